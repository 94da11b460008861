import AudienceEngine
import CampaignDomain

/// A condition of a chain, to be asked of history as it was, and of a future in which a simulation adds happenings.
struct ChainCondition: Sendable {
    let expression: CompiledExpression
    let live: LiveCondition

    init(_ expression: Expression, _ evaluator: ExpressionEvaluator) throws(EvaluationError) {
        self.expression = try evaluator.compile(expression, place: .chain)
        live = try LiveCondition(expression.root, evaluator)
    }
}

/// A condition taken apart into what simulated happenings can change and what only history and time decide.
///
/// Simulated orders are seen by `any(orders …)` and `count(orders …)` without a `where`, simulated reactions by `opened` and
/// `clicked`, simulated withdrawals by `consent.CHANNEL`, simulated events by
/// `any(events where kind = …)`. Whatever else is asked sees history alone.
indirect enum LiveCondition: Sendable {
    case all([LiveCondition])
    case any([LiveCondition])
    case not(LiveCondition)
    case history(CompiledExpression)
    /// `opened("step")`, and what history says about it.
    case reaction(EventKind, step: String, CompiledExpression)
    /// `any(orders …)`.
    case ordered(Window, CompiledExpression)
    /// `count(orders …)` compared: with none, one, two … simulated orders, what history has to fulfil.
    case orderCount(Window, [CompiledExpression])
    /// `any(events where kind = …)`: of these kinds.
    case happened([EventKind], Window, CompiledExpression)
    /// `consent.CHANNEL = WORD`: what it says once consent is withdrawn, and what history says.
    case consent(Channel, whenWithdrawn: Bool, CompiledExpression)

    /// Which part of the history counts.
    struct Window: Sendable {
        /// `within`, in seconds.
        let span: Int64?
        let isSinceEntry: Bool

        init(_ selection: Selection) {
            span = selection.span?.timeSpan.seconds
            isSinceEntry = selection.isSinceEntry
        }

        /// What is later than this counts.
        func start(at instant: Int64, entered: Int64) -> Int64 {
            max(span.map { instant - $0 } ?? .min, isSinceEntry ? entered : .min)
        }
    }

    /// How many simulated orders of a person are told apart in a count.
    private static let mostOrders = 4

    init(_ condition: Condition, _ evaluator: ExpressionEvaluator) throws(EvaluationError) {
        switch condition {
        case .all(let parts): self = .all(try LiveCondition.parts(parts, evaluator))
        case .any(let parts): self = .any(try LiveCondition.parts(parts, evaluator))
        case .not(let inner): self = .not(try LiveCondition(inner, evaluator))
        case .predicate(let predicate): self = try LiveCondition(predicate, evaluator)
        }
    }

    private static func parts(
        _ conditions: [Condition], _ evaluator: ExpressionEvaluator
    ) throws(EvaluationError) -> [LiveCondition] {
        var result: [LiveCondition] = []
        for condition in conditions { result.append(try LiveCondition(condition, evaluator)) }
        return result
    }

    private init(_ predicate: Predicate, _ evaluator: ExpressionEvaluator) throws(EvaluationError) {
        func compiled(_ predicate: Predicate) throws(EvaluationError) -> CompiledExpression {
            try evaluator.compile(Expression(root: .predicate(predicate)), place: .chain)
        }
        let history = try compiled(predicate)
        switch predicate {
        case .chainReaction(let kind, let step): self = .reaction(kind, step: step, history)
        case .exists(let selection) where selection.collection == .orders && selection.condition == nil:
            self = .ordered(Window(selection), history)
        case .exists(let selection) where selection.collection == .events && selection.kinds != nil:
            self = .happened(selection.kinds ?? [], Window(selection), history)
        case .comparison(.count(let selection), let comparison, .number(let number))
        where selection.collection == .orders && selection.condition == nil && number.fractionDigits == 0:
            var counts: [CompiledExpression] = []
            for extra in 0...LiveCondition.mostOrders {
                let rest = DecimalNumber(Int(number.coefficient) - extra)
                counts.append(try compiled(.comparison(.count(selection), comparison, .number(rest))))
            }
            self = .orderCount(Window(selection), counts)
        case .comparison(.customer(.consent(let channel)), let comparison, .symbol(let word))
        where comparison == .equal || comparison == .notEqual:
            let isWithdrawn = word == ConsentStatus.withdrawn.rawValue
            self = .consent(channel, whenWithdrawn: isWithdrawn == (comparison == .equal), history)
        default: self = .history(history)
        }
    }
}

extension Selection {
    /// The kinds of events it asks for, when it asks for nothing else.
    fileprivate var kinds: [EventKind]? {
        guard let condition, let words = condition.wanted(.kind), condition.conjuncts.count == 1 else { return nil }
        let kinds = words.compactMap { EventKind(rawValue: $0) }
        return kinds.count == words.count ? kinds : nil
    }
}
