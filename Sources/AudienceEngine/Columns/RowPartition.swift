/// Rows in groups that are alike in every set they were split by.
///
/// Sets are tried one after another, so the work is rows × sets however many groups there could be, and a group has a number
/// rather than a mask, so there may be any number of sets.
struct RowPartition {
    /// Ascending.
    let rows: [Int]
    /// For each of the rows the number of its group.
    private(set) var groupOfPlace: [Int32]
    /// For each group the numbers of the sets that its rows are in, counted from the first that the partition was split by.
    private(set) var memberships: [[Int]]
    private var setCount = 0

    /// One group of all.
    init(_ rows: RowSet) {
        self.rows = rows.rows
        groupOfPlace = [Int32](repeating: 0, count: self.rows.count)
        memberships = self.rows.isEmpty ? [] : [[]]
    }

    /// Parts every group into those in the set and those outside. O(rows).
    mutating func split(by set: RowSet) {
        let whole = memberships
        var numberOf = [Int32](repeating: -1, count: whole.count * 2)
        memberships = []
        for (place, row) in rows.enumerated() {
            let isInside = set.contains(row)
            let old = Int(groupOfPlace[place])
            let key = old * 2 + (isInside ? 1 : 0)
            if numberOf[key] < 0 {
                numberOf[key] = Int32(memberships.count)
                memberships.append(isInside ? whole[old] + [setCount] : whole[old])
            }
            groupOfPlace[place] = numberOf[key]
        }
        setCount += 1
    }

    /// How many rows each group has. O(rows).
    var counts: [Int] {
        var counts = [Int](repeating: 0, count: memberships.count)
        for group in groupOfPlace { counts[Int(group)] += 1 }
        return counts
    }
}
