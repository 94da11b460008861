import AudienceEngine
import CampaignDomain

/// A cap of the policies as a simulation asks for it.
struct SimulatedCap: Sendable {
    let cap: FrequencyCap

    init(_ cap: FrequencyCap) {
        self.cap = cap
    }

    /// Whether it counts a message.
    @inline(__always)
    func counts(channel: UInt8, isTriggered: Bool) -> Bool {
        if let wanted = cap.channel, wanted.code != channel { return false }
        return cap.kind.map { ($0 == .triggered) == isTriggered } ?? true
    }

    /// The first second that counts for a message sent at an instant.
    func start(at instant: Int64, in zone: ZoneRules) -> Int64 {
        func midnight(_ day: (CalendarDate) -> CalendarDate) -> Int64 {
            zone.instant(date: day(zone.date(at: Instant(seconds: instant))), secondOfDay: 0).seconds
        }
        return switch cap.period {
        case .rolling(let span): instant - span.seconds + 1
        case .calendarDay: midnight { $0 }
        case .calendarWeek: midnight(\.startOfWeek)
        case .calendarMonth: midnight(\.startOfMonth)
        }
    }
}

/// What was sent before as-of, as caps count it (DOMAIN.md 10, *Caps and quiet hours*). A class, for a copy would count
/// references to all the columns it looks at.
final class SentHistory: Sendable {
    struct Sent: Sendable {
        let at: Int64
        let channel: UInt8
        let isTriggered: Bool
    }

    enum Kind: Sendable {
        case service, manual, triggered
    }

    private let audience: Audience
    private let events: EventColumns
    private let kindOfCampaign: [Kind]
    private let kindOfChain: [Kind]
    /// What is not later than this no cap counts any more.
    private let since: Int64

    init(audience: Audience, caps: [FrequencyCap]) {
        self.audience = audience
        events = audience.snapshot.events
        let definitions = audience.definitions
        kindOfCampaign = events.campaign.table { id in
            guard let campaign = definitions.campaign(CampaignID(id)) else { return .manual }
            return campaign.content == .service ? .service : campaign.kind == .triggered ? .triggered : .manual
        }
        kindOfChain = events.chain.table { id in
            definitions.chain(ChainID(id))?.content == .service ? .service : .triggered
        }
        let longest = caps.map { cap -> Int64 in
            switch cap.period {
            case .rolling(let span): span.seconds
            case .calendarDay: 2 * 86_400
            case .calendarWeek: 8 * 86_400
            case .calendarMonth: 32 * 86_400
            }
        }.max()
        since = longest.map { audience.asOf.seconds - $0 } ?? .max
    }

    /// Appends what the person of a key record was sent that a cap may still count.
    func read(_ row: Int, into sent: inout [Sent]) {
        guard since != .max else { return }
        audience.personEvents.forEach(ofPersonAt: row, .sent, after: since) { event in
            let kind = kind(of: event)
            guard kind != .service else { return }
            sent.append(Sent(at: events.at[event], channel: events.channel[event], isTriggered: kind == .triggered))
        }
    }

    /// The `sent` events of the person of a key record that a cap counts in a window, both ends included, the earliest first.
    func events(_ row: Int, of cap: SimulatedCap, from start: Int64, through end: Int64) -> [Int] {
        var found: [Int] = []
        audience.personEvents.forEach(ofPersonAt: row, .sent, after: start - 1) { event in
            let kind = kind(of: event)
            guard events.at[event] <= end, kind != .service,
                cap.counts(channel: events.channel[event], isTriggered: kind == .triggered)
            else { return }
            found.append(event)
        }
        return found.sorted { audience.personEvents.precedes($0, $1) }
    }

    /// Who sent it.
    func kind(of event: Int) -> Kind {
        let (campaign, chain) = (events.campaign.code(event), events.chain.code(event))
        let kind = campaign >= 0 ? kindOfCampaign[Int(campaign)] : .manual
        return chain >= 0 && kind != .service ? kindOfChain[Int(chain)] : kind
    }
}
