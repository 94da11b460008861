import AudienceEngine
import CampaignDomain

/// Returns and scores of the last while, read from the end of each record's history.
struct Disappointments: Sendable {
    private let audience: Audience
    private let orders: OrderColumns
    private let events: EventColumns
    /// What is not later than this is too long ago.
    private let since: Int64
    /// For each value that events carry, its number.
    private let numbers: [Double?]

    /// O(distinct values).
    init(audience: Audience) {
        self.audience = audience
        orders = audience.snapshot.orders
        events = audience.snapshot.events
        since = (audience.asOf - RecentReturnOrBadNPSRule.span).seconds
        numbers = events.value.table { Double($0) }
    }

    func concern(_ row: Int) -> Bool {
        hasReturn(row) || lastBadScore(of: row) != nil
    }

    private func hasReturn(_ row: Int) -> Bool {
        audience.personOrders.contains(ofPersonAt: row, .returned, after: since) { _ in true }
    }

    /// The orders sent back, by time.
    func returns(of row: Int) -> [Int] {
        audience.linkedRecords(of: row).flatMap { record in
            audience.orders(of: Int(record)).filter { orders.at[$0] > since && orders.status[$0] == .returned }
        }.sorted { orders.at[$0] < orders.at[$1] }
    }

    /// The latest score, when it is a number and one of a detractor.
    func lastBadScore(of row: Int) -> (event: Int, value: Double)? {
        var last: Int?
        audience.personEvents.forEach(ofPersonAt: row, .npsScored, after: since) { event in
            if last.map({ events.precedes($0, event) }) ?? true { last = event }
        }
        guard let last, events.value.code(last) >= 0, let value = numbers[Int(events.value.code(last))],
            value <= RecentReturnOrBadNPSRule.detractor
        else { return nil }
        return (last, value)
    }
}
