import AudienceEngine

/// All visible records in the order of a column, from which any listing is picked in either direction.
struct CustomerOrder: Sendable {
    /// Ascending, equal ones in order of id, those without a value last.
    private let rows: [Int32]
    /// The places at which another value begins than at the place before.
    private let beginnings: RowSet
    private let knownCount: Int

    /// - Parameters:
    ///   - sorted: in order of their keys, equal ones in order of id.
    ///   - missing: the key of those without a value, greater than any other.
    init(sorted: [KeyedRow], missing: UInt64) {
        rows = sorted.map(\.row)
        knownCount = sorted.count { $0.key != missing }
        beginnings = RowSet(capacity: sorted.count) { $0 == 0 || sorted[$0].key != sorted[$0 - 1].key }
    }

    /// The rows of a set, ascending. O(records).
    func ascending(_ found: RowSet) -> [Int32] {
        var picked: [Int32] = []
        picked.reserveCapacity(found.count)
        for row in rows where found.contains(Int(row)) { picked.append(row) }
        return picked
    }

    /// The greatest value first, equal ones still in order of id and those without a value last. O(records).
    func descending(_ found: RowSet) -> [Int32] {
        var picked: [Int32] = []
        picked.reserveCapacity(found.count)
        var end = knownCount
        while end > 0 {
            var start = end - 1
            while !beginnings.contains(start) { start -= 1 }
            for row in rows[start..<end] where found.contains(Int(row)) { picked.append(row) }
            end = start
        }
        for row in rows[knownCount...] where found.contains(Int(row)) { picked.append(row) }
        return picked
    }
}
