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

    /// One pass by persons, whose records mostly stand in the order of the columns. O(orders).
    ///
    /// - Parameter since: orders not later than this are left out, in seconds since the epoch.
    init(audience: Audience, after since: Int64 = .min, parallel: Parallel) {
        let (persons, history) = (audience.persons, OrderHistory(audience: audience, since: since))
        let parts = parallel.map(over: Parallel.runs(of: persons.count)) { run in
            var part = PersonPurchases(roomFor: run.count)
            for person in run {
                var tally = Tally()
                for place in persons.places(of: person) { history.add(persons.row(at: place), to: &tally) }
                part.append(tally)
            }
            return part
        }
        self.init(roomFor: persons.count)
        for part in parts { append(part) }
    }

    private init(roomFor persons: Int) {
        (orders, ordersLastYear, revenue, revenueLastYear, lastOrderAt) = ([], [], [], [], [])
        orders.reserveCapacity(persons)
        ordersLastYear.reserveCapacity(persons)
        revenue.reserveCapacity(persons)
        revenueLastYear.reserveCapacity(persons)
        lastOrderAt.reserveCapacity(persons)
    }

    private mutating func append(_ tally: Tally) {
        orders.append(tally.orders)
        revenue.append(tally.revenue)
        ordersLastYear.append(tally.ordersLastYear)
        revenueLastYear.append(tally.revenueLastYear)
        lastOrderAt.append(tally.last)
    }

    private mutating func append(_ part: PersonPurchases) {
        orders += part.orders
        revenue += part.revenue
        ordersLastYear += part.ordersLastYear
        revenueLastYear += part.revenueLastYear
        lastOrderAt += part.lastOrderAt
    }

    /// The columns of orders that the pass needs, held once.
    private struct OrderHistory: Sendable {
        let starts: Column<UInt32>
        let times: Column<Int64>
        let statuses: WordColumn<OrderStatus>
        let totals: Column<Int64>
        let since: Int64
        let yearBegan: Int64
        let asOf: Int64

        init(audience: Audience, since: Int64) {
            let orders = audience.snapshot.orders
            (starts, times, statuses, totals) = (orders.starts, orders.at, orders.status, orders.total)
            self.since = since
            yearBegan = (audience.asOf - PersonPurchases.year).seconds
            asOf = audience.asOf.seconds
        }

        @inline(__always)
        func add(_ record: Int, to tally: inout Tally) {
            for order in Int(starts[record])..<Int(starts[record + 1]) {
                let at = times[order]
                guard at <= asOf else { break }
                if at > since, statuses[order] == .completed {
                    tally.add(totals[order], at: at, isLastYear: at > yearBegan)
                }
            }
        }
    }

    /// What one person bought.
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
            last = max(last, at)
            guard isLastYear else { return }
            ordersLastYear += 1
            revenueLastYear &+= total
        }
    }
}
