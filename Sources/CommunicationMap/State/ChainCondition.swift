import AudienceEngine
import CampaignDomain

/// A condition of a chain, to be asked of history as it was, and of a future in which a simulation adds happenings. A class,
/// for a copy would count references to all of its parts.
final class ChainCondition: Sendable {
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
    /// `days_since(last order)` compared: the whole days that fulfil it.
    case daysSinceLastOrder(ClosedRange<Int64>, CompiledExpression)
    /// `count(events where kind = …)` compared: with none, one, two … events that were made up, what history has to fulfil.
    case eventCount([EventKind], Window, [CompiledExpression])

    /// How much of what is made up a condition sees.
    enum Sight {
        /// What conditions of chains see (docs/MAP.md, section 8).
        case simulation
        /// Segments on a journey see more (section 9): the last order, counts of events, and the segments they use.
        case journey
    }

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
    /// The same for events of a kind.
    private static let mostEvents = 12

    init(
        _ condition: Condition, _ evaluator: ExpressionEvaluator, _ sight: Sight = .simulation
    ) throws(EvaluationError) {
        switch condition {
        case .all(let parts): self = .all(try LiveCondition.parts(parts, evaluator, sight))
        case .any(let parts): self = .any(try LiveCondition.parts(parts, evaluator, sight))
        case .not(let inner): self = .not(try LiveCondition(inner, evaluator, sight))
        case .predicate(let predicate):
            if sight == .journey, let further = try LiveCondition.further(predicate, evaluator) {
                self = further
            } else {
                self = try LiveCondition(predicate, evaluator)
            }
        }
    }

    private static func parts(
        _ conditions: [Condition], _ evaluator: ExpressionEvaluator, _ sight: Sight
    ) throws(EvaluationError) -> [LiveCondition] {
        var result: [LiveCondition] = []
        for condition in conditions { result.append(try LiveCondition(condition, evaluator, sight)) }
        return result
    }

    /// What a journey sees beyond a simulation; nil for what both see alike.
    private static func further(
        _ predicate: Predicate, _ evaluator: ExpressionEvaluator
    ) throws(EvaluationError) -> LiveCondition? {
        func compiled(_ predicate: Predicate) throws(EvaluationError) -> CompiledExpression {
            try evaluator.compile(Expression(root: .predicate(predicate)), place: .chain)
        }
        switch predicate {
        case .inSegment(let id):
            return try LiveCondition(evaluator.catalog.expression(of: id).root, evaluator, .journey)
        case .comparison(.count(let selection), let comparison, .number(let number))
        where selection.collection == .events && selection.kinds != nil && number.fractionDigits == 0:
            var counts: [CompiledExpression] = []
            for extra in 0...mostEvents {
                let rest = DecimalNumber(Int(number.coefficient) - extra)
                counts.append(try compiled(.comparison(.count(selection), comparison, .number(rest))))
            }
            return .eventCount(selection.kinds ?? [], Window(selection), counts)
        default:
            guard let days = predicate.daysSinceLastOrder else { return nil }
            return .daysSinceLastOrder(days, try compiled(predicate))
        }
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

extension Predicate {
    /// The whole days since the last order, whatever it was, that fulfil it; nil when it asks for anything else.
    fileprivate var daysSinceLastOrder: ClosedRange<Int64>? {
        switch self {
        case .comparison(let operand, let comparison, .number(let number))
        where operand.isDaysSinceLastOrder && number.fractionDigits == 0:
            let days = number.coefficient
            return switch comparison {
            case .less: Int64.min...(days - 1)
            case .lessOrEqual: Int64.min...days
            case .greater: (days + 1)...Int64.max
            case .greaterOrEqual: days...Int64.max
            case .equal: days...days
            case .notEqual, .contains: nil
            }
        case .between(let operand, .number(let low), .number(let high))
        where operand.isDaysSinceLastOrder && low.fractionDigits == 0 && high.fractionDigits == 0:
            return low.coefficient <= high.coefficient ? low.coefficient...high.coefficient : nil
        default: return nil
        }
    }
}

extension Operand {
    fileprivate var isDaysSinceLastOrder: Bool {
        self == .daysSince(.moment(.last, Selection(.orders)))
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
