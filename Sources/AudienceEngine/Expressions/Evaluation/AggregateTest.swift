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
        if aggregate.dependsOnRow { return TruthSets(over: context.visible) { truth($0, moment, context) } }
        if let shared, moment == EvaluationMoment(asOf: context.audience.asOf) {
            let values = context.personValues.values(of: aggregate, shared, moment, context)
            return sets(moment, context) { values[$0] }
        }
        return sets(moment, context) { aggregate.value(context.audience.persons.key(of: $0), moment, context) }
    }

    private func sets(
        _ moment: EvaluationMoment, _ context: EvaluationContext, _ value: (Int) -> Int64?
    ) -> TruthSets {
        var yes = RowSet(capacity: context.visible.capacity)
        var possible = yes
        for person in 0..<context.audience.persons.count {
            let value = value(person)
            for record in context.audience.persons.records(of: person) {
                let row = Int(record)
                guard let value else {
                    possible.insert(row)
                    continue
                }
                guard judgement.holds(value, row: row, moment, context) else { continue }
                yes.insert(row)
                possible.insert(row)
            }
        }
        return TruthSets(yes: yes, possible: possible)
    }
}

/// What an aggregate without a condition gives for every person, such as the number of orders or the time of the last.
///
/// Lifecycle schemes ask for the same few of these in every part, so the histories are walked once for all of them.
struct PersonValues: Sendable {
    private let values: [Int64]
    private static let none = Int64.min

    /// O(orders or events).
    init(_ aggregate: Aggregate, _ moment: EvaluationMoment, _ context: EvaluationContext) {
        let persons = context.audience.persons
        values = (0..<persons.count).map {
            aggregate.value(persons.key(of: $0), moment, context) ?? PersonValues.none
        }
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
    private static let limit = 24

    func values(
        of aggregate: Aggregate, _ key: PersonValues.Key, _ moment: EvaluationMoment, _ context: EvaluationContext
    ) -> PersonValues {
        if let values = kept.withLock({ $0[key] }) { return values }
        let values = PersonValues(aggregate, moment, context)
        kept.withLock { kept in
            if kept.count < PersonValuesCache.limit { kept[key] = values }
        }
        return values
    }
}
