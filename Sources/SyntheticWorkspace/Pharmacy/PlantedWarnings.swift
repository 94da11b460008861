/// What does not hold a letter back but makes it worse.
extension PharmacyBuilder {
    mutating func plantWarnings() {
        plantBestCustomers()
        plantSilentBase()
        plantStaleRecords()
        plantOtherWarnings()
    }

    private mutating func plantBestCustomers() {
        let best = (0..<14).map { _ in
            let position = addExemplaryWoman { record in
                record.loyalty = Loyalty(tier: "platinum", points: 4200)
                record.tags = ["vip"]
            }
            for _ in 0..<(34 + dice.roll(20)) {
                let at = dice.moment(from: records[position].registeredAt, to: Instant(2026, 2, 27))
                    .at(secondOfDay: dice.roll(32_400...75_000))
                addOrder(
                    of: position, at: at, [dice.pick([601, 604, 606]), dice.pick([109, 703, 308, 503])], channel: "site"
                )
            }
            return position
        }
        plant(
            "Покупает на сотни тысяч, а письмо как у всех", .vipLikeEveryone, in: Self.womensDay,
            foundBy: "vip-generic", best)
    }

    private mutating func plantSilentBase() {
        let silent = (0..<45).map { _ in
            let position = add(
                exemplaryRecord(of: exemplaryPerson(.female)), answering: .never, in: [.newsletterOld, .newsletterSite])
            addUsualOrders(of: position)
            return position
        }
        plant("Ни одно письмо не открыто", .halfNeverOpens, in: Self.womensDay, foundBy: "never-opens", silent)
    }

    private mutating func plantStaleRecords() {
        let stale = (0..<22).map { turn in
            addExemplaryWoman(in: [.newsletterOld]) { record in
                record.registeredAt = Instant(2019, 3 + turn % 9, 4 + turn, 11)
                record.updatedAt = Instant(2020, 1 + turn % 12, 3 + turn, 18)
                record.interests = ["baby"]
                for position in record.consents.indices { record.consents[position].at = record.registeredAt }
                record.consents[1].confirmedAt = record.registeredAt + .minutes(30)
            }
        }
        plant("Данным шесть лет", .staleData, in: Self.womensDay, foundBy: "stale-data", stale)
    }

    private mutating func plantOtherWarnings() {
        let nameless = (0..<12).map { _ in addExemplaryWoman { $0.givenName = nil } }
        plant(
            "Имя неизвестно: в письме останется дыра", .none, in: Self.womensDay, foundBy: "missing-merge-field",
            nameless)
        let unsaid = (0..<10).map { _ in addExemplaryWoman { $0.gender = nil } }
        plant("Пол неизвестен", .none, in: Self.womensDay, foundBy: "gender-unknown", unsaid)
        let belarusian = (0..<9).map { _ in addExemplaryWoman { $0.language = "be" } }
        plant(
            "Читает по-белорусски, письмо по-русски", .none, in: Self.womensDay, foundBy: "language-mismatch",
            belarusian)
        let disappointed = (0..<8).map { turn in
            let position = addExemplaryWoman()
            addOrder(of: position, at: Instant(2026, 2, 18 + turn, 14, 5), [604], channel: "site", status: .returned)
            addEvent(.npsScored, of: position, at: Instant(2026, 2, 20 + turn, 10, 30))
            events[events.count - 1].value = turn % 4
            return position
        }
        plant(
            "Недавно вернули покупку и поставили низкую оценку", .none, in: Self.womensDay,
            foundBy: "recent-return-or-bad-nps", disappointed)
        plantAppReaders()
    }

    /// They ignore letters and answer in the application.
    private mutating func plantAppReaders() {
        let positions = (0..<15).map { turn in
            var record = exemplaryRecord(of: exemplaryPerson(.female))
            record.pushID = "push-9\(turn)\(records.count)"
            record.consents.append(
                Consent(channel: .push, status: .granted, at: record.registeredAt, source: "app"))
            let position = add(record, answering: .never, in: [.newsletterSite])
            addUsualOrders(of: position)
            for week in 0..<6 {
                let mailing = Event.Mailing(chain: "app-tips", step: "tip", message: "app-tip-1")
                let at = Instant(2025, 12, 3, 13, turn) + .days(week * 14)
                addSend(to: position, at: at, mailing, channel: .push)
                for (kind, minutes) in [(Event.Kind.opened, 4), (.clicked, 5)] where week != 3 {
                    events.append(
                        Event(
                            customer: position, at: at + .minutes(minutes), kind: kind, channel: .push, mailing: mailing
                        ))
                }
            }
            return position
        }
        plant(
            "Письма не читает, а в приложении отвечает", .none, in: Self.womensDay, foundBy: "better-channel", positions
        )
    }
}
