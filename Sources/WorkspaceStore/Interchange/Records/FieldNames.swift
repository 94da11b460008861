/// The names of a file's columns, and those under which their values are kept, as UTF-8: made once a file, for the rows refer to them
/// millions of times.
///
/// The bytes are where they are as long as this object lives.
final class FieldNames {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    private let storage: UnsafeMutableBufferPointer<UInt8>
    private let places: [Range<Int>]

    init(_ names: [String]) {
        let all = names.flatMap(\.utf8)
        storage = .allocate(capacity: all.count)
        _ = storage.initialize(from: all)
        var places: [Range<Int>] = []
        var end = 0
        for name in names {
            places.append(end..<(end + name.utf8.count))
            end += name.utf8.count
        }
        self.places = places
    }

    deinit {
        storage.deallocate()
    }

    /// The name of a number.
    subscript(place: Int) -> Bytes { Bytes(rebasing: storage[places[place]]) }
}
