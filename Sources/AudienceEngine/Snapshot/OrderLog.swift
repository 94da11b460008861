/// Orders on their way into a snapshot, apart from the builder so that a thread of its own can read them.
public struct OrderLog: Sendable {
    private let customers: SealedCustomers
    private var table = OrderTableBuilder()

    public init(customers: SealedCustomers) {
        self.customers = customers
    }

    /// Takes up a finished table again, to absorb what was appended to its file: one part, read into a log of its own.
    ///
    /// - Parameters:
    ///   - customers: those of now, with all of then.
    ///   - rows: where the customers of then went.
    public init(customers: SealedCustomers, resuming orders: OrderColumns, rows: CustomerRowChange) {
        self.customers = customers
        table = OrderTableBuilder(resuming: orders, rows: rows)
    }

    /// Adds an order. The last line of an id wins. Amortised O(size of the order).
    public mutating func append(
        _ draft: OrderDraft
    ) throws(SnapshotBuilder.Rejection) -> SnapshotBuilder.Outcome {
        guard let customer = draft.customer else { throw .missing(field: "customer") }
        guard let row = customers.row(of: customer) else { throw .unknownCustomer }
        return try table.append(draft, customer: row)
    }

    /// Takes the orders of a later part of the same file, read on its own. O(their number).
    ///
    /// - Returns: which of them, by their place in that part, repeat an id of an earlier part, which they replace.
    public mutating func absorb(_ later: OrderLog) -> [Int] {
        table.absorb(later.table)
    }

    /// The orders grouped by customer. O(n) when they came in order of time.
    public mutating func finish() -> OrderColumns {
        table.finish(customerCount: customers.count)
    }
}
