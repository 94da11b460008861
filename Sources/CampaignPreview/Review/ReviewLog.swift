import CampaignDomain

/// The log of sign-offs of a workspace as it was read, with what is wrong with it.
public struct ReviewLog: Sendable {
    public let lines: [ReviewLine]
    /// Where the chain is broken, the first break first.
    public let breaks: [ReviewChainBreak]
    private let entriesOfCampaign: [CampaignID: [ReviewEntry]]

    public static let empty = ReviewLog(lines: [])

    /// Checks the chain. O(lines).
    public init(lines: [ReviewLine]) {
        self.lines = lines
        breaks = ReviewChain.breaks(in: lines)
        entriesOfCampaign = Dictionary(grouping: lines.compactMap(\.entry), by: \.campaign)
    }

    /// Whether nothing of the log was changed since it was written.
    public var isIntact: Bool { breaks.isEmpty }

    /// What was decided about a campaign, in the order of the log.
    public func entries(of campaign: CampaignID) -> [ReviewEntry] {
        entriesOfCampaign[campaign] ?? []
    }

    /// What was decided last about a check of a campaign.
    public func latest(of check: ReviewCheck, of campaign: CampaignID) -> ReviewEntry? {
        entries(of: campaign).last { $0.check == check }
    }
}
