import CampaignPreview
import TerminalKit

/// Where the comparison is, and the people behind its selected number. Drawing and mouse use the same places.
struct CapsLayout {
    private static let comparisonHeight = 18
    private static let lowestPeople = 8

    let comparison: Rect
    /// Nil when the window is too low.
    let people: Rect?

    init(area: Rect) {
        guard area.height >= Self.comparisonHeight + Self.lowestPeople else {
            comparison = area
            people = nil
            return
        }
        let rows = area.rows([.fixed(Self.comparisonHeight), .flexible()])
        comparison = rows[0]
        people = rows[1]
    }
}

extension OpenPreview {
    func drawCaps(_ selection: CapSelection, into buffer: inout CellBuffer, _ context: ScreenContext) {
        let words = context.words
        let layout = CapsLayout(area: context.area)
        let content = Panel(title: words("What other tools' caps would do"), isFocused: true)
            .draw(in: layout.comparison, into: &buffer)
        if let page = capsPage(selection, context) {
            page.draw(in: content, into: &buffer)
            if let people = layout.people { drawPeople(of: selection, in: people, into: &buffer, context) }
        } else if let failure = caps?.failure {
            ScrollText([Paragraph("✖ " + failure, .stop, continuationIndent: 2)]).draw(in: content, into: &buffer)
        } else {
            buffer.drawFitted(
                "… " + words("Comparing the caps"), in: content.row(content.height / 3), alignment: .centre,
                style: .muted)
        }
    }

    /// Who is behind the selected number, as far as there is room; Enter goes to them.
    private func drawPeople(
        of selection: CapSelection, in rect: Rect, into buffer: inout CellBuffer, _ context: ScreenContext
    ) {
        guard let rows = caps?.comparison.flatMap({ selection.rows(in: $0) }) else { return }
        let words = context.words
        let title = words("Recipients") + " · " + CapsPresenter(words: words).people(selection)
        Panel(title: title, label: words.counted(rows.count, .record)).draw(in: rect, into: &buffer)
        let inside = rect.inset(horizontal: 1, vertical: 1)
        var table = recipientsTable(in: inside, words)
        table.list = ListState()
        table.isFocused = false
        draw(PlacedRows(rows), with: table, in: inside, into: &buffer, context)
    }
}
