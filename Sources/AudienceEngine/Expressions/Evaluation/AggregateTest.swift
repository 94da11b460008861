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
        let values =
            if let shared, moment == EvaluationMoment(asOf: context.audience.asOf) {
                context.personValues.values(of: aggregate, shared, moment, context)
            } else {
                PersonValues(aggregate, moment, context)
            }
        let personOfRow = context.audience.persons.personOfRow
        if let interval = judgement.interval(at: moment.asOf) {
            return TruthSets(over: context.visible) { row in
                let value = values.values[Int(personOfRow[row])]
                return value == PersonValues.none ? .unknown : Truth(interval.contains(value))
            }
        }
        return TruthSets(over: context.visible) { row in
            guard let value = values[Int(personOfRow[row])] else { return .unknown }
            return Truth(judgement.holds(value, row: row, moment, context))
        }
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
    private let facts: AudienceFacts
    private static let limit = 24

    init(facts: AudienceFacts) {
        self.facts = facts
    }

    func values(
        of aggregate: Aggregate, _ key: PersonValues.Key, _ moment: EvaluationMoment, _ context: EvaluationContext
    ) -> PersonValues {
        if let values = kept.withLock({ $0[key] }) { return values }
        let values = facts.values(of: key) ?? PersonValues(aggregate, moment, context)
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
