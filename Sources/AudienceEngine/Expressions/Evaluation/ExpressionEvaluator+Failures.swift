import CampaignDomain

extension ExpressionEvaluator {
    /// Whom each predicate of a segment keeps out of it, of the given rows: those for which the segment does not hold and the
    /// predicate is not as it would have to be. What ``Explanation/obstacles`` tells of one row, for many at once.
    ///
    /// A predicate is told as its author wrote it, from left to right; `in_segment` is one. O(given rows) for each.
    public func failures(
        of id: SegmentID, among rows: RowSet
    ) throws(EvaluationError) -> [(text: String, rows: RowSet)] {
        try failures(of: try catalog.expression(of: id), among: rows)
    }

    /// The same of any expression about customers.
    public func failures(
        of expression: Expression, among rows: RowSet
    ) throws(EvaluationError) -> [(text: String, rows: RowSet)] {
        let text = Array(expression.text)
        var texts = expression.predicateRanges.map { String(text.dropFirst($0.column - 1).prefix($0.length)) }[...]
        return try judged(expression.root, &texts, over: rows).failures(wantsYes: true, among: rows)
    }

    private func judged(
        _ condition: Condition, _ texts: inout ArraySlice<String>, over rows: RowSet
    ) throws(EvaluationError) -> JudgedCondition {
        switch condition {
        case .all(let parts):
            let parts = try judged(parts, &texts, over: rows)
            var sets = TruthSets(yes: rows, possible: rows)
            for part in parts { sets.formAnd(part.sets) }
            return JudgedCondition(form: .run(parts), sets: sets)
        case .any(let parts):
            let parts = try judged(parts, &texts, over: rows)
            let none = RowSet(capacity: audience.count)
            var sets = TruthSets(yes: none, possible: none)
            for part in parts { sets.formOr(part.sets) }
            return JudgedCondition(form: .run(parts), sets: sets)
        case .not(let inner):
            let inner = try judged(inner, &texts, over: rows)
            return JudgedCondition(form: .not(inner), sets: inner.sets.negated(over: rows))
        case .predicate(let predicate):
            let text = texts.popFirst() ?? predicate.description
            let compiled = try ConditionCompiler(evaluator: self).compile(predicate)
            let sets = compiled.sets(moment, context.narrowed(to: rows))
            return JudgedCondition(form: .predicate(text), sets: sets)
        }
    }

    private func judged(
        _ parts: [Condition], _ texts: inout ArraySlice<String>, over rows: RowSet
    ) throws(EvaluationError) -> [JudgedCondition] {
        var result: [JudgedCondition] = []
        for part in parts { result.append(try judged(part, &texts, over: rows)) }
        return result
    }
}

/// A condition with its truth for some rows, and those of its parts.
private struct JudgedCondition {
    indirect enum Form {
        case run([JudgedCondition])
        case not(JudgedCondition)
        case predicate(String)
    }

    let form: Form
    let sets: TruthSets

    /// The predicates because of which the condition is not as wanted, with the rows that each concerns.
    func failures(wantsYes: Bool, among rows: RowSet) -> [(text: String, rows: RowSet)] {
        let failing = wantsYes ? rows.subtracting(sets.yes) : rows.intersection(sets.possible)
        guard !failing.isEmpty else { return [] }
        switch form {
        case .run(let parts): return parts.flatMap { $0.failures(wantsYes: wantsYes, among: failing) }
        case .not(let inner): return inner.failures(wantsYes: !wantsYes, among: failing)
        case .predicate(let text): return [(text, failing)]
        }
    }
}
