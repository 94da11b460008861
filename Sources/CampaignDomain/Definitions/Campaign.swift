/// One planned send: audience, message variants, channel, time, offers and goals (DOMAIN.md 2; `campaigns/ID.json`).
public struct Campaign: Sendable {
    public var id: CampaignID
    public var name: String
    /// Campaigns of one series are compared with each other (`audience-jump`).
    public var series: String?
    public var kind: CampaignKind = .manual
    public var content: ContentType = .promo
    public var channel: Channel = .email
    /// When it goes out. A missing or past time counts as as-of.
    public var sendAt: Instant?
    public var timezonePolicy: TimezonePolicy = .workspace
    /// Overrules the action of the workspace's quiet hours.
    public var quietHours: QuietHoursAction?
    public var owner: String?
    public var status: CampaignStatus = .draft
    /// A test send, meant for seed records only.
    public var isTest = false
    public var audience = AudienceSources()
    /// An expression: whom the campaign is meant for (`missing-people`).
    public var intent: String?
    /// An expression: whoever fulfils it no longer needs the campaign (`goal-reached`).
    public var goal: String?
    public var targetGender: Gender?
    /// Share of persons kept out to measure the effect, 0 to 1.
    public var controlGroupShare: Double?
    public var variants: [Variant] = []
    public var offers: [ProductID] = []
    public var offerEndsOn: CalendarDate?
    public var budget: Money?
    public var costPerMessage: Money?
    /// Targets by measure, such as `openRate` 0.2.
    public var kpi: [String: Double] = [:]

    public init(id: CampaignID, name: String? = nil) {
        self.id = id
        self.name = name ?? id.rawValue
    }

    /// One version of the message and its weight among the others.
    public struct Variant: Hashable, Sendable {
        public var id: String
        /// Not below 0; nil when the file has none.
        public var weight: Double?
        public var message: MessageID

        public init(id: String, weight: Double? = nil, message: MessageID) {
            self.id = id
            self.weight = weight
            self.message = message
        }

        /// What the variant weighs beside the others: one without a weight weighs 1, so that variants without weights
        /// share alike.
        public var effectiveWeight: Double { weight ?? 1 }
    }

    /// The share of persons that each variant gets, 0 to 1, in order: its weight among the others'. Variants that all weigh
    /// nothing share alike.
    public var variantShares: [Double] {
        let total = variants.reduce(0) { $0 + $1.effectiveWeight }
        return variants.map { total > 0 ? $0.effectiveWeight / total : 1 / Double(variants.count) }
    }
}

/// What an audience is put together from: the union of the included, minus the excluded.
public struct AudienceSources: Hashable, Sendable {
    public var includedLists: [ListID] = []
    public var includedSegments: [SegmentID] = []
    public var excludedLists: [ListID] = []
    public var excludedSegments: [SegmentID] = []

    public init() {}
}
