import CampaignDomain

/// Makes a condition ready for one audience.
struct ConditionCompiler {
    let evaluator: ExpressionEvaluator

    var context: EvaluationContext { evaluator.context }
    var customers: CustomerColumns { evaluator.context.customers }

    func compile(_ condition: Condition) throws(EvaluationError) -> CompiledCondition {
        switch condition {
        case .all(let parts): return .all(try compile(parts))
        case .any(let parts): return .any(try compile(parts))
        case .not(let inner): return .not(try compile(inner))
        case .predicate(let predicate): return try compile(predicate)
        }
    }

    private func compile(_ parts: [Condition]) throws(EvaluationError) -> [CompiledCondition] {
        var result: [CompiledCondition] = []
        for part in parts { result.append(try compile(part)) }
        return result
    }

    func compile(_ predicate: Predicate) throws(EvaluationError) -> CompiledCondition {
        switch predicate {
        case .comparison(let operand, .notEqual, let value):
            return .not(try compile(operand, .compare(.equal, [value])))
        case .comparison(let operand, let comparison, let value):
            return try compile(operand, .compare(comparison, [value]))
        case .membership(let operand, let values): return try compile(operand, .compare(.equal, values))
        case .between(let operand, let low, let high): return try compile(operand, .between(low, high))
        case .within(let operand, let window): return try compile(operand, .within(window))
        case .presence(let operand, let isKnown):
            let known = try presence(operand)
            return isKnown ? known : .not(known)
        case .exists(let selection):
            return try judged(.compare(.greater, [.number(DecimalNumber(0))]), .exists, selection, digits: 0)
        case .inList(let id): return .test(MembersTest(rows: try evaluator.membersOfPersons(of: id)))
        case .inSegment(let id):
            return .test(SegmentTest(rows: try evaluator.rows(segment: id), condition: try evaluator.condition(of: id)))
        case .chainReaction(let kind, let step):
            return .test(ReactionTest(kind: kind, step: context.events.step.code(of: step)))
        }
    }

    /// A set is known when it has an element; whatever else has a value is known.
    private func presence(_ operand: Operand) throws(EvaluationError) -> CompiledCondition {
        let anything = try compile(operand, .anything)
        return operand.isSet ? anything : .known(anything)
    }

    func compile(_ operand: Operand, _ criterion: Criterion) throws(EvaluationError) -> CompiledCondition {
        switch operand {
        case .customer(let field): return try compile(field, criterion)
        case .order, .event: throw .misplaced(operand.description)
        case .scheme(let id): return try scheme(id, criterion)
        case .count(let selection): return try judged(criterion, .count, selection, digits: 0)
        case .sum(.total, let selection): return try judged(criterion, .total, selection, digits: evaluator.moneyDigits)
        case .sum(.quantity, let selection):
            return try judged(criterion, .quantity, selection, digits: ElementProgram.quantityDigits)
        case .moment(let edge, let selection): return try moment(edge, selection, criterion, .time)
        case .daysSince(let operand): return try daysSince(operand, criterion)
        }
    }

    private func daysSince(_ operand: Operand, _ criterion: Criterion) throws(EvaluationError) -> CompiledCondition {
        switch operand {
        case .moment(let edge, let selection): return try moment(edge, selection, criterion, .daysSinceTime)
        case .customer(.registeredAt):
            return try judged(criterion, .daysSinceTime, WideColumn(values: customers.registeredAt))
        case .customer(.updatedAt):
            return try judged(criterion, .daysSinceTime, WideColumn(values: customers.updatedAt))
        case .customer(.birthDate):
            return try judged(criterion, .daysSinceDate, DateColumn(days: customers.birthDate))
        case .customer(.loyaltyPointsExpireAt):
            return try judged(criterion, .daysSinceDate, DateColumn(days: customers.loyaltyPointsExpireOn))
        case .customer(.attribute(let name)):
            let column = customers.attributes[name] ?? CodedColumn()
            return try judged(criterion, .daysSinceDate, WrittenDateColumn(column: column))
        default: throw .misplaced("days_since(\(operand))")
        }
    }

    // MARK: Histories

    private func judged(
        _ criterion: Criterion, _ measure: Aggregate.Measure, _ selection: Selection, digits: Int
    ) throws(EvaluationError) -> CompiledCondition {
        try judged(criterion, .number(digits: digits), measure, selection)
    }

    private func moment(
        _ edge: Edge, _ selection: Selection, _ criterion: Criterion, _ reading: IntegerReading
    ) throws(EvaluationError) -> CompiledCondition {
        try judged(criterion, reading, edge == .first ? .firstTime : .lastTime, selection)
    }

    private func judged(
        _ criterion: Criterion, _ reading: IntegerReading, _ measure: Aggregate.Measure, _ selection: Selection
    ) throws(EvaluationError) -> CompiledCondition {
        let aggregate = try aggregate(measure, selection)
        let isShared = selection.condition == nil && !selection.isSinceEntry && measure != .exists
        let shared = isShared ? PersonValues.Key(measure: measure, selection: selection) : nil
        return ConditionCompiler.condition(try criterion.judgements(reading)) {
            AggregateTest(aggregate: aggregate, judgement: $0, shared: shared)
        }
    }

    func aggregate(_ measure: Aggregate.Measure, _ selection: Selection) throws(EvaluationError) -> Aggregate {
        var program: ElementProgram?
        if let condition = selection.condition {
            var elements = ElementCompiler(compiler: self, collection: selection.collection)
            program = try elements.program(for: condition)
        }
        return Aggregate(
            measure: measure, collection: selection.collection, span: selection.span?.timeSpan.seconds,
            isSinceEntry: selection.isSinceEntry, program: program)
    }

    // MARK: Columns of numbers

    func judged(
        _ criterion: Criterion, _ reading: IntegerReading, _ column: some IntegerColumn
    ) throws(EvaluationError) -> CompiledCondition {
        ConditionCompiler.condition(try criterion.judgements(reading)) {
            IntegerTest(column: column, judgement: $0)
        }
    }

    private static func condition(
        _ groups: [[IntegerJudgement]], _ test: (IntegerJudgement) -> any RowTest
    ) -> CompiledCondition {
        let parts = groups.map { group -> CompiledCondition in
            group.count == 1 ? .test(test(group[0])) : .all(group.map { .test(test($0)) })
        }
        return parts.count == 1 ? parts[0] : .any(parts)
    }
}

extension Operand {
    var isSet: Bool {
        switch self {
        case .customer(.tags), .customer(.interests), .customer(.flags): true
        default: false
        }
    }
}
