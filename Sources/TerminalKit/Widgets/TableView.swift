/// What is at a place of a table.
public enum TableHit: Equatable, Sendable {
    /// The head of a column, by its number.
    case header(Int)
    case row(Int)
}

/// A table that draws only the rows that can be seen, whatever the length of the list.
public struct TableView: Equatable, Sendable {
    public var columns: [TableColumn]
    public var list: ListState
    /// Columns of the screen by which the table is moved to the left.
    public var horizontalOffset: Int
    /// Whether this pane has the keyboard.
    public var isFocused: Bool
    public var showsHeader: Bool
    /// Shown instead of rows when there are none.
    public var emptyText: String

    /// Every row begins with a sign: `▸` for the selected row, `✓` for a marked one.
    static let signWidth = 2

    public init(
        columns: [TableColumn], list: ListState = ListState(), horizontalOffset: Int = 0, isFocused: Bool = true,
        showsHeader: Bool = true, emptyText: String = ""
    ) {
        self.columns = columns
        self.list = list
        self.horizontalOffset = horizontalOffset
        self.isFocused = isFocused
        self.showsHeader = showsHeader
        self.emptyText = emptyText
    }

    /// How many rows a rectangle shows, for ``ListState/move(_:count:height:)``.
    public func visibleHeight(in rect: Rect) -> Int {
        max(0, rect.height - (showsHeader ? 1 : 0))
    }

    /// Moves the selection; `rect` is where the table is drawn.
    public mutating func move(_ movement: ListMovement, count: Int, in rect: Rect) {
        list.move(movement, count: count, height: visibleHeight(in: rect))
    }

    /// Moves the columns sideways, not further than the last one.
    public mutating func scrollHorizontally(by columns: Int, in rect: Rect) {
        let excess = contentWidth(for: rect.width) - rect.width
        horizontalOffset = max(0, min(horizontalOffset + columns, excess))
    }

    /// Draws the table. Cost: O(visible cells); the rows outside are not asked for.
    public func draw(_ rows: some TableRows, in rect: Rect, into buffer: inout CellBuffer) {
        guard !rect.isEmpty else { return }
        let spans = columnSpans(for: rect.width)
        if showsHeader { drawHeader(spans, in: rect.row(0), into: &buffer) }
        let body = bodyRect(of: rect)
        var state = list
        state.fit(count: rows.count, height: body.height)
        if rows.count == 0, !emptyText.isEmpty {
            buffer.drawFitted(emptyText, in: body.row(body.height / 3), alignment: .centre, style: .muted)
        }
        for row in state.visibleRows(count: rows.count, height: body.height) {
            let place = body.row(row - state.offset)
            draw(rows, row, isSelected: row == state.selection, spans, in: place, into: &buffer)
        }
        drawScrollbar(count: rows.count, state: state, in: body, into: &buffer)
    }

    /// What is at a place, for the mouse. Nil outside and below the last row.
    public func hit(_ point: Point, count: Int, in rect: Rect) -> TableHit? {
        guard rect.contains(point) else { return nil }
        if showsHeader, point.y == rect.y {
            let x = point.x - rect.x + horizontalOffset
            return columnSpans(for: rect.width).firstIndex { $0.contains(x) }.map { .header($0) }
        }
        let body = bodyRect(of: rect)
        var state = list
        state.fit(count: count, height: body.height)
        let row = state.offset + point.y - body.y
        return row < count ? .row(row) : nil
    }

    private func bodyRect(of rect: Rect) -> Rect {
        let head = showsHeader ? 1 : 0
        return Rect(x: rect.x, y: rect.y + head, width: rect.width, height: rect.height - head)
    }
}
