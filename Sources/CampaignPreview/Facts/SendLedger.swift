import AudienceEngine
import CampaignDomain

/// Counts what a person was and will be sent in the period of a cap (DOMAIN.md 10, *Caps and quiet hours*).
struct SendLedger: Sendable {
    let context: PreviewContext
    /// The caps that concern the campaign.
    let caps: [FrequencyCap]
    /// Whose midnight begins a calendar day.
    private let dayClock: CapClock
    /// For each campaign and chain that events name: whether its sends count, and as which kind.
    private let kindOfCampaign: [SendKind]
    private let kindOfChain: [SendKind]

    /// How a send counts: a service one not at all.
    enum SendKind: Sendable {
        case service, manual, triggered
    }

    /// O(campaigns and chains that events name).
    ///
    /// - Parameter semantics: what is taken for a day; the policies' own reading unless another is to be compared.
    init(context: PreviewContext, semantics: CapSemantics = .configured) {
        self.context = context
        caps = semantics.caps(of: context.campaign, under: context.policies)
        dayClock = semantics.dayClock
        let definitions = context.audience.definitions
        let events = context.audience.snapshot.events
        kindOfCampaign = events.campaign.table { id in
            guard let campaign = definitions.campaign(CampaignID(id)) else { return .manual }
            return campaign.content == .service ? .service : campaign.kind == .triggered ? .triggered : .manual
        }
        kindOfChain = events.chain.table { id in
            definitions.chain(ChainID(id))?.content == .service ? .service : .triggered
        }
    }

    func isExceeded(_ cap: FrequencyCap, for row: Int) -> Bool {
        var count = 1
        forEachCounted(cap, for: row) { _ in count += 1 }
        return count > cap.limit
    }

    /// Those of the given rows for which the cap is exceeded. The period is found once a zone. Of persons with one record the
    /// sends of the period are read as one list; of the others, and of those whom chains will write to, each history's end.
    func exceeding(_ cap: FrequencyCap, among rows: RowSet) -> RowSet {
        guard cap.limit > 0 else { return rows }
        let window = ZoneTable(facts: context.facts) { zone in
            let send = context.schedule.time(in: zone)
            return Window(start: start(of: cap.period, before: send, in: zone), send: send)
        }
        let counting = Counting(cap, in: self)
        let scheduled = context.scheduled.filter { counts($0.campaign, for: cap) }
        guard scheduled.isEmpty, let start = window.values.map(\.start).min() else {
            return exceeding(cap, among: rows, window, counting, scheduled)
        }
        let sends = context.facts.recentSends(since: start)
        let linked = context.facts.linked
        let awaiting = context.due.isEmpty ? context.none : rows.filter(isDue)
        let oneByOne = rows.intersection(linked).intersection(sends.persons).union(awaiting)
        return exceeding(cap, amongSingle: rows.subtracting(linked).subtracting(awaiting), window, counting, sends)
            .union(exceeding(cap, among: oneByOne, window, counting, []))
    }

    /// Whether a chain will send to the person of a row.
    private func isDue(_ row: Int) -> Bool {
        context.due.hasAny(context.person(of: row))
    }

    private struct Window: Sendable {
        /// The first instant that the cap counts.
        let start: Instant
        let send: Instant
    }

    private func exceeding(
        _ cap: FrequencyCap, amongSingle rows: RowSet, _ window: ZoneTable<Window>, _ counting: Counting,
        _ sends: RecentSends
    ) -> RowSet {
        var held = context.none
        let times = context.audience.snapshot.events.at
        var (record, count) = (-1, 0)
        sends.forEach { event, owner in
            if owner != record { (record, count) = (owner, 0) }
            guard times[event] >= window[owner].start.seconds, counting.counts(event) else { return }
            count += 1
            if count == cap.limit { held.insert(owner) }
        }
        return held.intersection(rows)
    }

    private func exceeding(
        _ cap: FrequencyCap, among rows: RowSet, _ window: ZoneTable<Window>, _ counting: Counting,
        _ scheduled: [ScheduledSend]
    ) -> RowSet {
        let history = context.audience.personEvents
        return context.facts.parallel.filter(rows) { part in
            part.filter { row in
                let window = window[row]
                var count = 1
                history.forEach(ofPersonAt: row, .sent, after: window.start.seconds - 1) { event in
                    if counting.counts(event) { count += 1 }
                }
                for planned in scheduled {
                    count += sends(of: planned, to: row, from: window.start, to: window.send).count
                }
                if cap.kind != .manual, isDue(row) {
                    count += context.due.count(
                        to: context.person(of: row), on: cap.channel, from: window.start, before: window.send)
                }
                return count > cap.limit
            }
        }
    }

    /// Which events a cap counts, as numbers: asked for every send of the period.
    private struct Counting: Sendable {
        private let channel: UInt8?
        private let channels: Column<UInt8>
        private let campaigns: CodedColumn
        private let chains: CodedColumn
        private let isCountedCampaign: [Bool]
        private let isServiceCampaign: [Bool]
        private let isCountedChain: [Bool]
        private let isManualCounted: Bool

        init(_ cap: FrequencyCap, in ledger: SendLedger) {
            let events = ledger.context.audience.snapshot.events
            channel = cap.channel?.code
            (channels, campaigns, chains) = (events.channel, events.campaign, events.chain)
            isCountedCampaign = ledger.kindOfCampaign.map { ledger.counts($0, for: cap) }
            isServiceCampaign = ledger.kindOfCampaign.map { $0 == .service }
            isCountedChain = ledger.kindOfChain.map { ledger.counts($0, for: cap) }
            isManualCounted = ledger.counts(.manual, for: cap)
        }

        func counts(_ event: Int) -> Bool {
            if let channel, channels[event] != channel { return false }
            let (campaign, chain) = (Int(campaigns.code(event)), Int(chains.code(event)))
            if chain >= 0, campaign < 0 || !isServiceCampaign[campaign] { return isCountedChain[chain] }
            return campaign >= 0 ? isCountedCampaign[campaign] : isManualCounted
        }
    }

    /// The sends that fill the cap, in order of time.
    func counted(_ cap: FrequencyCap, for row: Int) -> [Evidence] {
        var found: [(at: Instant, evidence: Evidence)] = []
        forEachCounted(cap, for: row) { send in
            switch send {
            case .past(let event):
                let fact = context.audience.eventFact(event)
                found.append((fact.at, .event(fact)))
            case .planned(let campaign, let at):
                found.append((at, .scheduled(campaign, at: at)))
            case .due(let message): found.append((message.at, .due(message)))
            }
        }
        return found.sorted { $0.at < $1.at }.map(\.evidence)
    }

    private enum Send {
        case past(event: Int)
        case planned(CampaignID, at: Instant)
        case due(DueMessage)
    }

    private func forEachCounted(_ cap: FrequencyCap, for row: Int, _ body: (Send) -> Void) {
        let send = context.sendTime(of: row)
        let start = start(of: cap.period, before: send, in: context.audience.zone(of: row))
        let events = context.audience.snapshot.events
        for record in context.audience.linkedRecords(of: row) {
            // Events are in order of time, so the period is the end of the slice.
            for event in context.audience.events(of: Int(record)).reversed() {
                guard events.at[event] >= start.seconds else { break }
                guard events.kind[event] == .sent, counts(event, for: cap), context.audience.isVisible(event: event)
                else { continue }
                body(.past(event: event))
            }
        }
        for planned in context.scheduled where counts(planned.campaign, for: cap) {
            let sends = sends(of: planned, to: row, from: start, to: send)
            for _ in 0..<sends.count { body(.planned(planned.campaign.id, at: sends.at)) }
        }
        for message in due(to: row, for: cap, from: start, before: send) { body(.due(message)) }
    }

    /// The messages of chains that a cap counts in a period. At one second campaigns go before chains (docs/MAP.md).
    private func due(to row: Int, for cap: FrequencyCap, from start: Instant, before send: Instant) -> [DueMessage] {
        guard cap.kind != .manual else { return [] }
        return context.due.messages(to: row, in: context.audience).filter { message in
            message.content != .service && message.at >= start && message.at < send
                && (cap.channel == nil || cap.channel == message.channel)
        }
    }

    /// How many messages of a campaign that goes out before a row's person gets in a period, and when.
    func sends(
        of planned: ScheduledSend, to row: Int, from start: Instant, to send: Instant
    ) -> (count: Int, at: Instant) {
        let sends = planned.sends[context.person(of: row)]
        guard sends.count > 0 else { return (0, start) }
        let at = planned.schedule.time(for: sends.keptRow, in: context.audience)
        return (at >= start && at <= send ? sends.count : 0, at)
    }

    /// The first second that the period counts.
    func start(of period: FrequencyCap.Period, before send: Instant, in zone: ZoneRules) -> Instant {
        switch period {
        case .rolling(let span): return send - span + TimeSpan(seconds: 1)
        case .calendarDay where dayClock == .workspace:
            return midnight(in: context.audience.definitions.settings.zone, of: send) { $0 }
        case .calendarDay: return midnight(in: zone, of: send) { $0 }
        case .calendarWeek: return midnight(in: zone, of: send, day: \.startOfWeek)
        case .calendarMonth: return midnight(in: zone, of: send, day: \.startOfMonth)
        }
    }

    /// When a day begins that is found from the local date of a send.
    private func midnight(in zone: ZoneRules, of send: Instant, day: (CalendarDate) -> CalendarDate) -> Instant {
        zone.instant(date: day(zone.date(at: send)), secondOfDay: 0)
    }

    private func counts(_ event: Int, for cap: FrequencyCap) -> Bool {
        if let channel = cap.channel, context.audience.snapshot.events.channel(event) != channel { return false }
        return counts(kind(of: event), for: cap)
    }

    /// How a `sent` event counts: one of a chain, or of a triggered campaign, is triggered, any other manual.
    func kind(of event: Int) -> SendKind {
        let events = context.audience.snapshot.events
        let campaign = events.campaign.code(event)
        let chain = events.chain.code(event)
        let kind = campaign >= 0 ? kindOfCampaign[Int(campaign)] : .manual
        return chain >= 0 && kind != .service ? kindOfChain[Int(chain)] : kind
    }

    private func counts(_ planned: Campaign, for cap: FrequencyCap) -> Bool {
        if let channel = cap.channel, planned.channel != channel { return false }
        guard planned.content != .service else { return false }
        return counts(planned.kind == .triggered ? SendKind.triggered : .manual, for: cap)
    }

    private func counts(_ kind: SendKind, for cap: FrequencyCap) -> Bool {
        switch kind {
        case .service: false
        case .manual: cap.kind != .triggered
        case .triggered: cap.kind != .manual
        }
    }
}
