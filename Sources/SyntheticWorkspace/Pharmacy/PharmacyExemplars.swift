/// Customers with nothing wrong, to whom one thing is then done.
extension PharmacyBuilder {
    /// A grown-up of the middle of the country, whose record is complete and fresh.
    mutating func exemplaryPerson(_ gender: Gender, ages: ClosedRange<Int> = 24...62) -> Person {
        nextPerson { person in
            person.gender == gender && Cities.central.contains { $0.name == person.city.name }
                && ages.contains(2025 - person.birthDate.year) && person.birthDate.month != 3
        }
    }

    /// A record nobody could object to: everything known, both consents given and confirmed, touched lately.
    mutating func exemplaryRecord(of person: Person) -> CustomerRecord {
        let registeredAt = dice.moment(from: Instant(2023, 4, 3, 10), to: Instant(2025, 1, 12, 20))
            .at(secondOfDay: dice.roll(29_000...79_000))
        let serial = String(records.count * 7 + 1021)
        var record = CustomerRecord(
            number: 0, externalIDs: [("crm", serial)], givenName: person.givenName, familyName: person.familyName,
            patronymic: person.patronymic, gender: person.gender, birthDate: person.birthDate,
            email: contacts.email(of: person), phone: contacts.phone(of: person), city: person.city, language: "ru",
            registeredAt: registeredAt, source: dice.pick(["site", "site-popup", "store-card", "site"]))
        record.updatedAt = dice.moment(from: Instant(2025, 9, 1, 9), to: Instant(2026, 2, 20, 20))
        record.consents = [
            Consent(status: .granted, at: registeredAt, source: "anketa", proof: "form-\(serial)"),
            Consent(
                channel: .email, status: .granted, at: registeredAt, source: "form",
                confirmedAt: registeredAt + .minutes(12)),
        ]
        record.loyalty = Loyalty(tier: dice.chance(percent: 40) ? "silver" : "bronze", points: 40 + dice.roll(400))
        return record
    }

    /// A woman who would get the Women's Day letter: bought cosmetics this winter, reads her mail, is in one list.
    mutating func addExemplaryWoman(
        in lists: [MailingList] = [.newsletterSite], _ change: (inout CustomerRecord) -> Void = { _ in }
    ) -> Int {
        var record = exemplaryRecord(of: exemplaryPerson(.female))
        change(&record)
        let position = add(record, answering: .clicks, in: lists)
        addWinterOrders(of: position)
        return position
    }

    /// One order this winter and one or two in the year before it, of things that are never due again.
    mutating func addWinterOrders(of position: Int) {
        let basket = [516, 519, 523, 202, 203, 206, 208, 801, 803, 805, 811, 901, 904, 957, 509, 524]
        for turn in 0..<(2 + dice.roll(2)) {
            let since = turn == 0 ? Instant(2025, 11, 20) : Instant(2025, 1, 20)
            let at = dice.moment(from: since, to: Instant(2026, 2, 10)).at(secondOfDay: dice.roll(32_400...72_000))
            let first = dice.pick(basket)
            addOrder(of: position, at: at, [first, dice.pick(basket.filter { $0 != first })], channel: "site")
        }
        addEvent(.visited, of: position, at: Instant(2026, 2, 3, 19, dice.roll(60), dice.roll(60)), channel: .site)
    }

    /// The readers of the clean newsletter: one record each, no open question about any of them.
    mutating func addReaders() {
        var readers: [Int] = []
        for _ in 0..<260 {
            let person = exemplaryPerson(dice.chance(percent: 60) ? .female : .male)
            let position = add(exemplaryRecord(of: person), answering: .clicks, in: [.newsletterConfirmed])
            addWinterOrders(of: position)
            readers.append(position)
        }
        plant(
            "Рассылка, в которой всё в порядке: подтверждённые подписки, цель, контрольная группа", .none,
            in: "newsletter-march", foundBy: "control-group", [])
    }
}
