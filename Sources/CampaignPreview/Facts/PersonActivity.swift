import AudienceEngine
import CampaignDomain

/// When persons last did something by themselves: opened, clicked, came by or bought.
struct PersonActivity: Sendable {
    private let events: PersonEvents
    private let eventTimes: Column<Int64>
    private let orders: PersonOrders
    private let persons: PersonIndex
    private let registeredAt: Column<Int64>
    private let kinds: EventKinds

    init(audience: Audience) {
        events = audience.personEvents
        eventTimes = audience.snapshot.events.at
        orders = audience.personOrders
        persons = audience.persons
        registeredAt = audience.snapshot.customers.registeredAt
        kinds = EventKinds.behaviour.union([.opened, .clicked])
    }

    /// Whether a record of the person was registered not later than an instant.
    func isRegistered(_ row: Int, by instant: Int64) -> Bool {
        persons.contains(ofPersonAt: row) { record in
            registeredAt[record] != CustomerColumns.noTime && registeredAt[record] <= instant
        }
    }

    /// Whether the person did anything later than an instant. Read from the newest, so of the active little is read.
    func isActive(_ row: Int, after instant: Int64) -> Bool {
        orders.contains(ofPersonAt: row, .completed, after: instant) { _ in true }
            || events.contains(ofPersonAt: row, kinds, after: instant) { _ in true }
    }

    /// Nil when the person never did anything.
    func last(of row: Int) -> Instant? {
        var last = Int64.min
        events.forEach(ofPersonAt: row, kinds) { last = max(last, eventTimes[$0]) }
        orders.forEach(ofPersonAt: row, .completed) { last = max(last, orders.at[$0]) }
        return last == .min ? nil : Instant(seconds: last)
    }
}
