/// The records that an import has added or changed, and where their lines are.
struct TouchedRecords {
    struct Record {
        /// Of its last line in the spool.
        var offset: Int
        /// The row of the workspace that it was; −1 for a new one.
        let existing: Int32
    }

    private(set) var records: [Record] = []
    private var places = HashIndex()

    /// Where a record stands, by the hash of its id.
    func place(of id: UInt64) -> Int? { places[id].map { Int($0) } }

    mutating func add(_ id: UInt64, offset: Int, existing: Int?) -> Int {
        places.insert(Int32(records.count), for: id)
        records.append(Record(offset: offset, existing: existing.map { Int32($0) } ?? -1))
        return records.count - 1
    }

    mutating func move(_ place: Int, to offset: Int) { records[place].offset = offset }
}
