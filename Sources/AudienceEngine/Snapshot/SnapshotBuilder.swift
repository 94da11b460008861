import CampaignDomain

/// Puts an ``AudienceSnapshot`` together from lines: first the customers, then orders and events in any order of their own.
///
/// Orders and events may be appended here one after the other, or be read by two threads into an ``OrderLog`` and an
/// ``EventLog`` over the ``sealCustomers()`` and be put in when they are finished.
public struct SnapshotBuilder: Sendable {
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
    private var sealed: SealedCustomers?
    private var orders: OrderLog?
    private var events: EventLog?

    public init() {}

    /// Takes up finished customers again, to absorb what was appended to their file.
    public init(resuming customers: CustomerColumns) {
        self.customers = CustomerTableBuilder(resuming: customers)
    }

    /// Adds a customer record. The last line of an id wins. Amortised O(size of the record).
    public mutating func append(customer draft: CustomerDraft) throws(Rejection) -> Outcome {
        precondition(sealed == nil, "customers come before orders and events")
        return try customers.append(draft)
    }

    /// Takes the customer records of a later part of the same file, read on its own. O(their size).
    ///
    /// - Returns: which of them, by their place in that part, repeat an id of an earlier part, which they replace.
    public mutating func absorb(customersOf later: SnapshotBuilder) -> [Int] {
        precondition(sealed == nil && later.sealed == nil, "customers come before orders and events")
        return customers.absorb(later.customers)
    }

    /// Ends the customers: puts them in order of id and makes them findable. Called by the first order or event. O(n) once.
    @discardableResult
    public mutating func sealCustomers() -> SealedCustomers {
        if let sealed { return sealed }
        let sealed = SealedCustomers(customers.finish())
        customers = CustomerTableBuilder()
        self.sealed = sealed
        return sealed
    }

    /// Adds an order. The last line of an id wins.
    public mutating func append(order draft: OrderDraft) throws(Rejection) -> Outcome {
        if orders == nil { orders = OrderLog(customers: sealCustomers()) }
        return try orders?.append(draft) ?? .added
    }

    /// Adds an event, of a customer or of an anonymous profile.
    public mutating func append(event draft: EventDraft) throws(Rejection) {
        if events == nil { events = EventLog(customers: sealCustomers()) }
        try events?.append(draft)
    }

    /// The snapshot of everything appended. O(n).
    public mutating func finish(catalogue: ProductCatalogue, zones: [String: ZoneRules]) -> AudienceSnapshot {
        let customers = sealCustomers()
        var orders = orders ?? OrderLog(customers: customers)
        var events = events ?? EventLog(customers: customers)
        return finish(orders: orders.finish(), events: events.finish(), catalogue: catalogue, zones: zones)
    }

    /// The snapshot of the customers appended, and of orders and events that logs over ``sealCustomers()`` have finished. O(1).
    public mutating func finish(
        orders: OrderColumns, events: EventColumns, catalogue: ProductCatalogue, zones: [String: ZoneRules]
    ) -> AudienceSnapshot {
        AudienceSnapshot(
            customers: sealCustomers(), orders: orders, events: events, catalogue: catalogue, zones: zones)
    }
}
