/// The history of one customer in a scale workspace: mailings, sessions and words, by time.
struct ScaleHistory {
    private let person: Person
    private let start: Instant
    private let clock: Instant
    private let wallClock: WallClock
    private var dice: Dice
    private(set) var events: [Event] = []

    init(person: Person, seed: UInt64, era: Era) {
        self.person = person
        start = max(person.registeredAt, era.historyFrom)
        clock = era.clock
        wallClock = era.wallClock
        dice = Dice(seed: seed, subject: person.index, purpose: .events)
    }

    /// Adds bundles of events that belong together until the person's share of the mean is reached.
    mutating func fill(mean: Int) {
        let share = share(ofMean: mean)
        events.reserveCapacity(share + 8)
        while events.count < share {
            switch dice.roll(100) {
            case 0..<62: addMailing()
            case 62..<90: addSession()
            case 90..<94: addTicket()
            case 94..<97: addOpinion()
            default: addAnonymousSession()
            }
        }
        events.sort { $0.at < $1.at }
    }

    /// The engaged leave more traces; the weights keep the mean over all people.
    private mutating func share(ofMean mean: Int) -> Int {
        let factor = [55, 95, 140, 205][person.engagement.rawValue]
        return dice.roll(max(1, mean * 2 * factor / 95))
    }

    private mutating func addMailing() {
        let at = dice.moment(from: start, to: clock)
        let month = wallClock.date(at: at)
        let sentAt = Instant(month.year, month.month, 10, 11, 0)
        guard sentAt > start, sentAt < clock else { return addSession() }
        let campaign = ScaleCampaign.id(year: month.year, month: month.month)
        let mailing = Event.Mailing(campaign: campaign, message: campaign)
        append(.sent, sentAt, mailing)
        if dice.chance(perMille: 21) { return appendBounce(sentAt + .minutes(1), mailing) }
        append(.delivered, sentAt + .minutes(1), mailing)
        guard dice.chance(perMille: person.engagement.openRate) else {
            if dice.chance(perMille: 2) { append(.complained, sentAt + .hours(3), mailing) }
            return
        }
        let openedAt = sentAt + .minutes(3 + dice.roll(dice.roll(2880) + 1))
        guard openedAt < clock else { return }
        append(.opened, openedAt, mailing)
        if dice.chance(perMille: person.engagement.clickRate) { append(.clicked, openedAt + .seconds(45), mailing) }
        if dice.chance(perMille: 6) { append(.unsubscribed, openedAt + .minutes(2), mailing) }
    }

    private mutating func appendBounce(_ at: Instant, _ mailing: Event.Mailing) {
        append(.bounced, at, mailing)
        events[events.count - 1].bounce = dice.chance(percent: 35) ? .hard : .soft
    }

    private mutating func addSession() {
        var at = dice.moment(from: start, to: clock)
        appendPlain(.visited, at, channel: .site)
        for _ in 0..<dice.roll(4) {
            at = at + .seconds(20 + dice.roll(160))
            appendView(at)
        }
    }

    private mutating func appendView(_ at: Instant) {
        guard at < clock else { return }
        let product = Catalogue.pharmacy.draw(month: wallClock.date(at: at).month, gender: person.gender, &dice)
        let kind: Event.Kind = [.viewed, .viewed, .viewed, .cartAdded, .favourited, .searched][dice.roll(6)]
        var event = Event(customer: person.index, at: at, kind: kind)
        if kind == .searched {
            event.query = dice.pick(Searches.all)
        } else {
            event.product = product
        }
        events.append(event)
    }

    private mutating func addTicket() {
        let at = dice.moment(from: start, to: clock)
        let ticket = "t-\(person.index)-\(events.count)"
        appendPlain(.ticketOpened, at)
        events[events.count - 1].ticket = ticket
        let closedAt = at + .hours(5 + dice.roll(200))
        guard closedAt < clock else { return }
        appendPlain(.ticketClosed, closedAt)
        events[events.count - 1].ticket = ticket
    }

    private mutating func addOpinion() {
        appendPlain(.npsScored, dice.moment(from: start, to: clock))
        events[events.count - 1].value = min(10, 4 + dice.roll(8))
    }

    private mutating func addAnonymousSession() {
        let at = dice.moment(from: start, to: clock)
        let anonymousID = "a-\(person.index)-\(events.count)"
        for step in 0..<(1 + dice.roll(2)) where at + .minutes(step) < clock {
            appendView(at + .minutes(step))
            events[events.count - 1].customer = nil
            events[events.count - 1].anonymousID = anonymousID
        }
        guard dice.chance(percent: 70), at + .minutes(5) < clock else { return }
        appendPlain(.identified, at + .minutes(5))
        events[events.count - 1].anonymousID = anonymousID
    }

    private mutating func append(_ kind: Event.Kind, _ at: Instant, _ mailing: Event.Mailing) {
        events.append(Event(customer: person.index, at: at, kind: kind, channel: .email, mailing: mailing))
    }

    private mutating func appendPlain(_ kind: Event.Kind, _ at: Instant, channel: Channel? = nil) {
        events.append(Event(customer: person.index, at: at, kind: kind, channel: channel))
    }
}

extension ScaleWorkspace {
    func events(of person: Person) -> [Event] {
        var history = ScaleHistory(person: person, seed: options.seed, era: era)
        history.fill(mean: options.eventsPerCustomer)
        return history.events
    }
}
