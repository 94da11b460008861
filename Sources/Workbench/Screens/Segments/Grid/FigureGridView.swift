import AudienceEngine
import TerminalKit

/// Draws a grid: heads, names, numbers, bars, and the cursor on the number that Enter opens.
struct FigureGridView {
    let grid: FigureGrid
    let cursor: FigureCursor
    /// Whether the grid has the keyboard; without it no number is selected.
    let isFocused: Bool
    /// Sets that are marked.
    var marked: [MemberSet] = []

    func draw(in rect: Rect, into buffer: inout CellBuffer) {
        guard rect.height > 0, rect.width > 4 else { return }
        let layout = FigureGridLayout(grid: grid, cursor: cursor, rect: rect)
        drawHeads(layout, into: &buffer)
        var lines = cursor.lines
        lines.fit(count: grid.lines.count, height: layout.visibleLines)
        for line in lines.visibleRows(count: grid.lines.count, height: layout.visibleLines) {
            let top = layout.body.y + (line - lines.offset) * layout.lineHeight
            draw(line, top: top, layout, into: &buffer)
        }
        Scrollbar(count: grid.lines.count, visible: layout.visibleLines, offset: lines.offset)
            .draw(in: layout.body, into: &buffer)
    }

    private func drawHeads(_ layout: FigureGridLayout, into buffer: inout CellBuffer) {
        let row = layout.rect.row(0)
        buffer.fill(Rect(x: row.x, y: row.y, width: row.width, height: 1), style: .header)
        buffer.drawFitted(grid.labelTitle, in: layout.label.row(0), style: .header)
        for (index, place) in layout.columns {
            let column = grid.columns[index]
            let alignment: TextAlignment =
                grid.isMap ? .centre : column.kind == .number ? .right : .left
            buffer.drawFitted(column.title, in: place.row(0), alignment: alignment, style: .header)
        }
        if layout.hidesLeft {
            buffer.draw("‹", at: Point(x: layout.label.maxX, y: row.y), in: row, style: .accent)
        }
        if layout.hidesRight { buffer.draw("›", at: Point(x: row.maxX - 1, y: row.y), in: row, style: .accent) }
    }

    private func draw(_ index: Int, top: Int, _ layout: FigureGridLayout, into buffer: inout CellBuffer) {
        let line = grid.lines[index]
        drawLabel(line, top: top, layout, into: &buffer)
        for (column, place) in layout.columns where line.cells.indices.contains(column) {
            let rect = Rect(x: place.x, y: top, width: place.width, height: layout.lineHeight)
                .intersection(layout.body)
            let isSelected = isFocused && index == cursor.line && column == cursor.column
            draw(line.cells[column], grid.columns[column].kind, isSelected: isSelected, in: rect, into: &buffer)
        }
    }

    private func drawLabel(
        _ line: FigureGrid.Line, top: Int, _ layout: FigureGridLayout, into buffer: inout CellBuffer
    ) {
        // A heading without numbers has the whole width.
        let width = line.isHeading && line.cells.isEmpty ? layout.rect.width - 1 : layout.label.width
        let row = Rect(x: layout.rect.x, y: top, width: width, height: 1)
        let isMarked = line.set.map(marked.contains) ?? false
        let style: Style = isMarked ? .marked : line.isEmphasised ? .accent : line.label.style
        buffer.drawFitted((isMarked ? "✓ " : "") + line.label.text, in: row, style: style)
    }

    private func draw(
        _ cell: FigureCell, _ kind: FigureGrid.Column.Kind, isSelected: Bool, in rect: Rect,
        into buffer: inout CellBuffer
    ) {
        if let fraction = cell.fraction {
            buffer.drawBar(fraction, in: rect.row(0), style: cell.style)
            return
        }
        let ground: Style = isSelected ? .selection : cell.heat.map(Style.heat) ?? cell.style
        guard grid.isMap else {
            buffer.drawFitted(
                cell.text, in: rect.row(0), alignment: kind == .number ? .right : .left, style: ground)
            return
        }
        buffer.fill(rect, style: ground)
        defer {
            // Grounds may look alike; the sign does not.
            if isSelected { buffer.draw("▸", at: rect.origin, in: rect, style: ground) }
        }
        buffer.drawFitted(cell.text, in: rect.row(0), alignment: .centre, style: ground)
        for (index, detail) in cell.details.prefix(max(0, rect.height - 1)).enumerated() {
            // A number cut in two would be another number.
            guard DisplayWidth.columns(of: detail) <= rect.width else { continue }
            buffer.drawFitted(detail, in: rect.row(index + 1), alignment: .centre, style: ground)
        }
    }
}

extension Style {
    /// The ground of a place of a map, from 1, the coldest, to 5.
    static func heat(_ level: Int) -> Style {
        switch level {
        case ...1: .heat1
        case 2: .heat2
        case 3: .heat3
        case 4: .heat4
        default: .heat5
        }
    }
}
