/// What the chains of the communication map have sent.
extension DemoBuilder {
    mutating func addChainHistory() {
        var lastOrders: [Int: Instant] = [:]
        var firstOrders: [Int: Instant] = [:]
        for order in orders {
            lastOrders[order.customer] = max(lastOrders[order.customer] ?? order.at, order.at)
            firstOrders[order.customer] = min(firstOrders[order.customer] ?? order.at, order.at)
        }
        for position in records.indices where isOrdinary(position) {
            addWelcome(of: position, firstOrder: firstOrders[position])
            if let last = lastOrders[position] { addReactivation(of: position, lastOrder: last) }
            addBirthday(of: position)
        }
    }

    /// Before this nothing went out by itself.
    private var chainsBegan: Instant { Instant(2025, 6, 1) }
    private var birthdaysBegan: Instant { Instant(2025, 9, 1) }

    /// The consent that lets chains write to a record: confirmed, and not withdrawn since.
    private func confirmedAt(_ position: Int) -> Instant? {
        let consents = records[position].consents.filter { $0.channel == .email }
        guard consents.count == 1, mailStops[position] == nil, records[position].email != nil else { return nil }
        return consents[0].confirmedAt
    }

    mutating func addWelcome(of position: Int, firstOrder: Instant?) {
        guard let start = confirmedAt(position), start > chainsBegan else { return }
        addEvent(.subscribed, of: position, at: records[position].registeredAt, channel: .email)
        addEvent(.optInConfirmed, of: position, at: start, channel: .email)
        for (turn, step) in Seller.welcomeSteps.enumerated() {
            let at = start + .days(2 * turn)
            if let firstOrder, firstOrder < at { return }
            let mailing = Event.Mailing(chain: "welcome", step: step, message: "welcome-\(turn + 1)")
            addAnswered(mailing, of: position, at: at)
        }
    }

    private mutating func addReactivation(of position: Int, lastOrder: Instant) {
        let at = (lastOrder + .days(160)).at(secondOfDay: 11 * 3600, on: era.wallClock)
        guard confirmedAt(position) != nil, at > chainsBegan else { return }
        addAnswered(
            Event.Mailing(chain: "reactivation", step: "miss-you", message: "reactivation-1"), of: position, at: at)
    }

    private mutating func addBirthday(of position: Int) {
        guard confirmedAt(position) != nil, let birth = records[position].birthDate else { return }
        let today = era.wallClock.date(at: clock)
        for year in [today.year - 1, today.year] {
            let at = era.wallClock.moment(year, birth.month, min(birth.day, 28), 10) - .days(3)
            guard at > birthdaysBegan, at > records[position].registeredAt else { continue }
            addAnswered(Event.Mailing(chain: "birthday", step: "gift", message: "birthday-1"), of: position, at: at)
        }
    }

    private mutating func addAnswered(_ mailing: Event.Mailing, of position: Int, at: Instant) {
        guard at <= clock else { return }
        addSend(to: position, at: at, mailing)
        // Letters a person has caused herself are read about twice as often.
        guard dice.chance(perMille: min(900, 60 + engagements[position].openRate * 2)) else { return }
        let openedAt = at + .minutes(5 + dice.roll(dice.roll(900) + 10))
        append(.opened, of: position, openedAt, mailing)
        if dice.chance(perMille: engagements[position].clickRate) {
            append(.clicked, of: position, openedAt + .seconds(40), mailing)
        }
    }
}
