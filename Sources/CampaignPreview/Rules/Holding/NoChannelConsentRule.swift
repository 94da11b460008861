import AudienceEngine
import CampaignDomain

/// Marketing consent for the channel is not granted.
public struct NoChannelConsentRule: RecordRule {
    public static let description = RuleDescription(
        id: "no-channel-consent", severity: .hold,
        whatItDoes: "Holds a person without a granted marketing consent for the channel. Service content is exempt.",
        whyItMatters: "To be in a list is no consent, and a consent to letters is none to calls.",
        whatToDo: "Ask for consent where the person already talks to you, and keep its proof.")

    public static let examples: [RuleExample] = [
        .triggering("consent for sms only") {
            $0.customer = """
                {"consents": [{"purpose": "dataProcessing", "status": "granted"},
                              {"purpose": "marketing", "channel": "sms", "status": "granted"}]}
                """
        },
        .clean("consent for every channel"),
        .clean("service content needs none") {
            $0.campaign = #"{"content": "service"}"#
            $0.customer = #"{"consents": [{"purpose": "dataProcessing", "status": "granted"}]}"#
        },
    ]

    public func rows(in context: PreviewContext) -> RowSet {
        guard context.campaign.content != .service else { return context.none }
        return context.kept.subtracting(context.facts.consents(.marketing, on: context.campaign.channel).granted)
    }

    public func evidence(for row: Int, in context: PreviewContext) -> [Evidence] {
        context.consentEvidence(for: row, purpose: .marketing, channel: context.campaign.channel)
    }
}
