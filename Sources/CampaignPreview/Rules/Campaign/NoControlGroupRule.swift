import CampaignDomain

/// Nobody is kept out to measure the effect.
public struct NoControlGroupRule: CampaignRule {
    public static let description = RuleDescription(
        id: "no-control-group", severity: .note,
        whatItDoes: """
            Notes that neither the campaign nor the policies set a control group aside. Welcome, service and test campaigns \
            need none. The count is 1.
            """,
        whyItMatters: "Without people who got nothing, nobody will know what the campaign brought.",
        whatToDo: "Set controlGroup in the campaign, 0.05 for instance, or a global share in the policies.")

    public static let examples: [RuleExample] = [
        .triggering("nothing is set aside"),
        .triggering("a share of nothing") { $0.campaign = #"{"controlGroup": 0}"# },
        .clean("the campaign sets a share aside") { $0.campaign = #"{"controlGroup": 0.05}"# },
        .clean("the policies do") { $0.policies = #"{"controlGroup": {"share": 0.02}}"# },
        .clean("service content") { $0.campaign = #"{"content": "service"}"# },
        .clean("a test") { $0.campaign = #"{"test": true}"# },
    ]

    public func finding(in context: CampaignContext) -> CampaignFinding? {
        let share = max(context.campaign.controlGroupShare ?? 0, context.policies.controlGroup.share)
        guard context.campaign.isMeasured, share <= 0 else { return nil }
        return CampaignFinding(count: 1, evidence: [])
    }
}

extension Campaign {
    /// Whether the campaign is to have an effect that can be measured; a greeting, a receipt and a test are not.
    var isMeasured: Bool {
        switch content {
        case .promo, .reactivation, .informational: !isTest
        case .welcome, .service: false
        }
    }
}
