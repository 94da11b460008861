import CampaignDomain

/// When a condition is asked: the instant, and inside a chain the entry into it.
public struct EvaluationMoment: Hashable, Sendable {
    public var asOf: Instant
    public var entry: ChainEntry?

    public init(asOf: Instant, entry: ChainEntry? = nil) {
        self.asOf = asOf
        self.entry = entry
    }
}

/// That somebody entered a chain, and when. Reactions and `since entry` are later than that instant.
public struct ChainEntry: Hashable, Sendable {
    public var chain: ChainID
    public var at: Instant

    public init(chain: ChainID, at: Instant) {
        self.chain = chain
        self.at = at
    }
}

/// What every test of a row looks at. A class, for a copy would count references to everything it holds.
final class EvaluationContext: Sendable {
    let audience: Audience
    let customers: CustomerColumns
    let orders: OrderColumns
    let events: EventColumns
    /// Events and orders for passes over many rows.
    let history: PersonEvents
    let purchases: PersonOrders
    /// Rows whose person has other records: the only ones for which a missing value is looked up elsewhere.
    let linked: RowSet
    let facts: AudienceFacts
    let personValues: PersonValuesCache
    let searchTexts: SearchTextsCache
    /// The visible rows that are asked about: all, or those that an answer can still depend on.
    let rows: RowSet
    /// Who does the passes over the rows.
    let parallel: Parallel

    init(facts: AudienceFacts, parallel: Parallel) {
        audience = facts.audience
        self.facts = facts
        self.parallel = parallel
        personValues = PersonValuesCache(facts: facts)
        searchTexts = SearchTextsCache()
        customers = audience.snapshot.customers
        orders = audience.snapshot.orders
        events = audience.snapshot.events
        (history, purchases) = (audience.personEvents, audience.personOrders)
        linked = audience.persons.linkedRows(capacity: audience.count)
        rows = audience.visible
    }

    /// The same people beside other definitions. O(1).
    convenience init(_ other: EvaluationContext, audience: Audience) {
        self.init(other, audience: audience, rows: audience.visible, parallel: other.parallel)
    }

    private init(_ other: EvaluationContext, audience: Audience, rows: RowSet, parallel: Parallel) {
        self.audience = audience
        self.rows = rows
        self.parallel = parallel
        facts = other.facts
        personValues = other.personValues
        searchTexts = other.searchTexts
        customers = other.customers
        orders = other.orders
        events = other.events
        (history, purchases) = (other.history, other.purchases)
        linked = other.linked
    }

    /// The same for some of its rows only: answers about others mean nothing.
    func narrowed(to rows: RowSet) -> EvaluationContext {
        EvaluationContext(self, audience: audience, rows: rows, parallel: parallel)
    }

    /// The same with other threads for the passes over the rows.
    func done(by parallel: Parallel) -> EvaluationContext {
        EvaluationContext(self, audience: audience, rows: rows, parallel: parallel)
    }

    /// Whether so few rows are asked about that each is better asked by itself than everybody beforehand.
    var isAboutFew: Bool { rows.count < audience.count / 8 }

    /// The recipient's local date.
    func today(_ row: Int, _ moment: EvaluationMoment) -> CalendarDate {
        audience.zone(of: row).date(at: moment.asOf)
    }

    func records(ofPersonOf row: Int) -> Slice<Column<Int32>> {
        audience.persons.records(of: audience.persons.person(of: row))
    }

    /// The record whose value a row takes when its own is missing: the one updated last (else registered last) of those of its
    /// person that have one; the smaller id of equals. Nil when none has.
    func latestKnown(_ row: Int, _ isKnown: (Int) -> Bool) -> Int? {
        guard linked.contains(row) else { return nil }
        var best: (row: Int, at: Int64)?
        for record in records(ofPersonOf: row) where isKnown(Int(record)) {
            let updated = customers.updatedAt[Int(record)]
            let at = updated == CustomerColumns.noTime ? customers.registeredAt[Int(record)] : updated
            if let known = best, known.at >= at { continue }
            best = (Int(record), at)
        }
        return best?.row
    }
}

/// A question about one row, with everything that does not depend on the row worked out before.
protocol RowTest: Sendable {
    func truth(_ row: Int, _ moment: EvaluationMoment, _ context: EvaluationContext) -> Truth
    /// The answers for the rows of the context.
    func sets(_ moment: EvaluationMoment, _ context: EvaluationContext) -> TruthSets
    /// Whether the answers are the same at every moment.
    var isTimeless: Bool { get }
    /// The answers at several instants.
    func series(_ instants: InstantSeries, _ context: EvaluationContext) -> ConditionSeries
}

/// What asks for nothing but what is undated, or is known as of the audience.
protocol TimelessTest: RowTest {}

extension TimelessTest {
    var isTimeless: Bool { true }
}

extension RowTest {
    var isTimeless: Bool { false }

    func sets(_ moment: EvaluationMoment, _ context: EvaluationContext) -> TruthSets {
        TruthSets(asking: self, moment, context)
    }
}

/// A condition made ready for one audience: ids are numbers, words are tables, nested segments are sets.
indirect enum CompiledCondition: Sendable {
    case all([CompiledCondition])
    case any([CompiledCondition])
    case not(CompiledCondition)
    /// Whether the inner condition is not unknown.
    case known(CompiledCondition)
    case test(any RowTest)

    func truth(_ row: Int, _ moment: EvaluationMoment, _ context: EvaluationContext) -> Truth {
        switch self {
        case .test(let test): return test.truth(row, moment, context)
        case .not(let inner): return inner.truth(row, moment, context).negated
        case .known(let inner): return Truth(inner.truth(row, moment, context) != .unknown)
        case .all(let parts):
            var result = Truth.yes
            for part in parts where result != .no { result = min(result, part.truth(row, moment, context)) }
            return result
        case .any(let parts):
            var result = Truth.no
            for part in parts where result != .yes { result = max(result, part.truth(row, moment, context)) }
            return result
        }
    }

    /// O(rows) for each test, O(rows / 64) for each operator. Of several that must hold, the later ones are asked only about
    /// rows for which the earlier may.
    func sets(_ moment: EvaluationMoment, _ context: EvaluationContext) -> TruthSets {
        let rows = context.rows
        switch self {
        case .test(let test): return test.sets(moment, context)
        case .not(let inner): return inner.sets(moment, context).negated(over: rows)
        case .known(let inner): return inner.sets(moment, context).known(over: rows)
        case .all(let parts):
            var result = TruthSets(certain: rows)
            for part in parts where !result.possible.isEmpty {
                result.formAnd(part.sets(moment, context.narrowed(to: result.possible)))
            }
            return result
        case .any(let parts):
            var result = TruthSets.none(rows.capacity)
            for part in parts { result.formOr(part.sets(moment, context)) }
            return result
        }
    }
}
