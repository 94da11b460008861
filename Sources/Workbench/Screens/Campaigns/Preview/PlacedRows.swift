import AudienceEngine

/// The rows of a set by their place in it, without making a list of them: a million recipients cost one number for every 64
/// rows of the table.
struct PlacedRows: Sendable {
    let rows: RowSet
    let count: Int
    /// How many rows stand before each word of the set.
    private let before: [Int32]

    /// O(capacity / 64).
    init(_ rows: RowSet) {
        self.rows = rows
        var before: [Int32] = []
        before.reserveCapacity(rows.words.count)
        var count = 0
        for word in rows.words {
            before.append(Int32(count))
            count += word.nonzeroBitCount
        }
        self.before = before
        self.count = count
    }

    static let none = PlacedRows(RowSet(capacity: 0))

    /// The row at a place, counted from 0; nil beyond the last. O(log capacity).
    func row(at place: Int) -> Int? {
        guard place >= 0, place < count else { return nil }
        var low = 0
        var high = before.count - 1
        // The last word with at most `place` rows before it.
        while low < high {
            let middle = (low + high + 1) / 2
            if Int(before[middle]) <= place { low = middle } else { high = middle - 1 }
        }
        var word = rows.words[low]
        for _ in 0..<place - Int(before[low]) { word &= word - 1 }
        return low << 6 + word.trailingZeroBitCount
    }

    /// The place of a row; nil when it is not in the set. O(1).
    func place(of row: Int) -> Int? {
        guard row >= 0, row < rows.capacity, rows.contains(row) else { return nil }
        let earlier = rows.words[row >> 6] & ((1 << UInt64(row & 63)) - 1)
        return Int(before[row >> 6]) + earlier.nonzeroBitCount
    }
}
