import TerminalKit

/// Where the parts of the screen are. Drawing and mouse use the same places.
struct CustomersLayout {
    /// From this width on the card of the selected record stands beside the list.
    static let widthForPreview = 110

    let listPanel: Rect
    /// Nil when the window is too narrow.
    let preview: Rect?
    /// The line of the filter; empty when it is hidden.
    let filter: Rect
    /// The line under it that says what is wrong; empty when nothing is.
    let fault: Rect
    let table: Rect

    init(area: Rect, filter: FilterBar) {
        if area.width >= Self.widthForPreview {
            let parts = area.columns([.flexible(weight: 3), .flexible(weight: 2)])
            listPanel = parts[0]
            preview = parts[1]
        } else {
            listPanel = area
            preview = nil
        }
        let hasFault = filter.error != nil || filter.problem != nil
        let inside = Rect(
            x: listPanel.x + 1, y: listPanel.y + 1, width: listPanel.width - 2, height: listPanel.height - 2)
        let rows = inside.rows([
            .fixed(filter.isVisible ? 1 : 0), .fixed(hasFault ? 1 : 0), .flexible(),
        ])
        self.filter = rows[0]
        fault = rows[1]
        table = rows[2]
    }
}

extension CustomersScreen {
    func layout(in context: ScreenContext) -> CustomersLayout {
        CustomersLayout(area: context.area, filter: filter)
    }

    func table(_ words: Words) -> TableView {
        TableView(
            columns: columns.map { column in
                TableColumn(
                    column.rawValue, title: column.title(words), width: width(of: column), alignment: column.alignment,
                    sort: sort.column == column ? sort.order : nil)
            }, list: list, horizontalOffset: horizontalOffset, isFocused: !filter.isOpen,
            emptyText: listing == nil ? words("Reading the records …") : words("Nobody fits. Esc removes the filter."))
    }

    private func width(of column: CustomerColumn) -> ColumnWidth {
        if let width = widths[column] { return .fixed(width) }
        return column == .name ? .flexible(minimum: column.usualWidth) : .fixed(column.usualWidth)
    }

    /// Where a column's head is on screen; empty when it is moved out of sight. O(width).
    func headRect(of column: CustomerColumn, in rect: Rect, words: Words) -> Rect {
        let table = table(words)
        guard let index = columns.firstIndex(of: column) else { return .zero }
        let hits = (rect.x..<rect.maxX).filter {
            table.hit(Point(x: $0, y: rect.y), count: rowCount, in: rect) == .header(index)
        }
        guard let first = hits.first, let last = hits.last else { return .zero }
        return Rect(x: first, y: rect.y, width: last - first + 1, height: rect.isEmpty ? 0 : 1)
    }
}
