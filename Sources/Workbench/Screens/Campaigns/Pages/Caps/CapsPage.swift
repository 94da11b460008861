import CampaignPreview
import TerminalKit

/// The comparison of caps as a table whose numbers can be opened, and under it what the selected line counts.
struct CapsPage {
    let comparison: CapComparison
    let selection: CapSelection
    let context: PresentationContext
    private var words: Words { context.words }
    private var presenter: CapsPresenter { CapsPresenter(words: words) }

    private static let gap = 2

    /// One row for the heads of the columns, one for each semantics.
    private func tableRect(in rect: Rect) -> Rect {
        Rect(x: rect.x, y: rect.y, width: rect.width, height: min(rect.height, comparison.lines.count + 1))
    }

    /// The columns of the numbers, at the right of the names when there is more room than they take.
    private func columns(in rect: Rect) -> [Rect] {
        let widths = CapNumber.allCases.map { number in
            Self.gap
                + max(
                    DisplayWidth.columns(of: presenter.title(number)),
                    comparison.lines.map { DisplayWidth.columns(of: text($0, number)) }.max() ?? 0)
        }
        let names = comparison.lines.map { DisplayWidth.columns(of: presenter.title($0.semantics)) }.max() ?? 0
        var x = rect.x + min(names + 2 + Self.gap, max(0, rect.width - widths.reduce(0, +)))
        return widths.map { width in
            defer { x += width }
            return Rect(x: x, y: rect.y, width: width, height: rect.height)
        }
    }

    private func text(_ line: CapComparison.Line, _ number: CapNumber) -> String {
        let count = line.rows(number).count
        let sign = count == 0 ? "" : number == .entered ? "+" : number == .left ? "−" : ""
        return sign + words.number(count)
    }

    func draw(in rect: Rect, into buffer: inout CellBuffer) {
        let table = tableRect(in: rect)
        let columns = columns(in: table)
        for (column, number) in zip(columns, CapNumber.allCases) {
            buffer.drawFitted(
                presenter.title(number), in: column.row(0).intersection(table), alignment: .right, style: .header)
        }
        for (index, line) in comparison.lines.enumerated() where index + 1 < table.height {
            draw(line, in: table.row(index + 1), columns: columns.map { $0.row(index + 1) }, into: &buffer)
        }
        let text = Rect(
            x: rect.x, y: table.maxY + 1, width: rect.width, height: rect.maxY - table.maxY - 1
        ).intersection(rect)
        ScrollText(paragraphs).draw(in: text, into: &buffer)
    }

    private func draw(
        _ line: CapComparison.Line, in row: Rect, columns: [Rect], into buffer: inout CellBuffer
    ) {
        let isSelected = line.semantics == selection.semantics
        let room = Rect(x: row.x, y: row.y, width: max(0, (columns.first?.x ?? row.maxX) - row.x), height: 1)
        buffer.drawFitted(
            (isSelected ? "▸ " : "  ") + presenter.title(line.semantics), in: room,
            style: isSelected ? .text.bold : .text)
        for (column, number) in zip(columns, CapNumber.allCases) {
            let place = column.intersection(row)
            let isChosen = isSelected && number == selection.number
            let style: Style = isChosen ? .selection : style(number, isZero: line.rows(number).isEmpty)
            let inner = Rect(x: place.x + 1, y: place.y, width: max(0, place.width - 1), height: place.height)
            buffer.drawFitted(text(line, number), in: inner, alignment: .right, style: style)
        }
    }

    private func style(_ number: CapNumber, isZero: Bool) -> Style {
        switch number {
        case _ where isZero: .muted
        case .held: .text
        case .sent: .text.bold
        case .entered: .good
        case .left: .warn
        }
    }

    /// What the selected line counts, and whom the selected number.
    private var paragraphs: [Paragraph] {
        let line = comparison.line(selection.semantics)
        let caps = line.map { $0.caps.isEmpty ? [] : $0.caps } ?? []
        let evidence = EvidencePresenter(context)
        return [Paragraph(words("The caps that are counted"), .title.bold)]
            + (caps.isEmpty
                ? [Paragraph("  " + words("no cap concerns the campaign"), .muted)]
                : caps.map { Paragraph("  · " + evidence.capText($0), continuationIndent: 4) })
            + likeness(line)
            + [
                .blank,
                Paragraph(presenter.explanation(selection.number), continuationIndent: 2),
                Paragraph(
                    words("Caps per week and month, other rules and the campaigns before this one stay as they are."),
                    .muted),
            ]
    }

    private func likeness(_ line: CapComparison.Line?) -> [Paragraph] {
        line.flatMap { presenter.likeness(of: $0, in: comparison, quoted: context.quoted) }
            .map { [Paragraph("  = " + $0, .note, continuationIndent: 4)] } ?? []
    }

    /// The number at a place, for the mouse.
    func selection(at point: Point, in rect: Rect) -> CapSelection? {
        let table = tableRect(in: rect)
        let index = point.y - table.y - 1
        guard table.contains(point), comparison.lines.indices.contains(index) else { return nil }
        let column = columns(in: table).firstIndex { $0.contains(point) }
        return CapSelection(
            semantics: comparison.lines[index].semantics,
            number: column.map { CapNumber.allCases[$0] } ?? selection.number)
    }
}
