import AudienceEngine
import CampaignDomain

extension PreviewFacts {
    /// The records of persons with a support ticket whose last event is its opening.
    var openComplaints: RowSet {
        let (audience, history) = (audience, audience.personEvents)
        let (events, persons) = (audience.snapshot.events, audience.persons)
        return rows(.openComplaints) { part in
            var closed: [Int32] = []
            return part.filter { row in
                if persons.hasSeveral(ofPersonAt: row) { return !audience.openTickets(ofPersonAt: row).isEmpty }
                guard history.has(.ticketOpened, row) else { return false }
                // Newest first: what is told of a ticket first is its last.
                closed.removeAll(keepingCapacity: true)
                return history.contains(ofRecord: row, EventKinds.tickets) { event in
                    let ticket = events.ticket.code(event)
                    if closed.contains(ticket) { return false }
                    closed.append(ticket)
                    return events.kind[event] == .ticketOpened
                }
            }
        }
    }

    /// The records of persons who sent an order back, or whose last score was bad, not longer ago than a rule cares.
    var disappointed: RowSet {
        let disappointments = Disappointments(audience: audience)
        return rows(.disappointed) { part in
            part.filter { disappointments.concern($0) }
        }
    }
}
