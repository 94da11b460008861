import CampaignDomain

/// How good the data of a workspace is, and what would make it better: validity by field against the 90 % goal of 003, freshness
/// against best-before, what the sources contributed, what was told and what was collected, and what one would gain by asking.
///
/// Every number has its rows beside it.
public struct DataHealth: Sendable {
    public let asOf: Instant
    /// Visible records.
    public let base: CountedRows
    public let personCount: Int
    public let validity: DataValidity
    /// In the order of ``ValidatedField``.
    public let fields: [FieldHealth]
    public let freshness: [DataFreshness]
    public let sources: SourceContributions
    public let coverage: DataCoverage
    /// The questions by which somebody gains something, the best first.
    public let asks: [DataAsk]
}

/// The values of one field: which of them can be used, and why the others cannot.
public struct FieldHealth: Sendable {
    public let field: ValidatedField
    public let valid: CountedRows
    /// Without a value.
    public let missing: CountedRows
    /// Past its best-before, whatever else is wrong with it.
    public let stale: CountedRows
    /// Not to be believed: a birth date in the future, an email that is no email, junk, an address that bounces.
    public let wrong: CountedRows
}

extension SegmentReports {
    /// The health of the data. Shares with the other reports what they found already: O(records + events of the sources), a few passes
    /// of which are new.
    ///
    /// - Parameters:
    ///   - holes: what messages of campaigns to come ask for and do not get.
    ///   - isCancelled: asked between the parts.
    /// - Returns: nil when it was cancelled.
    public func health(holes: [MessageHole] = [], isCancelled: () -> Bool = { false }) -> DataHealth? {
        let facts = evaluator.facts
        let base = audience.visible
        let fields = facts.validity.fields.map { field in
            FieldHealth(
                field: field.field, valid: CountedRows(field.valid),
                missing: CountedRows(base.subtracting(field.filled)), stale: CountedRows(field.stale),
                wrong: CountedRows(field.filled.subtracting(field.valid).subtracting(field.stale)))
        }
        if isCancelled() { return nil }
        let freshness = FreshnessReader(facts: facts).read()
        if isCancelled() { return nil }
        let sources = SourceReader(facts: facts).read()
        let coverage = CoverageReader(facts: facts).read()
        if isCancelled() { return nil }
        let persons = audience.persons
        let keys = base.filter { persons.key(of: persons.person(of: $0)) == $0 }
        var asks = DataAsks(evaluator: evaluator, holes: holes, keys: keys)
        return DataHealth(
            asOf: audience.asOf, base: CountedRows(base), personCount: persons.count,
            validity: facts.validity.figures(of: base),
            fields: fields, freshness: freshness, sources: sources, coverage: coverage, asks: asks.ranked())
    }
}
