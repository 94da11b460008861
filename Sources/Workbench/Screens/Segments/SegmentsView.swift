import AudienceEngine
import CampaignDomain
import TerminalKit

extension SegmentsScreen {
    public func crumbs(in context: ScreenContext) -> [String] {
        guard pane == .page, let subject else { return [] }
        let names = SegmentNames(context.presentation)
        let name = subject.set.map(names.full) ?? subject.scheme.map(names.scheme) ?? ""
        return [name, page.title(context.words)]
    }

    public func draw(into buffer: inout CellBuffer, in context: ScreenContext) -> Point? {
        let layout = layout(in: context)
        var cursor: Point?
        if let rect = layout.list { cursor = drawList(layout, in: rect, into: &buffer, context) }
        if let rect = layout.brief { drawBrief(in: rect, into: &buffer, context) }
        if let rect = layout.page { drawPage(in: rect, into: &buffer, context) }
        if let form { return form.draw(into: &buffer, in: context) }
        return cursor
    }

    // MARK: The list

    /// - Parameter shown: other lines than those that the filter leaves.
    func listView(_ shown: [SegmentEntry]? = nil, in context: ScreenContext) -> SegmentListView {
        SegmentListView(
            entries: shown ?? entries, counts: counts, unfolded: unfolded, marks: marks,
            names: SegmentNames(context.presentation), definitions: context.model.definitions, words: context.words)
    }

    /// - Returns: where the cursor of the filter blinks.
    private func drawList(
        _ layout: SegmentsLayout, in rect: Rect, into buffer: inout CellBuffer, _ context: ScreenContext
    ) -> Point? {
        let words = context.words
        Panel(title: words("Segments"), label: listLabel(context), isFocused: pane == .list)
            .draw(in: rect, into: &buffer)
        let cursor = drawFilter(layout, into: &buffer, words)
        if entries.isEmpty, !filter.isEmpty {
            let text = Paragraph(words("No segment fits. Esc removes the filter."), .muted)
            ScrollText([text]).draw(in: layout.lines.inset(horizontal: 1, vertical: 1), into: &buffer)
        }
        listView(in: context).draw(
            list, isFocused: pane == .list && form == nil, in: layout.lines, into: &buffer)
        return cursor
    }

    /// What is marked; else how many of the segments the filter leaves.
    private func listLabel(_ context: ScreenContext) -> String {
        let words = context.words
        guard marks.isEmpty else { return words("{0} marked", words.number(marks.count)) }
        let all = context.model.definitions.segments.count
        guard !filter.isEmpty else { return words.counted(all, .segment) }
        return words("{0} of {1}", words.number(entries.count { $0.subject?.segment != nil }), words.number(all))
    }

    /// What the chosen definition says.
    private func drawBrief(in rect: Rect, into buffer: inout CellBuffer, _ context: ScreenContext) {
        let content = Panel(title: context.words("Definition")).draw(in: rect, into: &buffer)
        guard let subject else { return }
        let brief = SegmentBrief(
            subject: subject, fault: subject.definition.flatMap { counts?.faults[$0] },
            isReadOnly: context.readOnlyReason != nil, context: context.presentation)
        ScrollText(brief.paragraphs).draw(in: content, into: &buffer)
    }

    // MARK: The page

    func pageTabs(_ words: Words) -> TabsBar {
        let shown = shownPages
        return TabsBar(
            titles: shown.map { $0.title(words) }, active: shown.firstIndex(of: page) ?? 0, showsNumbers: false)
    }

    private func drawPage(in rect: Rect, into buffer: inout CellBuffer, _ context: ScreenContext) {
        let words = context.words
        let picture = picture(in: context)
        let layout = SegmentPageLayout(page: rect, picture: picture)
        Panel(title: pageTitle(context), label: pageLabel(context), isFocused: pane == .page)
            .draw(in: rect, into: &buffer)
        pageTabs(words).draw(in: layout.tabs, into: &buffer)
        guard let picture else { return drawPlaceholder(in: layout.grid, into: &buffer, context) }
        ScrollText(picture.head).draw(in: layout.head, into: &buffer)
        let settled = cursor.settled(in: picture.grid, rect: layout.grid)
        let isFocused = pane == .page && form == nil
        FigureGridView(grid: picture.grid, cursor: settled, isFocused: isFocused, marked: marks)
            .draw(in: layout.grid, into: &buffer)
        drawFoot(
            picture, settled, isFocused: isFocused, in: layout.foot, noteLines: layout.noteLines, into: &buffer)
    }

    /// The subject, or what the page is about instead.
    private func pageTitle(_ context: ScreenContext) -> String {
        let names = SegmentNames(context.presentation)
        switch page {
        case .rfm, .activity: return names.short(.base)
        case .overlap: return context.words("Marked sets")
        case .audit, .migration: return subject?.scheme.map(names.scheme) ?? ""
        case .breakdown, .profile:
            return subject?.set.map(names.full) ?? subject?.scheme.map(names.scheme) ?? ""
        }
    }

    /// Which instant the page compares with, where it does.
    private func pageLabel(_ context: ScreenContext) -> String {
        guard page == .breakdown || page == .migration else { return "" }
        let then = context.presentation.date(context.model.asOf - earlier.span)
        return context.words("since {0} · w", then)
    }

    /// Why there are no numbers.
    private func drawPlaceholder(in rect: Rect, into buffer: inout CellBuffer, _ context: ScreenContext) {
        let words = context.words
        let text: Paragraph
        guard subject != nil else { return }
        switch pageData {
        case .unanswerable(let error, let definition):
            let sentence = ExpressionErrorPresenter(words: words).sentence(error, in: definition)
            text = Paragraph("✖ " + sentence, .stop, continuationIndent: 2)
        case .failed(let reason): text = Paragraph("✖ " + reason, .stop, continuationIndent: 2)
        case .nothingMarked:
            text = Paragraph(
                words("Mark two sets or more with Space: segments, or parts of schemes (z shows them)."), .muted)
        default:
            buffer.drawFitted(
                "… " + words("Computing"), in: rect.row(rect.height / 3), alignment: .centre, style: .muted)
            return
        }
        ScrollText([text]).draw(
            in: Rect(x: rect.x, y: rect.y + 1, width: rect.width, height: rect.height - 1), into: &buffer)
    }

    /// What the selected number counts, then what explains the page.
    private func drawFoot(
        _ picture: PagePicture, _ cursor: FigureCursor, isFocused: Bool, in rect: Rect, noteLines: Int,
        into buffer: inout CellBuffer
    ) {
        let cell = picture.grid.cell(line: cursor.line, column: cursor.column)
        let parts = rect.rows([.flexible(), .fixed(noteLines)])
        if isFocused, let cell, let people = cell.people {
            let texts = [people.heading + ": " + (cell.spoken ?? cell.text)] + cell.details + [cell.remark ?? ""]
            let text = texts.filter { !$0.isEmpty }.joined(separator: " · ")
            drawDetail("▸ " + text, in: parts[0], into: &buffer)
        }
        ScrollText(picture.notes).draw(in: parts[1], into: &buffer)
    }

    /// In as many lines as there are; what does not fit ends with an ellipsis, and stands in the exports.
    private func drawDetail(_ text: String, in rect: Rect, into buffer: inout CellBuffer) {
        let lines = TextWrapping.lines([TextSpan(text)], width: max(1, rect.width - 1), continuationIndent: 2)
            .map { $0.map(\.text).joined() }
        for (index, line) in lines.prefix(rect.height).enumerated() {
            let isLast = index == rect.height - 1
            let shown = isLast ? ([line] + lines.dropFirst(index + 1).map(\.trimmed)).joined(separator: " ") : line
            buffer.drawFitted(shown, in: rect.row(index), style: .accent)
        }
    }
}
