import AudienceEngine
import CampaignDomain

/// A support ticket is open.
public struct OpenComplaintRule: RecordRule {
    public static let description = RuleDescription(
        id: "open-complaint", severity: .hold,
        whatItDoes: """
            Holds promo, reactivation and informational content (surveys among it) from a person with an open support ticket: \
            one whose last event on any linked record is its opening.
            """,
        whyItMatters: "«Did you like everything?» to somebody who waits for an answer to a complaint makes it worse.",
        whatToDo: "Close the ticket first.")

    public static let examples: [RuleExample] = [
        .triggering("a ticket is open") {
            $0.events = [#"{"customer": "a", "at": "2026-03-01T10:00:00Z", "kind": "ticketOpened", "ticket": "t1"}"#]
        },
        .clean("it was closed") {
            $0.events = [
                #"{"customer": "a", "at": "2026-03-01T10:00:00Z", "kind": "ticketOpened", "ticket": "t1"}"#,
                #"{"customer": "a", "at": "2026-03-02T10:00:00Z", "kind": "ticketClosed", "ticket": "t1"}"#,
            ]
        },
        .clean("service content goes out all the same") {
            $0.campaign = #"{"content": "service"}"#
            $0.events = [#"{"customer": "a", "at": "2026-03-01T10:00:00Z", "kind": "ticketOpened", "ticket": "t1"}"#]
        },
    ]

    public func rows(in context: PreviewContext) -> RowSet {
        context.campaign.content.waitsForComplaints
            ? context.kept.intersection(context.facts.openComplaints) : context.none
    }

    public func evidence(for row: Int, in context: PreviewContext) -> [Evidence] {
        context.audience.openTickets(ofPersonAt: row).map { .event(context.audience.eventFact($0)) }
    }
}
