import AudienceEngine
import CampaignDomain

/// Splits people whom a campaign is meant for, and does not target, by what keeps them out.
struct MissingCauses {
    let context: CampaignContext

    /// Every row in exactly one part: by the first exclusion that has its person; else, when the audience has segments, by the
    /// predicates that most of them fail; else in no source.
    ///
    /// O(records) for each predicate of the included segments.
    func parts(of missing: RowSet) -> [FindingPart] {
        var rest = missing
        var parts: [FindingPart] = []
        for source in context.outcome.sources.excluded {
            let excluded = rest.intersection(context.withLinkedRecords(source.rows))
            if !excluded.isEmpty { parts.append(part(.excluded(by: source.id), excluded)) }
            rest.subtract(excluded)
        }
        let failures = failures(among: rest)
        while parts.count < Self.most, let next = failures.mostFrequent(in: rest) {
            let rows = next.rows.intersection(rest)
            parts.append(part(.predicate(next.text, of: next.segment), rows))
            rest.subtract(rows)
        }
        if !rest.isEmpty { parts.append(part(.noSource, rest)) }
        return parts
    }

    /// More causes than these tell nobody anything.
    private static let most = 8

    private func part(_ cause: MissingCause, _ rows: RowSet) -> FindingPart {
        FindingPart(evidence: .missing(cause, count: rows.count), rows: rows)
    }

    /// For each predicate of the included segments, whom it keeps out of its segment.
    private func failures(among rows: RowSet) -> [PredicateFailure] {
        guard !rows.isEmpty else { return [] }
        let evaluator = context.record.evaluator
        return context.campaign.audience.includedSegments.flatMap { id -> [PredicateFailure] in
            // The preview has evaluated the segment already, so nothing is wrong with it.
            guard let failures = try? evaluator.failures(of: id, among: rows) else { return [] }
            return failures.map { PredicateFailure(segment: id, text: $0.text, rows: $0.rows) }
        }
    }
}

/// Whom one predicate keeps out of a segment.
private struct PredicateFailure {
    let segment: SegmentID
    let text: String
    let rows: RowSet
}

extension [PredicateFailure] {
    /// The first of those that most of the rows fail; nil when none of them fails any.
    fileprivate func mostFrequent(in rows: RowSet) -> PredicateFailure? {
        var best: (failure: PredicateFailure, count: Int)?
        for failure in self {
            let count = failure.rows.intersectionCount(rows)
            if count > (best?.count ?? 0) { best = (failure, count) }
        }
        return best?.failure
    }
}
