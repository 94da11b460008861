import TerminalKit

/// Where the parts of the list of campaigns are. Drawing and mouse use the same places.
struct CampaignsLayout {
    /// From this width on what the definition says stands beside the list.
    static let widthForDetails = 110
    static let widestDetails = 60

    let listPanel: Rect
    /// Nil when the window is too narrow.
    let details: Rect?
    /// The line of the filter; empty when it is hidden.
    let filter: Rect
    let table: Rect

    init(area: Rect, showsFilter: Bool) {
        if area.width >= Self.widthForDetails {
            let parts = area.columns([.flexible(), .fixed(min(Self.widestDetails, area.width * 2 / 5))])
            listPanel = parts[0]
            details = parts[1]
        } else {
            listPanel = area
            details = nil
        }
        let rows = listPanel.inset(horizontal: 1, vertical: 1).rows([.fixed(showsFilter ? 1 : 0), .flexible()])
        filter = rows[0]
        table = rows[1]
    }

    /// Behind the `/`.
    var filterField: Rect {
        Rect(x: filter.x + 3, y: filter.y, width: filter.width - 4, height: filter.height)
    }
}

extension CampaignsScreen {
    func layout(in context: ScreenContext) -> CampaignsLayout {
        CampaignsLayout(area: context.area, showsFilter: showsFilter)
    }

    /// The columns that can be seen as a whole, the name always first.
    func shownColumns(in rect: Rect) -> [CampaignColumn] {
        let all = CampaignColumn.allCases
        // Two cells for the signs of a row, one for the scroll bar, and one before each further column.
        var room = rect.width - 3 - all[0].width
        let others = all.dropFirst(1 + hiddenColumns).prefix { column in
            room -= column.width + 1
            return room >= 0
        }
        return [all[0]] + others
    }

    func table(in rect: Rect, _ words: Words) -> TableView {
        TableView(
            columns: shownColumns(in: rect).map { column in
                TableColumn(
                    column.rawValue, title: column.title(words),
                    width: column == .name ? .flexible(minimum: column.width) : .fixed(column.width),
                    alignment: column.alignment, sort: sort.column == column ? sort.order : nil)
            }, list: list, isFocused: !isFiltering,
            emptyText: campaignCount == 0
                ? words("There are no campaigns. Each is a file in the folder campaigns.")
                : words("No campaign fits. Esc removes the filter."))
    }
}
