/// The records that an import has added or changed, and where their lines are.
struct TouchedRecords {
    struct Record {
        /// Of its last line in the spool, and how long that is without its line feed.
        var offset: Int
        var length: Int32
        /// The row of the workspace that it was; −1 for a new one.
        let existing: Int32
    }

    private(set) var records: [Record] = []
    private var places = HashIndex()

    /// Where a record stands, by the hash of its id.
    func place(of id: UInt64) -> Int? { places[id].map { Int($0) } }

    /// - Parameter length: of the line with its line feed.
    mutating func add(_ id: UInt64, offset: Int, length: Int, existing: Int?) -> Int {
        places.insert(Int32(records.count), for: id)
        let record = Record(offset: offset, length: Int32(length - 1), existing: existing.map { Int32($0) } ?? -1)
        records.append(record)
        return records.count - 1
    }

    /// Adds a record of nobody.
    ///
    /// - Returns: its place; nil when there is a record of the id already, which stays as it is.
    mutating func addNew(_ id: UInt64, offset: Int, length: Int) -> Int? {
        guard places.insertNew(Int32(records.count), for: id) else { return nil }
        records.append(Record(offset: offset, length: Int32(length - 1), existing: -1))
        return records.count - 1
    }

    /// - Parameter length: of the line with its line feed.
    mutating func move(_ place: Int, to offset: Int, length: Int) {
        records[place].offset = offset
        records[place].length = Int32(length - 1)
    }
}
