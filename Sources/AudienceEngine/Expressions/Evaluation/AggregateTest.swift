import CampaignDomain
import Synchronization

/// A number or time that a person's history gives, judged.
struct AggregateTest: RowTest {
    let aggregate: Aggregate
    let judgement: IntegerJudgement
    /// Under which name predicates share the values of all persons; nil for what is seldom asked twice.
    let shared: PersonValues.Key?

    func truth(_ row: Int, _ moment: EvaluationMoment, _ context: EvaluationContext) -> Truth {
        guard let value = aggregate.value(row, moment, context) else { return .unknown }
        return Truth(judgement.holds(value, row: row, moment, context))
    }

    /// The history of a person is walked once, however many records the person has.
    func sets(_ moment: EvaluationMoment, _ context: EvaluationContext) -> TruthSets {
        guard !aggregate.dependsOnRow, let values = values(moment, context) else {
            return TruthSets(asking: self, moment, context)
        }
        let personOfRow = context.audience.persons.personOfRow
        if let interval = judgement.interval(at: moment.asOf) {
            let test = PersonIntervalTest(values: values.values, personOfRow: personOfRow, interval: interval)
            return TruthSets(asking: test, moment, context)
        }
        let test = PersonValueTest(values: values, personOfRow: personOfRow, judgement: judgement)
        return TruthSets(asking: test, moment, context)
    }

    func series(_ instants: InstantSeries, _ context: EvaluationContext) -> ConditionSeries {
        if let series = AggregateSeries(aggregate, judgement, instants, context) { return .aggregate(series) }
        return .each(instants.moments.map { sets($0, context) })
    }

    /// Nil when it is better to ask about each row, or when nobody waits for the answer any more.
    private func values(_ moment: EvaluationMoment, _ context: EvaluationContext) -> PersonValues? {
        if let shared, moment == EvaluationMoment(asOf: context.audience.asOf) {
            return context.personValues.values(of: aggregate, shared, moment, context)
        }
        return context.isAboutFew ? nil : PersonValues(aggregate, moment, context)
    }
}

/// Judges what was worked out for every person before.
private struct PersonValueTest: RowTest {
    let values: PersonValues
    let personOfRow: Column<Int32>
    let judgement: IntegerJudgement

    func truth(_ row: Int, _ moment: EvaluationMoment, _ context: EvaluationContext) -> Truth {
        guard let value = values[Int(personOfRow[row])] else { return .unknown }
        return Truth(judgement.holds(value, row: row, moment, context))
    }
}

/// The same where the record does not matter.
private struct PersonIntervalTest: RowTest {
    let values: [Int64]
    let personOfRow: Column<Int32>
    let interval: Interval

    @inline(__always)
    func truth(_ row: Int, _ moment: EvaluationMoment, _ context: EvaluationContext) -> Truth {
        let value = values[Int(personOfRow[row])]
        return value == PersonValues.none ? .unknown : Truth(interval.contains(value))
    }
}

/// What an aggregate without a condition gives for every person, such as the number of orders or the time of the last.
///
/// Lifecycle schemes ask for the same few of these in every part, so the histories are walked once for all of them.
struct PersonValues: Sendable {
    /// By person; ``none`` where there is no value.
    let values: [Int64]
    static let none = Int64.min

    init(values: [Int64]) {
        self.values = values
    }

    /// How many persons are one part of the work.
    private static let personsPerPart = 1 << 15

    /// O(orders or events). Nil when nobody waits for it any more.
    init?(_ aggregate: Aggregate, _ moment: EvaluationMoment, _ context: EvaluationContext) {
        let persons = context.audience.persons
        let parts = (persons.count + PersonValues.personsPerPart - 1) / PersonValues.personsPerPart
        let values = context.parallel.results(of: parts) { part in
            let first = part * PersonValues.personsPerPart
            return (first..<min(first + PersonValues.personsPerPart, persons.count)).map {
                aggregate.value(persons.key(of: $0), moment, context) ?? PersonValues.none
            }
        }
        guard let values else { return nil }
        self.values = values.flatMap { $0 }
    }

    subscript(person: Int) -> Int64? {
        values[person] == PersonValues.none ? nil : values[person]
    }

    /// What the values are of.
    struct Key: Hashable, Sendable {
        var measure: Aggregate.Measure
        var selection: Selection
    }
}

/// Keeps the first few dozen ``PersonValues`` of an audience: 8 bytes a person each, so somebody who tries spans in the filter
/// bar must not fill the memory.
final class PersonValuesCache: Sendable {
    private let kept = Mutex<[PersonValues.Key: PersonValues]>([:])
    private let facts: AudienceFacts
    private static let limit = 24

    init(facts: AudienceFacts) {
        self.facts = facts
    }

    func values(
        of aggregate: Aggregate, _ key: PersonValues.Key, _ moment: EvaluationMoment, _ context: EvaluationContext
    ) -> PersonValues? {
        if let values = kept.withLock({ $0[key] }) { return values }
        let known = facts.values(of: key) ?? PersonValues(aggregate, moment, context)
        guard let values = known else { return nil }
        kept.withLock { kept in
            if kept.count < PersonValuesCache.limit { kept[key] = values }
        }
        return values
    }
}

extension AudienceFacts {
    /// What everybody asks for is told by the purchases; nil for anything else.
    fileprivate func values(of key: PersonValues.Key) -> PersonValues? {
        guard key.selection == Selection(.orders) else { return nil }
        switch key.measure {
        case .count: return PersonValues(values: purchases.orders.map { Int64($0) })
        case .total: return PersonValues(values: purchases.revenue)
        // ``PersonPurchases/never`` is ``PersonValues/none``.
        case .lastTime: return PersonValues(values: purchases.lastOrderAt)
        case .quantity, .exists, .firstTime: return nil
        }
    }
}
