/// The customers of a snapshot when no more will come: in order of id, and found by it. Immutable, so the threads that read
/// orders and events share it.
public struct SealedCustomers: Sendable {
    public let columns: CustomerColumns
    /// Nil when so few are looked up that a search in the order of ids is cheaper than making the table.
    private let index: IDIndex?

    init(_ columns: CustomerColumns) {
        self.columns = columns
        index = IDIndex(of: columns.id)
    }

    /// Customers of whom few will be looked up. O(1).
    public init(forFewLookups columns: CustomerColumns) {
        self.columns = columns
        index = nil
    }

    public var count: Int { columns.count }

    /// The row of an id. O(1), for few look-ups O(log n).
    public func row(of id: UnsafeBufferPointer<UInt8>) -> Int? {
        index.map { $0.row(of: id, in: columns.id) } ?? columns.row(of: id)
    }
}
