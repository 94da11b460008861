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
        if let rect = layout.list { drawList(in: rect, into: &buffer, context) }
        if let rect = layout.brief { drawBrief(in: rect, into: &buffer, context) }
        if let rect = layout.page { drawPage(in: rect, into: &buffer, context) }
        return form?.draw(into: &buffer, in: context)
    }

    // MARK: The list

    private func drawList(in rect: Rect, into buffer: inout CellBuffer, _ context: ScreenContext) {
        let words = context.words
        let definitions = context.model.definitions
        let label =
            marks.isEmpty
            ? words.counted(definitions.segments.count, .segment) : words("{0} marked", words.number(marks.count))
        Panel(title: words("Segments"), label: label, isFocused: pane == .list).draw(in: rect, into: &buffer)
        let lines = SegmentsLayout.lines(of: rect)
        let view = SegmentListView(
            entries: entries, counts: counts, unfolded: unfolded, marks: marks,
            names: SegmentNames(context.presentation), definitions: definitions, words: words)
        view.draw(list, isFocused: pane == .list && form == nil, in: lines, into: &buffer)
    }

    /// What the chosen definition says.
    private func drawBrief(in rect: Rect, into buffer: inout CellBuffer, _ context: ScreenContext) {
        let content = Panel(title: context.words("Definition")).draw(in: rect, into: &buffer)
        guard let subject else { return }
        let brief = SegmentBrief(
            subject: subject, fault: subject.definition.flatMap { counts?.faults[$0] },
            context: context.presentation)
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
        drawFoot(picture, settled, isFocused: isFocused, in: layout.foot, into: &buffer, words)
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
        switch pageData {
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
        _ picture: PagePicture, _ cursor: FigureCursor, isFocused: Bool, in rect: Rect,
        into buffer: inout CellBuffer, _ words: Words
    ) {
        let cell = picture.grid.cell(line: cursor.line, column: cursor.column)
        let notes = min(2, ScrollText(picture.notes).lines(width: max(1, rect.width - 1)).count)
        let parts = rect.rows([.flexible(), .fixed(notes)])
        if isFocused, let cell, let people = cell.people {
            let text = ([people.heading + ": " + (cell.spoken ?? cell.text)] + cell.details).joined(separator: " · ")
            let name = Paragraph("▸ " + text, .accent, continuationIndent: 2)
            ScrollText([name]).draw(in: parts[0], into: &buffer)
        }
        ScrollText(picture.notes).draw(in: parts[1], into: &buffer)
    }
}
