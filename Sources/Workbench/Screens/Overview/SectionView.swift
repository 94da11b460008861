import TerminalKit

/// Draws the lines of a section.
struct SectionView {
    let section: OverviewSection
    /// Inside the frame.
    let rect: Rect

    func draw(_ list: ListState, isFocused: Bool, into buffer: inout CellBuffer) {
        let heading = section.columns.isEmpty ? 0 : min(1, rect.height)
        let lines = Rect(x: rect.x, y: rect.y + heading, width: rect.width, height: rect.height - heading)
        var state = list
        state.fit(count: section.lines.count, height: lines.height)
        let columns = SectionColumns(section: section, width: rect.width)
        if heading > 0 { drawHeads(columns, into: &buffer) }
        for index in state.visibleRows(count: section.lines.count, height: lines.height) {
            let row = lines.row(index - state.offset)
            let isSelected = isFocused && index == state.selection
            draw(section.lines[index], columns, isSelected: isSelected, in: row, into: &buffer)
        }
        Scrollbar(count: section.lines.count, visible: lines.height, offset: state.offset).draw(
            in: lines, into: &buffer)
    }

    private func drawHeads(_ columns: SectionColumns, into buffer: inout CellBuffer) {
        let head = "   " + TextFitting.fitted(section.numberHead, to: columns.numberWidth, .right)
        let row = rect.row(0)
        buffer.draw(CardLine([TextSpan(head, .muted)]).fitted(to: columns.textWidth), at: row.origin, in: row)
        drawCells(section.columns, columns, style: .muted, in: row, into: &buffer)
    }

    /// The cells that there is room for, at the right.
    private func drawCells(
        _ cells: [String], _ columns: SectionColumns, style: Style, in row: Rect, into buffer: inout CellBuffer
    ) {
        var x = row.x + columns.textWidth
        for (cell, width) in zip(cells, columns.cellWidths) {
            let span = CardLine([TextSpan("  " + TextFitting.fitted(cell, to: width, .right), style)])
            buffer.draw(span.fitted(to: width + 2), at: Point(x: x, y: row.y), in: row)
            x += width + 2
        }
    }

    private func draw(
        _ line: OverviewLine, _ columns: SectionColumns, isSelected: Bool, in row: Rect,
        into buffer: inout CellBuffer
    ) {
        var spans = [
            TextSpan(isSelected ? "▸" : " ", .accent), TextSpan(line.tone.sign + " ", line.tone.style),
        ]
        if columns.numberWidth > 0 {
            spans.append(TextSpan(TextFitting.fitted(line.number, to: columns.numberWidth, .right) + "  ", .text.bold))
        }
        let isQuiet = line.tone == .awaited
        spans.append(TextSpan(line.text, isQuiet ? .muted : .text))
        if !line.remark.isEmpty { spans.append(TextSpan("  " + line.remark, .muted)) }
        let text = CardLine(spans)
        // Words go before pictures.
        let hasBar = line.share != nil && DisplayWidth.columns(of: text.text) <= columns.textWidth
        let width = hasBar || !line.cells.isEmpty ? columns.textWidth : row.width - 1
        buffer.draw(text.fitted(to: width), at: row.origin, in: row)
        drawCells(line.cells, columns, style: .text, in: row, into: &buffer)
        if let share = line.share, hasBar, columns.barWidth > 0 {
            let bar = Rect(x: row.maxX - 1 - columns.barWidth, y: row.y, width: columns.barWidth, height: 1)
            let isLow = line.goal.map { share < $0 } ?? false
            buffer.drawBar(share, in: bar, style: isLow ? .warn : .bar)
        }
        if isSelected { buffer.restyle(row, .selection) }
    }
}

/// Where the parts of a line stand.
private struct SectionColumns {
    let numberWidth: Int
    /// Of the lines that have a bar or cells.
    let textWidth: Int
    /// 0 where there is no room for bars.
    let barWidth: Int
    /// Of the columns that there is room for.
    let cellWidths: [Int]

    /// As much as a name needs before any cell.
    private static let leastText = 18

    init(section: OverviewSection, width: Int) {
        numberWidth = section.numberWidth
        let hasBars = section.lines.contains { $0.share != nil }
        barWidth = hasBars && width >= 56 ? min(16, width / 5) : 0
        var room = width - 1 - Self.leastText - numberWidth
        var widths: [Int] = []
        for (column, head) in section.columns.enumerated() {
            let cells = section.lines.lazy.filter { $0.cells.indices.contains(column) }.map { $0.cells[column] }
            let needed = cells.map { DisplayWidth.columns(of: $0) }.max() ?? 0
            let width = max(needed, DisplayWidth.columns(of: head))
            room -= width + 2
            guard room >= 0 else { break }
            widths.append(width)
        }
        cellWidths = widths
        let taken = widths.isEmpty ? (barWidth > 0 ? barWidth + 2 : 0) : widths.reduce(0) { $0 + $1 + 2 }
        textWidth = width - 1 - taken
    }
}
