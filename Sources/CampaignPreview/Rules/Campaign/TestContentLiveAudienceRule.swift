import CampaignDomain

/// Test content and an audience beyond seed records.
public struct TestContentLiveAudienceRule: CampaignRule {
    public static let description = RuleDescription(
        id: "test-content-live-audience", severity: .stop,
        whatItDoes: """
            Stops a campaign that is flagged as a test, or whose subject, preheader or body has one of the policies' test \
            markers as a word of its own, when it targets anyone none of whose records is a seed. Counts those records.
            """,
        whyItMatters: "«Test» goes to every subscriber; five hours later, «Test 2!».",
        whatToDo: "Send it to seed records only, or write the real text.")

    public static let examples: [RuleExample] = [
        .triggering("the subject says so") { $0.message = #"{"subject": "Тест 2!"}"# },
        .triggering("the campaign is flagged") { $0.campaign = #"{"test": true}"# },
        .clean("to a seed record") {
            $0.message = #"{"subject": "Тест"}"#
            $0.customer = #"{"flags": ["seed"]}"#
        },
        .clean("the marker is only part of a word") { $0.message = #"{"subject": "Протестировано зимой"}"# },
    ]

    public func finding(in context: CampaignContext) -> CampaignFinding? {
        let content = TestContent(context)
        guard content.isTest else { return nil }
        let live = content.liveRecords
        guard !live.isEmpty else { return nil }
        return CampaignFinding(count: live.count, evidence: content.markers + [.liveRecords(live.count)], rows: live)
    }
}
