import CampaignDomain
import TerminalKit

/// What a preview can be compared with, as a table: what it is, of when, and the id by which campaigns of one name differ.
struct BaselineTable: TableRows {
    let baselines: [Baseline]
    let context: PresentationContext
    let asOf: Instant
    private var words: Words { context.words }

    var count: Int { baselines.count }

    func cells(of row: Int) -> [TextSpan] {
        switch baselines[row] {
        case .earlier(let days):
            let name = words("this campaign, {0} earlier", words.counted(days, .day))
            return [TextSpan(name), TextSpan(context.dateTime(asOf - .days(Int64(days))), .muted)]
        case .campaign(let id):
            let campaign = context.audience?.definitions.campaign(id)
            let sendAt = campaign?.sendAt.map(context.dateTime) ?? words("not set")
            return [
                TextSpan(campaign?.name ?? id.rawValue), TextSpan(sendAt, .muted), TextSpan(id.rawValue, .muted),
                TextSpan(campaign?.series ?? "", .muted),
            ]
        }
    }

    private static let widthForSeries = 90

    func view(_ list: ListState, in rect: Rect) -> TableView {
        var columns = [
            TableColumn("name", title: words("Preview"), width: .flexible(minimum: 24, weight: 2)),
            TableColumn("date", title: words("As of, or sent"), width: .fixed(19), alignment: .right),
            TableColumn("id", title: words("Id"), width: .flexible(minimum: 18)),
        ]
        if rect.width >= Self.widthForSeries {
            columns.append(TableColumn("series", title: words("Series"), width: .flexible(minimum: 14)))
        }
        return TableView(columns: columns, list: list)
    }
}
