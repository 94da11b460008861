import AudienceEngine
import CampaignDomain
import Synchronization

/// What was sent to visible records lately, in order of the records. Caps and budgets ask for the end of every history, and
/// all of them together are a short list.
struct RecentSends: Sendable {
    /// Everything not earlier than this is in the list, in seconds since the epoch.
    let since: Int64
    private(set) var records: [Int32] = []
    private(set) var events: [Int32] = []
    /// The records of the persons to whom anything was sent.
    let persons: RowSet

    /// O(records + sends).
    init(since: Int64, audience: Audience, parallel: Parallel) {
        self.since = since
        let history = audience.personEvents
        let parts = parallel.map(audience.visible) { part in
            var records: [Int32] = []
            var events: [Int32] = []
            part.forEach { record in
                history.forEach(ofRecord: record, .sent, after: since - 1) { event in
                    records.append(Int32(record))
                    events.append(Int32(event))
                }
            }
            return (records: records, events: events)
        }
        var rows = RowSet(capacity: audience.count)
        for part in parts {
            records += part.records
            events += part.events
            for record in part.records { rows.insert(Int(record)) }
        }
        persons = audience.persons.withLinked(rows)
    }

    /// Calls `body` with every send and the record that it went to.
    func forEach(_ body: (_ event: Int, _ record: Int) -> Void) {
        for place in events.indices { body(Int(events[place]), Int(records[place])) }
    }
}

extension PreviewFacts {
    /// What was sent to visible records not earlier than an instant, and perhaps some that was earlier.
    func recentSends(since instant: Instant) -> RecentSends {
        recentSendsMemo.value(since: instant.seconds) { since in
            RecentSends(since: min(since, usualPeriod), audience: audience, parallel: parallel)
        }
    }

    /// Since when sends are counted by the caps of the policies and by the budgets: at most a month and its first day's zone.
    private var usualPeriod: Int64 {
        let longest = policies.caps.map { cap in
            if case .rolling(let span) = cap.period { return span }
            return TimeSpan.days(33)
        }
        return (audience.asOf - max(longest.max() ?? .days(33), .days(33))).seconds
    }
}

/// Keeps the longest list of sends that was asked for.
final class RecentSendsMemo: Sendable {
    private let kept = Mutex<RecentSends?>(nil)

    func value(since: Int64, _ make: (Int64) -> RecentSends) -> RecentSends {
        kept.withLock { kept in
            if let kept, kept.since <= since { return kept }
            let made = make(since)
            kept = made
            return made
        }
    }
}
