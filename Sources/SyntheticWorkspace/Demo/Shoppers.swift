/// The ordinary customers of a small shop: a record on the site, and for some a card of the counter as well.
extension DemoBuilder {
    /// - Parameters:
    ///   - site: the list of those who subscribed on the site.
    ///   - counter: the list of those who have a card.
    mutating func addShoppers(_ count: Int, subscribedTo site: Seller.List, withCardsIn counter: Seller.List) {
        for _ in 0..<count {
            let person = nextPerson()
            let online = addOnlineRecord(of: person, in: site)
            let card = dice.chance(percent: 16) ? addCard(of: person, in: counter) : nil
            for order in Purchases.orders(of: person, from: Seller.catalogue, seed: seed, era: era) {
                addOrder(order, to: order.channel == "store" ? [card, online] : [online])
            }
        }
    }

    private mutating func addOnlineRecord(of person: Person, in list: Seller.List) -> Int {
        var record = draft(of: person, system: "shop", source: dice.pick(["site", "site", "app", "site-popup"]))
        record.phone = dice.chance(percent: 70) ? messyPhone(of: person) : nil
        if record.source == "app" { addApplication(to: &record) }
        let agreed = record.consents.contains { $0.channel == .email }
        return add(record, answering: person.engagement, in: agreed || dice.chance(percent: 30) ? [list] : [])
    }

    /// The application's address, and the consent that came with it.
    mutating func addApplication(to record: inout CustomerRecord) {
        record.pushID = "push-\(records.count * 7919 % 1_000_003)"
        record.consents.append(Consent(channel: .push, status: .granted, at: record.registeredAt, source: "app"))
    }

    private mutating func addCard(of person: Person, in list: Seller.List) -> Int {
        var record = draft(of: person, system: "crm", source: "store-card")
        record.registeredAt = max(
            person.registeredAt, daytime(dice.moment(from: person.registeredAt, to: clock - .days(2))))
        record.updatedAt = record.updatedAt.map { max($0, record.registeredAt) }
        record.consents = consents(of: person, since: record.registeredAt)
        record.patronymic = dice.chance(percent: 60) ? person.patronymic : nil
        record.phone = dice.chance(percent: 90) ? messyPhone(of: person) : nil
        record.loyalty = Loyalty.earned(by: person, &dice)
        record.loyalty?.pointsExpireAt = dice.chance(percent: 40) ? pointsExpireAt : nil
        record.store = "S-\(1 + dice.roll(6))"
        return add(record, answering: person.engagement, in: [list])
    }

    /// Points last until the first of the month after next.
    private var pointsExpireAt: CivilDate {
        let today = era.wallClock.date(at: clock)
        return today.month < 11
            ? CivilDate(today.year, today.month + 2, 1) : CivilDate(today.year + 1, today.month - 10, 1)
    }

    /// What was bought at the counter is known to one system, the rest to another: an order belongs to the first of these
    /// records that existed when it was made.
    mutating func addOrder(_ order: Order, to positions: [Int?]) {
        guard let position = positions.compactMap(\.self).first(where: { records[$0].registeredAt < order.at }) else {
            return
        }
        var order = order
        order.customer = position
        append(order)
    }
}
