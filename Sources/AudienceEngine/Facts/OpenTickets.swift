import CampaignDomain

extension EventKinds {
    /// What is told of support tickets.
    public static let tickets: EventKinds = [.ticketOpened, EventKinds(.ticketClosed)]
}

extension Audience {
    /// Whether the person that `row` belongs to waits for an answer to a ticket: its last event on any linked record is its
    /// opening (DOMAIN.md 10). A look at one word where nobody ever opened one, else O(events of the person).
    public func hasOpenTicket(ofPersonAt row: Int) -> Bool {
        let history = personEvents
        guard persons.contains(ofPersonAt: row, where: { history.has(.ticketOpened, $0) }) else { return false }
        return !openTickets(ofPersonAt: row).isEmpty
    }

    /// The events that opened those tickets of a person that are still open, ascending. O(events of the person).
    public func openTickets(ofPersonAt row: Int) -> [Int] {
        let events = snapshot.events
        var last: [Int32: Int] = [:]
        personEvents.forEach(ofPersonAt: row, .tickets) { event in
            let ticket = events.ticket.code(event)
            if let known = last[ticket], events.precedes(event, known) { return }
            last[ticket] = event
        }
        return last.isEmpty ? [] : last.values.filter { events.kind[$0] == .ticketOpened }.sorted()
    }
}

extension ContentType {
    /// Whether somebody who waits for an answer to a complaint is spared it; service mail and a welcome go out all the same.
    public var waitsForComplaints: Bool {
        switch self {
        case .promo, .reactivation, .informational: true
        case .service, .welcome: false
        }
    }
}
