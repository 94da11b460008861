import AudienceEngine
import CampaignDomain

/// The rows behind a number, as data: they are only looked up when somebody goes to them.
enum PeopleSource: Sendable {
    case set(MemberSet)
    /// Those of a set whom a channel reaches, or any when it is nil.
    case reachable(MemberSet, Channel?)
    /// Those of a set whom no channel reaches.
    case unreachable(MemberSet)
    /// Those whom the definition had at the earlier instant.
    case earlier(MemberSet)
    /// Those whom it has now and had not then, and the other way round.
    case came(MemberSet)
    case left(MemberSet)
    /// Everybody for whom a part holds, whatever stands before it.
    case matching(SchemeID, part: String)
    case overlap(SchemeAudit.Overlap)
    /// Rows that are known already.
    case rows(RowSet)
    case recencyFrequency(Int, Int)
    case withoutScore
    case activity(PurchaseActivity, CommunicationActivity)
    case intersection(SegmentOverlap, SegmentOverlap.Intersection)
    case move(from: SchemeMigration.Place, to: SchemeMigration.Place, SchemeID)
    /// Those of a set for whom a further condition holds.
    case narrowed(MemberSet, by: String)
}

extension PeopleSource {
    /// The rows, all visible now. O(records) at most.
    ///
    /// - Parameter earlier: the reports as of the earlier instant; only asked for when they are needed.
    func rows(
        in reports: SegmentReports, vocabulary: ExpressionVocabulary, earlier: () -> SegmentReports
    ) throws -> RowSet {
        switch self {
        case .set(let set): return try reports.rows(of: set)
        case .reachable(let set, let channel?):
            return try reports.rows(of: set).intersection(reports.reachable(by: channel))
        case .reachable(let set, nil):
            return try reports.rows(of: set).intersection(reached(in: reports))
        case .unreachable(let set): return try reports.rows(of: set).subtracting(reached(in: reports))
        case .earlier(let set): return try earlier().rows(of: set)
        case .came(let set): return try reports.rows(of: set).subtracting(earlier().rows(of: set))
        case .left(let set): return try earlier().rows(of: set).subtracting(reports.rows(of: set))
        case .matching(let scheme, let part):
            return try reports.evaluator.breakdown(of: scheme).part(part)?.matching
                ?? RowSet(capacity: reports.audience.count)
        case .overlap(let overlap): return overlap.rows
        case .rows(let rows): return rows
        case .recencyFrequency(let recency, let frequency):
            return reports.rows(recency: recency, frequency: frequency)
        case .withoutScore: return reports.rowsWithoutScore()
        case .activity(let purchases, let communication): return reports.rows(purchases, communication)
        case .intersection(let overlap, let intersection): return overlap.rows(of: intersection)
        case .move(let from, let to, let scheme):
            return try reports.rows(movingFrom: from, to: to, in: scheme, since: earlier())
        case .narrowed(let set, let condition):
            let expression = try Expression.parse(condition, vocabulary: vocabulary)
            return try reports.rows(of: set).intersection(reports.evaluator.rows(where: expression))
        }
    }

    /// Whom any direct channel reaches.
    private func reached(in reports: SegmentReports) -> RowSet {
        Reachability.channels.reduce(RowSet(capacity: reports.audience.count)) {
            $0.union(reports.reachable(by: $1))
        }
    }
}
