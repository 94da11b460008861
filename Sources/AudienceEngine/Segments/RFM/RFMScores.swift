import CampaignDomain

/// Recency, frequency and monetary value of every person with at least one completed order, and their scores from 1 to 5.
public struct RFMScores: Sendable {
    /// By person. Whole days since the last order, −1 without one.
    public private(set) var recencyDays: [Int32]
    public private(set) var orders: [Int32]
    public private(set) var amount: [Int64]
    /// By person; 0 is not scored.
    private var recency: [UInt8] = []
    private var frequency: [UInt8] = []
    private var monetary: [UInt8] = []
    /// Persons with scores.
    public let scoredCount: Int

    /// O(persons), and O(orders) when there is a window.
    init(facts: AudienceFacts, options: RFMOptions = RFMOptions()) {
        let now = facts.audience.asOf.seconds
        let purchases =
            options.window.map {
                PersonPurchases(audience: facts.audience, after: now - $0.seconds, parallel: facts.parallel)
            } ?? facts.purchases
        orders = purchases.orders
        amount = purchases.revenue
        recencyDays = purchases.lastOrderAt.map { last in
            last == PersonPurchases.never ? -1 : Int32(clamping: (now - last) / 86_400)
        }
        scoredCount = orders.count { $0 > 0 }
        score(by: options.thresholds, facts.parallel)
    }

    /// Each dimension is a part of the work.
    private mutating func score(by thresholds: RFMThresholds?, _ parallel: Parallel) {
        let scored = self.orders.indices.filter { self.orders[$0] > 0 }
        let (recencyDays, orders, amount) = (self.recencyDays, self.orders, self.amount)
        let scores = parallel.map(over: RFMDimension.allCases) { dimension in
            switch dimension {
            // Fewer days are better, so recency is compared with its sign turned.
            case .recency:
                RFMScores.spread(
                    scored.map { -Int64(recencyDays[$0]) }, thresholds?.recencyDays.map { -Int64($0) }, over: scored,
                    of: orders.count)
            case .frequency:
                RFMScores.spread(
                    scored.map { Int64(orders[$0]) }, thresholds?.orders.map { Int64($0) }, over: scored,
                    of: orders.count)
            case .monetary:
                RFMScores.spread(
                    scored.map { amount[$0] }, thresholds?.amounts.map(\.minorUnits), over: scored, of: orders.count)
            }
        }
        (recency, frequency, monetary) = (scores[0], scores[1], scores[2])
    }

    /// The scores of the given values, greater being better, put to their persons.
    private static func spread(
        _ values: [Int64], _ fixed: [Int64]?, over scored: [Int], of persons: Int
    ) -> [UInt8] {
        let limits = fixed.flatMap { $0.isEmpty ? nil : $0 } ?? fifths(of: values)
        var result = [UInt8](repeating: 0, count: persons)
        for (index, person) in scored.enumerated() {
            var score: UInt8 = 1
            for limit in limits where limit <= values[index] { score += 1 }
            result[person] = min(5, score)
        }
        return result
    }

    /// The smallest values that score 2, 3, 4 and 5 by rank: `1 + floor(5k/n)`, k of n being strictly worse.
    ///
    /// A value has at least c worse ones exactly when it is greater than the c-th smallest, so four order statistics replace the
    /// ranks of all.
    static func fifths(of values: [Int64]) -> [Int64] {
        guard !values.isEmpty else { return [] }
        let places = (1...4).map { step in (step * values.count + 4) / 5 - 1 }
        return OrderStatistics.values(at: places, of: values).map { $0 == .max ? .max : $0 + 1 }
    }

    /// The scores by person; 0 is not scored. O(1).
    public func scores(of dimension: RFMDimension) -> [UInt8] {
        switch dimension {
        case .recency: recency
        case .frequency: frequency
        case .monetary: monetary
        }
    }

    /// The three scores of a person, nil for whoever never ordered.
    public func scores(of person: Int) -> (recency: Int, frequency: Int, monetary: Int)? {
        guard orders[person] > 0 else { return nil }
        return (Int(recency[person]), Int(frequency[person]), Int(monetary[person]))
    }
}
