import TerminalKit

/// Where the sections are: with room the calendar beside the others, else all one under the other, the selected one as long as it
/// needs.
struct OverviewLayout {
    static let widthForTwo = 100

    /// In the order of the sections.
    let panels: [Rect]

    init(area: Rect, sections: [OverviewSection], selected: Int) {
        let needs = sections.map { $0.lines.count + 2 }
        if area.width >= Self.widthForTwo {
            let columns = area.columns([.flexible(), .flexible()])
            let left = OverviewLayout.stacked(columns[0], needs: Array(needs.dropLast()), selected: selected)
            panels = left + [columns[1]]
        } else {
            panels = OverviewLayout.stacked(area, needs: needs, selected: selected)
        }
    }

    func height(of section: Int) -> Int { Panel.content(of: panels[section]).height }

    /// Where there is no room for all, the others show their heads and a line.
    private static func stacked(_ area: Rect, needs: [Int], selected: Int) -> [Rect] {
        var heights = needs.map { min($0, 3) }
        var room = area.height - heights.reduce(0, +)
        for place in needs.indices.sorted(by: { ($0 == selected ? 0 : 1, $0) < ($1 == selected ? 0 : 1, $1) }) {
            let more = max(0, min(room, needs[place] - heights[place]))
            heights[place] += more
            room -= more
        }
        if room > 0 { heights[needs.count - 1] += room }
        return area.rows(heights.map { .fixed($0) })
    }
}

extension OverviewScreen {
    public func draw(into buffer: inout CellBuffer, in context: ScreenContext) -> Point? {
        let sections = sections(context)
        let layout = OverviewLayout(area: context.area, sections: sections, selected: section)
        for (place, part) in sections.enumerated() {
            let isFocused = place == section
            let content = Panel(title: part.title, label: part.label, isFocused: isFocused)
                .draw(in: layout.panels[place], into: &buffer)
            draw(part, lists[place], isFocused: isFocused, in: content, into: &buffer)
        }
        return nil
    }

    private func draw(
        _ part: OverviewSection, _ list: ListState, isFocused: Bool, in rect: Rect, into buffer: inout CellBuffer
    ) {
        var state = list
        state.fit(count: part.lines.count, height: rect.height)
        let numberWidth = part.numberWidth
        let columns = OverviewColumns(
            rect: rect, numberWidth: numberWidth, hasBars: part.lines.contains { $0.share != nil })
        for index in state.visibleRows(count: part.lines.count, height: rect.height) {
            let row = rect.row(index - state.offset)
            let isSelected = isFocused && index == state.selection
            draw(part.lines[index], columns, isSelected: isSelected, in: row, into: &buffer)
        }
        Scrollbar(count: part.lines.count, visible: rect.height, offset: state.offset).draw(in: rect, into: &buffer)
    }

    private func draw(
        _ line: OverviewLine, _ columns: OverviewColumns, isSelected: Bool, in row: Rect, into buffer: inout CellBuffer
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
        buffer.draw(text.fitted(to: hasBar ? columns.textWidth : row.width - 1), at: row.origin, in: row)
        if let share = line.share, hasBar, columns.barWidth > 0 {
            let bar = Rect(x: row.maxX - 1 - columns.barWidth, y: row.y, width: columns.barWidth, height: 1)
            let isLow = line.goal.map { share < $0 } ?? false
            buffer.drawBar(share, in: bar, style: isLow ? .warn : .bar)
        }
        if isSelected { buffer.restyle(row, .selection) }
    }
}

/// Where the parts of a line stand.
private struct OverviewColumns {
    let numberWidth: Int
    /// Of the lines that have a bar.
    let textWidth: Int
    /// 0 where there is no room for bars.
    let barWidth: Int

    init(rect: Rect, numberWidth: Int, hasBars: Bool) {
        self.numberWidth = numberWidth
        barWidth = hasBars && rect.width >= 56 ? min(16, rect.width / 5) : 0
        textWidth = rect.width - 1 - (barWidth > 0 ? barWidth + 2 : 0)
    }
}
