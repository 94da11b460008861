import AudienceEngine
import CampaignDomain

/// Double opt-in is required and not confirmed.
public struct UnconfirmedOptInRule: RecordRule {
    public static let description = RuleDescription(
        id: "unconfirmed-opt-in", severity: .hold,
        whatItDoes: """
            Holds a person who granted consent on a channel that the policies require double opt-in for, but has not \
            confirmed it since the last withdrawal. Service content is exempt.
            """,
        whyItMatters: "An address that nobody confirmed may be anybody's, and providers treat it so.",
        whatToDo: "Send the confirmation letter again, once.")

    public static let examples: [RuleExample] = [
        .triggering("granted, never confirmed") {
            $0.policies = #"{"doubleOptIn": ["email"]}"#
            $0.customer = """
                {"consents": [{"purpose": "dataProcessing", "status": "granted"},
                              {"purpose": "marketing", "status": "granted", "at": "2025-01-01T00:00:00Z"}]}
                """
        },
        .clean("confirmed by an event") {
            $0.policies = #"{"doubleOptIn": ["email"]}"#
            $0.customer = """
                {"consents": [{"purpose": "dataProcessing", "status": "granted"},
                              {"purpose": "marketing", "status": "granted", "at": "2025-01-01T00:00:00Z"}]}
                """
            $0.events = [
                #"{"customer": "a", "at": "2025-01-01T01:00:00Z", "kind": "optInConfirmed", "channel": "email"}"#
            ]
        },
        .clean("not required") {
            $0.customer = """
                {"consents": [{"purpose": "dataProcessing", "status": "granted"},
                              {"purpose": "marketing", "status": "granted", "at": "2025-01-01T00:00:00Z"}]}
                """
        },
    ]

    public func rows(in context: PreviewContext) -> RowSet {
        guard context.policies.doubleOptIn.contains(context.campaign.channel), context.campaign.content != .service
        else { return context.none }
        let consents = context.facts.consents(.marketing, on: context.campaign.channel)
        return context.kept.intersection(consents.granted).subtracting(consents.confirmed)
    }

    public func evidence(for row: Int, in context: PreviewContext) -> [Evidence] {
        context.consentEvidence(for: row, purpose: .marketing, channel: context.campaign.channel)
    }
}
