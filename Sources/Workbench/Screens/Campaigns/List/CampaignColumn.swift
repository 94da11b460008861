import TerminalKit

/// A column of the table of campaigns. Its raw value is what preferences remember.
enum CampaignColumn: String, CaseIterable, Sendable {
    case name, sendAt, status, channel, content, kind, sources, owner, series, id

    func title(_ words: Words) -> String {
        switch self {
        case .name: words("Campaign")
        case .sendAt: words("Send time")
        case .status: words("Status")
        case .channel: words("Channel")
        case .content: words("Content")
        case .kind: words("Kind")
        case .sources: words("Audience")
        case .owner: words("Owner")
        case .series: words("Series")
        case .id: words("Id")
        }
    }

    /// In cells. The name takes what the others leave.
    var width: Int {
        switch self {
        case .name: 20
        case .sendAt: 19
        case .status: 10
        case .channel: 10
        case .content: 13
        case .kind: 10
        case .sources: 24
        case .owner: 12
        case .series: 14
        case .id: 16
        }
    }

    var alignment: TextAlignment { self == .sendAt ? .right : .left }
}

/// By what the table is sorted: at first the nearest that is still to be sent.
struct CampaignSort: Hashable, Sendable {
    var column = CampaignColumn.sendAt
    var isReversed = false

    var order: SortOrder { isReversed ? .descending : .ascending }
}
