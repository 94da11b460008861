import CampaignDomain

/// A segment or list is both included and excluded.
public struct SegmentInBothRule: CampaignRule {
    public static let description = RuleDescription(
        id: "segment-in-both", severity: .warn,
        whatItDoes: "Warns when a segment or a list stands among both the included and the excluded. Counts them.",
        whyItMatters: "Exclusion wins, so the part of the audience that somebody wanted is silently gone.",
        whatToDo: "Take it out of one side.")

    public static let examples: [RuleExample] = [
        .triggering("the list of everybody is also excluded") {
            $0.campaign = #"{"audience": {"include": {"lists": ["everybody"]}, "exclude": {"lists": ["everybody"]}}}"#
        },
        .clean("nothing is excluded"),
    ]

    public func finding(in context: CampaignContext) -> CampaignFinding? {
        let audience = context.campaign.audience
        let lists = Set(audience.includedLists).intersection(audience.excludedLists).map(\.rawValue)
        let segments = Set(audience.includedSegments).intersection(audience.excludedSegments).map(\.rawValue)
        let both = (lists + segments).sorted()
        return both.isEmpty ? nil : CampaignFinding(count: both.count, evidence: both.map { .inBoth($0) })
    }
}
