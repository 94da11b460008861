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
        let campaign = CampaignFields(campaign: context.campaign, definitions: context.audience.definitions)
        let plain = context.messages.filter { !$0.namesLoyalty }
        guard context.campaign.content != .service, !plain.isEmpty, !campaign.readsStanding else { return context.none }
        let best = context.facts.bestScores.union(context.facts.topTiers).intersection(context.kept)
        return context.keptRows { $0.namesLoyalty ? context.none : best }
    }

    public func evidence(for row: Int, in context: PreviewContext) -> [Evidence] {
        var found: [Evidence] = []
        if context.facts.bestScores.contains(row) {
            found.append(
                .scores(recency: RFMScores.best, frequency: RFMScores.best, monetary: RFMScores.best))
        }
        if let tier = topTier(of: row, in: context) { found.append(.tier(tier)) }
        return found
    }

    /// The person's tier, when it is one of the top ones.
    private func topTier(of row: Int, in context: PreviewContext) -> String? {
        guard context.facts.topTiers.contains(row) else { return nil }
        let tiers = context.customers.loyaltyTier
        return context.audience.valueRow(for: row) { tiers.code($0) >= 0 }.flatMap { tiers[$0] }
    }
}

extension Message {
    /// Whether the subject, preheader or body asks for a loyalty field.
    fileprivate var namesLoyalty: Bool {
        templates.contains { template in
            CampaignFields.names(in: template).contains { $0.split(separator: ".").first == "loyalty" }
        }
    }
}
