import Foundation

/// A value on the right of a comparison.
enum ReferenceLiteral {
    case text(String)
    case number(Decimal)
    case date(CivilDate)
}

/// `orders` or `events`, narrowed down.
struct ReferenceCollection {
    enum Kind { case orders, events }

    let kind: Kind
    /// The field after the dot: `orders.total`.
    let field: String?
    /// Seconds before as-of.
    let within: Int?
    let filter: ReferenceExpression?
    /// Only what is later than the entry into the chain.
    var isSinceEntry = false
}

/// What stands on the left of a comparison.
indirect enum ReferenceOperand {
    case field(String)
    case scheme(String)
    case count(ReferenceCollection)
    case sum(ReferenceCollection)
    case first(ReferenceCollection)
    case last(ReferenceCollection)
    case daysSince(ReferenceOperand)
}

/// What is said about it.
enum ReferenceComparison {
    case equals(ReferenceLiteral)
    case differs(ReferenceLiteral)
    case less(ReferenceLiteral)
    case atMost(ReferenceLiteral)
    case greater(ReferenceLiteral)
    case atLeast(ReferenceLiteral)
    case contains(ReferenceLiteral)
    case isIn([ReferenceLiteral])
    case between(ReferenceLiteral, ReferenceLiteral)
    case isUnknown
    /// Seconds up to as-of.
    case within(Int)
    /// Seconds from as-of.
    case withinNext(Int)
}

indirect enum ReferenceExpression {
    case or(ReferenceExpression, ReferenceExpression)
    case and(ReferenceExpression, ReferenceExpression)
    case not(ReferenceExpression)
    case compare(ReferenceOperand, ReferenceComparison)
    case any(ReferenceCollection)
    case inList(String)
    case inSegment(String)
    /// `opened("step")`, inside a chain.
    case reaction(kind: String, step: String)
}
