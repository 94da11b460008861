import CampaignDomain

/// Finds the persons of whom a segment or scheme cannot say anything because something is not known of them, and for whom it could
/// if one thing were known.
///
/// Each predicate is answered once, for the records that may be asked, whichever definitions use it.
struct UndecidedAnswers {
    private let evaluator: ExpressionEvaluator
    /// The records that answers are wanted for.
    private let rows: RowSet
    private var truths: [Predicate: PossibleTruths] = [:]
    private var unknownRows: [CustomerField: RowSet] = [:]

    init(evaluator: ExpressionEvaluator, rows: RowSet) {
        self.evaluator = evaluator
        self.rows = rows
    }

    /// The records of whom a field is not known, as `FIELD is unknown` says. O(rows) for each field that is asked for.
    mutating func rows(unknown field: CustomerField) throws(EvaluationError) -> RowSet {
        if let known = unknownRows[field] { return known }
        let found = try sets(of: .presence(.customer(field), isKnown: false)).yes.intersection(rows)
        unknownRows[field] = found
        return found
    }

    /// The records that a segment, or a scheme of several parts, leaves undecided now and would decide, whatever the answer, if a
    /// question were answered.
    ///
    /// A record is undecided when, of the parts up to the first that holds, one is unknown of it.
    mutating func decided(
        by question: DataQuestion, inParts parts: [Condition]
    ) throws(EvaluationError) -> RowSet {
        guard let field = question.field, parts.contains(where: { $0.depends(on: question) }) else {
            return rows.subtracting(rows)
        }
        let answering = Answering(question: question, rows: try rows(unknown: field))
        let now = try undecided(parts, answering: nil)
        guard !now.intersection(answering.rows).isEmpty else { return rows.subtracting(rows) }
        let then = try undecided(parts, answering: answering)
        return now.intersection(answering.rows).subtracting(then)
    }

    /// A question that is taken to be answered by some records.
    private struct Answering {
        let question: DataQuestion
        let rows: RowSet
    }

    private mutating func undecided(
        _ parts: [Condition], answering: Answering?
    ) throws(EvaluationError) -> RowSet {
        var reached = rows
        var undecided = rows.subtracting(rows)
        for part in parts {
            let truth = try truth(of: part, answering)
            undecided.formUnion(reached.intersection(truth.unknown))
            reached.formIntersection(truth.no)
        }
        return undecided
    }

    private mutating func truth(
        of condition: Condition, _ answering: Answering?
    ) throws(EvaluationError) -> PossibleTruths {
        switch condition {
        case .predicate(let predicate): return try truth(of: predicate, answering)
        case .not(let inner): return try truth(of: inner, answering).negated
        case .all(let parts):
            var result = PossibleTruths(all: rows, are: true)
            for part in parts { result.formAnd(try truth(of: part, answering)) }
            return result
        case .any(let parts):
            var result = PossibleTruths(all: rows, are: false)
            for part in parts { result.formOr(try truth(of: part, answering)) }
            return result
        }
    }

    private mutating func truth(
        of predicate: Predicate, _ answering: Answering?
    ) throws(EvaluationError) -> PossibleTruths {
        var truth = try truth(of: predicate)
        guard let answering, predicate.depends(on: answering.question) else { return truth }
        if case .presence(_, let isKnown) = predicate {
            truth.settle(answering.rows, as: isKnown)
        } else {
            truth.open(answering.rows)
        }
        return truth
    }

    /// What is true now; kept.
    private mutating func truth(of predicate: Predicate) throws(EvaluationError) -> PossibleTruths {
        if let known = truths[predicate] { return known }
        let found = PossibleTruths(try sets(of: predicate), over: rows)
        truths[predicate] = found
        return found
    }

    private func sets(of predicate: Predicate) throws(EvaluationError) -> TruthSets {
        try ConditionCompiler(evaluator: evaluator).compile(predicate)
            .sets(evaluator.moment, evaluator.context.narrowed(to: rows))
    }
}

extension Condition {
    /// What customers could be asked for so that the condition knows more, each once, in order of appearance.
    var questions: [DataQuestion] {
        var found: [DataQuestion] = []
        forEachOwnPredicate { predicate in
            if let question = predicate.question, !found.contains(question) { found.append(question) }
        }
        return found
    }

    fileprivate func depends(on question: DataQuestion) -> Bool { questions.contains(question) }

    /// Without those inside `where`: an order or event of which a condition is unknown is not counted, so nothing stays undecided.
    private func forEachOwnPredicate(_ body: (Predicate) -> Void) {
        switch self {
        case .all(let parts), .any(let parts): for part in parts { part.forEachOwnPredicate(body) }
        case .not(let inner): inner.forEachOwnPredicate(body)
        case .predicate(let predicate): body(predicate)
        }
    }
}

extension Predicate {
    /// What a customer could be asked for so that this is known.
    fileprivate var question: DataQuestion? {
        switch operand {
        case .customer(let field), .daysSince(.customer(let field)): DataQuestion(about: field)
        default: nil
        }
    }

    fileprivate func depends(on question: DataQuestion) -> Bool { self.question == question }
}
