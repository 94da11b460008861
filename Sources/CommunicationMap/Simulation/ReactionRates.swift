import CampaignDomain

/// How likely people answer a message, by channel and engagement.
public struct ReactionRates: Hashable, Sendable {
    /// Probabilities from 0 to 1.
    public struct Rate: Hashable, Sendable {
        public var open: Double
        /// Of those who open.
        public var click: Double
        /// Of those who open: a completed order within three days.
        public var order: Double
        /// Of all to whom it is delivered.
        public var unsubscribe: Double
        /// How many deliveries it was measured on; nothing is a default.
        public var deliveries = 0

        public init(open: Double, click: Double, order: Double, unsubscribe: Double) {
            self.open = open
            self.click = click
            self.order = order
            self.unsubscribe = unsubscribe
        }
    }

    private var rates: [Rate]

    /// What is taken where nothing was ever measured (docs/MAP.md, section 8).
    public init() {
        rates = Channel.allCases.flatMap { channel in
            Engagement.allCases.map { ReactionRates.usual(channel, $0) }
        }
    }

    public subscript(channel: Channel, engagement: Engagement) -> Rate {
        get { rates[ReactionRates.place(channel.code, engagement)] }
        set { rates[ReactionRates.place(channel.code, engagement)] = newValue }
    }

    @inline(__always)
    static func place(_ channel: UInt8, _ engagement: Engagement) -> Int {
        Int(channel) * Engagement.allCases.count + engagement.rawValue
    }

    private static func usual(_ channel: Channel, _ engagement: Engagement) -> Rate {
        var rate: Rate =
            switch channel {
            case .email: Rate(open: 0.20, click: 0.15, order: 0.03, unsubscribe: 0.002)
            case .push: Rate(open: 0.08, click: 0.30, order: 0.03, unsubscribe: 0.001)
            case .sms: Rate(open: 0.30, click: 0.05, order: 0.02, unsubscribe: 0.003)
            case .messenger: Rate(open: 0.50, click: 0.15, order: 0.03, unsubscribe: 0.004)
            case .inapp: Rate(open: 0.30, click: 0.20, order: 0.03, unsubscribe: 0)
            case .call: Rate(open: 0.40, click: 0, order: 0.05, unsubscribe: 0.005)
            case .mail: Rate(open: 0.20, click: 0, order: 0.02, unsubscribe: 0.0005)
            case .ads: Rate(open: 0.01, click: 0.10, order: 0.02, unsubscribe: 0)
            case .site: Rate(open: 0.05, click: 0.20, order: 0.03, unsubscribe: 0)
            }
        rate.open = min(0.95, rate.open * engagement.weight)
        return rate
    }
}

extension Engagement {
    /// How much more likely than a stranger somebody opens.
    fileprivate var weight: Double {
        switch self {
        case .notContacted: 1
        case .silent: 0.2
        case .opens: 2
        case .clicks: 3
        }
    }
}
