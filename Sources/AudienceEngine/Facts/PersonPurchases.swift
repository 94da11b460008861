import CampaignDomain

/// What each person bought: its completed orders up to as-of, those of all its records together.
struct PersonPurchases: Sendable {
    /// By person.
    private(set) var orders: [Int32]
    /// Minor units.
    private(set) var revenue: [Int64]
    /// The same of the last 365 days.
    private(set) var ordersLastYear: [Int32]
    private(set) var revenueLastYear: [Int64]
    /// Seconds since the epoch; ``never`` without an order.
    private(set) var lastOrderAt: [Int64]

    static let never = Int64.min
    static let year = TimeSpan.days(365)

    /// One pass in the order of the columns. O(orders).
    ///
    /// - Parameter since: orders not later than this are left out, in seconds since the epoch.
    init(audience: Audience, after since: Int64 = .min) {
        let persons = audience.persons.count
        orders = [Int32](repeating: 0, count: persons)
        revenue = [Int64](repeating: 0, count: persons)
        ordersLastYear = orders
        revenueLastYear = revenue
        lastOrderAt = [Int64](repeating: PersonPurchases.never, count: persons)
        let (starts, times) = (audience.snapshot.orders.starts, audience.snapshot.orders.at)
        let (statuses, totals) = (audience.snapshot.orders.status, audience.snapshot.orders.total)
        let (personOfRow, asOf) = (audience.persons.personOfRow, audience.asOf.seconds)
        let yearBegan = (audience.asOf - PersonPurchases.year).seconds
        for row in 0..<audience.count where personOfRow[row] >= 0 {
            var tally = Tally()
            for order in Int(starts[row])..<Int(starts[row + 1]) {
                let at = times[order]
                guard at <= asOf else { break }
                if at > since, statuses[order] == .completed {
                    tally.add(totals[order], at: at, isLastYear: at > yearBegan)
                }
            }
            if tally.orders > 0 { add(tally, to: Int(personOfRow[row])) }
        }
    }

    /// What one record bought.
    private struct Tally {
        var orders: Int32 = 0
        var revenue: Int64 = 0
        var ordersLastYear: Int32 = 0
        var revenueLastYear: Int64 = 0
        var last = PersonPurchases.never

        @inline(__always)
        mutating func add(_ total: Int64, at: Int64, isLastYear: Bool) {
            orders += 1
            revenue &+= total
            // A record's orders are in order of time.
            last = at
            guard isLastYear else { return }
            ordersLastYear += 1
            revenueLastYear &+= total
        }
    }

    private mutating func add(_ tally: Tally, to person: Int) {
        orders[person] += tally.orders
        revenue[person] &+= tally.revenue
        ordersLastYear[person] += tally.ordersLastYear
        revenueLastYear[person] &+= tally.revenueLastYear
        lastOrderAt[person] = max(lastOrderAt[person], tally.last)
    }
}
