/// A condition over customers, in words a marketer can read: `gender = female and count(orders within 90d) >= 2`.
///
/// An expression is data, a typed tree, never code: it can be explained, printed, compared and compiled elsewhere. Two
/// expressions are equal when their trees are, however they were spaced. ``description`` prints the tree so that parsing it
/// again gives an equal expression.
public struct Expression: Hashable, Sendable, CustomStringConvertible {
    public let root: Condition
    /// What was typed; for an expression made from a tree, its printed form.
    public let text: String
    /// Where each predicate of the tree stands in ``text``, from left to right. Predicates inside a `where` belong to the
    /// predicate around them.
    public let predicateRanges: [SourceRange]

    init(root: Condition, text: String, predicateRanges: [SourceRange]) {
        self.root = root
        self.text = text
        self.predicateRanges = predicateRanges
    }

    /// An expression from a tree: printed, with the places of its predicates in the print.
    public init(root: Condition) {
        var printer = ConditionPrinter()
        printer.print(root)
        self.init(root: root, text: printer.text, predicateRanges: printer.predicateRanges)
    }

    public var description: String {
        var printer = ConditionPrinter()
        printer.print(root)
        return printer.text
    }

    public static func == (left: Expression, right: Expression) -> Bool {
        left.root == right.root
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(root)
    }
}

/// Where an expression stands, which decides what it may speak of.
public enum ExpressionPlace: Hashable, Sendable {
    /// A segment, a goal, an intent, the filter bar.
    case customers
    /// A condition of a chain: also `opened("step")`, `clicked("step")` and `since entry`.
    case chain
    /// The `where` of a chain's trigger: an event's fields first, then the customer's.
    case event
}

/// A stretch of an expression's text, in characters.
public struct SourceRange: Hashable, Sendable {
    /// 1 is the first character.
    public var column: Int
    public var length: Int

    public init(column: Int, length: Int) {
        self.column = column
        self.length = length
    }

    /// From the beginning of this range to the end of `other`.
    func through(_ other: SourceRange) -> SourceRange {
        SourceRange(column: column, length: max(length, other.column + other.length - column))
    }
}
