/// A line of a bar chart: a label, a number, a bar.
public struct BarRow: Equatable, Sendable {
    public var label: String
    public var value: String
    /// 0 to 1 of the room for bars.
    public var fraction: Double
    public var labelStyle: Style
    public var barStyle: Style

    public init(
        _ label: String, value: String, fraction: Double, labelStyle: Style = .text, barStyle: Style = .bar
    ) {
        self.label = label
        self.value = value
        self.fraction = fraction
        self.labelStyle = labelStyle
        self.barStyle = barStyle
    }
}

/// Bars under one another, with labels to the left and numbers aligned: the waterfall of UX, the breakdown of a segment.
public struct BarChart: Equatable, Sendable {
    public var rows: [BarRow]
    public var list: ListState
    public var isFocused: Bool
    /// Whether a row is selected at all; a picture without a choice has none.
    public var showsSelection: Bool

    public init(rows: [BarRow], list: ListState = ListState(), isFocused: Bool = false, showsSelection: Bool = true) {
        self.rows = rows
        self.list = list
        self.isFocused = isFocused
        self.showsSelection = showsSelection
    }

    /// Draws the visible rows. Labels get at most half of the width; bars get what labels and numbers leave.
    public func draw(in rect: Rect, into buffer: inout CellBuffer) {
        guard !rect.isEmpty else { return }
        let valueWidth = rows.map { DisplayWidth.columns(of: $0.value) }.max() ?? 0
        let widest = rows.map { DisplayWidth.columns(of: $0.label) }.max() ?? 0
        let labelWidth = min(widest, max(rect.width / 2, rect.width - valueWidth - 12))
        var state = list
        state.fit(count: rows.count, height: rect.height)
        for index in state.visibleRows(count: rows.count, height: rect.height) {
            let parts = rect.row(index - state.offset)
                .columns([.fixed(labelWidth), .fixed(valueWidth), .flexible()], gap: 1)
            draw(rows[index], isSelected: showsSelection && index == state.selection, parts, into: &buffer)
        }
        Scrollbar(count: rows.count, visible: rect.height, offset: state.offset).draw(in: rect, into: &buffer)
    }

    /// The row at a place, for the mouse.
    public func hit(_ point: Point, in rect: Rect) -> Int? {
        guard rect.contains(point) else { return nil }
        var state = list
        state.fit(count: rows.count, height: rect.height)
        let index = state.offset + point.y - rect.y
        return index < rows.count ? index : nil
    }

    private func draw(_ row: BarRow, isSelected: Bool, _ parts: [Rect], into buffer: inout CellBuffer) {
        let selection: Style = isFocused ? .selection : .selectionInactive
        if isSelected {
            let words = Rect(x: parts[0].x, y: parts[0].y, width: parts[1].maxX - parts[0].x, height: 1)
            buffer.fill(words, style: selection)
        }
        buffer.drawFitted(row.label, in: parts[0], style: isSelected ? selection : row.labelStyle)
        buffer.drawFitted(row.value, in: parts[1], alignment: .right, style: isSelected ? selection : row.labelStyle)
        buffer.drawBar(row.fraction, in: parts[2], style: row.barStyle)
    }
}
