import CampaignDomain
import TerminalKit

/// Campaigns: a list of them, and the preview of one — who gets it, who does not, why, and what is wrong with it.
public struct CampaignsScreen: Screen {
    static let id: ScreenID = "campaigns"

    static let descriptor = ScreenDescriptor(
        id: id, number: 5, title: Phrase("Campaigns"),
        opens: { place in
            switch place {
            case .campaign, .recipients: true
            case .customer, .customers, .review, .chain, .journey: false
            }
        },
        make: { CampaignsScreen(preferences: $0) })

    /// The campaigns that the filter leaves, sorted.
    var listing: [Campaign] = []
    /// How many campaigns there are altogether.
    var campaignCount = 0
    var list = ListState()
    /// The column that `o` is about.
    var cursorColumn = CampaignColumn.sendAt
    /// Columns moved out to the left, after the first.
    var hiddenColumns = 0
    var sort = CampaignSort()
    var filter = TextField()
    /// Whether the filter has the keyboard.
    var isFiltering = false
    /// The campaign that is open.
    var preview: OpenPreview?

    init(preferences: [String: String]) {
        if let column = preferences["sort"].flatMap(CampaignColumn.init) { sort.column = column }
        sort.isReversed = preferences["reversed"] == "true"
        cursorColumn = sort.column
        filter = TextField(preferences["filter"] ?? "")
    }

    public var preferences: [String: String] {
        ["sort": sort.column.rawValue, "reversed": String(sort.isReversed), "filter": isFiltering ? "" : filter.text]
    }

    public var isTyping: Bool { isFiltering && preview == nil }

    var selectedCampaign: Campaign? {
        listing.indices.contains(list.selection) ? listing[list.selection] : nil
    }

    /// Whether there is something to be seen of the filter.
    var showsFilter: Bool { isFiltering || !filter.isEmpty }
}
