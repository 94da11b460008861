import CampaignDomain

/// Everything that is told of segments, schemes and other sets of records of one audience.
///
/// Costs nothing to make: what is computed is kept by the evaluator, so two reports over one evaluator share it. Safe to
/// share between threads. Figures of a set take one pass over its rows; what all sets share (purchases, reachability,
/// validity, RFM) takes a pass over orders, events or records when it is first needed.
public struct SegmentReports: Sendable {
    public let evaluator: ExpressionEvaluator

    public init(evaluator: ExpressionEvaluator) {
        self.evaluator = evaluator
    }

    public var audience: Audience { evaluator.audience }

    /// The records of a set that definitions name.
    public func rows(of set: MemberSet) throws(EvaluationError) -> RowSet {
        switch set {
        case .base: return audience.visible
        case .segment(let id): return try evaluator.rows(segment: id)
        case .unassigned(let id): return try evaluator.breakdown(of: id).unassigned
        case .part(let scheme, let part):
            guard let part = try evaluator.breakdown(of: scheme).part(part) else {
                throw .unknownPart(part, scheme)
            }
            return part.rows
        }
    }

    /// The name that its author gave a set; nil for the base and for whom a scheme leaves out.
    public func name(of set: MemberSet) -> String? {
        let definitions = audience.definitions
        return switch set {
        case .base, .unassigned: nil
        case .segment(let id): definitions.segment(id)?.name
        case .part(let scheme, let part): definitions.scheme(scheme)?.parts.first { $0.id == part }?.name
        }
    }

    /// The figures of a set and, when `earlier` is given, how many it had then.
    ///
    /// - Parameter earlier: of the same snapshot and definitions at an earlier instant.
    public func figures(
        of set: MemberSet, since earlier: SegmentReports? = nil
    ) throws(EvaluationError) -> SegmentFigures {
        var figures = figures(of: try rows(of: set))
        if let earlier { figures.trend = try trend(of: set, since: earlier) }
        return figures
    }

    /// How many records a set had at an earlier instant.
    ///
    /// - Parameter earlier: of the same snapshot and definitions at that instant.
    public func trend(
        of set: MemberSet, since earlier: SegmentReports
    ) throws(EvaluationError) -> SegmentTrend {
        let (now, then) = (try rows(of: set).count, try earlier.rows(of: set).count)
        return SegmentTrend(asOf: earlier.audience.asOf, count: then, difference: now - then)
    }

    /// The visible records that have a valid value of a field, see ``DataValidity``.
    public func rows(valid field: ValidatedField) -> RowSet {
        let fields = evaluator.facts.validity.fields
        return fields.first { $0.field == field }?.valid ?? RowSet(capacity: audience.count)
    }

    /// The figures of any visible records. O(rows of the set), and O(records / 64) for each channel and field.
    public func figures(of rows: RowSet) -> SegmentFigures {
        let purchases = evaluator.facts.purchases
        var (persons, allTime, lastYear) = (0, PurchaseTally(), PurchaseTally())
        evaluator.personCounting.forEachPerson(of: rows) { person in
            persons += 1
            allTime.add(purchases.orders[person], purchases.revenue[person])
            lastYear.add(purchases.ordersLastYear[person], purchases.revenueLastYear[person])
        }
        let reachability = evaluator.facts.reachability
        return SegmentFigures(
            count: rows.count, persons: persons, baseCount: audience.visible.count, allTime: allTime.figures,
            lastYear: lastYear.figures,
            reach: Reachability.channels.map { channel in
                ChannelReach(channel: channel, count: rows.intersectionCount(reachability.rows(channel)))
            }, reachableCount: rows.intersectionCount(reachability.anyChannel),
            validity: evaluator.facts.validity.figures(of: rows))
    }

    /// The records that a direct channel reaches. Kept.
    public func reachable(by channel: Channel) -> RowSet { evaluator.facts.reachability.rows(channel) }
}

/// Adds up purchases person by person.
private struct PurchaseTally {
    private var orders: Int64 = 0
    private var buyers: Int64 = 0
    private var revenue: Int64 = 0

    @inline(__always)
    mutating func add(_ count: Int32, _ amount: Int64) {
        orders += Int64(count)
        buyers += count > 0 ? 1 : 0
        revenue &+= amount
    }

    var figures: PurchaseFigures {
        PurchaseFigures(orders: Int(orders), buyers: Int(buyers), revenue: Money(minorUnits: revenue))
    }
}
