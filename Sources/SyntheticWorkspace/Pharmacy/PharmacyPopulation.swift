/// The ordinary customers: one person, one to three records, written down as carelessly as people do.
extension PharmacyBuilder {
    private static var ordinaryPeople: Int { 1700 }

    mutating func addPopulation() {
        for _ in 0..<Self.ordinaryPeople {
            let person = nextPerson()
            let inCRM = dice.chance(percent: 74)
            let inShop = !inCRM || dice.chance(percent: 26)
            let crm = inCRM ? addCRMRecord(of: person) : nil
            let shop = inShop ? addShopRecord(of: person, alsoInCRM: crm) : nil
            if dice.chance(percent: 5) { addSpreadsheetRecord(of: person) }
            for order in Purchases.orders(of: person, from: .pharmacy, seed: seed, era: era) {
                addOrder(order, to: order.channel == "store" ? [crm, shop] : [shop, crm])
            }
        }
    }

    private mutating func addCRMRecord(of person: Person) -> Int {
        var record = draft(
            of: person, system: "crm", source: dice.pick(["store-card", "call-centre", "store-card", "site-popup"]))
        record.patronymic = dice.chance(percent: 75) ? person.patronymic : nil
        record.store = "S-\(10 + dice.roll(34))"
        record.phone = dice.chance(percent: 90) ? messyPhone(of: person) : nil
        if dice.chance(percent: 72) {
            record.loyalty = Loyalty.earned(by: person, &dice)
            record.loyalty?.pointsExpireAt = dice.chance(percent: 30) ? CivilDate(2026, 4, 1) : nil
        }
        var lists: [PharmacyList] = []
        if record.registeredAt < Instant(2024, 6, 1), dice.chance(percent: 58) { lists.append(.newsletterOld) }
        if record.loyalty != nil, dice.chance(percent: 55) { lists.append(.pharmacyCards) }
        return addToSomeList(record, of: person, lists, otherwise: .newsletterOld)
    }

    private mutating func addShopRecord(of person: Person, alsoInCRM crm: Int?) -> Int {
        var record = draft(of: person, system: "shop", source: dice.pick(["site", "site", "app", "site-popup"]))
        if let crm {
            let since = records[crm].registeredAt
            record.registeredAt = max(since, daytime(dice.moment(from: since, to: clock - .days(2))))
            record.updatedAt = record.updatedAt.map { max($0, record.registeredAt) }
            record.consents = consents(of: person, since: record.registeredAt)
            record.email = dice.chance(percent: 80) ? messyEmail(contacts.email(of: person)) : record.email
            if dice.chance(percent: 12) { record.externalIDs.append(records[crm].externalIDs[0]) }
        }
        record.phone = dice.chance(percent: 55) ? messyPhone(of: person) : nil
        if record.source == "app" {
            record.pushID = "push-\(records.count * 7919 % 1_000_003)"
            record.consents.append(
                Consent(channel: .push, status: .granted, at: record.registeredAt, source: "app"))
        }
        let lists: [PharmacyList] = dice.chance(percent: 70) ? [.newsletterSite] : []
        return addToSomeList(record, of: person, lists, otherwise: .newsletterSite)
    }

    /// Whoever agreed to letters is on some list: those who are missing from all are planted, and counted.
    private mutating func addToSomeList(
        _ record: CustomerRecord, of person: Person, _ lists: [PharmacyList], otherwise list: PharmacyList
    ) -> Int {
        let agreed = record.consents.contains { $0.channel == .email }
        return add(record, answering: person.engagement, in: lists.isEmpty && agreed ? [list] : lists)
    }

    private mutating func addSpreadsheetRecord(of person: Person) {
        var record = CustomerRecord(
            number: 0, givenName: person.givenName, familyName: person.familyName,
            registeredAt: Instant(2025, 11, 24, 17, 40), source: "spreadsheet")
        record.email = dice.chance(percent: 80) ? messyEmail(contacts.email(of: person)) : nil
        record.phone = dice.chance(percent: 70) ? messyPhone(of: person) : nil
        _ = add(record, answering: person.engagement, in: [.accountantSpreadsheet])
    }
}
