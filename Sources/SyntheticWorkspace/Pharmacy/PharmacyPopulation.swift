/// The ordinary customers: one person, one to three records, written down as carelessly as people do.
extension PharmacyBuilder {
    private static let ordinaryPeople = 1700

    mutating func addPopulation() {
        for _ in 0..<Self.ordinaryPeople {
            let person = nextPerson()
            let inCRM = dice.chance(percent: 74)
            let inShop = !inCRM || dice.chance(percent: 26)
            let crm = inCRM ? addCRMRecord(of: person) : nil
            let shop = inShop ? addShopRecord(of: person, alsoInCRM: crm) : nil
            if dice.chance(percent: 5) { addSpreadsheetRecord(of: person) }
            for order in Purchases.orders(of: person, seed: seed, era: era, number: 0) {
                addOrdinary(order, crm: crm, shop: shop)
            }
        }
    }

    /// What was bought in a store is known to the CRM, the rest to the shop, once the person was registered there.
    private mutating func addOrdinary(_ order: Order, crm: Int?, shop: Int?) {
        let preferred = order.channel == "store" ? [crm, shop] : [shop, crm]
        guard let position = preferred.compactMap({ $0 }).first(where: { records[$0].registeredAt < order.at }) else {
            return
        }
        var order = order
        order.customer = position
        append(order)
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
        var lists: [MailingList] = []
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
        let lists: [MailingList] = dice.chance(percent: 70) ? [.newsletterSite] : []
        return addToSomeList(record, of: person, lists, otherwise: .newsletterSite)
    }

    /// Whoever agreed to letters is on some list: those who are missing from all are planted, and counted.
    private mutating func addToSomeList(
        _ record: CustomerRecord, of person: Person, _ lists: [MailingList], otherwise list: MailingList
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

    private mutating func draft(of person: Person, system: StaticString, source: String) -> CustomerRecord {
        let serial = records.count * 7 + 1021
        var record = CustomerRecord(
            number: 0, externalIDs: [(system, system.description == "shop" ? "A-\(serial)" : String(serial))],
            givenName: dice.chance(percent: 5) ? nil : person.givenName,
            familyName: dice.chance(percent: 9) ? nil : person.familyName,
            gender: dice.chance(percent: 12) ? nil : person.gender,
            birthDate: dice.chance(percent: 24) ? nil : person.birthDate,
            email: dice.chance(percent: 13) ? nil : messyEmail(contacts.email(of: person)),
            city: dice.chance(percent: 6) ? nil : person.city,
            language: dice.chance(percent: person.city.isBelarusian ? 12 : 0) ? "be" : "ru",
            registeredAt: person.registeredAt, source: source)
        let updatedAt = daytime(dice.moment(from: person.registeredAt, to: clock - .days(1)))
        record.updatedAt = max(person.registeredAt, updatedAt)
        record.consents = consents(of: person, since: person.registeredAt)
        if dice.chance(percent: 28) { record.interests = [dice.pick(Category.allCases).rawValue] }
        record.flags = dice.chance(perMille: 3) ? ["stopList"] : dice.chance(perMille: 3) ? ["erasureRequested"] : []
        return record
    }

    private mutating func daytime(_ instant: Instant) -> Instant {
        instant.at(secondOfDay: dice.roll(29_000...79_000))
    }

    private mutating func consents(of person: Person, since at: Instant) -> [Consent] {
        var consents: [Consent] = []
        if dice.chance(percent: 94) {
            consents.append(Consent(status: .granted, at: at, source: "anketa", proof: "form-\(person.index)"))
        }
        switch dice.weighted([60, 10, 8, 22]) {
        case 0:
            let confirmedAt = at + .minutes(4 + dice.roll(600))
            consents.append(
                Consent(channel: .email, status: .granted, at: at, source: "form", confirmedAt: confirmedAt))
        case 1:
            consents.append(Consent(channel: .email, status: .granted, at: at, source: "form"))
        case 2:
            consents.append(Consent(channel: .email, status: .granted, at: at, source: "form"))
            let later = dice.moment(from: at, to: clock)
            consents.append(Consent(channel: .email, status: .withdrawn, at: later, source: "unsubscribe-page"))
        default:
            break
        }
        if dice.chance(percent: 30) {
            consents.append(Consent(channel: .sms, status: .granted, at: at, source: "store-card"))
        }
        return consents
    }
}

/// Contacts the way people type them.
extension PharmacyBuilder {
    mutating func messyEmail(_ email: String) -> String {
        switch dice.roll(100) {
        case 0..<5: email.uppercased()
        case 5..<11: email.prefix(1).uppercased() + email.dropFirst()
        case 11..<13: email + " "
        case 13: dice.chance(percent: 50) ? "test@test.ru" : "noemail@example.org"
        default: email
        }
    }

    mutating func messyPhone(of person: Person) -> String {
        if dice.chance(perMille: 9) { return "79777777777" }
        let phone = contacts.phone(of: person)
        guard phone.hasPrefix("+7") else { return phone }
        let digits = Array(phone.dropFirst(2))
        let code = String(digits[0..<3])
        let blocks = [String(digits[3..<6]), String(digits[6..<8]), String(digits[8...])]
        switch dice.roll(5) {
        case 0: return "8" + code + blocks.joined()
        case 1: return "+7 (\(code)) " + blocks.joined(separator: "-")
        case 2: return "8 (\(code)) " + blocks.joined(separator: " ")
        case 3: return "7" + code + blocks.joined()
        default: return phone
        }
    }
}
