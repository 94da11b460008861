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
        Panel(title: scope?.heading ?? context.words("Records"), label: countLabel(context), isFocused: true)
            .draw(in: layout.listPanel, into: &buffer)
        drawTable(in: layout.table, into: &buffer, context)
        var cursor: Point?
        if filter.isVisible { cursor = drawFilter(layout, into: &buffer, context) }
        if let preview = layout.preview { drawPreview(in: preview, into: &buffer, context) }
        drawCompletion(layout, into: &buffer, context)
        drawChooser(into: &buffer, context)
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
        buffer.draw("/", at: Point(x: layout.filter.x + 1, y: layout.filter.y), in: layout.filter, style: .accent)
        let rect = filterField(in: layout.filter)
        let words = context.words
        var field = filter.field
        field.placeholder = words("words to search for, or a condition: city = Minsk and age > 30")
        let cursor = field.draw(in: rect, isFocused: filter.isOpen, into: &buffer)
        drawFault(layout, field: rect, into: &buffer, context)
        return cursor
    }

    /// The mark under the wrong column, and beside it what is wrong; on the left of the mark when there is more room.
    private func drawFault(
        _ layout: CustomersLayout, field: Rect, into buffer: inout CellBuffer, _ context: ScreenContext
    ) {
        let row = layout.fault
        if let problem = filter.problem {
            buffer.drawFitted("✖ " + problem, in: row.inset(horizontal: 1), style: .stop)
        }
        guard let error = filter.error else { return }
        let before = DisplayWidth.columns(of: String(filter.field.text.prefix(error.column - 1)))
        let column = min(field.x + before, row.maxX - 2)
        let message = error.message
        let width = DisplayWidth.columns(of: message)
        buffer.draw("▲", at: Point(x: column, y: row.y), in: row, style: .stop)
        let right = Rect(x: column + 2, y: row.y, width: row.maxX - column - 3, height: row.height)
        let left = Rect(x: row.x + 1, y: row.y, width: column - row.x - 2, height: row.height)
        if width <= right.width || right.width >= left.width {
            buffer.drawFitted(message, in: right, style: .stop)
        } else {
            buffer.drawFitted(message, in: left, alignment: .right, style: .stop)
        }
    }

    private func drawCompletion(_ layout: CustomersLayout, into buffer: inout CellBuffer, _ context: ScreenContext) {
        guard let popup = filter.completion else { return }
        let candidates = popup.completion.candidates
        let width = min(48, (candidates.map(\.shownWidth).max() ?? 0) + 4)
        let prefix = String(filter.field.text.prefix(popup.completion.replaced.column - 1))
        let field = filterField(in: layout.filter)
        let x = min(field.x + DisplayWidth.columns(of: prefix) - 2, context.area.maxX - width)
        let height = min(candidates.count, CompletionPopup.visibleCandidates) + 2
        let frame = Rect(x: max(context.area.x, x), y: layout.filter.maxY, width: width, height: height)
            .intersection(context.area)
        let place = "\(popup.list.selection + 1)/\(candidates.count)"
        let rows = TerminalKit.Overlay.draw(title: "", label: place, frame: frame, into: &buffer)
        var state = popup.list
        state.fit(count: candidates.count, height: rows.height)
        for index in state.visibleRows(count: candidates.count, height: rows.height) {
            let row = rows.row(index - state.offset)
            let isSelected = index == state.selection
            let candidate = candidates[index]
            let style: Style = isSelected ? .overlaySelection : .overlay
            buffer.drawFitted(candidate.text, in: row, style: style)
            if let detail = candidate.detail {
                let room = Rect(
                    x: row.x + DisplayWidth.columns(of: candidate.text) + 2, y: row.y,
                    width: row.width - DisplayWidth.columns(of: candidate.text) - 2, height: 1)
                buffer.drawFitted(detail, in: room, alignment: .right, style: isSelected ? style : .overlayMuted)
            }
        }
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

extension ExpressionCompletion.Candidate {
    fileprivate var shownWidth: Int {
        DisplayWidth.columns(of: text) + (detail.map { DisplayWidth.columns(of: $0) + 2 } ?? 0)
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
