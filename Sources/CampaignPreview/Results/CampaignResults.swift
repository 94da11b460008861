import AudienceEngine
import CampaignDomain

/// What people did with the campaigns that were delivered lately, to be held against what was hoped for (`kpi`).
public struct CampaignResults: Sendable {
    /// The figures that can be measured, by their names in a campaign's `kpi`. All are shares of those whom it was delivered to.
    public enum Figure: String, CaseIterable, Hashable, Sendable {
        case openRate, clickRate, unsubscribeRate

        /// Whether less is better.
        public var isLimit: Bool { self == .unsubscribeRate }
    }

    public struct Result: Sendable {
        public let campaign: Campaign
        /// Records.
        public let delivered: Int
        private let counts: [Figure: Int]

        init(_ campaign: Campaign, delivered: Int, counts: [Figure: Int]) {
            self.campaign = campaign
            self.delivered = delivered
            self.counts = counts
        }

        /// 0 to 1.
        public func share(_ figure: Figure) -> Double { Double(counts[figure] ?? 0) / Double(max(1, delivered)) }

        /// Whether a goal is reached; nil when the campaign names none.
        public func reaches(_ figure: Figure) -> Bool? {
            campaign.kpi[figure.rawValue].map { figure.isLimit ? share(figure) <= $0 : share(figure) >= $0 }
        }
    }

    /// Campaigns with goals that were delivered to anybody, in the order of their files.
    public let results: [Result]

    /// O(records + events of the days).
    ///
    /// - Parameter days: back from as-of.
    public init(audience: Audience, days: Int, _ parallel: Parallel = .serial) {
        let events = audience.snapshot.events
        let since = (audience.asOf - .days(Int64(days))).seconds
        let count = events.campaign.valueCount
        let kinds: [EventKind] = [.delivered, .opened, .clicked, .unsubscribed]
        let parts = parallel.map(audience.visible) { part in
            var tally = [Int](repeating: 0, count: count * kinds.count)
            var seen: Set<Int> = []
            part.forEach { record in
                seen.removeAll(keepingCapacity: true)
                audience.personEvents.forEach(ofRecord: record, .answers, after: since) { event in
                    let campaign = Int(events.campaign.code(event))
                    guard campaign >= 0, let kind = kinds.firstIndex(of: events.kind[event]) else { return }
                    let place = campaign * kinds.count + kind
                    if seen.insert(place).inserted { tally[place] += 1 }
                }
            }
            return tally
        }
        let tally = parts.reduce(into: [Int](repeating: 0, count: count * kinds.count)) { all, part in
            for place in all.indices { all[place] += part[place] }
        }
        var codes: [String: Int] = [:]
        for (code, id) in events.campaign.table({ $0 }).enumerated() { codes[id] = code }
        results = audience.definitions.campaigns.compactMap { campaign in
            guard !campaign.kpi.isEmpty, let code = codes[campaign.id.rawValue] else { return nil }
            let counts = (0..<kinds.count).map { tally[code * kinds.count + $0] }
            guard counts[0] > 0 else { return nil }
            return Result(
                campaign, delivered: counts[0],
                counts: [.openRate: counts[1], .clickRate: counts[2], .unsubscribeRate: counts[3]])
        }
    }

    /// The share of a figure over all campaigns that name a goal for it, the mean goal, and how many reach theirs; nil when none
    /// names one.
    public func summary(_ figure: Figure) -> Summary? {
        let concerned = results.filter { $0.campaign.kpi[figure.rawValue] != nil }
        guard !concerned.isEmpty else { return nil }
        let delivered = concerned.reduce(0) { $0 + $1.delivered }
        let answered = concerned.reduce(0.0) { $0 + $1.share(figure) * Double($1.delivered) }
        let goals = concerned.reduce(0.0) { $0 + ($1.campaign.kpi[figure.rawValue] ?? 0) }
        func distance(_ result: Result) -> Double {
            let distance = result.share(figure) - (result.campaign.kpi[figure.rawValue] ?? 0)
            return figure.isLimit ? -distance : distance
        }
        return Summary(
            figure: figure, share: answered / Double(delivered), goal: goals / Double(concerned.count),
            reached: concerned.count { $0.reaches(figure) == true }, campaigns: concerned.count,
            worst: concerned.min { distance($0) < distance($1) }?.campaign.id)
    }

    /// One figure over several campaigns.
    public struct Summary: Sendable {
        public let figure: Figure
        public let share: Double
        public let goal: Double
        /// How many campaigns reach their goals.
        public let reached: Int
        public let campaigns: Int
        /// The one that is furthest from its goal.
        public let worst: CampaignID?

        public var isReached: Bool { figure.isLimit ? share <= goal : share >= goal }
    }
}

extension EventKinds {
    fileprivate static let answers: EventKinds = [
        EventKinds(.delivered), EventKinds(.opened), EventKinds(.clicked), EventKinds(.unsubscribed),
    ]
}
