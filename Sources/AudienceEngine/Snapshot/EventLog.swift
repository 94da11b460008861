/// Events on their way into a snapshot, apart from the builder so that a thread of its own can read them.
public struct EventLog: Sendable {
    private let customers: SealedCustomers
    private var table = EventTableBuilder()

    public init(customers: SealedCustomers) {
        self.customers = customers
    }

    /// Takes up a finished table again, to absorb what was appended to its file.
    ///
    /// - Parameters:
    ///   - customers: those of now, with all of then.
    ///   - rows: where the customers of then went.
    public init(customers: SealedCustomers, resuming events: EventColumns, rows: CustomerRowChange) {
        self.customers = customers
        table = EventTableBuilder(resuming: events, rows: rows)
    }

    /// Adds an event, of a customer or of an anonymous profile. Amortised O(size of the event).
    public mutating func append(_ draft: EventDraft) throws(SnapshotBuilder.Rejection) {
        guard draft.customer != nil || draft.anonymousID?.isEmpty == false else {
            throw .missing(field: "customer or anonymousId")
        }
        var row: Int?
        if let customer = draft.customer {
            row = customers.row(of: customer)
            if row == nil { throw .unknownCustomer }
        }
        try table.append(draft, customer: row)
    }

    /// Takes the events of a later part of the same file, read on its own. O(their number).
    public mutating func absorb(_ later: EventLog) {
        table.absorb(later.table)
    }

    /// The events grouped by customer, those of identified profiles with whom they belong to. O(n) when they came in order
    /// of time.
    public mutating func finish() -> EventColumns {
        table.finish(customerCount: customers.count)
    }
}
