import CampaignDomain

/// Nobody said what the campaign should reach.
public struct NoKPITargetRule: CampaignRule {
    public static let description = RuleDescription(
        id: "no-kpi-target", severity: .note,
        whatItDoes: """
            Notes that the campaign names no target, such as an open rate. Welcome, service and test campaigns need none. \
            The count is 1.
            """,
        whyItMatters: "Without a target every result is a good one.",
        whatToDo: "Write a target into kpi: openRate, clickRate, orders, or what the campaign is for.")

    public static let examples: [RuleExample] = [
        .triggering("no target"),
        .clean("an open rate") { $0.campaign = #"{"kpi": {"openRate": 0.2}}"# },
        .clean("service content") { $0.campaign = #"{"content": "service"}"# },
        .clean("a test") { $0.campaign = #"{"test": true}"# },
    ]

    public func finding(in context: CampaignContext) -> CampaignFinding? {
        guard context.campaign.isMeasured, context.campaign.kpi.isEmpty else { return nil }
        return CampaignFinding(count: 1, evidence: [])
    }
}
