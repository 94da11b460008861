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
        guard let computed, let rows = caps?.comparison.flatMap({ selection.rows(in: $0) }) else { return }
        let words = context.words
        let title = words("Recipients") + " · " + CapsPresenter(words: words).people(selection)
        Panel(title: title, label: words.counted(rows.count, .record)).draw(in: rect, into: &buffer)
        let inside = rect.inset(horizontal: 1, vertical: 1)
        let columns = recipientColumns(width: inside.width)
        let people = RecipientRows(
            behind: PlacedRows(rows), columns: columns, facts: recipientFacts(computed, in: context))
        TableView(
            columns: columns.map { TableColumn($0.rawValue, title: $0.title(words), width: $0.width) },
            isFocused: false, emptyText: words("Nobody.")
        ).draw(people, in: inside, into: &buffer)
    }
}
