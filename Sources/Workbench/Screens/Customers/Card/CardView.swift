import AudienceEngine
import TerminalKit

/// Where the panes of a card are: side by side when there is room, else only the one that has the keyboard.
struct CardLayout {
    static let widthForBoth = 100

    let profile: Rect?
    let timeline: Rect?

    init(area: Rect, pane: CustomerCard.Pane) {
        if area.width >= Self.widthForBoth {
            let parts = area.columns([.flexible(), .flexible()])
            profile = parts[0]
            timeline = parts[1]
        } else {
            profile = pane == .profile ? area : nil
            timeline = pane == .timeline ? area : nil
        }
    }

    func rect(of pane: CustomerCard.Pane) -> Rect {
        (pane == .profile ? profile : timeline) ?? .zero
    }
}

extension CustomerCard {
    func draw(into buffer: inout CellBuffer, in context: ScreenContext) -> Point? {
        let layout = CardLayout(area: context.area, pane: pane)
        let facts = CustomerFacts(context)
        let words = context.words
        let isAlone = layout.profile == nil || layout.timeline == nil
        if let rect = layout.profile {
            let label = isAlone ? words("Tab: what happened") : ""
            let content = Panel(title: words("Record"), label: label, isFocused: pane == .profile)
                .draw(in: rect, into: &buffer)
            let lines = profileLines(facts)
            draw(.profile, count: lines.count, in: listRect(of: .profile, content), into: &buffer) { lines[$0] }
        }
        if let rect = layout.timeline {
            let count = words.number(timeline.count)
            let label = isAlone ? words("{0} · Tab: the record", count) : count
            let content = Panel(title: words("What happened"), label: label, isFocused: pane == .timeline)
                .draw(in: rect, into: &buffer)
            let reader = TimelineReader(facts: facts)
            if timeline.lines.isEmpty {
                buffer.drawFitted(
                    words("Nothing happened yet."), in: content.row(content.height / 3), alignment: .centre,
                    style: .muted)
            }
            draw(.timeline, count: timeline.lines.count, in: listRect(of: .timeline, content), into: &buffer) {
                reader.line(timeline.lines[$0])
            }
        }
        return drawSearch(in: Panel.content(of: layout.rect(of: pane)), into: &buffer)
    }

    /// The pane without the line in which a search is typed.
    func listRect(of pane: Pane, _ content: Rect) -> Rect {
        let searchLine = search != nil && pane == self.pane ? 1 : 0
        return Rect(x: content.x, y: content.y, width: content.width, height: content.height - searchLine)
    }

    func profileLines(_ facts: CustomerFacts) -> [CardLine] {
        CardProfile(facts: facts, row: row, insights: insights, awaitsInsights: true, coming: coming).lines
    }

    private func draw(
        _ pane: Pane, count: Int, in rect: Rect, into buffer: inout CellBuffer, line: (Int) -> CardLine
    ) {
        var state = pane == .profile ? profileList : timelineList
        state.fit(count: count, height: rect.height)
        let needle = pane == self.pane ? CaseFolding.folded(search?.field.text ?? "") : ""
        for index in state.visibleRows(count: count, height: rect.height) {
            let row = rect.row(index - state.offset)
            let content = line(index)
            buffer.draw(content.fitted(to: row.width - 1), at: row.origin, in: row)
            for columns in Self.matches(of: needle, in: content.text) {
                let place = Rect(x: row.x + columns.lowerBound, y: row.y, width: columns.count, height: 1)
                buffer.restyle(place.intersection(row), .match)
            }
            if index == state.selection, pane == self.pane { buffer.restyle(row, .selection) }
        }
        Scrollbar(count: count, visible: rect.height, offset: state.offset).draw(in: rect, into: &buffer)
    }

    private func drawSearch(in content: Rect, into buffer: inout CellBuffer) -> Point? {
        guard let search else { return nil }
        let row = content.row(content.height - 1)
        buffer.draw("/", at: row.origin, in: row, style: .accent)
        let field = Rect(x: row.x + 2, y: row.y, width: row.width - 2, height: row.height)
        return search.field.draw(in: field, isFocused: search.isOpen, into: &buffer)
    }

    /// Columns of what was searched for.
    static func matches(of needle: String, in text: String) -> [Range<Int>] {
        guard !needle.isEmpty else { return [] }
        // Folding keeps one character one, so places in the folded text are places in the text.
        let hay = Array(CaseFolding.folded(text))
        let wanted = Array(needle)
        guard hay.count >= wanted.count else { return [] }
        return (0...hay.count - wanted.count).filter { hay[$0..<$0 + wanted.count].elementsEqual(wanted) }.map {
            start in
            let column = DisplayWidth.columns(of: String(hay[..<start]))
            return column..<column + DisplayWidth.columns(of: String(hay[start..<start + wanted.count]))
        }
    }
}

extension CustomersScreen {
    /// The card of the selected record beside the list: who it is, and what happened last.
    func drawPreview(in rect: Rect, into buffer: inout CellBuffer, _ context: ScreenContext) {
        let words = context.words
        let content = Panel(title: words("Record"), label: selectedRow == nil ? "" : words("Enter opens it"))
            .draw(in: rect, into: &buffer)
        guard let row = selectedRow else { return }
        let facts = CustomerFacts(context)
        let timeline = CardTimeline(
            row: row, audience: context.model.audience, zone: context.model.settings.zone, latest: content.height / 3)
        let latest = timeline.lines.isEmpty ? 0 : min(timeline.lines.count + 2, max(6, content.height / 3))
        let parts = content.rows([.flexible(), .fixed(latest)])
        let lines = CardProfile(facts: facts, row: row, insights: nil, awaitsInsights: false).lines
        for (index, line) in lines.prefix(parts[0].height).enumerated() {
            buffer.draw(line.fitted(to: parts[0].width), at: parts[0].row(index).origin, in: parts[0])
        }
        guard latest > 0 else { return }
        let heading = CardLine.heading(words("What happened last"))
        buffer.draw(heading.spans, at: parts[1].row(1).origin, in: parts[1])
        let reader = TimelineReader(facts: facts)
        for (index, line) in timeline.lines.prefix(max(0, latest - 2)).enumerated() {
            let spans = reader.line(line).fitted(to: parts[1].width)
            buffer.draw(spans, at: parts[1].row(index + 2).origin, in: parts[1])
        }
    }
}
