import CampaignDomain

/// Lays the condition of a `where` out as an ``ElementProgram``.
struct ElementCompiler {
    let compiler: ConditionCompiler
    let collection: Selection.Collection
    private var result = ElementProgram()

    init(compiler: ConditionCompiler, collection: Selection.Collection) {
        self.compiler = compiler
        self.collection = collection
    }

    mutating func program(for condition: Condition) throws(EvaluationError) -> ElementProgram {
        result.root = try add(condition)
        return result
    }

    private mutating func add(_ node: ElementProgram.Node) -> Int32 {
        result.nodes.append(node)
        return Int32(result.nodes.count - 1)
    }

    private mutating func add(_ condition: Condition) throws(EvaluationError) -> Int32 {
        switch condition {
        case .all(let parts): return try run(parts) { .all(first: $0, count: $1) }
        case .any(let parts): return try run(parts) { .any(first: $0, count: $1) }
        case .not(let inner): return add(.not(try add(inner)))
        case .predicate(let predicate): return try add(predicate)
        }
    }

    private mutating func run(
        _ parts: [Condition], _ node: (Int32, Int32) -> ElementProgram.Node
    ) throws(EvaluationError) -> Int32 {
        var children: [Int32] = []
        for part in parts { children.append(try add(part)) }
        return add(joined(children, node))
    }

    private mutating func joined(
        _ children: [Int32], _ node: (Int32, Int32) -> ElementProgram.Node
    ) -> ElementProgram.Node {
        let first = Int32(result.links.count)
        result.links.append(contentsOf: children)
        return node(first, Int32(children.count))
    }

    /// A node that holds when any of the given does.
    private mutating func anyOf(_ nodes: [ElementProgram.Node]) -> Int32 {
        if nodes.count == 1 { return add(nodes[0]) }
        var children: [Int32] = []
        for node in nodes { children.append(add(node)) }
        return add(joined(children) { .any(first: $0, count: $1) })
    }

    // MARK: Predicates

    private mutating func add(_ predicate: Predicate) throws(EvaluationError) -> Int32 {
        guard let operand = predicate.operand, operand.isElement else {
            result.customerConditions.append(try compiler.compile(predicate))
            return add(.customer(Int32(result.customerConditions.count - 1)))
        }
        switch predicate {
        case .comparison(_, .notEqual, let value): return add(.not(try add(operand, .compare(.equal, [value]))))
        case .comparison(_, let comparison, let value): return try add(operand, .compare(comparison, [value]))
        case .membership(_, let values): return try add(operand, .compare(.equal, values))
        case .between(_, let low, let high): return try add(operand, .between(low, high))
        case .within(_, let window): return try add(operand, .within(window))
        case .presence(_, let isKnown):
            let known = add(.known(try add(operand, .anything)))
            return isKnown ? known : add(.not(known))
        case .exists, .inList, .inSegment, .chainReaction: throw .misplaced(predicate.description)
        }
    }

    private mutating func add(_ operand: Operand, _ criterion: Criterion) throws(EvaluationError) -> Int32 {
        switch (collection, operand) {
        case (_, .daysSince(.order(.at))), (_, .daysSince(.event(.at))):
            return try addTime(criterion, .daysSinceTime)
        case (.orders, .order(let field)): return try add(field, criterion)
        case (.events, .event(let field)): return try add(field, criterion)
        default: throw .misplaced(operand.description)
        }
    }

    private mutating func add(_ field: OrderField, _ criterion: Criterion) throws(EvaluationError) -> Int32 {
        switch field {
        case .sku, .category, .quantity, .price: result.looksAtItems = true
        case .total, .channel, .at, .id: break
        }
        switch field {
        case .sku: return try addTable(.itemSKU, criterion)
        case .category: return try addCategories(.itemSKU, criterion)
        case .channel: return try addTable(.orderChannel, criterion)
        case .quantity: return try addNumber(.quantity, criterion, digits: ElementProgram.quantityDigits)
        case .price: return try addNumber(.price, criterion, digits: compiler.evaluator.moneyDigits)
        case .total: return try addNumber(.total, criterion, digits: compiler.evaluator.moneyDigits)
        case .at: return try addTime(criterion, .time)
        case .id:
            let first = Int32(result.patterns.count)
            result.patterns.append(contentsOf: try criterion.patterns())
            return anyOf((first..<Int32(result.patterns.count)).map { .orderID($0) })
        }
    }

    private mutating func add(_ field: EventField, _ criterion: Criterion) throws(EvaluationError) -> Int32 {
        switch field {
        case .kind: return try addKind(criterion)
        case .channel:
            return try addSymbol(.channel, Channel.allCases.map { ($0.rawValue, $0.code) }, criterion)
        case .bounce:
            return try addSymbol(.bounce, [(BounceKind.hard.rawValue, 0), (BounceKind.soft.rawValue, 1)], criterion)
        case .campaign: return try addTable(.campaign, criterion)
        case .chain: return try addTable(.chain, criterion)
        case .step: return try addTable(.step, criterion)
        case .message: return try addTable(.message, criterion)
        case .sku: return try addTable(.sku, criterion)
        case .category: return try addCategories(.sku, criterion)
        case .query: return try addTable(.query, criterion)
        case .value: return try addTable(.value, criterion)
        case .ticket: return try addTable(.ticket, criterion)
        case .address: return try addTable(.address, criterion)
        case .at: return try addTime(criterion, .time)
        }
    }

    // MARK: Columns

    private mutating func addTable(
        _ column: ElementProgram.Coded, _ criterion: Criterion
    ) throws(EvaluationError) -> Int32 {
        let judgement = try criterion.textJudgement()
        return addTable(
            column, column.column(compiler.context).table { $0.isBlank ? .unknown : judgement($0) ?? .unknown })
    }

    private mutating func addCategories(
        _ skus: ElementProgram.Coded, _ criterion: Criterion
    ) throws(EvaluationError) -> Int32 {
        let judgement = try criterion.textJudgement()
        let catalogue = compiler.context.audience.snapshot.catalogue
        let truths = skus.column(compiler.context).table { sku in
            catalogue[sku]?.category.flatMap { $0.isBlank ? nil : judgement($0) } ?? .unknown
        }
        return addTable(skus, truths)
    }

    private mutating func addTable(_ column: ElementProgram.Coded, _ truths: [Truth]) -> Int32 {
        let table = Int32(result.truths.count)
        result.truths.append(contentsOf: truths)
        return add(.coded(column, table: table))
    }

    private mutating func addKind(_ criterion: Criterion) throws(EvaluationError) -> Int32 {
        if case .anything = criterion { return add(.always) }
        let judgement = try criterion.textJudgement()
        return anyOf(EventKind.allCases.filter { judgement($0.rawValue) == .yes }.map { .kind($0) })
    }

    private mutating func addSymbol(
        _ symbol: ElementProgram.Symbol, _ words: [(word: String, code: UInt8)], _ criterion: Criterion
    ) throws(EvaluationError) -> Int32 {
        let judgement = try criterion.textJudgement()
        return anyOf(words.filter { judgement($0.word) == .yes }.map { .symbol(symbol, $0.code) })
    }

    private mutating func addNumber(
        _ number: ElementProgram.Number, _ criterion: Criterion, digits: Int
    ) throws(EvaluationError) -> Int32 {
        let groups = try criterion.judgements(.number(digits: digits))
        return anyOf(groups.joined().compactMap { $0.node(number) })
    }

    private mutating func addTime(_ criterion: Criterion, _ reading: IntegerReading) throws(EvaluationError) -> Int32 {
        var alternatives: [Int32] = []
        for group in try criterion.judgements(reading) {
            var parts: [Int32] = []
            for judgement in group {
                if let node = judgement.node(.time) { parts.append(add(node)) }
            }
            alternatives.append(parts.count == 1 ? parts[0] : add(joined(parts) { .all(first: $0, count: $1) }))
        }
        return alternatives.count == 1
            ? alternatives[0] : add(joined(alternatives) { .any(first: $0, count: $1) })
    }
}

extension IntegerJudgement {
    /// The node that judges an element's number so; nil for what only customers have.
    fileprivate func node(_ number: ElementProgram.Number) -> ElementProgram.Node? {
        switch self {
        case .number(let interval): .number(number, interval)
        case .localDate(let interval): .localDate(interval)
        case .daysSinceTime(let interval): .daysSince(interval)
        case .recentTime(let seconds): .recent(seconds: seconds)
        default: nil
        }
    }
}

extension Predicate {
    /// The left side, for those that have one.
    var operand: Operand? {
        switch self {
        case .comparison(let operand, _, _), .membership(let operand, _), .between(let operand, _, _),
            .presence(let operand, _), .within(let operand, _):
            operand
        case .exists, .inList, .inSegment, .chainReaction: nil
        }
    }
}

extension Operand {
    /// Whether it belongs to an order or event rather than to the customer.
    var isElement: Bool {
        switch self {
        case .order, .event: true
        case .daysSince(let inner): inner.isElement
        case .customer, .scheme, .count, .sum, .moment: false
        }
    }
}
