import AudienceEngine
import CampaignDomain

/// Who sent the messages of the last days: people by hand, or chains and triggered campaigns (003: 70–80 % should be
/// automatic). Service content does not count.
public struct SentMix: Sendable {
    public let days: Int
    /// Messages.
    public let manual: Int
    public let automated: Int
    /// The records to which they went.
    public let manualRows: RowSet
    public let automatedRows: RowSet

    /// 0 to 1; nil without messages.
    public var automatedShare: Double? {
        manual + automated == 0 ? nil : Double(automated) / Double(manual + automated)
    }

    /// O(records + messages of the days).
    public init(audience: Audience, days: Int, _ parallel: Parallel = .serial) {
        let history = SentHistory(audience: audience, caps: [])
        let since = (audience.asOf - .days(Int64(days))).seconds
        let events = audience.personEvents
        let parts = parallel.map(audience.visible) { part in
            var (manual, automated): ([Int], [Int]) = ([], [])
            part.forEach { record in
                events.forEach(ofRecord: record, .sent, after: since) { event in
                    switch history.kind(of: event) {
                    case .service: break
                    case .manual: manual.append(record)
                    case .triggered: automated.append(record)
                    }
                }
            }
            return (manual: manual, automated: automated)
        }
        var (manualRows, automatedRows) = (RowSet(capacity: audience.count), RowSet(capacity: audience.count))
        for part in parts {
            for record in part.manual { manualRows.insert(record) }
            for record in part.automated { automatedRows.insert(record) }
        }
        self.days = days
        manual = parts.reduce(0) { $0 + $1.manual.count }
        automated = parts.reduce(0) { $0 + $1.automated.count }
        (self.manualRows, self.automatedRows) = (manualRows, automatedRows)
    }
}
