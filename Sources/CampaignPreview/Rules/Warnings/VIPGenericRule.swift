import AudienceEngine
import CampaignDomain

/// One of the best customers gets what everyone gets.
public struct VIPGenericRule: RecordRule {
    public static let description = RuleDescription(
        id: "vip-generic", severity: .note,
        whatItDoes: """
            Notes a person whose RFM scores are 5, 5 and 5, or whose loyalty tier is one of policies.topTiers, when neither \
            their message names a loyalty field nor an expression of the audience or the intent reads loyalty, RFM or tags. \
            Service content is exempt.
            """,
        whyItMatters: "A customer who spends thousands and is treated like everyone else goes where somebody notices.",
        whatToDo: "Write a variant for them, or a segment of their own.")

    public static let examples: [RuleExample] = [
        .triggering("gold, and the letter does not know it") { $0.customer = #"{"loyalty": {"tier": "Gold"}}"# },
        .triggering("the best by every score") {
            // Four others with older, fewer and smaller orders make Anna's scores 5.
            let others = ["w", "x", "y", "z"]
            $0.others = others.map { #"{"id": "\#($0)"}"# }
            $0.orders =
                others.map {
                    #"{"id": "o-\#($0)", "customer": "\#($0)", "at": "2025-06-01T10:00:00Z", "total": "1.00"}"#
                } + [#"{"id": "o2", "customer": "a", "at": "2026-01-16T10:00:00Z", "total": "100.00"}"#]
        },
        .clean("the letter tells the points") {
            $0.customer = #"{"loyalty": {"tier": "gold", "points": 7}}"#
            $0.message = #"{"body": "{{#loyalty}}{{points}}{{/loyalty}}"}"#
        },
        .clean("the intent is about the tier") {
            $0.customer = #"{"loyalty": {"tier": "gold"}}"#
            $0.campaign = #"{"intent": "loyalty.tier = \"gold\""}"#
        },
        .clean("not one of the top tiers") {
            $0.customer = #"{"loyalty": {"tier": "gold"}}"#
            $0.policies = #"{"topTiers": ["diamond"]}"#
        },
        .clean("a service message") {
            $0.customer = #"{"loyalty": {"tier": "gold"}}"#
            $0.campaign = #"{"content": "service"}"#
        },
    ]

    public func rows(in context: PreviewContext) -> RowSet {
        let none = RowSet(capacity: context.kept.capacity)
        let campaign = CampaignFields(campaign: context.campaign, definitions: context.audience.definitions)
        let plain = context.messages.filter { !$0.namesLoyalty }
        guard context.campaign.content != .service, !plain.isEmpty, !campaign.readsStanding else { return none }
        let standing = CustomerStanding(context: context)
        let best = context.kept.filter { standing.isBest($0) || standing.topTier(of: $0) != nil }
        return context.keptRows { $0.namesLoyalty ? none : best }
    }

    public func evidence(for row: Int, in context: PreviewContext) -> [Evidence] {
        let standing = CustomerStanding(context: context)
        var found: [Evidence] = []
        if standing.isBest(row) {
            found.append(
                .scores(recency: RFMScores.best, frequency: RFMScores.best, monetary: RFMScores.best))
        }
        if let tier = standing.topTier(of: row) { found.append(.tier(tier)) }
        return found
    }
}

/// Who the best customers are.
private struct CustomerStanding {
    private let audience: Audience
    private let tiers: CodedColumn
    private let isTop: [Bool]
    private let recency: [UInt8]
    private let frequency: [UInt8]
    private let monetary: [UInt8]

    init(context: PreviewContext) {
        audience = context.audience
        tiers = context.customers.loyaltyTier
        let top = Set(context.policies.topTiers.map(\.folded))
        isTop = tiers.table { top.contains($0.folded) }
        let scores = context.evaluator.rfm
        recency = scores.scores(of: .recency)
        frequency = scores.scores(of: .frequency)
        monetary = scores.scores(of: .monetary)
    }

    /// Whether all three scores are the highest.
    func isBest(_ row: Int) -> Bool {
        let person = audience.persons.person(of: row)
        return min(recency[person], frequency[person], monetary[person]) == RFMScores.best
    }

    /// The person's tier, when it is one of the top ones.
    func topTier(of row: Int) -> String? {
        guard isTop.contains(true) else { return nil }
        let source = audience.valueRow(for: row) { tiers.code($0) >= 0 }
        return source.flatMap { isTop[Int(tiers.code($0))] ? tiers[$0] : nil }
    }
}

extension RFMScores {
    fileprivate static let best = 5
}

extension Message {
    /// Whether the subject, preheader or body asks for a loyalty field.
    fileprivate var namesLoyalty: Bool {
        templates.contains { template in
            CampaignFields.names(in: template).contains { $0.split(separator: ".").first == "loyalty" }
        }
    }
}
