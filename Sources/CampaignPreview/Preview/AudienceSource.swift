import AudienceEngine
import CampaignDomain

/// One list or segment of a campaign's audience, with its own records.
public struct AudienceSource: Sendable {
    public let id: String
    public let isList: Bool
    /// The visible records of the source, whatever else the campaign includes or excludes.
    public let rows: RowSet
}

/// Where a campaign's audience comes from.
public struct AudienceBreakdown: Sendable {
    public let included: [AudienceSource]
    public let excluded: [AudienceSource]
    /// How many records each pair of included sources shares: indices into ``included``, the smaller first.
    public let overlaps: [(first: Int, second: Int, count: Int)]

    init(included: [AudienceSource], excluded: [AudienceSource]) {
        self.included = included
        self.excluded = excluded
        overlaps = included.indices.flatMap { first in
            included.indices.dropFirst(first + 1).map { second in
                (first, second, included[first].rows.intersectionCount(included[second].rows))
            }
        }
    }
}

/// Why a campaign cannot be previewed.
public enum PreviewError: Error, Equatable {
    case unknownList(ListID, campaign: CampaignID)
    case unknownSegment(SegmentID, campaign: CampaignID)
    /// An expression of the campaign, or of a segment it uses, is wrong; the reason names the column.
    case expression(field: String, campaign: CampaignID, reason: String)
}
