/// When exemplary customers did what they did.
struct ExemplaryDates: Sendable {
    /// Between which moments they registered, and were last touched.
    let registered: Range<Instant>
    let updated: Range<Instant>
    /// Between which moments the last order falls, and how long before it the others may.
    let lastOrder: Range<Instant>
    let ordersFrom: Instant
    /// They look at the site within an hour from here.
    let lastVisit: Instant
}

/// Customers with nothing wrong, to whom one thing is then done.
extension DemoBuilder {
    /// A grown-up of the middle of the country, whose record is complete and fresh.
    mutating func exemplaryPerson(_ gender: Gender, ages: ClosedRange<Int> = 24...62) -> Person {
        let today = era.wallClock.date(at: clock)
        return nextPerson { person in
            person.gender == gender && Seller.nation.heartland.contains { $0.name == person.city.name }
                && ages.contains(today.year - 1 - person.birthDate.year) && person.birthDate.month != today.month
        }
    }

    /// A record nobody could object to: everything known, both consents given and confirmed, touched lately.
    mutating func exemplaryRecord(of person: Person) -> CustomerRecord {
        let dates = Seller.exemplaryDates
        let registeredAt = dice.moment(from: dates.registered.lowerBound, to: dates.registered.upperBound)
            .at(secondOfDay: dice.roll(29_000...79_000), on: era.wallClock)
        let serial = String(records.count * 7 + 1021)
        var record = CustomerRecord(
            number: 0, externalIDs: [("crm", serial)], givenName: person.givenName, familyName: person.familyName,
            patronymic: person.patronymic, gender: person.gender, birthDate: person.birthDate,
            email: contacts.email(of: person), phone: contacts.phone(of: person), city: person.city,
            language: Seller.language, registeredAt: registeredAt,
            source: dice.pick(["site", "site-popup", "store-card", "site"]))
        record.updatedAt = dice.moment(from: dates.updated.lowerBound, to: dates.updated.upperBound)
        record.consents = [
            Consent(status: .granted, at: registeredAt, source: "anketa", proof: "form-\(serial)"),
            Consent(
                channel: .email, status: .granted, at: registeredAt, source: "form",
                confirmedAt: registeredAt + .minutes(12)),
        ]
        record.loyalty = Loyalty(tier: dice.chance(percent: 40) ? "silver" : "bronze", points: 40 + dice.roll(400))
        return record
    }

    /// Somebody to whom every letter may go: one record, a usual customer who reads the mail, in these lists.
    mutating func addExemplar(
        _ gender: Gender, answering engagement: Engagement = .clicks, in lists: [Seller.List],
        _ change: (inout CustomerRecord) -> Void = { _ in }
    ) -> Int {
        var record = exemplaryRecord(of: exemplaryPerson(gender))
        change(&record)
        let position = add(record, answering: engagement, in: lists)
        addUsualOrders(of: position)
        return position
    }

    /// Men and women by turns; `change` gets each record and its turn.
    mutating func addExemplars(
        _ count: Int, in lists: [Seller.List], _ change: (inout CustomerRecord, Int) -> Void = { _, _ in }
    ) -> [Int] {
        (0..<count).map { turn in
            addExemplar(turn % 2 == 0 ? .male : .female, in: lists) { change(&$0, turn) }
        }
    }

    /// One order lately and one or two in the year before it, of things that are never due again.
    mutating func addUsualOrders(of position: Int) {
        let dates = Seller.exemplaryDates
        var basket = Seller.usualBasket
        for turn in 0..<(2 + dice.roll(2)) {
            let since = turn == 0 ? dates.lastOrder.lowerBound : dates.ordersFrom
            let at = dice.moment(from: since, to: dates.lastOrder.upperBound)
                .at(secondOfDay: dice.roll(32_400...72_000), on: era.wallClock)
            let first = dice.pick(basket)
            let second = dice.pick(basket.filter { $0 != first })
            addOrder(of: position, at: at, [first, second], channel: "site")
            if Seller.catalogue.habit == 0 { basket.removeAll { $0 == first || $0 == second } }
        }
        let visited = dates.lastVisit + .seconds(dice.roll(60) * 60 + dice.roll(60))
        addEvent(.visited, of: position, at: visited, channel: .site)
    }

    /// The readers of a clean newsletter: one record each, no open question about any of them.
    mutating func addReaders(_ count: Int, of list: Seller.List) {
        for _ in 0..<count {
            _ = addExemplar(dice.chance(percent: 60) ? .female : .male, in: [list])
        }
    }

    /// People who came lately, one every seven hours, and are in the middle of the welcome series.
    mutating func addNewSubscribers(_ count: Int, since first: Instant, in list: Seller.List) {
        for turn in 0..<count {
            let person = exemplaryPerson(turn % 3 == 0 ? .male : .female)
            var record = exemplaryRecord(of: person)
            record.registeredAt = first + .hours(turn * 7)
            record.updatedAt = record.registeredAt
            record.externalIDs = [("shop", "A-\(records.count * 7 + 1021)")]
            record.loyalty = nil
            for consent in record.consents.indices { record.consents[consent].at = record.registeredAt }
            record.consents[1].confirmedAt = record.registeredAt + .minutes(6)
            let position = add(record, answering: .opens, in: [list])
            addWelcome(of: position, firstOrder: nil)
        }
    }
}
