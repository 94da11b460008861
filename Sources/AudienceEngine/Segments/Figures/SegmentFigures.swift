import CampaignDomain

/// What is told of any set of records: a segment, a part of a scheme, whom a scheme leaves out, the marks on a screen.
///
/// Records are counted as they are. Purchases and reachability are the person's (DOMAIN.md 10): a person counts once, with
/// the orders of all its records, however many of them are in the set; so sets that share a person both have its revenue.
public struct SegmentFigures: Hashable, Sendable {
    /// Records.
    public let count: Int
    /// Persons with a record in the set.
    public let persons: Int
    /// Records of the visible base.
    public let baseCount: Int
    /// Completed orders up to as-of.
    public let allTime: PurchaseFigures
    /// Completed orders of the last 365 days.
    public let lastYear: PurchaseFigures
    /// One for each direct channel, in the order of `Channel`.
    public let reach: [ChannelReach]
    /// Records that at least one direct channel reaches.
    public let reachableCount: Int
    public let validity: DataValidity
    /// Nil unless an earlier instant was given.
    public var trend: SegmentTrend?

    /// Of the visible base, 0 to 1.
    public var share: Double { baseCount == 0 ? 0 : Double(count) / Double(baseCount) }
}

/// What some persons bought: completed orders, each person's once.
public struct PurchaseFigures: Hashable, Sendable {
    public let orders: Int
    /// Persons with at least one of the orders.
    public let buyers: Int
    public let revenue: Money

    /// Revenue an order, in whole minor units, halves rounded up; nil without orders.
    public var averageCheck: Money? { revenue.average(over: orders) }
}

/// How many records of a set can be written to on a direct channel, see ``Reachability``.
public struct ChannelReach: Hashable, Sendable {
    public let channel: Channel
    /// Records.
    public let count: Int
}

/// How many records the same definition had at an earlier instant.
public struct SegmentTrend: Hashable, Sendable {
    public let asOf: Instant
    /// Records then.
    public let count: Int
    /// Now less then.
    public let difference: Int

    public init(asOf: Instant, count: Int, difference: Int) {
        self.asOf = asOf
        self.count = count
        self.difference = difference
    }

    /// The difference by the count then; nil when there was nobody.
    public var growth: Double? { count == 0 ? nil : Double(difference) / Double(count) }
}

extension Money {
    /// The amount by so many, in whole minor units, halves away from zero; nil by none.
    func average(over count: Int) -> Money? {
        guard count > 0 else { return nil }
        let (quotient, remainder) = minorUnits.quotientAndRemainder(dividingBy: Int64(count))
        let isHalf = remainder.magnitude >= UInt64(count) - remainder.magnitude
        return Money(minorUnits: quotient + (isHalf ? remainder.signum() : 0))
    }
}
