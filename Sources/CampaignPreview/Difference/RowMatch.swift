import AudienceEngine

/// Which row of one snapshot is which of another: those with the same id.
struct RowMatch: Sendable {
    /// For each row of the earlier snapshot that of the later, −1 for none; and the other way round.
    let afterRow: [Int32]
    let beforeRow: [Int32]

    /// Both columns are in the order of ids, so one walk over both is enough. O(rows).
    init(before: TextColumn, after: TextColumn) {
        var afterRow = [Int32](repeating: -1, count: before.count)
        var beforeRow = [Int32](repeating: -1, count: after.count)
        var (old, new) = (0, 0)
        while old < before.count, new < after.count {
            let order = before.withBytes(old) { left in after.withBytes(new) { RowMatch.compare(left, $0) } }
            if order == 0 {
                afterRow[old] = Int32(new)
                beforeRow[new] = Int32(old)
            }
            if order <= 0 { old += 1 }
            if order >= 0 { new += 1 }
        }
        self.afterRow = afterRow
        self.beforeRow = beforeRow
    }

    /// Negative, zero or positive, by the bytes.
    private static func compare(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Int {
        for index in 0..<min(left.count, right.count) where left[index] != right[index] {
            return Int(left[index]) - Int(right[index])
        }
        return left.count - right.count
    }
}
