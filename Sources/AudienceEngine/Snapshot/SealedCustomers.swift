/// The customers of a snapshot when no more will come: in order of id, and found by it. Immutable, so the threads that read
/// orders and events share it.
public struct SealedCustomers: Sendable {
    let columns: CustomerColumns
    private let index: IDIndex

    init(_ columns: CustomerColumns) {
        var index = IDIndex()
        index.reserve(columns.count)
        for row in 0..<columns.count {
            _ = columns.id.withBytes(row) { index.insert($0, row: row, in: columns.id) }
        }
        self.columns = columns
        self.index = index
    }

    public var count: Int { columns.count }

    /// The row of an id. O(1).
    public func row(of id: UnsafeBufferPointer<UInt8>) -> Int? {
        index.row(of: id, in: columns.id)
    }
}
