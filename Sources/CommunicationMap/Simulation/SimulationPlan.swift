import CampaignDomain

/// What a simulation is asked: how long, with which chance, under which policies, and what is sent beside the chains.
public struct SimulationPlan: Sendable {
    /// How many days from as-of on; at least 1, at most 366.
    public var days: Int
    public var seed: UInt64
    public var policies: Policies
    /// Campaigns that go out within the days.
    public var campaigns: [PlannedSend] = []
    /// What a message costs; a channel without a cost is free.
    public var costs: [Channel: Money] = [:]
    /// How people answer; nil measures it from history.
    public var rates: ReactionRates?

    public init(days: Int = 30, seed: UInt64 = 1, policies: Policies = Policies()) {
        self.days = min(max(days, 1), 366)
        self.seed = seed
        self.policies = policies
    }
}

/// An approved campaign and whom it goes to: worked out by whoever previews campaigns.
public struct PlannedSend: Sendable {
    public var campaign: CampaignID
    public var channel: Channel
    public var content: ContentType
    public var kind: CampaignKind
    /// Overrules the action of the policies' quiet hours.
    public var quietHours: QuietHoursAction?
    public var costPerMessage: Money?
    /// Persons by their number in the audience, and when each is sent to.
    public var recipients: [(person: Int, at: Instant)]

    public init(_ campaign: Campaign, recipients: [(person: Int, at: Instant)]) {
        self.campaign = campaign.id
        channel = campaign.channel
        content = campaign.content
        kind = campaign.kind
        quietHours = campaign.quietHours
        costPerMessage = campaign.costPerMessage
        self.recipients = recipients
    }
}
