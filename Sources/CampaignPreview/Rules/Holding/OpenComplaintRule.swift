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
        switch context.campaign.content {
        case .service, .welcome: RowSet(capacity: context.kept.capacity)
        case .promo, .reactivation, .informational: whoComplains(in: context)
        }
    }

    /// Tickets are looked through only for those who ever opened one.
    private func whoComplains(in context: PreviewContext) -> RowSet {
        let (history, events) = (context.audience.personEvents, context.audience.snapshot.events)
        return context.kept
            .filter { row in history.contains(ofPersonAt: row, .ticketOpened) { _ in true } }
            .filter { row in !openTickets(of: row, events, context.audience).isEmpty }
    }

    /// The events that opened the tickets still open.
    private func openTickets(of row: Int, _ events: EventColumns, _ audience: Audience) -> [Int] {
        var last: [Int32: Int] = [:]
        audience.personEvents.forEach(ofPersonAt: row, [.ticketOpened, EventKinds(.ticketClosed)]) { event in
            let ticket = events.ticket.code(event)
            if let known = last[ticket], events.precedes(event, known) { return }
            last[ticket] = event
        }
        return last.isEmpty ? [] : last.values.filter { events.kind[$0] == .ticketOpened }.sorted()
    }

    public func evidence(for row: Int, in context: PreviewContext) -> [Evidence] {
        openTickets(of: row, context.audience.snapshot.events, context.audience).map {
            .event(context.audience.eventFact($0))
        }
    }
}
