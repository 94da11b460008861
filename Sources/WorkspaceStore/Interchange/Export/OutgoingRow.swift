/// One line of a file on its way out: texts one behind the other, and where each ends. It is refilled for every record, so that
/// hardly anything is allocated.
struct OutgoingRow {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// Added to by whoever fills the next field.
    var bytes: [UInt8] = []
    private(set) var ends: [Int] = []

    init() {}

    init(_ texts: [String]) {
        for text in texts {
            bytes.append(contentsOf: text.utf8)
            endField()
        }
    }

    var count: Int { ends.count }

    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
    }

    /// What was added since the last field is the next one.
    mutating func endField() { ends.append(bytes.count) }

    /// Calls `body` with the bytes of a field.
    func withField<Result>(_ place: Int, _ body: (Bytes) -> Result) -> Result {
        let start = place == 0 ? 0 : ends[place - 1]
        return bytes.withUnsafeBufferPointer { body(Bytes(rebasing: $0[start..<ends[place]])) }
    }

    func isEmpty(_ place: Int) -> Bool { ends[place] == (place == 0 ? 0 : ends[place - 1]) }

    func text(_ place: Int) -> String { withField(place) { String(decoding: $0, as: UTF8.self) } }
}

/// Whoever writes the rows of a file, whatever its kind: the mirror of ``RowReader``.
protocol RowWriter: AnyObject {
    func write(_ row: OutgoingRow) throws(WorkspaceError)
    /// Writes what is left. Nothing comes after it.
    func finish() throws(WorkspaceError)
}

/// Where the bytes of an exported file go, piece by piece: the mirror of ``ByteSource``.
protocol ByteTarget: AnyObject {
    func append(_ bytes: [UInt8]) throws(WorkspaceError)
    func finish() throws(WorkspaceError)
}
