import CampaignDomain

/// A message without a way to unsubscribe.
public struct MissingUnsubscribeRule: CampaignRule {
    public static let description = RuleDescription(
        id: "missing-unsubscribe", severity: .stop,
        whatItDoes: """
            Stops a campaign by email whose message, in any variant, does not say that it has an unsubscribe link. Service content is exempt. Counts the messages.
            """,
        whyItMatters: "Who cannot unsubscribe complains of spam; and the law asks for it.",
        whatToDo: "Put the link into the text and set unsubscribeLink in the message.")

    public static let examples: [RuleExample] = [
        .triggering("no link") { $0.message = #"{"unsubscribeLink": null}"# },
        .clean("with a link"),
        .clean("service content") {
            $0.message = #"{"unsubscribeLink": false}"#
            $0.campaign = #"{"content": "service"}"#
        },
    ]

    public func finding(in context: CampaignContext) -> CampaignFinding? {
        guard context.campaign.channel == .email, context.campaign.content != .service else { return nil }
        let lacking = context.messages.filter { $0.hasUnsubscribeLink != true }
        return lacking.isEmpty
            ? nil : CampaignFinding(count: lacking.count, evidence: lacking.map { .message($0.id) })
    }
}
