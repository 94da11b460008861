extension TableView {
    /// Where each column begins and ends, from the left edge of the table's content.
    ///
    /// One blank column stands between two columns; the last column of the screen is kept for the scroll bar.
    func columnSpans(for width: Int) -> [Range<Int>] {
        let gaps = max(0, columns.count - 1)
        let minimum = columns.reduce(0) { $0 + $1.minimumWidth }
        var roomLeft = max(0, width - Self.signWidth - 1 - gaps - minimum)
        var weightLeft = columns.reduce(0) { $0 + $1.weight }
        var position = Self.signWidth
        return columns.map { column in
            var length = column.minimumWidth
            if column.weight > 0 {
                let share = roomLeft * column.weight / weightLeft
                weightLeft -= column.weight
                roomLeft -= share
                length += share
            }
            defer { position += length + 1 }
            return position..<position + length
        }
    }

    /// The columns all of the table would need; more than `width` when it can be moved sideways.
    public func contentWidth(for width: Int) -> Int {
        (columnSpans(for: width).last?.upperBound ?? 0) + 1
    }

    func drawHeader(_ spans: [Range<Int>], in row: Rect, into buffer: inout CellBuffer) {
        buffer.fill(row, style: .header)
        for (column, span) in zip(columns, spans) {
            let sign =
                switch column.sort {
                case .ascending?: " ▲"
                case .descending?: " ▼"
                case nil: ""
                }
            let title = TextFitting.truncated(column.title, to: max(0, span.count - DisplayWidth.columns(of: sign)))
            let style: Style = column.sort == nil ? .header : .headerActive
            drawText(title + sign, column.alignment, span, style: style, in: row, into: &buffer)
        }
    }

    func draw(
        _ rows: some TableRows, _ row: Int, isSelected: Bool, _ spans: [Range<Int>], in place: Rect,
        into buffer: inout CellBuffer
    ) {
        let isMarked = rows.isMarked(row)
        let whole: Style? =
            if isSelected { isFocused ? .selection : .selectionInactive } else { isMarked ? .marked : nil }
        buffer.fill(place, style: whole ?? .text)
        for ((cell, span), column) in zip(zip(rows.cells(of: row), spans), columns) {
            // Over a selection one style is used for the whole row: contrast is promised for that pair only.
            drawText(cell.text, column.alignment, span, style: whole ?? cell.style, in: place, into: &buffer)
        }
        let sign = (isSelected ? "▸" : " ") + (isMarked ? "✓" : " ")
        buffer.draw(sign, at: place.origin, in: place, style: whole ?? .text)
    }

    private func drawText(
        _ text: String, _ alignment: TextAlignment, _ span: Range<Int>, style: Style, in row: Rect,
        into buffer: inout CellBuffer
    ) {
        let start = row.x + span.lowerBound - horizontalOffset
        // What is moved out to the left must not run over the sign.
        let visible = Rect(x: row.x + Self.signWidth, y: row.y, width: row.width - Self.signWidth, height: 1)
            .intersection(Rect(x: start, y: row.y, width: span.count, height: 1))
        guard !visible.isEmpty else { return }
        let fitted = TextFitting.fitted(text, to: span.count, alignment)
        buffer.draw(fitted, at: Point(x: start, y: row.y), in: visible, style: style)
    }

    func drawScrollbar(count: Int, state: ListState, in body: Rect, into buffer: inout CellBuffer) {
        Scrollbar(count: count, visible: body.height, offset: state.offset).draw(in: body, into: &buffer)
    }
}
