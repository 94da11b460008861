import AudienceEngine
import CampaignDomain

/// How the sources of a campaign's audience see one person, and what they would say after a change.
struct AudienceReading {
    private let row: Int
    private let included: [SourceTrace]
    /// Every excluded source with every visible record of the person, for a record may come to be excluded as well.
    private let excluded: [SourceTrace]

    init(preview: CampaignPreview, row: Int) throws(EvaluationError) {
        self.row = row
        let evaluator = preview.context.evaluator
        let sources = preview.outcome.sources
        func trace(_ source: AudienceSource, _ row: Int) throws(EvaluationError) -> SourceTrace {
            let explanation = source.isList ? nil : try evaluator.explain(segment: SegmentID(source.id), row: row)
            return SourceTrace(source: source, row: row, explanation: explanation)
        }
        var included: [SourceTrace] = []
        for source in sources.included { included.append(try trace(source, row)) }
        var excluded: [SourceTrace] = []
        for source in sources.excluded {
            for record in preview.audience.linkedRecords(of: row) { excluded.append(try trace(source, Int(record))) }
        }
        self.included = included
        self.excluded = excluded
    }

    func miss(then forecast: Forecast) -> UntargetedMiss {
        UntargetedMiss(
            included: included, excluding: excluded.filter(\.isMember),
            changes: candidates.filter(isTargeted), then: forecast)
    }

    /// Everything that could be otherwise, each thing once: lists first, then predicates as they are read.
    private var candidates: [AudienceChange] {
        var found: [AudienceChange] = []
        var seen: Set<AudienceChange> = []
        func add(_ change: AudienceChange) {
            if seen.insert(change.withoutWording).inserted { found.append(change) }
        }
        for trace in included where trace.source.isList && !trace.isMember { add(.putOnList(ListID(trace.source.id))) }
        for trace in excluded where trace.isMember {
            add(
                trace.source.isList ? .takeOffList(ListID(trace.source.id)) : .dropExclusion(SegmentID(trace.source.id))
            )
        }
        for leaf in (included + excluded).compactMap(\.explanation).flatMap(\.leaves) {
            leaf.changes.forEach(add)
        }
        return found
    }

    /// Whether the row would be targeted after a change: in an included source, and no record of its person in an excluded one.
    private func isTargeted(after change: AudienceChange) -> Bool {
        included.contains { isMember($0, after: change) }
            && !excluded.contains { !change.drops($0.source) && isMember($0, after: change) }
    }

    private func isMember(_ trace: SourceTrace, after change: AudienceChange) -> Bool {
        if let explanation = trace.explanation { return explanation.truth(forcing: { change.truth(of: $0) }) == .yes }
        switch change {
        case .putOnList(let list) where list.rawValue == trace.source.id && trace.row == row: return true
        case .takeOffList(let list) where list.rawValue == trace.source.id: return false
        default: return trace.isMember
        }
    }
}

extension Explanation {
    /// How this predicate could be otherwise. A list is something one can be put on or taken off.
    fileprivate var changes: [AudienceChange] {
        guard case .predicate(let predicate) = form else { return [] }
        if case .inList(let list) = predicate { return [truth == .yes ? .takeOffList(list) : .putOnList(list)] }
        return [Truth.yes, .no].filter { $0 != truth }.map {
            .predicate(predicate, text: text, holds: $0 == .yes)
        }
    }
}

extension AudienceChange {
    /// Whether the campaign no longer excludes the source.
    fileprivate func drops(_ source: AudienceSource) -> Bool {
        guard case .dropExclusion(let segment) = self else { return false }
        return !source.isList && segment.rawValue == source.id
    }

    /// The same predicate may be written in several ways.
    fileprivate var withoutWording: AudienceChange {
        guard case .predicate(let predicate, _, let holds) = self else { return self }
        return .predicate(predicate, text: "", holds: holds)
    }
}
