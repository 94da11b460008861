/// Records as people write them down: things are left out, late, or misspelt.
extension DemoBuilder {
    /// What a source knows about a person at first.
    mutating func draft(of person: Person, system: StaticString, source: String) -> CustomerRecord {
        let serial = records.count * 7 + 1021
        let other = Seller.otherLanguage
        var record = CustomerRecord(
            number: 0, externalIDs: [(system, system.description == "shop" ? "A-\(serial)" : String(serial))],
            givenName: dice.chance(percent: 5) ? nil : person.givenName,
            familyName: dice.chance(percent: 9) ? nil : person.familyName,
            gender: dice.chance(percent: 12) ? nil : person.gender,
            birthDate: dice.chance(percent: 24) ? nil : person.birthDate,
            email: dice.chance(percent: 13) ? nil : messyEmail(contacts.email(of: person)),
            city: dice.chance(percent: 6) ? nil : person.city,
            language: dice.chance(percent: other.cities(person.city) ? other.percent : 0)
                ? other.code : Seller.language,
            registeredAt: person.registeredAt, source: source)
        let updatedAt = daytime(dice.moment(from: person.registeredAt, to: clock - .days(1)))
        record.updatedAt = max(person.registeredAt, updatedAt)
        record.consents = consents(of: person, since: person.registeredAt)
        if dice.chance(percent: 28) { record.interests = [dice.pick(Seller.catalogue.categories).id] }
        record.flags = dice.chance(perMille: 3) ? ["stopList"] : dice.chance(perMille: 3) ? ["erasureRequested"] : []
        return record
    }

    mutating func daytime(_ instant: Instant) -> Instant {
        instant.at(secondOfDay: dice.roll(29_000...79_000), on: era.wallClock)
    }

    /// What somebody agreed to when a record was made.
    mutating func consents(of person: Person, since at: Instant) -> [Consent] {
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
extension DemoBuilder {
    mutating func messyEmail(_ email: String) -> String {
        switch dice.roll(100) {
        case 0..<5: email.uppercased()
        case 5..<11: email.prefix(1).uppercased() + email.dropFirst()
        case 11..<13: email + " "
        case 13: dice.chance(percent: 50) ? Seller.nation.junkEmails[0] : Seller.nation.junkEmails[1]
        default: email
        }
    }

    mutating func messyPhone(of person: Person) -> String {
        if dice.chance(perMille: 9) { return Seller.nation.junkPhone }
        return Seller.nation.typedPhone(contacts.phone(of: person), &dice)
    }
}
