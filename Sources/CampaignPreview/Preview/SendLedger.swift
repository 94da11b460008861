import AudienceEngine
import CampaignDomain

/// Counts what a person was and will be sent in the period of a cap (DOMAIN.md 10, *Caps and quiet hours*).
struct SendLedger {
    private let context: PreviewContext
    /// The caps that concern the campaign.
    let caps: [FrequencyCap]
    /// For each campaign and chain that events name: whether its sends count, and as which kind.
    private let kindOfCampaign: [SendKind]
    private let kindOfChain: [SendKind]

    /// How a send counts: a service one not at all.
    enum SendKind {
        case service, manual, triggered
    }

    init(context: PreviewContext) {
        self.context = context
        let campaign = context.campaign
        caps =
            campaign.content == .service
            ? []
            : context.policies.caps.filter {
                ($0.channel == nil || $0.channel == campaign.channel) && ($0.kind == nil || $0.kind == campaign.kind)
            }
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
            }
        }
        return found.sorted { $0.at < $1.at }.map(\.evidence)
    }

    private enum Send {
        case past(event: Int)
        case planned(CampaignID, at: Instant)
    }

    private func forEachCounted(_ cap: FrequencyCap, for row: Int, _ body: (Send) -> Void) {
        let send = context.sendTime(of: row)
        let start = start(of: cap.period, before: send, for: row)
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
            let sends = planned.sends[context.person(of: row)]
            guard sends.count > 0 else { continue }
            let at = planned.schedule.time(for: sends.keptRow, in: context.audience)
            guard at >= start, at <= send else { continue }
            for _ in 0..<sends.count { body(.planned(planned.campaign.id, at: at)) }
        }
    }

    /// The first second that the period counts.
    private func start(of period: FrequencyCap.Period, before send: Instant, for row: Int) -> Instant {
        if case .rolling(let span) = period { return send - span + TimeSpan(seconds: 1) }
        let zone = context.audience.zone(of: row)
        let today = zone.date(at: send)
        return switch period {
        case .rolling, .calendarDay: zone.instant(date: today, secondOfDay: 0)
        case .calendarWeek: zone.instant(date: today.startOfWeek, secondOfDay: 0)
        case .calendarMonth: zone.instant(date: today.startOfMonth, secondOfDay: 0)
        }
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
