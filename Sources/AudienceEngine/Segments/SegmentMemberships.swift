import CampaignDomain

/// Who is in every segment and in every part of every scheme: a bitmap each. A definition that cannot be read has its error
/// in the place of its members, and does not keep the others from being known.
public struct SegmentMemberships: Sendable {
    /// In the order of the file.
    public let segments: [(id: SegmentID, rows: Result<RowSet, EvaluationError>)]
    /// In the order of the file, then the built-in ones.
    public let schemes: [(id: SchemeID, breakdown: Result<SchemeBreakdown, EvaluationError>)]
}

extension SegmentReports {
    /// Finds out about everything that the workspace defines. What is known already costs nothing, so a report that was
    /// cancelled goes on where it stopped.
    ///
    /// - Parameter isCancelled: asked before each definition.
    /// - Returns: nil when it was cancelled.
    public func memberships(isCancelled: () -> Bool = { false }) -> SegmentMemberships? {
        var segments: [(id: SegmentID, rows: Result<RowSet, EvaluationError>)] = []
        for segment in audience.definitions.segments {
            if isCancelled() { return nil }
            segments.append(
                (segment.id, Result { () throws(EvaluationError) in try evaluator.rows(segment: segment.id) }))
        }
        var schemes: [(id: SchemeID, breakdown: Result<SchemeBreakdown, EvaluationError>)] = []
        for scheme in audience.definitions.everyScheme {
            if isCancelled() { return nil }
            schemes.append(
                (scheme.id, Result { () throws(EvaluationError) in try evaluator.breakdown(of: scheme.id) }))
        }
        return SegmentMemberships(segments: segments, schemes: schemes)
    }
}
