enum Channel: String, Sendable {
    case email, sms, push, call, site
}

/// One line of `events.jsonl`: a message's fate, behaviour, or a word of the customer's.
struct Event: Sendable {
    enum Kind: String, Sendable {
        case sent, delivered, opened, clicked, bounced, unsubscribed, complained
        case visited, viewed, searched, cartAdded, cartRemoved, favourited
        case registered, subscribed, optInConfirmed, identified, ticketOpened, ticketClosed, npsScored, called
    }

    enum Bounce: String, Sendable {
        case hard, soft
    }

    /// Which message an event is about.
    struct Mailing: Sendable {
        var campaign: String?
        var chain: String?
        var step: String?
        var message: String
    }

    /// The customer's number; nil while nobody knows whose session it is.
    var customer: Int?
    var anonymousID: String?
    var at: Instant
    var kind: Kind
    var channel: Channel?
    var mailing: Mailing?
    var address: String?
    var bounce: Bounce?
    /// The product's position in the catalogue.
    var product: Int?
    var query: String?
    var value: Int?
    var ticket: String?

    func write(to writer: inout JSONWriter, selling catalogue: Catalogue) {
        writer.openObject()
        if let customer {
            writer.name("customer")
            writer.identifier("c-", customer)
        }
        writer.field("anonymousId", anonymousID)
        writer.field("at", at)
        writer.field("kind", kind.rawValue)
        writer.field("channel", channel?.rawValue)
        if let mailing {
            writer.field("campaign", mailing.campaign)
            writer.field("chain", mailing.chain)
            writer.field("step", mailing.step)
            writer.field("message", mailing.message)
        }
        writer.field("address", address)
        writer.field("bounce", bounce?.rawValue)
        if let product { writer.field("sku", catalogue.skus[product]) }
        writer.field("query", query)
        writer.field("value", value)
        writer.field("ticket", ticket)
        writer.closeObject()
    }
}
