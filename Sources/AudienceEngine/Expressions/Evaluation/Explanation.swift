import CampaignDomain

/// Why an expression holds for a record, or not: the tree of the expression with what each node came to.
public struct Explanation: Sendable {
    public enum Form: Hashable, Sendable {
        case all, any, not
        case predicate(Predicate)
    }

    public let form: Form
    public let truth: Truth
    /// Where a predicate stands in the expression's text.
    public let range: SourceRange?
    /// What the left side of a predicate was for this record; nil for predicates without a left side.
    public let found: FoundValue?
    public let parts: [Explanation]

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
    /// What each part of the expression comes to for a visible row, with the values found.
    ///
    /// Made for the record on screen: O(history of the person), and whatever the expression uses of segments and schemes.
    public func explain(_ expression: Expression, row: Int) throws(EvaluationError) -> Explanation {
        if let what = expression.root.firstChainReference { throw .onlyInsideChain(what) }
        var ranges = expression.predicateRanges[...]
        return try explain(expression.root, row, &ranges)
    }

    private func explain(
        _ condition: Condition, _ row: Int, _ ranges: inout ArraySlice<SourceRange>
    ) throws(EvaluationError) -> Explanation {
        switch condition {
        case .all(let parts):
            let parts = try explain(parts, row, &ranges)
            return Explanation(
                form: .all, truth: parts.map(\.truth).min() ?? .yes, range: nil, found: nil, parts: parts)
        case .any(let parts):
            let parts = try explain(parts, row, &ranges)
            return Explanation(form: .any, truth: parts.map(\.truth).max() ?? .no, range: nil, found: nil, parts: parts)
        case .not(let inner):
            let part = try explain(inner, row, &ranges)
            return Explanation(form: .not, truth: part.truth.negated, range: nil, found: nil, parts: [part])
        case .predicate(let predicate):
            let compiled = try ConditionCompiler(evaluator: self).compile(predicate)
            return Explanation(
                form: .predicate(predicate), truth: compiled.truth(row, moment, context), range: ranges.popFirst(),
                found: try found(by: predicate, row: row), parts: [])
        }
    }

    private func explain(
        _ parts: [Condition], _ row: Int, _ ranges: inout ArraySlice<SourceRange>
    ) throws(EvaluationError) -> [Explanation] {
        var result: [Explanation] = []
        for part in parts { result.append(try explain(part, row, &ranges)) }
        return result
    }
}
