import CampaignDomain
import Synchronization

/// Answers expressions about one audience.
///
/// Every predicate is answered for all rows at once, as bitmaps; what is used again (segments, schemes, RFM) is computed once
/// and kept. Safe to share between threads.
public final class ExpressionEvaluator: Sendable {
    public let audience: Audience
    public let catalog: SegmentCatalog
    public let rfmOptions: RFMOptions
    let context: EvaluationContext
    let facts: AudienceFacts
    private let cache = Mutex(Cache())

    private struct Cache {
        var segmentRows: [SegmentID: RowSet] = [:]
        var segmentConditions: [SegmentID: CompiledCondition] = [:]
        var breakdowns: [SchemeID: SchemeBreakdown] = [:]
        var schemeConditions: [SchemeID: [CompiledCondition]] = [:]
        var rfm: RFMScores?
    }

    /// O(rows), and O(text) for reading the segments and schemes unless a catalog is given.
    ///
    /// - Parameters:
    ///   - catalog: of the audience's own definitions.
    ///   - rfmOptions: other than `policies.rfm` says.
    ///   - parallel: the threads that do the passes over the rows.
    public init(
        audience: Audience, catalog: SegmentCatalog? = nil, rfmOptions: RFMOptions? = nil, parallel: Parallel = .serial
    ) {
        self.audience = audience
        self.catalog = catalog ?? SegmentCatalog(definitions: audience.definitions)
        self.rfmOptions = rfmOptions ?? audience.definitions.policies.rfm
        facts = AudienceFacts(audience: audience, parallel: parallel)
        context = EvaluationContext(facts: facts, parallel: parallel)
    }

    /// For the same people beside other segments, schemes and lists: what was found of the people is kept. O(text of the
    /// definitions).
    ///
    /// - Parameter audience: one that shares the people of the other's, see ``Audience/init(_:definitions:)``.
    public init(_ other: ExpressionEvaluator, audience: Audience) {
        self.audience = audience
        catalog = SegmentCatalog(definitions: audience.definitions)
        rfmOptions = other.rfmOptions
        context = EvaluationContext(other.context, audience: audience)
        facts = other.facts
        let scores = other.cache.withLock { $0.rfm }
        cache.withLock { $0.rfm = scores }
    }

    /// The threads that do the passes over the rows.
    public var parallel: Parallel { context.parallel }

    /// The visible rows for which the expression holds. Unknown counts as no.
    public func rows(where expression: Expression) throws(EvaluationError) -> RowSet {
        try compile(expression).rows()
    }

    /// The rows of a segment; kept.
    public func rows(segment id: SegmentID) throws(EvaluationError) -> RowSet {
        if let rows = cache.withLock({ $0.segmentRows[id] }) { return rows }
        let rows = try condition(of: id).sets(moment, context).yes
        cache.withLock { $0.segmentRows[id] = rows }
        return rows
    }

    /// A scheme's split of the base with its gaps and overlaps; kept.
    public func breakdown(of id: SchemeID) throws(EvaluationError) -> SchemeBreakdown {
        if let breakdown = cache.withLock({ $0.breakdowns[id] }) { return breakdown }
        guard let scheme = audience.definitions.scheme(id) else { throw .unknownScheme(id) }
        let matching = try conditions(of: id).map { $0.sets(moment, context).yes }
        let breakdown = SchemeBreakdown(scheme: scheme, matching: matching, visible: audience.visible)
        cache.withLock { $0.breakdowns[id] = breakdown }
        return breakdown
    }

    /// Which addresses bounce; kept.
    public var deliveryHealth: DeliveryHealth { facts.health }

    /// The RFM scores of all persons; kept.
    public var rfm: RFMScores {
        if let scores = cache.withLock({ $0.rfm }) { return scores }
        let scores = RFMScores(facts: facts, options: rfmOptions)
        cache.withLock { $0.rfm = scores }
        return scores
    }

    /// An expression made ready, to be asked about single rows and other instants many times.
    public func compile(
        _ expression: Expression, place: ExpressionPlace = .customers
    ) throws(EvaluationError) -> CompiledExpression {
        if place != .chain, let what = expression.root.firstChainReference { throw .onlyInsideChain(what) }
        return CompiledExpression(
            condition: try ConditionCompiler(evaluator: self).compile(expression.root), evaluator: self)
    }

    /// The `where` of a chain's trigger, to be asked about single events.
    public func compileEventCondition(_ expression: Expression) throws(EvaluationError) -> CompiledEventCondition {
        if let what = expression.root.firstChainReference { throw .onlyInsideChain(what) }
        var elements = ElementCompiler(compiler: ConditionCompiler(evaluator: self), collection: .events)
        return CompiledEventCondition(program: try elements.program(for: expression.root), evaluator: self)
    }

    /// Whether the expression holds for one row at the audience's instant.
    public func holds(_ expression: Expression, row: Int) throws(EvaluationError) -> Truth {
        try compile(expression).truth(row: row)
    }

    // MARK: For the compiler

    var moment: EvaluationMoment { EvaluationMoment(asOf: audience.asOf) }

    var personCounting: PersonCounting { PersonCounting(persons: audience.persons, linked: context.linked) }

    var moneyDigits: Int { audience.definitions.settings.currency.fractionDigits }

    func condition(of id: SegmentID) throws(EvaluationError) -> CompiledCondition {
        if let condition = cache.withLock({ $0.segmentConditions[id] }) { return condition }
        let condition = try ConditionCompiler(evaluator: self).compile(catalog.expression(of: id).root)
        cache.withLock { $0.segmentConditions[id] = condition }
        return condition
    }

    func conditions(of id: SchemeID) throws(EvaluationError) -> [CompiledCondition] {
        if let conditions = cache.withLock({ $0.schemeConditions[id] }) { return conditions }
        var conditions: [CompiledCondition] = []
        for part in try catalog.parts(of: id) {
            conditions.append(try ConditionCompiler(evaluator: self).compile(part.root))
        }
        cache.withLock { $0.schemeConditions[id] = conditions }
        return conditions
    }

    /// All records of the persons that a list has a record of.
    func membersOfPersons(of id: ListID) throws(EvaluationError) -> RowSet {
        guard let members = audience.members(of: id) else { throw .unknownList(id) }
        var rows = members
        members.intersection(context.linked).forEach { row in
            for record in context.records(ofPersonOf: row) { rows.insert(Int(record)) }
        }
        return rows
    }
}

/// An expression made ready for one audience.
public struct CompiledExpression: Sendable {
    let condition: CompiledCondition
    let evaluator: ExpressionEvaluator

    /// The visible rows for which it holds. O(rows × predicates).
    public func rows() -> RowSet {
        condition.sets(evaluator.moment, evaluator.context).yes
    }

    /// The visible rows for which it holds at another instant, see ``truth(row:at:)``. O(rows × predicates), and O(history)
    /// where it asks for orders or events.
    public func rows(at moment: EvaluationMoment) -> RowSet {
        condition.sets(moment, evaluator.context).yes
    }

    /// What can be said of one visible row at the audience's instant.
    public func truth(row: Int) -> Truth {
        condition.truth(row, evaluator.moment, evaluator.context)
    }

    /// What can be said of one visible row at another instant, or inside a chain.
    ///
    /// Orders and events, segments and schemes are taken as of the moment; consents and RFM as of the audience; fields are
    /// undated. At a later instant than the audience's nothing more has happened, but time has passed. O(history of the
    /// person).
    public func truth(row: Int, at moment: EvaluationMoment) -> Truth {
        condition.truth(row, moment, evaluator.context)
    }
}

/// The condition of a chain's trigger made ready for one audience.
public struct CompiledEventCondition: Sendable {
    let program: ElementProgram
    let evaluator: ExpressionEvaluator

    /// What can be said of an event of a visible row, at the event's own instant.
    public func truth(event: Int, row: Int) -> Truth {
        let context = evaluator.context
        let at = context.events.at[event]
        let moment = EvaluationMoment(asOf: Instant(seconds: at))
        let scope = ElementScope(program, row: row, moment, context)
        return program.truth(ElementInFocus(element: event, item: -1, at: at), scope, context)
    }
}
