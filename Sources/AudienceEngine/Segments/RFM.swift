import CampaignDomain

/// How RFM scores are made (DOMAIN.md 6).
public struct RFMOptions: Hashable, Sendable {
    /// Only orders of the last while; nil is all history.
    public var window: TimeSpan?
    /// Fixed limits instead of fifths of the customers.
    public var thresholds: RFMThresholds?

    public init(window: TimeSpan? = nil, thresholds: RFMThresholds? = nil) {
        self.window = window
        self.thresholds = thresholds
    }
}

/// Fixed limits: a score is 1 and one more for every limit that is reached, at most 5.
public struct RFMThresholds: Hashable, Sendable {
    /// At most so many days since the last order.
    public var recencyDays: [Int]
    /// At least so many orders.
    public var orders: [Int]
    /// At least this sum.
    public var amounts: [Money]

    public init(recencyDays: [Int], orders: [Int], amounts: [Money]) {
        self.recencyDays = recencyDays
        self.orders = orders
        self.amounts = amounts
    }
}

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
    public let scoredCount: Int

    /// O(orders + persons).
    public init(audience: Audience, options: RFMOptions = RFMOptions()) {
        let count = audience.persons.count
        recencyDays = [Int32](repeating: -1, count: count)
        orders = [Int32](repeating: 0, count: count)
        amount = [Int64](repeating: 0, count: count)
        let after = options.window.map { (audience.asOf - $0).seconds } ?? .min
        var scored = 0
        for person in 0..<count {
            guard let tally = RFMScores.tally(of: person, after: after, audience) else { continue }
            recencyDays[person] = Int32(clamping: (audience.asOf.seconds - tally.last) / 86_400)
            orders[person] = tally.count
            amount[person] = tally.amount
            scored += 1
        }
        scoredCount = scored
        score(by: options.thresholds)
    }

    private static func tally(
        of person: Int, after: Int64, _ audience: Audience
    ) -> (count: Int32, amount: Int64, last: Int64)? {
        let columns = audience.snapshot.orders
        var count: Int32 = 0
        var amount: Int64 = 0
        var last = Int64.min
        for record in audience.persons.records(of: person) {
            for order in audience.orders(of: Int(record)).reversed() {
                if columns.at[order] <= after { break }
                guard columns.status[order] == .completed else { continue }
                count += 1
                amount &+= columns.total[order]
                last = max(last, columns.at[order])
            }
        }
        return count == 0 ? nil : (count, amount, last)
    }

    private mutating func score(by thresholds: RFMThresholds?) {
        let scored = orders.indices.filter { orders[$0] > 0 }
        // Fewer days are better, so recency is compared with its sign turned.
        let recencies = scored.map { -Int64(recencyDays[$0]) }
        let frequencies = scored.map { Int64(orders[$0]) }
        let amounts = scored.map { amount[$0] }
        recency = spread(recencies, thresholds?.recencyDays.map { -Int64($0) }, over: scored)
        frequency = spread(frequencies, thresholds?.orders.map { Int64($0) }, over: scored)
        monetary = spread(amounts, thresholds?.amounts.map(\.minorUnits), over: scored)
    }

    /// The scores of the given values, greater being better, put to their persons.
    private func spread(_ values: [Int64], _ fixed: [Int64]?, over persons: [Int]) -> [UInt8] {
        let limits = fixed.map { $0.sorted() } ?? RFMScores.fifths(of: values)
        var result = [UInt8](repeating: 0, count: orders.count)
        for (index, person) in persons.enumerated() {
            result[person] = UInt8(min(5, 1 + limits.count { $0 <= values[index] }))
        }
        return result
    }

    /// The smallest values that score 2, 3, 4 and 5 by rank: `1 + floor(5k/n)`, k of n being strictly worse.
    ///
    /// A value has at least c worse ones exactly when it is greater than the c-th smallest, so four order statistics replace the
    /// ranks of all.
    static func fifths(of values: [Int64]) -> [Int64] {
        guard !values.isEmpty else { return [] }
        let sorted = values.sorted()
        return (1...4).map { step in
            let worse = (step * sorted.count + 4) / 5
            return sorted[worse - 1] == .max ? .max : sorted[worse - 1] + 1
        }
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
