import CampaignDomain

/// A condition asked at several instants at once.
///
/// What does not change with time is asked once; orders and events are walked once for all instants, instead of once for each.
/// Whatever cannot be asked so is asked instant by instant beforehand.
indirect enum ConditionSeries: Sendable {
    case all([ConditionSeries])
    case any([ConditionSeries])
    case not(ConditionSeries)
    /// Whether the inner condition is not unknown.
    case known(ConditionSeries)
    /// Whether the inner condition is yes: unknown counts as no.
    case certain(ConditionSeries)
    /// Whether the first of the conditions that is yes is a wanted one; unknown when none is.
    case first([ConditionSeries], isWanted: [Bool])
    /// The same at every instant.
    case always(TruthSets)
    /// For each instant its own answers.
    case each([TruthSets])
    case aggregate(AggregateSeries)

    /// How dear a row is, to ask of many what is cheap before what is dear.
    fileprivate var cost: Int {
        switch self {
        case .all(let parts), .any(let parts), .first(let parts, _): parts.map(\.cost).max() ?? 0
        case .not(let inner), .known(let inner), .certain(let inner): inner.cost
        case .always, .each: 0
        case .aggregate(let series): series.cost
        }
    }

    /// What can be said of some rows, in their order; they are asked together, for a question costs more to reach than to
    /// answer. O(rows × parts), and O(history of the person) for each question about it.
    func bits(of rows: [Int], _ all: UInt64) -> [TruthBits] {
        switch self {
        case .all(let parts): return ConditionSeries.all(of: parts, rows, all)
        case .any(let parts):
            var result = [TruthBits](repeating: .no, count: rows.count)
            for part in parts {
                for (place, answer) in part.bits(of: rows, all).enumerated() { result[place].formOr(answer) }
            }
            return result
        case .not(let inner):
            return inner.bits(of: rows, all).map { TruthBits(yes: all & ~$0.possible, possible: all & ~$0.yes) }
        case .known(let inner):
            return inner.bits(of: rows, all).map { TruthBits(certain: all & ~($0.possible & ~$0.yes)) }
        case .certain(let inner): return inner.bits(of: rows, all).map { TruthBits(certain: $0.yes) }
        case .first(let parts, let isWanted): return ConditionSeries.first(of: parts, isWanted, rows, all)
        case .always(let sets):
            return rows.map {
                TruthBits(yes: sets.yes.contains($0) ? all : 0, possible: sets.possible.contains($0) ? all : 0)
            }
        case .each(let sets): return ConditionSeries.each(of: sets, rows)
        case .aggregate(let series): return series.bits(of: rows)
        }
    }

    /// Later parts are asked only about rows for which the earlier may hold at some instant.
    private static func all(of parts: [ConditionSeries], _ rows: [Int], _ all: UInt64) -> [TruthBits] {
        var result = [TruthBits](repeating: TruthBits(certain: all), count: rows.count)
        var open = Array(rows.indices)
        for part in parts where !open.isEmpty {
            let answers = part.bits(of: open.map { rows[$0] }, all)
            for (place, answer) in zip(open, answers) { result[place].formAnd(answer) }
            open.removeAll { result[$0].possible == 0 }
        }
        return result
    }

    private static func first(
        of parts: [ConditionSeries], _ isWanted: [Bool], _ rows: [Int], _ all: UInt64
    ) -> [TruthBits] {
        var yes = [UInt64](repeating: 0, count: rows.count)
        var open = [UInt64](repeating: all, count: rows.count)
        for (part, isWanted) in zip(parts, isWanted) {
            for (place, answer) in part.bits(of: rows, all).enumerated() {
                if isWanted { yes[place] |= answer.yes & open[place] }
                open[place] &= ~answer.yes
            }
        }
        return zip(yes, open).map { TruthBits(yes: $0, possible: $0 | $1) }
    }

    private static func each(of sets: [TruthSets], _ rows: [Int]) -> [TruthBits] {
        var result = [TruthBits](repeating: .no, count: rows.count)
        for (instant, sets) in sets.enumerated() {
            let bit = UInt64(1) << UInt64(instant)
            for (place, row) in rows.enumerated() {
                if sets.yes.contains(row) { result[place].yes |= bit }
                if sets.possible.contains(row) { result[place].possible |= bit }
            }
        }
        return result
    }
}

extension CompiledCondition {
    /// The condition made ready for some instants. O(rows) for each question that does not change with time, and for each
    /// instant where a question can only be asked at one.
    func series(_ instants: InstantSeries, _ context: EvaluationContext) -> ConditionSeries {
        switch self {
        case .all(let parts):
            // In any order they answer the same.
            .all(parts.map { $0.series(instants, context) }.sorted { $0.cost < $1.cost })
        case .any(let parts): .any(parts.map { $0.series(instants, context) })
        case .not(let inner): .not(inner.series(instants, context))
        case .known(let inner): .known(inner.series(instants, context))
        case .test(let test): test.series(instants, context)
        }
    }

    /// Whether the answer is the same at every moment.
    var isTimeless: Bool {
        switch self {
        case .all(let parts), .any(let parts): parts.allSatisfy(\.isTimeless)
        case .not(let inner), .known(let inner): inner.isTimeless
        case .test(let test): test.isTimeless
        }
    }
}

extension RowTest {
    /// What every test can do: ask once when time changes nothing, else at each instant.
    func series(_ instants: InstantSeries, _ context: EvaluationContext) -> ConditionSeries {
        guard let first = instants.moments.first else { return .each([]) }
        return isTimeless ? .always(sets(first, context)) : .each(instants.moments.map { sets($0, context) })
    }
}

/// An expression asked about every row at several instants at once.
public struct ExpressionSeries: Sendable {
    /// How many instants can be asked about at once.
    public static let most = InstantSeries.most

    private let condition: ConditionSeries
    private let all: UInt64

    fileprivate init(_ expression: CompiledExpression, _ instants: InstantSeries) {
        condition = expression.condition.series(instants, expression.evaluator.context)
        all = instants.all
    }

    /// The instants at which the expression holds for each of some visible rows: bit i for the i-th. O(history of the person)
    /// for each question about a row; best asked about some thousand rows at once.
    public func instants(of rows: [Int]) -> [UInt64] {
        condition.bits(of: rows, all).map(\.yes)
    }
}

extension CompiledExpression {
    /// The expression made ready to be asked at several instants at once, each as ``rows(at:)`` would. O(rows) for each of its
    /// questions that does not change with time, and for each instant where one compares dates with the day.
    ///
    /// - Parameter instants: ascending, at most ``ExpressionSeries/most``.
    public func series(at instants: [Instant]) -> ExpressionSeries {
        ExpressionSeries(self, InstantSeries(instants))
    }
}
