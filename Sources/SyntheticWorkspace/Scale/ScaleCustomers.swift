extension ScaleWorkspace {
    /// How the record came to be: most are people of their own, some are second records or share an address.
    enum Kinship {
        case alone
        /// The same person once more, from the other CRM.
        case duplicate(of: Int)
        /// Another person who uses the same mailbox.
        case household(with: Int)
    }

    func record(_ index: Int) -> CustomerRecord {
        var dice = Dice(seed: options.seed, subject: index, purpose: .sources)
        switch kinship(index) {
        case .alone:
            return ownRecord(of: person(index), number: index, &dice)
        case .duplicate(let original):
            return secondRecord(of: person(original), number: index, &dice)
        case .household(let other):
            var record = ownRecord(of: person(index), number: index, &dice)
            record.email = contacts.email(of: person(other))
            return record
        }
    }

    /// Relations point to an earlier record that has none itself, so that no chain has to be followed.
    private func kinship(_ index: Int) -> Kinship {
        let (share, distance) = relation(index)
        let other = index - distance
        guard share < 95, other >= 1, relation(other).share >= 95 else { return .alone }
        return share < 70 ? .duplicate(of: other) : .household(with: other)
    }

    private func relation(_ index: Int) -> (share: Int, distance: Int) {
        var dice = Dice(seed: options.seed, subject: index, purpose: .lists)
        return (dice.roll(1000), 1 + dice.roll(400))
    }

    private func ownRecord(of person: Person, number: Int, _ dice: inout Dice) -> CustomerRecord {
        let fromCRM = dice.chance(percent: 68)
        var record = CustomerRecord(
            number: number,
            externalIDs: [(fromCRM ? "crm" : "shop", String(fromCRM ? 100_000 + number : 500_000 + number))],
            givenName: dice.chance(percent: 4) ? nil : person.givenName, familyName: person.familyName,
            patronymic: dice.chance(percent: 40) ? nil : person.patronymic,
            gender: dice.chance(percent: 9) ? nil : person.gender,
            birthDate: dice.chance(percent: 22) ? nil : person.birthDate, city: person.city,
            language: person.city.isBelarusian && dice.chance(percent: 10) ? "be" : "ru",
            registeredAt: person.registeredAt,
            source: dice.pick(["site", "app", "store-card", "site-popup", "call-centre"]))
        record.email = dice.chance(percent: 12) ? nil : contacts.email(of: person)
        record.phone = dice.chance(percent: 18) ? nil : contacts.phone(of: person)
        record.pushID = dice.chance(percent: 24) ? "push-\(number)" : nil
        record.updatedAt = dice.moment(from: person.registeredAt, to: era.clock)
        record.consents = consents(of: person, &dice)
        record.loyalty = Loyalty.earned(by: person, &dice)
        record.flags = flags(&dice)
        if dice.chance(percent: 30) { record.interests = [dice.pick(Catalogue.pharmacy.categories).id] }
        return record
    }

    private func secondRecord(of person: Person, number: Int, _ dice: inout Dice) -> CustomerRecord {
        var record = CustomerRecord(
            number: number, externalIDs: [("shop", String(500_000 + number))], givenName: person.givenName,
            familyName: dice.chance(percent: 30) ? nil : person.familyName, email: contacts.email(of: person),
            phone: dice.chance(percent: 50) ? contacts.phone(of: person) : nil, language: "ru",
            registeredAt: self.person(number).registeredAt, source: "shop-checkout")
        record.consents = consents(of: person, &dice).map { consent in
            var consent = consent
            consent.at = max(consent.at, record.registeredAt)
            consent.confirmedAt = consent.confirmedAt.map { max($0, consent.at) }
            return consent
        }
        return record
    }

    private func consents(of person: Person, _ dice: inout Dice) -> [Consent] {
        var consents: [Consent] = []
        let at = person.registeredAt
        if dice.chance(percent: 95) { consents.append(Consent(status: .granted, at: at, source: "registration")) }
        switch dice.weighted([58, 12, 9, 21]) {
        case 0:
            consents.append(
                Consent(channel: .email, status: .granted, at: at, source: "form", confirmedAt: at + .minutes(9)))
        case 1:
            consents.append(Consent(channel: .email, status: .granted, at: at, source: "form"))
        case 2:
            consents.append(Consent(channel: .email, status: .granted, at: at, source: "form", confirmedAt: at))
            let later = dice.moment(from: at, to: era.clock)
            consents.append(Consent(channel: .email, status: .withdrawn, at: later, source: "unsubscribe-page"))
        default:
            break
        }
        if dice.chance(percent: 38) {
            consents.append(Consent(channel: .sms, status: .granted, at: at, source: "store-card"))
        }
        if dice.chance(percent: 20) {
            consents.append(Consent(channel: .push, status: .granted, at: at, source: "app"))
        }
        return consents
    }

    private func flags(_ dice: inout Dice) -> [String] {
        switch dice.roll(1000) {
        case 0..<3: ["stopList"]
        case 3..<5: ["blocked"]
        case 5..<6: ["deceased"]
        case 6..<8: ["erasureRequested"]
        default: []
        }
    }
}

extension Loyalty {
    /// The card of someone who has one; the tier goes by how often the person buys.
    static func earned(by person: Person, _ dice: inout Dice) -> Loyalty? {
        guard dice.chance(percent: 55) else { return nil }
        let tier =
            switch person.orderCount {
            case 0...3: "bronze"
            case 4...11: "silver"
            case 12...29: "gold"
            default: "platinum"
            }
        return Loyalty(tier: tier, points: person.orderCount * 31 + dice.roll(160))
    }
}
