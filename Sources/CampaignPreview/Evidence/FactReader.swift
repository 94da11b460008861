import AudienceEngine
import CampaignDomain

/// Turns places in the columns into facts for the eye.
extension Audience {
    /// An event as it is told. O(1).
    public func eventFact(_ event: Int) -> EventFact {
        let events = snapshot.events
        return EventFact(
            record: snapshot.customers.customerID(events.customer(of: event)),
            kind: events.kind[event],
            at: Instant(seconds: events.at[event]),
            channel: events.channel(event),
            campaign: events.campaign[event],
            chain: events.chain[event],
            message: events.message[event],
            ticket: events.ticket[event],
            bounce: events.kind[event] == .bounced ? (events.isHardBounce(event) ? .hard : .soft) : nil)
    }

    func orderFact(_ order: Int) -> OrderFact {
        let orders = snapshot.orders
        return OrderFact(
            record: snapshot.customers.customerID(orders.customer(of: order)),
            order: orders.id[order] ?? "",
            at: Instant(seconds: orders.at[order]),
            total: Money(minorUnits: orders.total[order]))
    }

    func consentFact(_ entry: Int, row: Int) -> ConsentFact {
        let consents = snapshot.customers.consents
        return ConsentFact(
            record: snapshot.customers.customerID(row),
            purpose: consents.purpose[entry],
            channel: consents.channel[entry],
            status: consents.status[entry],
            at: consents.at[entry] == CustomerColumns.noTime ? nil : Instant(seconds: consents.at[entry]),
            confirmedAt: consents.confirmedAt[entry] == CustomerColumns.noTime
                ? nil : Instant(seconds: consents.confirmedAt[entry]),
            source: consents.source[entry],
            proof: consents.proof[entry])
    }

    /// A statement about consent as a fact.
    public func evidence(_ statement: ConsentStatement, row: Int) -> Evidence {
        switch statement {
        case .entry(let entry): .consent(consentFact(entry, row: row))
        case .event(let event): .event(eventFact(event))
        }
    }

    func id(_ row: Int) -> CustomerID {
        snapshot.customers.customerID(row)
    }
}
