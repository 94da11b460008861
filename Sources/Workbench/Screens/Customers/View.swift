import AudienceEngine
import TerminalKit

extension CustomersScreen {
    public func crumbs(in context: ScreenContext) -> [String] {
        let facts = CustomerFacts(context)
        return (scope.map { [$0.heading] } ?? []) + cards.map { facts.name($0.row) }
    }

    public func draw(into buffer: inout CellBuffer, in context: ScreenContext) -> Point? {
        if let card = cards.last { return card.draw(into: &buffer, in: context) }
        let layout = layout(in: context)
        Panel(title: context.words("Records"), label: countLabel(context), isFocused: true)
            .draw(in: layout.listPanel, into: &buffer)
        drawTable(in: layout.table, into: &buffer, context)
        var cursor: Point?
        drawScope(in: layout.scope, into: &buffer, context)
        if filter.isVisible { cursor = drawFilter(layout, into: &buffer, context) }
        if let preview = layout.preview { drawPreview(in: preview, into: &buffer, context) }
        filter.drawCompletion(under: filterField(in: layout.filter), area: context.area, into: &buffer)
        drawChooser(into: &buffer, context)
        if let prompt { cursor = prompt.prompt.draw(into: &buffer, in: context) }
        return cursor
    }

    /// `12 marked · range of 3 · 1 204 of 4 812`
    private func countLabel(_ context: ScreenContext) -> String {
        let words = context.words
        guard let listing else { return "" }
        let everybody = context.model.audience.visible.count
        let shown =
            listing.rows.count == everybody
            ? words.counted(everybody, .record)
            : words("{0} of {1}", words.number(listing.rows.count), words.number(everybody))
        let marked = marks.isEmpty ? nil : words("{0} marked", words.number(marks.count))
        let open = range.map { words("range of {0}", words.number($0.count)) }
        return [marked, open, shown].compactMap(\.self).joined(separator: " · ")
    }

    private func drawTable(in rect: Rect, into buffer: inout CellBuffer, _ context: ScreenContext) {
        let rows = CustomerRows(
            rows: listing?.rows ?? [], columns: shownColumns(in: rect), facts: CustomerFacts(context), marks: marks,
            range: range)
        table(in: rect, context.words).draw(rows, in: rect, into: &buffer)
        buffer.emphasise(headRect(of: cursorColumn, in: rect, words: context.words), .underline)
        let hasMore = rows.columns.last != columns.last
        if hiddenColumns > 0 { buffer.draw("‹", at: rect.origin, in: rect, style: .accent) }
        if hasMore { buffer.draw("›", at: Point(x: rect.maxX - 1, y: rect.y), in: rect, style: .accent) }
    }

    // MARK: Filter

    /// Behind the `/` and before the count.
    func filterField(in row: Rect) -> Rect {
        Rect(x: row.x + 3, y: row.y, width: row.width - 4, height: row.height)
    }

    private func drawFilter(
        _ layout: CustomersLayout, into buffer: inout CellBuffer, _ context: ScreenContext
    ) -> Point? {
        let words = context.words
        buffer.draw("/", at: Point(x: layout.filter.x + 1, y: layout.filter.y), in: layout.filter, style: .accent)
        let rect = filterField(in: layout.filter)
        let cursor = filter.drawField(
            in: rect, placeholder: words("words to search for, or a condition: city = Minsk and age > 30"),
            isFocused: filter.isOpen, into: &buffer)
        filter.drawFault(in: layout.fault, field: rect, into: &buffer, words)
        return cursor
    }

    /// The set of people that another screen handed over: it has no expression, only a name.
    private func drawScope(in row: Rect, into buffer: inout CellBuffer, _ context: ScreenContext) {
        guard let scope else { return }
        let words = context.words
        let text = "∈ " + scope.heading + " · " + words.counted(scope.rows.count, .record)
        buffer.drawFitted(text, in: Rect(x: row.x + 1, y: row.y, width: row.width - 2, height: 1), style: .accent)
    }

    // MARK: Columns

    private func drawChooser(into buffer: inout CellBuffer, _ context: ScreenContext) {
        guard let chooser else { return }
        let order = chooserOrder
        let words = context.words
        let width = (order.map { DisplayWidth.columns(of: $0.title(words)) }.max() ?? 0) + 10
        let frame = context.area.centred(Size(width: max(width, 24), height: order.count + 2))
        let rows = TerminalKit.Overlay.draw(title: words("Columns"), frame: frame, into: &buffer)
        var state = chooser.list
        state.fit(count: order.count, height: rows.height)
        for index in state.visibleRows(count: order.count, height: rows.height) {
            let isShown = index < columns.count
            let style: Style = index == state.selection ? .overlaySelection : isShown ? .overlay : .overlayMuted
            let text = (isShown ? "[✔] " : "[ ] ") + order[index].title(words)
            buffer.drawFitted(text, in: rows.row(index - state.offset), style: style)
        }
        Scrollbar(count: order.count, visible: rows.height, offset: state.offset).draw(in: rows, into: &buffer)
    }
}

/// The visible rows of the table, made when they are drawn.
struct CustomerRows: TableRows {
    let rows: [Int32]
    let columns: [CustomerColumn]
    let facts: CustomerFacts
    let marks: RowSet
    let range: ClosedRange<Int>?

    var count: Int { rows.count }

    func cells(of place: Int) -> [TextSpan] {
        columns.map { facts.cell($0, row: Int(rows[place])) }
    }

    func isMarked(_ place: Int) -> Bool {
        marks.contains(Int(rows[place])) || range?.contains(place) ?? false
    }
}
