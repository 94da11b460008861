/// People with several records, households with one address, and those whom no list has.
extension PharmacyBuilder {
    mutating func plantLinkedRecords() {
        plantTwins()
        plantForgottenUnsubscriptions()
        plantMissingWomen()
    }

    private mutating func plantTwins() {
        let byEmail = (0..<12).map { _ in
            addTwin { record in
                record.email = record.email?.uppercased()
                record.phone = nil
            }
        }
        plant(
            "Один человек в двух CRM и в двух списках: тот же адрес, другими буквами", .sameLetterTwice,
            in: Self.womensDay, foundBy: "duplicate-person", byEmail)
        let byPhone = (0..<10).map { _ in
            addTwin { record in
                record.email = "second." + (record.email ?? "")
                record.phone = record.phone.map { "8" + $0.dropFirst(2) }
            }
        }
        plant(
            "Один человек под двумя адресами: телефон записан через 8 и через +7", .sameLetterTwice,
            in: Self.womensDay, foundBy: "duplicate-person", byPhone)
    }

    /// Two records of an exemplary woman. Returns the second: she bought lately under the first, which is therefore kept.
    private mutating func addTwin(_ change: (inout CustomerRecord) -> Void) -> Int {
        let first = addExemplaryWoman(in: [.newsletterOld])
        addLateOrder(of: first)
        return addTwin(of: first, in: [.newsletterSite], change)
    }

    /// An order after the last mailing, so that of two records this one is the fresher.
    private mutating func addLateOrder(of position: Int) {
        addOrder(of: position, at: Instant(2026, 2, 27, 16, position % 60), [805], channel: "site")
    }

    private mutating func plantForgottenUnsubscriptions() {
        let positions = (0..<14).map { turn in
            let kept = addExemplaryWoman()
            addForgottenUnsubscription(
                of: kept, registered: Instant(2020, 2, 1 + turn, 12), updated: Instant(2021, 8, 1 + turn, 12),
                left: Instant(2025, 3, 2 + turn, 9, 12))
            return kept
        }
        plant(
            "Отписались в старой рассылке, а новая об этом не знает", .forgottenUnsubscription, in: Self.womensDay,
            foundBy: "unsubscribed", positions)
    }

    private mutating func plantMissingWomen() {
        let missing = (0..<88).map { _ in addExemplaryWoman(in: []) }
        plant(
            "Женщины с согласием, которых нет ни в одном списке", .missingFromList, in: Self.womensDay,
            foundBy: "missing-people", missing)
    }

    mutating func plantHouseholds() {
        let daughters = (0..<8).map { turn in
            let mother = addExemplaryWoman { $0.birthDate = CivilDate(1963 + turn, 4 + turn, 3 + turn) }
            addLateOrder(of: mother)
            let family = records[mother].familyName
            let address = records[mother].email
            return addExemplaryWoman { daughter in
                daughter.familyName = family
                daughter.birthDate = CivilDate(1986 + turn, 11 - turn, 20 + turn)
                daughter.email = address
                daughter.registeredAt = daughter.registeredAt + .days(90)
                for position in daughter.consents.indices { daughter.consents[position].at = daughter.registeredAt }
                daughter.consents[1].confirmedAt = daughter.registeredAt + .days(1)
            }
        }
        let wives = (0..<10).map { _ in addHusbandAndWife() }
        plant("Мать и дочь с одним ящиком", .sameLetterTwice, in: Self.womensDay, foundBy: "shared-address", daughters)
        plant(
            "Муж и жена с одним ящиком: его письмо удержано, она своё получит", .womensDayForMen, in: Self.womensDay,
            foundBy: "gender-mismatch", wives)
    }

    /// Returns the husband.
    private mutating func addHusbandAndWife() -> Int {
        let husband = exemplaryPerson(.male)
        let record = exemplaryRecord(of: husband)
        let position = add(record, answering: .opens, in: [.newsletterSite])
        addUsualOrders(of: position)
        _ = addExemplaryWoman { wife in
            wife.familyName = record.familyName.map(Nation.russia.feminine)
            wife.birthDate = record.birthDate.map { CivilDate($0.year + 2, $0.month, 29 - min($0.day, 28)) }
            wife.email = record.email
        }
        return position
    }
}
