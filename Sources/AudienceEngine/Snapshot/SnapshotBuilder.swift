import CampaignDomain

/// Puts an ``AudienceSnapshot`` together from lines: first the customers, then orders and events in any order of their own.
public struct SnapshotBuilder {
    /// Why a line cannot be taken.
    public enum Rejection: Error, Equatable {
        case missing(field: String)
        case unknownCustomer
    }

    /// Whether a customer's or an order's id had stood on an earlier line, which the new line replaces.
    public enum Outcome: Sendable, Equatable {
        case added
        case replacedEarlierLine
    }

    private var customers = CustomerTableBuilder()
    private var orders = OrderTableBuilder()
    private var events = EventTableBuilder()
    private var sealedCustomers: CustomerColumns?
    private var customerIndex = IDIndex()

    public init() {}

    /// Adds a customer record. The last line of an id wins. Amortised O(size of the record).
    public mutating func append(customer draft: CustomerDraft) throws(Rejection) -> Outcome {
        precondition(sealedCustomers == nil, "customers come before orders and events")
        return try customers.append(draft)
    }

    /// Ends the customers: puts them in order of id and makes them findable. Called by the first order or event.
    public mutating func sealCustomers() {
        guard sealedCustomers == nil else { return }
        let columns = customers.finish()
        for row in 0..<columns.count {
            _ = columns.id.withBytes(row) { customerIndex.insert($0, row: row, in: columns.id) }
        }
        sealedCustomers = columns
    }

    /// Adds an order. The last line of an id wins.
    public mutating func append(order draft: OrderDraft) throws(Rejection) -> Outcome {
        guard let customer = draft.customer else { throw .missing(field: "customer") }
        guard let row = customerRow(customer) else { throw .unknownCustomer }
        return try orders.append(draft, customer: row)
    }

    /// Adds an event, of a customer or of an anonymous profile.
    public mutating func append(event draft: EventDraft) throws(Rejection) {
        guard draft.customer != nil || draft.anonymousID != nil else {
            throw .missing(field: "customer or anonymousId")
        }
        var row: Int?
        if let customer = draft.customer {
            row = customerRow(customer)
            if row == nil { throw .unknownCustomer }
        }
        try events.append(draft, customer: row)
    }

    private mutating func customerRow(_ id: UnsafeBufferPointer<UInt8>) -> Int? {
        sealCustomers()
        guard let columns = sealedCustomers else { return nil }
        return customerIndex.row(of: id, in: columns.id)
    }

    /// The row of a customer id once customers are sealed.
    public mutating func finish(catalogue: ProductCatalogue, zones: [String: ZoneRules]) -> AudienceSnapshot {
        sealCustomers()
        var snapshot = AudienceSnapshot()
        snapshot.customers = sealedCustomers ?? CustomerColumns()
        snapshot.orders = orders.finish(customerCount: snapshot.customers.count)
        snapshot.events = events.finish(customerCount: snapshot.customers.count)
        snapshot.catalogue = catalogue
        snapshot.zones = zones
        return snapshot
    }
}
