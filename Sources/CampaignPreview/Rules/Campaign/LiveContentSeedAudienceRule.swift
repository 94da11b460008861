import CampaignDomain

/// Real content and an audience of seed records only.
public struct LiveContentSeedAudienceRule: CampaignRule {
    public static let description = RuleDescription(
        id: "live-content-seed-audience", severity: .warn,
        whatItDoes: """
            Warns when neither a flag nor a test marker in the texts makes the campaign a test, and yet every targeted record \
            is a seed's, or of one person with a seed. Counts the targeted records.
            """,
        whyItMatters: "The letter was tried out on ourselves, and then sent to nobody else.",
        whatToDo: "Choose the real audience, or flag the campaign as a test.")

    public static let examples: [RuleExample] = [
        .triggering("everybody in the list is a seed") { $0.customer = #"{"flags": ["seed"]}"# },
        .clean("the campaign is flagged as a test") {
            $0.customer = #"{"flags": ["seed"]}"#
            $0.campaign = #"{"test": true}"#
        },
        .clean("the text says that it is one") {
            $0.customer = #"{"flags": ["seed"]}"#
            $0.message = #"{"subject": "Тест"}"#
        },
        .clean("a customer is among them") {
            $0.customer = #"{"flags": ["seed"]}"#
            $0.others = [#"{"id": "b", "givenName": "Пётр"}"#]
        },
        .clean("nobody is targeted") { $0.campaign = #"{"audience": {}}"# },
    ]

    public func finding(in context: CampaignContext) -> CampaignFinding? {
        let content = TestContent(context)
        let targeted = context.outcome.targeted
        guard !targeted.isEmpty, !content.isTest, content.liveRecords.isEmpty else { return nil }
        return CampaignFinding(count: targeted.count, evidence: [.seedRecords(targeted.count)], rows: targeted)
    }
}
