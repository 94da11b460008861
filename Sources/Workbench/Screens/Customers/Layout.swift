import TerminalKit

/// Where the parts of the screen are. Drawing and mouse use the same places.
struct CustomersLayout {
    /// From this width on the card of the selected record stands beside the list.
    static let widthForPreview = 110
    static let widestPreview = 70

    let listPanel: Rect
    /// Nil when the window is too narrow.
    let preview: Rect?
    /// The line that names the people another screen handed over; empty when there are none.
    let scope: Rect
    /// The line of the filter; empty when it is hidden.
    let filter: Rect
    /// The lines under it that say what is wrong; empty when nothing is.
    let fault: Rect
    let table: Rect

    init(area: Rect, filter: FilterBar, hasScope: Bool, _ words: Words) {
        if area.width >= Self.widthForPreview {
            let parts = area.columns([.flexible(), .fixed(min(Self.widestPreview, area.width * 2 / 5))])
            listPanel = parts[0]
            preview = parts[1]
        } else {
            listPanel = area
            preview = nil
        }
        let inside = Rect(
            x: listPanel.x + 1, y: listPanel.y + 1, width: listPanel.width - 2, height: listPanel.height - 2)
        let rows = inside.rows([
            .fixed(hasScope ? 1 : 0), .fixed(filter.isVisible ? 1 : 0),
            .fixed(filter.faultHeight(width: inside.width, words)), .flexible(),
        ])
        scope = rows[0]
        self.filter = rows[1]
        fault = rows[2]
        table = rows[3]
    }
}

extension CustomersScreen {
    func layout(in context: ScreenContext) -> CustomersLayout {
        CustomersLayout(area: context.area, filter: filter, hasScope: scope != nil, context.words)
    }

    /// How wide a column is meant to be.
    func cellWidth(of column: CustomerColumn) -> Int {
        widths[column] ?? column.usualWidth
    }

    /// The columns that can be seen as a whole: a number cut in two would be read as another number. The first column says
    /// who a row is about and always stays.
    func shownColumns(in rect: Rect) -> [CustomerColumn] {
        // Two cells for the signs of a row, one for the scroll bar, and one before each further column.
        var room = rect.width - 3 - cellWidth(of: columns[0])
        let others = columns.dropFirst(1 + hiddenColumns).prefix { column in
            room -= cellWidth(of: column) + 1
            return room >= 0
        }
        return [columns[0]] + others
    }

    /// How far the columns can be moved to the left: until the last one can be seen.
    func mostHiddenColumns(in context: ScreenContext) -> Int {
        let rect = layout(in: context).table
        var screen = self
        screen.hiddenColumns = 0
        while screen.shownColumns(in: rect).last != columns.last, screen.hiddenColumns < columns.count - 2 {
            screen.hiddenColumns += 1
        }
        return screen.hiddenColumns
    }

    func table(in rect: Rect, _ words: Words) -> TableView {
        TableView(
            columns: shownColumns(in: rect).map { column in
                TableColumn(
                    column.rawValue, title: column.title(words), width: width(of: column), alignment: column.alignment,
                    sort: sort.column == column ? sort.order : nil)
            }, list: list, isFocused: !filter.isOpen,
            emptyText: listing == nil ? words("Reading the records …") : words("Nobody fits. Esc removes the filter."))
    }

    /// The room that is left over goes to the first column.
    private func width(of column: CustomerColumn) -> ColumnWidth {
        column == columns[0] ? .flexible(minimum: cellWidth(of: column)) : .fixed(cellWidth(of: column))
    }

    /// Where a column's head is on screen; empty when it is moved out of sight. O(width).
    func headRect(of column: CustomerColumn, in rect: Rect, words: Words) -> Rect {
        let table = table(in: rect, words)
        guard let index = shownColumns(in: rect).firstIndex(of: column), rect.height > 0 else { return .zero }
        let hits = (rect.x..<rect.maxX).filter {
            table.hit(Point(x: $0, y: rect.y), count: rowCount, in: rect) == .header(index)
        }
        guard let first = hits.first, let last = hits.last else { return .zero }
        return Rect(x: first, y: rect.y, width: last - first + 1, height: 1)
    }
}
