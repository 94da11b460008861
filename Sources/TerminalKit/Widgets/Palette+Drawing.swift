extension Palette {
    /// Draws the palette over the upper part of a rectangle.
    /// - Returns: where the cursor blinks.
    @discardableResult
    public func draw(title: String, in rect: Rect, into buffer: inout CellBuffer) -> Point? {
        let frame = frame(in: rect)
        let content = Overlay.draw(title: title, label: "\(results.count)", frame: frame, into: &buffer)
        var state = list
        let rows = listRect(in: frame)
        state.fit(count: results.count, height: rows.height)
        for index in state.visibleRows(count: results.count, height: rows.height) {
            draw(results[index], isSelected: index == state.selection, in: rows.row(index - state.offset), &buffer)
        }
        return field.draw(in: content.row(0), isFocused: true, into: &buffer)
    }

    /// The result at a place, for the mouse.
    public func hit(_ point: Point, in rect: Rect) -> Int? {
        let rows = listRect(in: frame(in: rect))
        guard rows.contains(point) else { return nil }
        var state = list
        state.fit(count: results.count, height: rows.height)
        let index = state.offset + point.y - rows.y
        return index < results.count ? index : nil
    }

    private func frame(in rect: Rect) -> Rect {
        let height = min(rect.height, Self.visibleResults + 4)
        let width = min(72, rect.width)
        return Rect(
            x: rect.x + (rect.width - width) / 2, y: rect.y + max(0, min(3, (rect.height - height) / 2)), width: width,
            height: height)
    }

    private func listRect(in frame: Rect) -> Rect {
        let content = Panel.content(of: frame)
        return Rect(x: content.x, y: content.y + 2, width: content.width, height: content.height - 2)
    }

    private func draw(_ result: Result, isSelected: Bool, in row: Rect, _ buffer: inout CellBuffer) {
        let isEnabled = result.item.availability == .enabled
        let style: Style = isSelected ? .overlaySelection : isEnabled ? .overlay : .overlayMuted
        buffer.fill(row, style: style)
        var note = result.item.keyText
        if case .disabled(let reason) = result.item.availability { note = reason }
        let parts = row.columns([.flexible(), .fixed(min(DisplayWidth.columns(of: note), row.width / 2))], gap: 1)
        buffer.drawFitted(result.item.title, in: parts[0], style: style)
        buffer.drawFitted(note, in: parts[1], alignment: .right, style: isSelected ? style : .overlayMuted)
        let characters = Array(result.item.title)
        for position in result.positions where position < characters.count {
            let column = DisplayWidth.columns(of: String(characters[..<position]))
            let width = DisplayWidth.columns(of: String(characters[position]))
            let place = Rect(x: row.x + column, y: row.y, width: width, height: 1).intersection(parts[0])
            buffer.emphasise(place, .underline)
        }
    }
}
