import TerminalKit

/// The list of pairs above, the two records below it.
struct ConflictsLayout {
    let list: Rect
    let pair: Rect

    /// As many rows of the pair as a record usually has.
    private static let pairHeight = 19

    init(area: Rect, count: Int) {
        let wanted = max(3, count + 2)
        let most = max(4, area.height - Self.pairHeight)
        let rows = area.rows([.fixed(min(wanted, most)), .flexible()])
        (list, pair) = (rows[0], rows[1])
    }

    var listHeight: Int { Panel.content(of: list).height }
}

extension ConflictsPage {
    func draw(into buffer: inout CellBuffer, in context: ScreenContext) {
        let cases = context.model.conflicts
        let layout = ConflictsLayout(area: context.area, count: cases.count)
        let words = context.words
        let content = Panel(
            title: words("Might be one person"), label: words.number(cases.count), isFocused: true
        ).draw(in: layout.list, into: &buffer)
        guard let selected = selected(context) else {
            let line = CardLine([TextSpan("✔ ", .good), TextSpan(words("there is nothing to decide"))])
            buffer.draw(line.fitted(to: content.width), at: content.origin, in: content)
            return
        }
        drawList(cases, in: content, into: &buffer, context)
        drawPair(selected, in: layout.pair, into: &buffer, context)
    }

    private func drawList(
        _ cases: [ConflictCase], in rect: Rect, into buffer: inout CellBuffer, _ context: ScreenContext
    ) {
        let facts = CustomerFacts(context)
        var state = list
        state.fit(count: cases.count, height: rect.height)
        for index in state.visibleRows(count: cases.count, height: rect.height) {
            let row = rect.row(index - state.offset)
            let isSelected = index == state.selection
            let line = CardLine([
                TextSpan(isSelected ? "▸ " : "  ", .accent),
                TextSpan("\(facts.name(cases[index].first)) ↔ \(facts.name(cases[index].second))"),
                TextSpan("  " + context.words("same {0}", context.words(cases[index].shared.phrase)), .muted),
            ])
            buffer.draw(line.fitted(to: row.width - 1), at: row.origin, in: row)
            if isSelected { buffer.restyle(row, .selection) }
        }
        Scrollbar(count: cases.count, visible: rect.height, offset: state.offset).draw(in: rect, into: &buffer)
    }

    private func drawPair(
        _ conflict: ConflictCase, in rect: Rect, into buffer: inout CellBuffer, _ context: ScreenContext
    ) {
        let presenter = ConflictPresenter(conflict: conflict, facts: CustomerFacts(context))
        let content = Panel(title: context.words("Side by side")).draw(in: rect, into: &buffer)
        let rows = presenter.rows
        let labelWidth = min(18, rows.map { DisplayWidth.columns(of: $0.label) }.max() ?? 0)
        let columnWidth = max(8, (content.width - labelWidth - 6) / 2)
        let reason = CardLine([TextSpan(" " + presenter.reason, .muted)])
        buffer.draw(reason.fitted(to: content.width), at: content.origin, in: content)
        for (index, row) in rows.enumerated() where index + 2 < content.height {
            let line = CardLine([
                TextSpan(" " + TextFitting.fitted(row.label, to: labelWidth) + "  ", .muted),
                TextSpan(TextFitting.fitted(row.first, to: columnWidth) + " ", row.comparison.style),
                TextSpan(row.comparison.sign + " ", row.comparison.style.bold),
                TextSpan(TextFitting.fitted(row.second, to: columnWidth), row.comparison.style),
            ])
            let place = content.row(index + 2)
            buffer.draw(line.fitted(to: place.width), at: place.origin, in: place)
        }
    }
}
