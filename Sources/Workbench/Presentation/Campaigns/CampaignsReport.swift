import CampaignDomain
import TerminalKit

/// Campaigns as plain text, a line each, with the ids by which commands ask for them.
public struct CampaignsReport: Sendable {
    private let campaigns: [Campaign]
    private let context: PresentationContext
    private var words: Words { context.words }

    public init(_ campaigns: [Campaign], context: PresentationContext) {
        self.campaigns = campaigns
        self.context = context
    }

    /// A line for the heads of the columns and one for each campaign, with no line break at the end.
    public var text: String {
        guard !campaigns.isEmpty else {
            return words("There are no campaigns. Each is a file in the folder campaigns.")
        }
        var table = TextTable([.left, .left, .right, .left, .left])
        table.add(words("Id"), words("Campaign"), words("Send time"), words("Status"), words("Channel"))
        for campaign in campaigns {
            table.add(
                campaign.id.rawValue, campaign.name, campaign.sendAt.map(context.dateTime) ?? words("not set"),
                words(campaign.status.phrase), words(campaign.channel.phrase))
        }
        return table.lines(indent: "").joined(separator: "\n")
    }
}
