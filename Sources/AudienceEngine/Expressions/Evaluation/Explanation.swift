import CampaignDomain

/// Why an expression holds for a record, or not: the tree of the expression with what each node came to.
public struct Explanation: Sendable {
    public enum Form: Hashable, Sendable {
        case all, any, not
        case predicate(Predicate)
    }

    public let form: Form
    public let truth: Truth
    /// Where a predicate stands in the text of its own expression.
    public let range: SourceRange?
    /// A predicate as the user wrote it; empty for operators.
    public let text: String
    /// What the left side of a predicate was for this record; nil for predicates without a left side.
    public let found: FoundValue?
    /// What an operator joins.
    public let parts: [Explanation]
    /// What `in_segment` comes from: the segment's own expression, for the same record. At most one element; an array because
    /// a value cannot hold another of its kind.
    private let definition: [Explanation]

    /// An operator over parts.
    init(_ form: Form, _ parts: [Explanation], truth: Truth) {
        self.form = form
        self.truth = truth
        self.parts = parts
        range = nil
        text = ""
        found = nil
        definition = []
    }

    init(
        _ predicate: Predicate, truth: Truth, range: SourceRange?, text: String, found: FoundValue?,
        segment: Explanation?
    ) {
        form = .predicate(predicate)
        parts = []
        self.truth = truth
        self.range = range
        self.text = text
        self.found = found
        definition = segment.map { [$0] } ?? []
    }

    /// For `in_segment`, why the record is in the segment or not.
    public var segment: Explanation? { definition.first }

    /// The predicates, from left to right.
    public var predicates: [Explanation] {
        if case .predicate = form { return [self] }
        return parts.flatMap(\.predicates)
    }

    /// The predicates that keep the expression from holding; none when it holds. Under `not` these are predicates that hold.
    public var obstacles: [Explanation] { obstacles(wanting: .yes) }

    /// The predicates of which each, changed alone, would make the expression hold. O(predicates²).
    public var singleChanges: [Explanation] {
        guard truth != .yes else { return [] }
        return predicates.enumerated().filter { index, predicate in
            [Truth.yes, .no].contains { forced in
                forced != predicate.truth && truth(forcing: index, to: forced) == .yes
            }
        }.map(\.element)
    }

    private func obstacles(wanting wanted: Truth) -> [Explanation] {
        guard truth != wanted else { return [] }
        switch form {
        case .predicate: return [self]
        case .not: return parts.flatMap { $0.obstacles(wanting: wanted.negated) }
        case .all, .any: return parts.flatMap { $0.obstacles(wanting: wanted) }
        }
    }

    /// What it would come to if the predicate at `index`, counted from the left, were so.
    private func truth(forcing index: Int, to forced: Truth) -> Truth {
        var next = 0
        return truth(forcing: index, to: forced, next: &next)
    }

    private func truth(forcing index: Int, to forced: Truth, next: inout Int) -> Truth {
        var truths: [Truth] = []
        for part in parts { truths.append(part.truth(forcing: index, to: forced, next: &next)) }
        switch form {
        case .all: return truths.min() ?? .yes
        case .any: return truths.max() ?? .no
        case .not: return (truths.first ?? .unknown).negated
        case .predicate:
            defer { next += 1 }
            return next == index ? forced : truth
        }
    }
}

/// The value that a record had where a predicate looked.
public enum FoundValue: Hashable, Sendable, CustomStringConvertible {
    case missing
    /// One, or the elements of a set.
    case texts([String])
    case number(DecimalNumber)
    case date(CalendarDate)
    case time(Instant)

    /// Plain: times in UTC; show them in the reader's zone instead.
    public var description: String {
        switch self {
        case .missing: "unknown"
        case .texts(let texts): texts.joined(separator: ", ")
        case .number(let number): number.description
        case .date(let date): date.description
        case .time(let instant): instant.iso8601()
        }
    }
}

extension ExpressionEvaluator {
    /// What each part of the expression comes to for a visible row, with the values found, and the same for the segments that
    /// it uses.
    ///
    /// Made for the record on screen: O(history of the person), and whatever the expression uses of segments and schemes.
    public func explain(_ expression: Expression, row: Int) throws(EvaluationError) -> Explanation {
        if let what = expression.root.firstChainReference { throw .onlyInsideChain(what) }
        var reader = ExplanationReader(evaluator: self, row: row)
        return try reader.explain(expression)
    }

    /// Why a visible row is in a segment, or not.
    public func explain(segment id: SegmentID, row: Int) throws(EvaluationError) -> Explanation {
        try explain(try catalog.expression(of: id), row: row)
    }
}

/// Explains one row. A segment that is used in many places is explained once.
private struct ExplanationReader {
    let evaluator: ExpressionEvaluator
    let row: Int
    private var segments: [SegmentID: Explanation] = [:]
    /// The characters of the expression that is read, and the predicates that are still to come.
    private var text: [Character] = []
    private var ranges: ArraySlice<SourceRange> = []

    init(evaluator: ExpressionEvaluator, row: Int) {
        self.evaluator = evaluator
        self.row = row
    }

    mutating func explain(_ expression: Expression) throws(EvaluationError) -> Explanation {
        let (outerText, outerRanges) = (text, ranges)
        text = Array(expression.text)
        ranges = expression.predicateRanges[...]
        let explanation = try explain(expression.root)
        (text, ranges) = (outerText, outerRanges)
        return explanation
    }

    private mutating func explain(_ condition: Condition) throws(EvaluationError) -> Explanation {
        switch condition {
        case .all(let parts):
            let parts = try explain(parts)
            return Explanation(.all, parts, truth: parts.map(\.truth).min() ?? .yes)
        case .any(let parts):
            let parts = try explain(parts)
            return Explanation(.any, parts, truth: parts.map(\.truth).max() ?? .no)
        case .not(let inner):
            let part = try explain(inner)
            return Explanation(.not, [part], truth: part.truth.negated)
        case .predicate(let predicate): return try explain(predicate)
        }
    }

    private mutating func explain(_ parts: [Condition]) throws(EvaluationError) -> [Explanation] {
        var result: [Explanation] = []
        for part in parts { result.append(try explain(part)) }
        return result
    }

    private mutating func explain(_ predicate: Predicate) throws(EvaluationError) -> Explanation {
        let range = ranges.popFirst()
        let written = range.map { range in
            String(text.dropFirst(range.column - 1).prefix(range.length))
        }
        let compiled = try ConditionCompiler(evaluator: evaluator).compile(predicate)
        return Explanation(
            predicate, truth: compiled.truth(row, evaluator.moment, evaluator.context), range: range,
            text: written ?? predicate.description, found: try evaluator.found(by: predicate, row: row),
            segment: try segment(of: predicate))
    }

    private mutating func segment(of predicate: Predicate) throws(EvaluationError) -> Explanation? {
        guard case .inSegment(let id) = predicate else { return nil }
        if let known = segments[id] { return known }
        let explanation = try explain(try evaluator.catalog.expression(of: id))
        segments[id] = explanation
        return explanation
    }
}
