import AudienceEngine
import CampaignDomain

/// Withdrawn on this channel, or a spam complaint, on any linked record.
public struct UnsubscribedRule: RecordRule {
    public static let description = RuleDescription(
        id: "unsubscribed", severity: .hold,
        whatItDoes: """
            Holds a person whose latest word on any linked record is a withdrawal for this channel: a consent entry, an \
            unsubscription or a spam complaint. Service content is held only by a full withdrawal.
            """,
        whyItMatters: "A new mailer that does not know the old one's unsubscriptions writes to people who said no.",
        whatToDo: "Nothing: no means no, in whichever system it was said.")

    public static let examples: [RuleExample] = [
        .triggering("unsubscribed from email") {
            $0.events = [
                #"{"customer": "a", "at": "2026-02-01T10:00:00Z", "kind": "unsubscribed", "channel": "email"}"#
            ]
        },
        .triggering("a linked record of the old mailer unsubscribed") {
            $0.others = [#"{"id": "b", "givenName": "Анна", "email": "anna@example.org"}"#]
            $0.events = [#"{"customer": "b", "at": "2026-02-01T10:00:00Z", "kind": "complained", "channel": "email"}"#]
        },
        .clean("unsubscribed from sms") {
            $0.events = [#"{"customer": "a", "at": "2026-02-01T10:00:00Z", "kind": "unsubscribed", "channel": "sms"}"#]
        },
        .clean("service content is not marketing") {
            $0.campaign = #"{"content": "service"}"#
            $0.events = [
                #"{"customer": "a", "at": "2026-02-01T10:00:00Z", "kind": "unsubscribed", "channel": "email"}"#
            ]
        },
    ]

    public func rows(in context: PreviewContext) -> RowSet {
        let consents = context.facts.consents(.marketing, on: context.campaign.channel)
        let isService = context.campaign.content == .service
        return context.kept.intersection(isService ? consents.fullyWithdrawn : consents.withdrawn)
    }

    /// The statement that withdraws one record's consent for the campaign.
    private func isWithdrawn(_ record: Int, in context: PreviewContext) -> ConsentStatement? {
        let consent = context.audience.recordConsent(of: record, purpose: .marketing, channel: context.campaign.channel)
        if context.campaign.content == .service { return consent.fullWithdrawal }
        return consent.state == .withdrawn ? consent.decidedBy : nil
    }

    public func evidence(for row: Int, in context: PreviewContext) -> [Evidence] {
        context.audience.linkedRecords(of: row).compactMap { record in
            isWithdrawn(Int(record), in: context).map { context.audience.evidence($0, row: Int(record)) }
        }
    }
}
