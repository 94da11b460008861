/// What `workspace.json` says.
public struct WorkspaceSettings: Sendable {
    public var name: String
    public var currency: Currency
    public var zone: ZoneRules
    public var locale: String
    /// ISO 3166 code; decides the national form of phone numbers.
    public var country: String
    /// A pinned as-of instant; demo workspaces have one.
    public var clock: Instant?

    public init(
        name: String, currency: Currency, zone: ZoneRules, locale: String, country: String, clock: Instant? = nil
    ) {
        self.name = name
        self.currency = currency
        self.zone = zone
        self.locale = locale
        self.country = country
        self.clock = clock
    }
}

/// Everything a workspace holds beside customers, orders and events: what people wrote rather than what happened.
public struct Definitions: Sendable {
    public var settings: WorkspaceSettings
    public var lists: [CustomerList] = []
    public var segments: [Segment] = []
    public var schemes: [Scheme] = []
    public var campaigns: [Campaign] = []
    public var messages: [Message] = []
    public var chains: [Chain] = []
    public var policies = Policies()
    /// The script of a guided tour, when there is one.
    public var tour: Tour?

    public init(settings: WorkspaceSettings) {
        self.settings = settings
    }

    /// The first definition with this id. O(n).
    public func campaign(_ id: CampaignID) -> Campaign? { campaigns.first { $0.id == id } }
    public func message(_ id: MessageID) -> Message? { messages.first { $0.id == id } }
    public func list(_ id: ListID) -> CustomerList? { lists.first { $0.id == id } }
    public func segment(_ id: SegmentID) -> Segment? { segments.first { $0.id == id } }
    public func chain(_ id: ChainID) -> Chain? { chains.first { $0.id == id } }

    /// The first scheme with this id, else the built-in one. O(n).
    public func scheme(_ id: SchemeID) -> Scheme? { everyScheme.first { $0.id == id } }

    /// The workspace's own schemes, and after them the built-in ones that it does not define itself.
    public var everyScheme: [Scheme] {
        schemes + Scheme.builtIn.filter { builtIn in !schemes.contains { $0.id == builtIn.id } }
    }
}
