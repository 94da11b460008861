import AudienceEngine
import CampaignDomain

/// What one person was sent and is wanted to be sent: decides about each message, and finds the fullest windows.
struct PersonLedger {
    /// A message that is wanted, whatever becomes of it; service content is not capped and is left out.
    struct Wanted {
        let source: Int
        let at: Int64
        let channel: UInt8
        let isTriggered: Bool
        let outcome: MessageOutcome
    }

    private let setting: SimulationSetting
    private var row = 0
    /// Where the person's zone stands among the audience's.
    private var zonePlace = 0
    private(set) var wanted: [Wanted] = []
    /// How many messages were wanted, service ones too.
    private(set) var wantedCount = 0
    private var sent: [SentHistory.Sent] = []
    /// How many of ``sent`` lie in the past.
    private var pastCount = 0
    private var isHistoryRead = false
    private(set) var isReachedByChain = false
    /// For each channel, twice: whether the person can be reached with service content, and with any other.
    private var reach: [Bool?]

    init(setting: SimulationSetting) {
        self.setting = setting
        reach = [Bool?](repeating: nil, count: Channel.allCases.count * 2)
    }

    private var zone: ZoneRules { setting.audience.zones[zonePlace] }

    mutating func turn(to row: Int, _ zonePlace: Int) {
        self.row = row
        self.zonePlace = zonePlace
        wanted.removeAll(keepingCapacity: true)
        wantedCount = 0
        sent.removeAll(keepingCapacity: true)
        pastCount = 0
        isHistoryRead = false
        isReachedByChain = false
        for index in reach.indices { reach[index] = nil }
    }

    /// What becomes of a message, and when it goes out. Caps are judged at the second at which it is wanted, before the night
    /// puts it off.
    mutating func judge(_ source: Int, at instant: Int64, isWithdrawn: Bool) -> (MessageOutcome, Int64) {
        let what = setting.sources[source]
        wantedCount += 1
        guard !isWithdrawn, canReach(what) else { return (.unreachable, instant) }
        var (outcome, at) = (MessageOutcome.sent, instant)
        if !what.isService, isOverCap(what, at: instant) {
            outcome = .heldByCap
        } else if let morning = endOfNight(at: instant) {
            if (what.quietHours ?? setting.plan.policies.quietHours?.action) == .shift {
                at = morning
            } else {
                outcome = .heldByQuietHours
            }
        }
        note(source, what, wantedAt: instant, outcome, sentAt: at)
        return (outcome, at)
    }

    private mutating func note(
        _ source: Int, _ what: MessageSource, wantedAt: Int64, _ outcome: MessageOutcome, sentAt: Int64
    ) {
        if outcome == .sent, case .chain = what.origin { isReachedByChain = true }
        guard !what.isService else { return }
        let (channel, isTriggered) = (what.channel.code, what.kind == .triggered)
        wanted.append(
            Wanted(source: source, at: wantedAt, channel: channel, isTriggered: isTriggered, outcome: outcome))
        if outcome == .sent {
            sent.append(SentHistory.Sent(at: sentAt, channel: channel, isTriggered: isTriggered))
        }
    }

    private mutating func canReach(_ what: MessageSource) -> Bool {
        let place = Int(what.channel.code) * 2 + (what.isService ? 1 : 0)
        if let known = reach[place] { return known }
        let canReach = setting.reach.canReach(row, on: what.channel, content: what.content)
        reach[place] = canReach
        return canReach
    }

    private mutating func isOverCap(_ what: MessageSource, at instant: Int64) -> Bool {
        exceededCap(by: what, at: instant) != nil
    }

    /// The first cap that a message would exceed, by its place in the policies. O(caps × messages sent).
    mutating func exceededCap(by what: MessageSource, at instant: Int64) -> Int? {
        if !isHistoryRead {
            setting.history.read(row, into: &sent)
            pastCount = sent.count
            isHistoryRead = true
        }
        let (channel, isTriggered) = (what.channel.code, what.kind == .triggered)
        for (place, cap) in setting.caps.enumerated() where cap.counts(channel: channel, isTriggered: isTriggered) {
            let start = cap.start(at: instant, in: zone)
            var count = 1
            for one in sent where one.at >= start && one.at <= instant {
                if cap.counts(channel: one.channel, isTriggered: one.isTriggered) { count += 1 }
            }
            if count > cap.cap.limit { return place }
        }
        return nil
    }

    /// When the quiet hours in which an instant falls are over; nil when it falls in none.
    private func endOfNight(at instant: Int64) -> Int64? {
        guard let quiet = setting.plan.policies.quietHours else { return nil }
        let clock = zone.wallClock(at: Instant(seconds: instant))
        guard quiet.contains(secondOfDay: clock.secondOfDay) else { return nil }
        let date = clock.secondOfDay < quiet.to ? clock.date : clock.date + 1
        return zone.instant(date: date, secondOfDay: quiet.to).seconds
    }

    // MARK: Windows

    /// Of all windows in which more is wanted than a cap allows, the one that exceeds it most; of equals the first cap's,
    /// then the earliest.
    func fullestWindow(of person: Int) -> PersonOverCap? {
        var worst: (excess: Int, cap: Int, start: Int64, end: Int64)?
        for (index, cap) in setting.caps.enumerated() {
            for message in wanted where cap.counts(channel: message.channel, isTriggered: message.isTriggered) {
                let start = cap.start(at: message.at, in: zone)
                let excess = count(cap, from: start, through: message.at) - cap.cap.limit
                if excess > worst?.excess ?? 0 { worst = (excess, index, start, message.at) }
            }
        }
        guard let worst else { return nil }
        let cap = setting.caps[worst.cap]
        let messages = wanted.filter {
            $0.at >= worst.start && $0.at <= worst.end && cap.counts(channel: $0.channel, isTriggered: $0.isTriggered)
        }.sorted { $0.at < $1.at }
        return PersonOverCap(
            person: person, cap: worst.cap,
            already: past(cap, from: worst.start, through: worst.end),
            messages: messages.map {
                WantedMessage(source: $0.source, at: Instant(seconds: $0.at), outcome: $0.outcome)
            })
    }

    private func count(_ cap: SimulatedCap, from start: Int64, through end: Int64) -> Int {
        var count = past(cap, from: start, through: end)
        for message in wanted where message.at >= start && message.at <= end {
            if cap.counts(channel: message.channel, isTriggered: message.isTriggered) { count += 1 }
        }
        return count
    }

    private func past(_ cap: SimulatedCap, from start: Int64, through end: Int64) -> Int {
        var count = 0
        for one in sent[..<pastCount] where one.at >= start && one.at <= end {
            if cap.counts(channel: one.channel, isTriggered: one.isTriggered) { count += 1 }
        }
        return count
    }
}
