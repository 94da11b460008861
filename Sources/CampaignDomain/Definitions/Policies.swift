/// The workspace's own rules of contact (`policies.json`). An absent policy is off (DOMAIN.md 10).
public struct Policies: Sendable {
    public var identity = IdentityPolicy()
    /// Channels whose consent needs a confirmed double opt-in.
    public var doubleOptIn: Set<Channel> = []
    public var caps: [FrequencyCap] = []
    public var quietHours: QuietHours?
    /// How long a field's value stays good, by field name.
    public var bestBefore: [String: TimeSpan] = [:]
    public var controlGroup = ControlGroup()
    /// Rule packs switched on, such as `pharma-ru`.
    public var packs: [String] = []
    /// Severities changed, by rule identifier.
    public var severities: [String: Severity] = [:]
    /// Rules switched off, by identifier.
    public var rulesOff: Set<String> = []
    public var testMarkers: [String] = Policies.defaultTestMarkers
    /// Share of messages that automation should send, 0 to 1.
    public var triggerShareGoal: Double = 0.7
    /// How often the same person should be written to by hand (003).
    public var manualBudget = ManualBudget()
    /// How many characters of a subject an inbox shows.
    public var subjectLength = Policies.defaultSubjectLength
    /// The loyalty tiers whose members expect more than everyone gets.
    public var topTiers = Policies.defaultTopTiers
    /// How customers are scored by recency, frequency and monetary value.
    public var rfm = RFMOptions()

    public init() {}

    public static let defaultTestMarkers = ["test", "тест", "тэст", "lorem ipsum"]
    public static let defaultSubjectLength = 60
    public static let defaultTopTiers = ["gold", "platinum"]
}

/// How many manual sends a person should get at most in a calendar week and a calendar month (003: two and five).
public struct ManualBudget: Hashable, Sendable {
    public var week = 2
    public var month = 5

    public init() {}
}

public struct IdentityPolicy: Sendable {
    public enum SharedAddress: String, CaseIterable, Sendable {
        case once, each
    }

    /// Whether gmail.com's dots and `+tag` are ignored.
    public var providerAliases = false
    public var sharedAddress = SharedAddress.once
    public var junkContacts: [String] = []

    public init() {}
}

/// At most `limit` sends in a period.
public struct FrequencyCap: Hashable, Sendable {
    public enum Period: Hashable, Sendable {
        /// Sends in (send − span, send].
        case rolling(TimeSpan)
        case calendarDay, calendarWeek, calendarMonth
    }

    /// Nil counts every channel.
    public var channel: Channel?
    /// Concerns and counts only campaigns of this kind; nil every kind.
    public var kind: CampaignKind?
    public var limit: Int
    public var period: Period

    public init(channel: Channel? = nil, kind: CampaignKind? = nil, limit: Int, period: Period) {
        self.channel = channel
        self.kind = kind
        self.limit = limit
        self.period = period
    }
}

/// Hours of the recipient's day in which nothing should arrive. `from` is inside, `to` is outside; it may span midnight.
public struct QuietHours: Hashable, Sendable {
    /// Seconds of the local day, 0 to 86 399.
    public var from: Int
    public var to: Int
    public var action: QuietHoursAction

    public init(from: Int, to: Int, action: QuietHoursAction) {
        self.from = from
        self.to = to
        self.action = action
    }

    public func contains(secondOfDay: Int) -> Bool {
        from <= to
            ? (from..<to).contains(secondOfDay) : secondOfDay >= from || secondOfDay < to
    }
}

/// The global control group: persons who get nothing, so that the effect of everything can be measured.
public struct ControlGroup: Hashable, Sendable {
    /// 0 to 1.
    public var share: Double = 0
    public var salt: String = ""

    public init() {}
}
