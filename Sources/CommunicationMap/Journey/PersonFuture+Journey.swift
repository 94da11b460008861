import AudienceEngine
import CampaignDomain

/// What a journey does that a simulation does not: it goes step by step, answers are chosen, and everything is told.
extension PersonFuture {
    /// Turns to one person.
    mutating func begin(_ person: Int) {
        var record = JourneyRecord()
        var cursors = StateCursors(setting.state, from: person)
        let row = setting.audience.persons.key(of: person)
        setting.firings.forEach(of: row) { agenda.append(FutureHappening(at: $1, .firing(chain: $0))) }
        setting.invitations.forEach(person) { agenda.append(FutureHappening(at: $1, .campaign($0))) }
        turn(to: person, row, &cursors)
        agenda.sort { $1.isBefore($0) }
        let looks = dailyLooks(around: setting.asOf)
        record.membership = membership(at: setting.asOf)
        record.atLastLook = membership(at: looks.before)
        journey = record
        put(FutureHappening(at: looks.next, .daily))
    }

    /// The last look at the segments before an instant, and the first at it or later (docs/MAP.md, section 1).
    private func dailyLooks(around instant: Int64) -> (before: Int64, next: Int64) {
        let clock = setting.audience.definitions.settings.zone
        let today = clock.date(at: Instant(seconds: instant))
        func look(_ date: CalendarDate) -> Int64 {
            clock.instant(date: date, secondOfDay: SegmentLooks.secondOfDay).seconds
        }
        return look(today) < instant ? (look(today), look(today + 1)) : (look(today + -1), look(today))
    }

    // MARK: Segments

    /// The daily look: who is seen in a segment, and was not at the look before, fires its chains.
    mutating func lookAtSegments(at instant: Int64) {
        guard let segments = setting.segments else { return }
        noteMemberships(at: instant)
        let now = journey?.membership.segments ?? []
        let before = journey?.atLastLook.segments ?? []
        journey?.atLastLook.segments = now
        for (chain, segment) in segments.fired where now[segment] && !before[segment] { fire(chain, at: instant) }
        put(FutureHappening(at: dailyLooks(around: instant + 1).next, .daily))
    }

    /// Tells which segments were entered and left since somebody looked last.
    mutating func noteMemberships(at instant: Int64) {
        guard let segments = setting.segments, let before = journey?.membership else { return }
        let now = membership(at: instant)
        journey?.membership = now
        if now.stage != before.stage { journey?.tell(.stage(from: before.stage, to: now.stage), at: instant) }
        for place in segments.segments.indices where now.segments[place] != before.segments[place] {
            let id = segments.segments[place].id
            journey?.tell(now.segments[place] ? .joined(id) : .left(id), at: instant)
        }
    }

    private func membership(at instant: Int64) -> JourneyMembership {
        guard let segments = setting.segments else { return JourneyMembership() }
        let moment = EvaluationMoment(asOf: Instant(seconds: instant))
        return JourneyMembership(
            segments: segments.segments.map { truth($0.condition, moment) == .yes },
            stage: segments.stages.firstIndex { truth($0, moment) == .yes })
    }

    // MARK: Chains

    /// Tells that a run is over, and of an exit which one it was.
    mutating func tellEnd(of ended: FutureRun, at instant: Int64) {
        guard ended.run.isExited else {
            journey?.tell(.finished(chain: ended.chain), at: instant)
            return
        }
        let chain = setting.chains[ended.chain]
        let entry = ChainEntry(chain: chain.chain.id, at: Instant(seconds: ended.run.entered))
        asked = ended.chain
        let exit = chain.exits.firstIndex { holds($0, at: instant, in: entry) }
        journey?.tell(.exited(chain: ended.chain, exit: exit), at: instant)
    }

    // MARK: Messages

    /// Tells what came of a message, and lets one that goes out wait for an answer.
    mutating func record(
        _ source: Int, _ outcome: MessageOutcome, wantedAt: Int64, at: Int64, _ isWithdrawn: Bool, _ chain: Int,
        _ node: Int
    ) {
        let hold = hold(source, outcome, at: wantedAt, isWithdrawn)
        journey?.tell(.message(source: source, outcome, hold, at: Instant(seconds: at)), at: wantedAt)
        guard outcome == .sent else { return }
        journey?.awaiting.append(JourneyMessage(source: source, sentAt: Instant(seconds: at), chain: chain, node: node))
        fire(.sent, source, chain, node, at: at + 1)
        fire(.delivered, source, chain, node, at: at + 60)
    }

    private mutating func hold(
        _ source: Int, _ outcome: MessageOutcome, at instant: Int64, _ isWithdrawn: Bool
    ) -> JourneyHold? {
        let what = setting.sources[source]
        switch outcome {
        case .sent: return nil
        case .heldByQuietHours: return setting.plan.policies.quietHours.map { .quietHours($0) }
        case .heldByCap: return cap(exceededBy: what, at: instant)
        case .unreachable:
            if isWithdrawn, let said = withdrawal(from: what.channel) { return .withdrawn(said.kind, at: said.at) }
            return setting.reach.obstacle(to: row, on: what.channel, content: what.content).map { .unreachable($0) }
        }
    }

    /// How and when consent on a channel was withdrawn on the journey.
    private func withdrawal(from channel: Channel) -> (kind: EventKind, at: Instant)? {
        journey?.notes.lazy.reversed().compactMap { note -> (EventKind, Instant)? in
            guard case .answered(let kind, let source) = note.what, kind == .unsubscribed || kind == .complained,
                source < 0 || setting.sources[source].channel == channel
            else { return nil }
            return (kind, note.at)
        }.first
    }

    /// The cap that a message would exceed, and everything that it counts.
    private mutating func cap(exceededBy what: MessageSource, at instant: Int64) -> JourneyHold? {
        guard let place = ledger.exceededCap(by: what, at: instant) else { return nil }
        let cap = setting.caps[place]
        let start = cap.start(at: instant, in: zone)
        let past = setting.history.events(row, of: cap, from: start, through: min(instant, setting.asOf))
        let own = (journey?.notes ?? []).compactMap { note -> CountedMessage? in
            guard case .message(let source, .sent, _, let at) = note.what, (start...instant).contains(at.seconds) else {
                return nil
            }
            let sent = setting.sources[source]
            let isCounted = cap.counts(channel: sent.channel.code, isTriggered: sent.kind == .triggered)
            return isCounted && !sent.isService ? .sent(source: source, at: at) : nil
        }
        return .cap(cap.cap, counted: past.map { CountedMessage.past(event: $0) } + own)
    }

    // MARK: What is chosen

    /// Puts on the agenda how the person answers a message, from a second on.
    mutating func answer(_ message: JourneyMessage, with kinds: [EventKind], isBought: Bool, from instant: Int64) {
        var at = instant
        for kind in kinds {
            put(
                FutureHappening(at: at, .answer(kind, source: message.source, chain: message.chain, node: message.node))
            )
            fire(kind, message.source, message.chain, message.node, at: at)
            at += 60
        }
        if isBought { put(FutureHappening(at: at, .order)) }
    }

    /// Puts something that the person does of their own accord on the agenda.
    mutating func act(_ kind: EventKind, at instant: Int64) {
        put(FutureHappening(at: instant, .answer(kind, source: -1, chain: -1, node: -1)))
        for trigger in setting.fired.triggers where trigger.kind == kind && trigger.isUnconditional {
            put(FutureHappening(at: instant, .firing(chain: trigger.chain)))
        }
    }

    mutating func buy(at instant: Int64) { put(FutureHappening(at: instant, .order)) }
}
