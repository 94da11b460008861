/// How RFM scores are made (DOMAIN.md 6): `policies.rfm`.
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

/// Fixed limits: a score is 1 and one more for every limit that is reached, at most 5. A measure without limits is scored by
/// rank.
public struct RFMThresholds: Hashable, Sendable {
    /// At most so many days since the last order.
    public var recencyDays: [Int]
    /// At least so many orders.
    public var orders: [Int]
    /// At least this sum.
    public var amounts: [Money]

    public init(recencyDays: [Int] = [], orders: [Int] = [], amounts: [Money] = []) {
        self.recencyDays = recencyDays
        self.orders = orders
        self.amounts = amounts
    }
}
