/// What can be said of a condition: Kleene's three values, in order, so that `and` is the smaller and `or` the greater.
public enum Truth: UInt8, Sendable, Comparable {
    case no = 0
    /// A value that the condition needs is missing. Counts as no in the end, and its `not` too.
    case unknown = 1
    case yes = 2

    init(_ holds: Bool) {
        self = holds ? .yes : .no
    }

    public var negated: Truth {
        switch self {
        case .no: .yes
        case .unknown: .unknown
        case .yes: .no
        }
    }

    public static func < (left: Truth, right: Truth) -> Bool {
        left.rawValue < right.rawValue
    }
}
