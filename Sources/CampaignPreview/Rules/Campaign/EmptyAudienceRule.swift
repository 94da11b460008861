import CampaignDomain

/// The campaign targets nobody.
public struct EmptyAudienceRule: CampaignRule {
    public static let description = RuleDescription(
        id: "empty-audience", severity: .stop,
        whatItDoes: "Stops a campaign that targets no record. The count is that of the targeted: 0.",
        whyItMatters:
            "A segment that has become empty, or an exclusion that swallows everybody, otherwise shows after the send.",
        whatToDo: "Look at each source's own count, and at what is excluded.")

    public static let examples: [RuleExample] = [
        .triggering("no source") { $0.campaign = #"{"audience": {}}"# },
        .clean("a list with a record"),
    ]

    public func finding(in context: CampaignContext) -> CampaignFinding? {
        context.outcome.targeted.isEmpty ? CampaignFinding(count: 0, evidence: [.liveRecords(0)]) : nil
    }
}
