import CampaignDomain
public final class ExpressionEvaluator: Sendable {
    public let audience: Audience
    public init(audience: Audience) { self.audience = audience }
    public func rows(where text: String) throws(ExpressionError) -> RowSet { RowSet(capacity: audience.count) }
    public func rows(segment: SegmentID) throws(ExpressionError) -> RowSet { RowSet(capacity: audience.count) }
}
