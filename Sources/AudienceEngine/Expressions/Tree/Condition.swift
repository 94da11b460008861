import CampaignDomain

/// The tree of an expression. `not` binds before `and`, `and` before `or`; runs of one operator are one node.
public indirect enum Condition: Hashable, Sendable {
    case all([Condition])
    case any([Condition])
    case not(Condition)
    case predicate(Predicate)
}

/// What can be true, false or unknown of one customer, order item or event.
public enum Predicate: Hashable, Sendable {
    case comparison(Operand, Comparison, Literal)
    /// `in (…)`: equal to any of the values.
    case membership(Operand, [Literal])
    /// Both ends included.
    case between(Operand, Literal, Literal)
    case presence(Operand, isKnown: Bool)
    case within(Operand, Window)
    /// `any(…)`: whether the selection has an element.
    case exists(Selection)
    case inList(ListID)
    case inSegment(SegmentID)
    /// `opened("step")`, `clicked("step")`: since the entry into the chain, only inside a chain.
    case chainReaction(EventKind, step: String)
}

public enum Comparison: String, CaseIterable, Hashable, Sendable {
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    /// Folded text contains.
    case contains = "~"

    var isOrder: Bool {
        switch self {
        case .less, .lessOrEqual, .greater, .greaterOrEqual: true
        case .equal, .notEqual, .contains: false
        }
    }
}

/// The left side of a comparison: a field or a function of the history.
public enum Operand: Hashable, Sendable {
    case customer(CustomerField)
    case order(OrderField)
    case event(EventField)
    /// The part of a scheme in which the record is; unassigned is unknown.
    case scheme(SchemeID)
    case count(Selection)
    case sum(OrderSum, Selection)
    /// `last order`, `first(events where …)`: the time of an element; unknown when there is none.
    case moment(Edge, Selection)
    /// Whole 24 hours since a time, whole local days since a date.
    indirect case daysSince(Operand)
}

/// Which end of a history.
public enum Edge: String, Hashable, Sendable {
    case first, last
}

/// Orders or events of a person, by condition and recency.
public struct Selection: Hashable, Sendable {
    public var collection: Collection
    public var condition: Condition?
    /// `within 90d`: `asOf − span < t ≤ asOf`.
    public var span: Span?
    /// `since entry`: after the entry into the chain.
    public var isSinceEntry: Bool

    public init(
        _ collection: Collection, condition: Condition? = nil, span: Span? = nil, isSinceEntry: Bool = false
    ) {
        self.collection = collection
        self.condition = condition
        self.span = span
        self.isSinceEntry = isSinceEntry
    }

    public enum Collection: String, CaseIterable, Hashable, Sendable {
        /// Completed orders.
        case orders
        case events

        /// As in `last order`.
        var singular: String {
            switch self {
            case .orders: "order"
            case .events: "event"
            }
        }
    }
}

/// What of orders can be summed up.
public enum OrderSum: String, CaseIterable, Hashable, Sendable {
    /// Whole orders, in money, also when the condition looks at an item.
    case total
    /// Pieces of the items that fulfil the condition.
    case quantity
}

/// `within 30d` and `within next 7d`.
public struct Window: Hashable, Sendable {
    public var span: Span
    /// Toward the future: a date or birthday, beginning today.
    public var isNext: Bool

    public init(_ span: Span, isNext: Bool = false) {
        self.span = span
        self.isNext = isNext
    }
}

/// A length of time as it is written, `90d`. An hour is 3 600 seconds, a day 24 hours, a week 7 days, a year 365 days.
public struct Span: Hashable, Sendable, CustomStringConvertible {
    public var count: Int
    public var unit: Unit

    public init(_ count: Int, _ unit: Unit) {
        self.count = count
        self.unit = unit
    }

    public enum Unit: Character, CaseIterable, Hashable, Sendable {
        case hours = "h"
        case days = "d"
        case weeks = "w"
        case years = "y"

        var seconds: Int64 {
            switch self {
            case .hours: 3_600
            case .days: 86_400
            case .weeks: 7 * 86_400
            case .years: 365 * 86_400
            }
        }
    }

    public var timeSpan: TimeSpan { TimeSpan(seconds: Int64(count) * unit.seconds) }

    /// Days, a part of a day counting as one.
    var days: Int { Int((timeSpan.seconds + 86_399) / 86_400) }

    public var description: String { "\(count)\(unit.rawValue)" }
}
