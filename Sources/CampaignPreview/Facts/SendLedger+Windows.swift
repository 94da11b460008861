import AudienceEngine
import CampaignDomain

extension SendLedger {
    /// A period of a cap in which chains and approved campaigns want to send more than the cap allows.
    struct FullWindow {
        let cap: FrequencyCap
        /// How many more.
        let excess: Int
        /// In order of time.
        let messages: [Evidence]
        let from: Instant
        let through: Instant
    }

    private struct Wanted {
        let at: Instant
        let channel: Channel
        let kind: CampaignKind
        let evidence: Evidence
    }

    /// The window that exceeds its cap most; of equals the first cap's, then the earliest. O(messages² × caps).
    func fullestWindow(for row: Int, among caps: [FrequencyCap], until end: Instant) -> FullWindow? {
        let wanted = wanted(of: row, until: end)
        let zone = context.audience.zone(of: row)
        var fullest: FullWindow?
        for cap in caps {
            let counted = wanted.filter { message in
                (cap.channel == nil || cap.channel == message.channel) && (cap.kind == nil || cap.kind == message.kind)
            }
            for last in counted {
                let start = start(of: cap.period, before: last.at, in: zone)
                let inside = counted.filter { $0.at >= start && $0.at <= last.at }
                guard inside.count - cap.limit > fullest?.excess ?? 0 else { continue }
                fullest = FullWindow(
                    cap: cap, excess: inside.count - cap.limit, messages: inside.map(\.evidence),
                    from: inside[0].at, through: last.at)
            }
        }
        return fullest
    }

    /// Whether enough is wanted of a row's person, at whatever time, to exceed one of some caps: of most it is not, and no window
    /// needs to be looked for.
    func mayExceed(_ caps: [FrequencyCap], for row: Int) -> Bool {
        let person = context.person(of: row)
        guard context.due.hasAny(person) else { return false }
        let scheduled = context.scheduled.reduce(0) { $0 + $1.sends[person].count }
        return caps.contains { cap in
            let due =
                cap.kind == .manual
                ? 0 : context.due.count(to: person, on: cap.channel, from: .distantPast, before: .distantFuture)
            return due + scheduled > cap.limit
        }
    }

    /// Nothing when no chain is in it.
    private func wanted(of row: Int, until end: Instant) -> [Wanted] {
        var wanted = context.due.messages(to: row, in: context.audience)
            .filter { $0.content != .service && $0.at <= end }
            .map { Wanted(at: $0.at, channel: $0.channel, kind: .triggered, evidence: .due($0)) }
        guard !wanted.isEmpty else { return [] }
        for planned in context.scheduled where planned.campaign.content != .service {
            let sends = sends(of: planned, to: row, from: .distantPast, to: end)
            let one = Wanted(
                at: sends.at, channel: planned.campaign.channel, kind: planned.campaign.kind,
                evidence: .scheduled(planned.campaign.id, at: sends.at))
            wanted += repeatElement(one, count: sends.count)
        }
        return wanted.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
    }
}
