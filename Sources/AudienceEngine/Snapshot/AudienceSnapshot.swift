import CampaignDomain

/// Everything known about customers, in columns and immutable: the base on which segments, previews and lists are computed.
///
/// A snapshot holds all that the files hold, whatever its date; an ``Audience`` looks at it as of an instant.
public struct AudienceSnapshot: Sendable {
    public internal(set) var customers = CustomerColumns()
    public internal(set) var orders = OrderColumns()
    public internal(set) var events = EventColumns()
    public internal(set) var catalogue = ProductCatalogue()
    /// The time zones that customers name, by identifier; unknown names are left out.
    public internal(set) var zones: [String: ZoneRules] = [:]

    /// Who is whom, when that is known from an earlier time.
    public internal(set) var identity: ResolvedIdentity?

    public init() {}

    /// A snapshot of tables that are finished. O(1).
    public init(
        customers: SealedCustomers, orders: OrderColumns, events: EventColumns, catalogue: ProductCatalogue,
        zones: [String: ZoneRules], identity: ResolvedIdentity? = nil
    ) {
        self.customers = customers.columns
        self.orders = orders
        self.events = events
        self.catalogue = catalogue
        self.zones = zones
        self.identity = identity
    }
}
