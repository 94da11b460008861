/// What ordinary people do on the site and say to the call centre.
extension DemoBuilder {
    mutating func addBehaviour() {
        for position in records.indices where isOrdinary(position) {
            if records[position].registeredAt > era.historyFrom {
                addEvent(.registered, of: position, at: records[position].registeredAt)
            }
            if dice.chance(percent: 34) { addSessions(of: position) }
            if dice.chance(perMille: 35) { addClosedTicket(of: position, serial: position) }
            if dice.chance(percent: 6) { addScore(of: position) }
        }
        for session in 0..<70 { addAnonymousSession(session) }
    }

    private mutating func addSessions(of position: Int) {
        let since = max(records[position].registeredAt, clock - .days(330))
        for _ in 0..<(1 + dice.roll(4)) {
            var at = dice.moment(from: since, to: clock)
                .at(secondOfDay: dice.roll(25_200...84_000), on: era.wallClock)
            guard at > records[position].registeredAt else { continue }
            addEvent(.visited, of: position, at: at, channel: .site)
            for _ in 0..<dice.roll(4) {
                at = at + .seconds(30 + dice.roll(200))
                addLook(of: position, at: at)
            }
        }
    }

    private mutating func addLook(of position: Int?, at: Instant) {
        let kind: Event.Kind = [.viewed, .viewed, .viewed, .viewed, .searched, .cartAdded, .favourited][dice.roll(7)]
        var event = Event(customer: position, at: at, kind: kind, channel: .site)
        if kind == .searched {
            event.query = dice.pick(Seller.searches)
        } else {
            let gender = position.flatMap { records[$0].gender } ?? .female
            event.product = Seller.catalogue.draw(month: era.wallClock.date(at: at).month, gender: gender, &dice)
        }
        events.append(event)
    }

    private mutating func addClosedTicket(of position: Int, serial: Int) {
        let at = dice.moment(from: clock - .days(400), to: clock - .days(20)).at(
            secondOfDay: dice.roll(32_400...70_000), on: era.wallClock)
        guard at > records[position].registeredAt else { return }
        for (kind, time) in [(Event.Kind.ticketOpened, at), (.ticketClosed, at + .hours(3 + dice.roll(90)))] {
            var event = Event(customer: position, at: time, kind: kind)
            event.ticket = "t-\(1000 + serial)"
            events.append(event)
        }
    }

    private mutating func addScore(of position: Int) {
        let at = dice.moment(from: max(records[position].registeredAt, clock - .days(300)), to: clock)
        addEvent(.npsScored, of: position, at: at.at(secondOfDay: dice.roll(36_000...75_000), on: era.wallClock))
        events[events.count - 1].value = [10, 10, 9, 9, 9, 8, 8, 7, 6, 4, 2][dice.roll(11)]
    }

    /// Someone looks around; half of them are recognised later, and their history moves with them.
    private mutating func addAnonymousSession(_ session: Int) {
        let at = dice.moment(from: clock - .days(60), to: clock - .hours(2))
        let anonymousID = "a-\(48_211 + session * 37)"
        for step in 0..<(1 + dice.roll(4)) {
            addLook(of: nil, at: at + .minutes(step * 2))
            events[events.count - 1].anonymousID = anonymousID
        }
        guard session % 2 == 0 else { return }
        let position = dice.roll(ordinaryRecords)
        guard records[position].registeredAt < at else { return }
        addEvent(.identified, of: position, at: at + .minutes(15), channel: .site)
        events[events.count - 1].anonymousID = anonymousID
    }
}
