import TerminalKit

/// Draws a board, and finds what is at a place of it. Drawing and mouse use the same places.
struct MapBoardView {
    let board: MapBoard
    let cursor: BoardCursor
    var isFocused = true

    /// The room that a drawing has in a rectangle, beside numbers of a width.
    static func drawingWidth(in rect: Rect, numbers: Int) -> Int {
        max(0, rect.width - MapBoard.signWidth - numbers - 1)
    }

    /// The rows under the heads.
    static func body(of rect: Rect, hasHeads: Bool) -> Rect {
        let head = hasHeads ? 1 : 0
        return Rect(x: rect.x, y: rect.y + head, width: rect.width, height: rect.height - head)
    }

    private func body(of rect: Rect) -> Rect { Self.body(of: rect, hasHeads: !board.columns.isEmpty) }

    func draw(in rect: Rect, into buffer: inout CellBuffer) {
        guard rect.height > 1, rect.width > 8 else { return }
        let columns = columns(in: rect)
        for (index, column) in columns.enumerated() {
            let head = Rect(x: column.x, y: rect.y, width: column.width, height: 1)
            buffer.drawFitted(board.columns[index], in: head, alignment: .right, style: .muted)
        }
        let body = body(of: rect)
        var y = body.y - cursor.top
        for index in board.items.indices {
            let item = board.items[index]
            defer { y += item.lines.count }
            guard y + item.lines.count > body.y, y < body.maxY else { continue }
            draw(item, index, at: y, body: body, columns, into: &buffer)
        }
        Scrollbar(count: board.height, visible: body.height, offset: cursor.top).draw(in: body, into: &buffer)
    }

    private func draw(
        _ item: MapBoard.Item, _ index: Int, at y: Int, body: Rect, _ columns: [Rect], into buffer: inout CellBuffer
    ) {
        let isChosen = index == cursor.item && isFocused
        let width = Self.drawingWidth(in: body, numbers: board.columnWidths.reduce(0) { $0 + $1 + MapBoard.gap })
        for (line, spans) in item.lines.enumerated() {
            let row = Rect(x: body.x + MapBoard.signWidth, y: y + line, width: width, height: 1).intersection(body)
            guard !row.isEmpty else { continue }
            buffer.draw(spans, at: row.origin, in: row)
            if isChosen, cursor.column == 0, line == item.numbersLine {
                let drawn = spans.reduce(0) { $0 + DisplayWidth.columns(of: $1.text) }
                buffer.restyle(
                    Rect(x: row.x, y: row.y, width: item.lines.count > 1 ? drawn : row.width, height: 1)
                        .intersection(row), .selection)
            }
            if isChosen, line == item.numbersLine {
                buffer.draw("▸", at: Point(x: body.x, y: row.y), in: body, style: .accent)
            }
            guard line == item.numbersLine else { continue }
            for (column, place) in columns.enumerated() where item.cells.indices.contains(column) {
                let cell = item.cells[column]
                let isSelected = isChosen && cursor.column == column + 1
                buffer.drawFitted(
                    cell.text, in: Rect(x: place.x, y: row.y, width: place.width, height: 1), alignment: .right,
                    style: isSelected ? .selection : cell.style)
            }
        }
    }

    private func columns(in rect: Rect) -> [Rect] {
        let widths = board.columnWidths
        var x = rect.x + rect.width - 1 - widths.reduce(0) { $0 + $1 + MapBoard.gap }
        return widths.map { width in
            x += MapBoard.gap
            defer { x += width }
            return Rect(x: x, y: rect.y, width: width, height: rect.height)
        }
    }

    /// The item and the column at a place; 0 is the drawing.
    func hit(_ point: Point, in rect: Rect) -> (item: Int, column: Int)? {
        let body = body(of: rect)
        guard body.contains(point), let item = board.item(atRow: point.y - body.y + cursor.top) else { return nil }
        let column = columns(in: rect).firstIndex { point.x >= $0.x - 1 && point.x < $0.maxX }
        return (item, column.map { $0 + 1 } ?? 0)
    }
}
