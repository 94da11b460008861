/// What was mailed in the past year, and how people answered.
extension PharmacyBuilder {
    mutating func addMailHistory() {
        let general = (PastMailing.newsletters + PastMailing.promotions + PastMailing.holidays).sorted { $0.at < $1.at }
        for mailing in general {
            var seen = Set<Int>()
            let recipients = mailing.lists.flatMap { members[$0] ?? [] }.filter { seen.insert($0).inserted }
            for position in recipients.sorted() where mayBeMailed(position, at: mailing.at) {
                mail(mailing, to: position)
            }
        }
    }

    private func mayBeMailed(_ position: Int, at instant: Instant) -> Bool {
        let record = records[position]
        guard let email = record.email, email.contains("@"), !email.contains("@@"), record.registeredAt < instant else {
            return false
        }
        if let stop = mailStops[position], stop <= instant { return false }
        return !record.consents.contains { $0.channel == .email && $0.status == .withdrawn && $0.at < instant }
    }

    private mutating func mail(_ mailing: PastMailing, to position: Int) {
        let at = mailing.at + .seconds(position / 20)
        let about = mailing.mailing
        append(.sent, of: position, at, about)
        if isOrdinary(position), dice.chance(perMille: 9) { return bounce(of: position, at + .seconds(30), about) }
        append(.delivered, of: position, at + .seconds(8 + dice.roll(150)), about)
        let engagement = engagements[position]
        let isLastIssue = mailing.id == PastMailing.newsletters.last?.id
        guard isLastIssue || dice.chance(perMille: engagement.openRate) else { return }
        let openedAt = at + .minutes(4 + dice.roll(dice.roll(2000) + 30))
        append(.opened, of: position, openedAt, about)
        if isLastIssue || dice.chance(perMille: engagement.clickRate) {
            append(.clicked, of: position, openedAt + .seconds(20 + dice.roll(90)), about)
        }
        if isOrdinary(position), dice.chance(perMille: 9) {
            mailStops[position] = openedAt
            append(.unsubscribed, of: position, openedAt + .minutes(2), about)
        }
    }

    private mutating func bounce(of position: Int, _ at: Instant, _ mailing: Event.Mailing) {
        append(.bounced, of: position, at, mailing)
        let isHard = dice.chance(percent: 35)
        events[events.count - 1].bounce = isHard ? .hard : .soft
        events[events.count - 1].address = records[position].email
        if isHard { mailStops[position] = at }
    }

    private mutating func append(_ kind: Event.Kind, of position: Int, _ at: Instant, _ mailing: Event.Mailing) {
        events.append(Event(customer: position, at: at, kind: kind, channel: .email, mailing: mailing))
    }
}

/// What the chains of the communication map have sent.
extension PharmacyBuilder {
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
        addNewSubscribers()
    }

    /// The consent that lets chains write to a record: confirmed, and not withdrawn since.
    private func confirmedAt(_ position: Int) -> Instant? {
        let consents = records[position].consents.filter { $0.channel == .email }
        guard consents.count == 1, mailStops[position] == nil, records[position].email != nil else { return nil }
        return consents[0].confirmedAt
    }

    private mutating func addWelcome(of position: Int, firstOrder: Instant?) {
        guard let start = confirmedAt(position), start > Instant(2025, 6, 1) else { return }
        addEvent(.subscribed, of: position, at: records[position].registeredAt, channel: .email)
        addEvent(.optInConfirmed, of: position, at: start, channel: .email)
        for (turn, step) in ["thanks", "how-to", "advice", "offers"].enumerated() {
            let at = start + .days(2 * turn)
            if let firstOrder, firstOrder < at { return }
            let mailing = Event.Mailing(chain: "welcome", step: step, message: "welcome-\(turn + 1)")
            addAnswered(mailing, of: position, at: at)
        }
    }

    private mutating func addReactivation(of position: Int, lastOrder: Instant) {
        let at = (lastOrder + .days(160)).at(secondOfDay: 11 * 3600)
        guard confirmedAt(position) != nil, at > Instant(2025, 6, 1) else { return }
        addAnswered(
            Event.Mailing(chain: "reactivation", step: "miss-you", message: "reactivation-1"), of: position, at: at)
    }

    private mutating func addBirthday(of position: Int) {
        guard confirmedAt(position) != nil, let birth = records[position].birthDate else { return }
        for year in [2025, 2026] {
            let at = Instant(year, birth.month, min(birth.day, 28), 10) - .days(3)
            guard at > Instant(2025, 9, 1), at > records[position].registeredAt else { continue }
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

    /// People who came this week and are in the middle of the welcome series.
    private mutating func addNewSubscribers() {
        for turn in 0..<26 {
            let person = exemplaryPerson(turn % 3 == 0 ? .male : .female)
            var record = exemplaryRecord(of: person)
            record.registeredAt = Instant(2026, 2, 27, 19, 14) + .hours(turn * 7)
            record.updatedAt = record.registeredAt
            record.externalIDs = [("shop", "A-\(records.count * 7 + 1021)")]
            record.loyalty = nil
            for consent in record.consents.indices { record.consents[consent].at = record.registeredAt }
            record.consents[1].confirmedAt = record.registeredAt + .minutes(6)
            let position = add(record, answering: .opens, in: [.newsletterSite])
            addWelcome(of: position, firstOrder: nil)
        }
    }
}
