import AudienceEngine
import CampaignDomain

/// When something happened to one person: events and completed orders of all records up to as-of, in order of time.
///
/// Filled only when somebody asks; the memory is used again for the next person.
struct PersonTimeline {
    private let audience: Audience
    private let events: EventColumns
    private let orders: OrderColumns
    private var times: [Int64] = []
    private var row = -1
    private var isFilled = false

    init(audience: Audience) {
        self.audience = audience
        events = audience.snapshot.events
        orders = audience.snapshot.orders
    }

    /// Turns to the person of a row.
    mutating func turn(to row: Int) {
        self.row = row
        isFilled = false
    }

    /// The first happening later than `after` and not later than `limit`. O(log n), once O(n).
    mutating func next(after: Int64, upTo limit: Int64) -> Int64? {
        if !isFilled { fill() }
        var (low, high) = (0, times.count)
        while low < high {
            let middle = (low + high) / 2
            if times[middle] <= after { low = middle + 1 } else { high = middle }
        }
        return low < times.count && times[low] <= limit ? times[low] : nil
    }

    private mutating func fill() {
        times.removeAll(keepingCapacity: true)
        for record in audience.linkedRecords(of: row) {
            for event in audience.events(of: Int(record)) where audience.isVisible(event: event) {
                times.append(events.at[event])
            }
            for order in audience.orders(of: Int(record)) where orders.status[order] == .completed {
                times.append(orders.at[order])
            }
        }
        times.sort()
        isFilled = true
    }
}
