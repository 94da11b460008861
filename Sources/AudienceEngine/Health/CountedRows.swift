/// Rows with how many they are, so that whoever shows the number again and again need not count them.
public struct CountedRows: Sendable {
    public let rows: RowSet
    public let count: Int

    /// O(capacity / 64).
    init(_ rows: RowSet) {
        self.rows = rows
        count = rows.count
    }

    public var isEmpty: Bool { count == 0 }
}
