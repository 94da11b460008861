/// One kind of fault on otherwise exemplary women, so that the rule that holds them is the first that applies.
extension PharmacyBuilder {
    static var womensDay: String { "8-march" }

    mutating func plantHeldRecipients() {
        plantFlags()
        plantAddresses()
        plantBounces()
        plantConsents()
        plantOpenComplaints()
        plantEarlierSends()
        plantCircumstances()
        plantUnavailableOffers()
    }

    /// Adds `count` exemplary women to the site's list, changes each, and tells the story.
    @discardableResult
    private mutating func plantWomen(
        _ count: Int, _ title: String, _ mistake: Mistake = .none, heldBy rule: String,
        _ change: (inout CustomerRecord, Int) -> Void = { _, _ in }
    ) -> [Int] {
        let positions = (0..<count).map { turn in addExemplaryWoman { change(&$0, turn) } }
        plant(title, mistake, in: Self.womensDay, foundBy: rule, positions)
        return positions
    }

    private mutating func plantFlags() {
        let flags = ["erasureRequested", "blocked", "deceased"]
        plantWomen(8, "Просили удалить данные, заблокированы или умерли", heldBy: "erased") { record, turn in
            record.flags = [flags[turn % 3]]
        }
        plantWomen(6, "В общем стоп-листе", heldBy: "stop-list") { record, _ in record.flags = ["stopList"] }
    }

    private mutating func plantAddresses() {
        plantWomen(8, "В списке держателей карт нет адреса", heldBy: "no-address") { record, _ in record.email = nil }
        let broken = [
            "ivanova@", "anna.petrova@example", "olga example.org", "@example.org", "мария@@example.org",
            "svetlana..k@example.com", "test@test.ru", "noemail@example.org", "elena@example.123",
        ]
        plantWomen(broken.count, "Адрес написан с ошибкой или отписка вместо адреса", heldBy: "invalid-address") {
            record, turn in record.email = broken[turn]
        }
    }

    private mutating func plantBounces() {
        let gone = plantWomen(6, "Ящика больше нет", heldBy: "bounced-address")
        for position in gone { addBounces(1, .hard, of: position) }
        let full = plantWomen(5, "Ящик переполнен: три мягких отказа подряд", heldBy: "bounced-address")
        for position in full { addBounces(3, .soft, of: position) }
    }

    private mutating func addBounces(_ count: Int, _ bounce: Event.Bounce, of position: Int) {
        mailStops[position] = Instant(2026, 2, 15)
        for turn in 0..<count {
            let mailing = Event.Mailing(chain: "loyalty-points", step: "remind", message: "loyalty-points-1")
            let at = Instant(2026, 2, 17 + turn, 11, 2, dice.roll(60))
            events.append(Event(customer: position, at: at, kind: .sent, channel: .email, mailing: mailing))
            var bounced = Event(
                customer: position, at: at + .seconds(40), kind: .bounced, channel: .email, mailing: mailing)
            bounced.bounce = bounce
            events.append(bounced)
        }
    }

    private mutating func plantConsents() {
        plantWomen(7, "Нет согласия на обработку данных", .dataWithoutConsent, heldBy: "no-data-consent") { record, _ in
            record.consents.removeAll { $0.channel == nil }
        }
        plantWomen(10, "На письма не соглашались", .dataWithoutConsent, heldBy: "no-channel-consent") { record, _ in
            record.consents.removeAll { $0.channel == .email }
        }
        plantWomen(10, "Подписку не подтвердили", heldBy: "unconfirmed-opt-in") { record, _ in
            for position in record.consents.indices { record.consents[position].confirmedAt = nil }
        }
        let angry = plantWomen(4, "Нажали «Это спам»", heldBy: "unsubscribed")
        for position in angry {
            mailStops[position] = Instant(2025, 12, 20)
            addEvent(.complained, of: position, at: Instant(2025, 12, 20, 12, dice.roll(60)), channel: .email)
        }
    }

    private mutating func plantOpenComplaints() {
        let complaining = plantWomen(
            17, "Жалоба открыта, а мы поздравляем", .complaintIgnored, heldBy: "open-complaint")
        for position in complaining {
            let day = min(28, 24 + dice.roll(5))
            openTicket(
                "t-\(4000 + position)", of: position, at: Instant(2026, 2, day, 12 + position % 8, position % 60))
        }
    }

    private mutating func plantEarlierSends() {
        let firstWave = plantWomen(
            12, "Уже получили это письмо в пробной волне 5 марта", .sameLetterTwice, heldBy: "already-received")
        for position in firstWave {
            addSend(
                to: position, at: Instant(2026, 3, 5, 10, 0, 20),
                Event.Mailing(campaign: Self.womensDay, message: "8-march-a"))
        }
        let tired = plantWomen(9, "Три письма за неделю уже было", heldBy: "frequency-cap")
        for position in tired {
            for (day, message) in [(2, "loyalty-points-1"), (4, "cart-1"), (6, "view-1")] {
                addSend(
                    to: position, at: Instant(2026, 3, day, 12, 30, dice.roll(60)),
                    Event.Mailing(
                        chain: day == 2 ? "loyalty-points" : "abandoned-cart", step: "first", message: message))
            }
        }
        let gift = (0..<24).map { _ in addExemplaryWoman(in: [.newsletterSite, .weekendGift]) }
        plant(
            "Накануне вечером им уже уйдёт утверждённый «Подарок на выходные»", .none, in: Self.womensDay,
            foundBy: "frequency-cap", gift)
    }

    private mutating func plantCircumstances() {
        let bought = plantWomen(10, "Цель уже достигнута: заказ за последние три дня", heldBy: "goal-reached")
        for position in bought {
            addOrder(of: position, at: Instant(2026, 3, 5 + dice.roll(2), 18, dice.roll(60)), [516], channel: "site")
        }
        let gone = (0..<12).map { _ in
            let record = exemplaryRecord(of: exemplaryPerson(.female))
            let position = add(record, answering: .never, in: [.newsletterSite])
            addOrder(of: position, at: record.registeredAt + .days(20), [503])
            return position
        }
        plant("Год ни писем, ни покупок, ни визитов", .halfNeverOpens, in: Self.womensDay, foundBy: "sunset", gone)
        plantWomen(6, "Несовершеннолетняя, а в наборе товар 18+", heldBy: "under-age") { record, turn in
            record.birthDate = CivilDate(2008 + turn % 3, 6 + turn % 3, 11 + turn)
        }
        let men = (0..<40).map { _ in
            let position = add(
                exemplaryRecord(of: exemplaryPerson(.male)), answering: .opens, in: [.newsletterSite])
            addUsualOrders(of: position)
            return position
        }
        plant(
            "Мужчина получил бы поздравление с 8 Марта", .womensDayForMen, in: Self.womensDay,
            foundBy: "gender-mismatch", men)
    }

    private mutating func plantUnavailableOffers() {
        let owners = plantWomen(7, "Оба предложенных набора уже куплены", .alreadyBought, heldBy: "owned-product")
        for position in owners {
            addOrder(
                of: position, at: Instant(2026, 2, 12 + dice.roll(9), 17, dice.roll(60)), [501, 502], channel: "site")
        }
        let far = ["Калининград", "Владивосток", "Хабаровск", "Минск", "Гродно"].compactMap(Nation.russia.city(named:))
        plantWomen(11, "Набор туда не доставляют", heldBy: "wrong-region") { record, turn in
            record.city = far[turn % far.count]
        }
    }
}
