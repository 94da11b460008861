import CampaignDomain
import CampaignPreview
import TerminalKit

/// Where the parts of the page that compares are. Drawing and mouse use the same places.
struct DifferenceLayout {
    let top: Rect
    /// Empty until there is something to compare.
    let people: Rect
    /// What is inside the upper frame, without the lines for the two sides and the head of the table.
    let lines: Rect
    /// Where the table of what to compare with is; it keeps its own margins.
    let baselines: Rect

    init(area: Rect, page: DifferencePage) {
        guard let difference = page.difference else {
            top = area
            people = .zero
            baselines = area.inset(horizontal: 1, vertical: 1)
            lines = baselines.rows([.fixed(1), .flexible()])[1]
            return
        }
        baselines = .zero
        let wanted = difference.lines.count + Self.headLines + 2
        let rows = area.rows([.fixed(max(min(9, area.height / 2), min(wanted, area.height * 3 / 5))), .flexible()])
        top = rows[0]
        people = rows[1]
        lines = Panel.content(of: top).rows([.fixed(Self.headLines), .flexible()])[1]
    }

    /// The two sides with their numbers, and a blank line.
    static let headLines = 3

    /// The table keeps its own margins.
    var peopleTable: Rect { people.inset(horizontal: 1, vertical: 1) }
}

extension OpenPreview {
    func draw(
        _ page: DifferencePage, _ computed: ComputedPreview, into buffer: inout CellBuffer, _ context: ScreenContext
    ) {
        let words = context.words
        let layout = DifferenceLayout(area: context.area, page: page)
        let isFocused = pane != .recipients
        let title = page.difference == nil ? words("Compare with") : words("What differs")
        let content = Panel(title: title, isFocused: isFocused).draw(in: layout.top, into: &buffer)
        switch page.state {
        case .choosing:
            let table = BaselineTable(
                baselines: page.baselines, context: context.presentation, asOf: context.model.asOf)
            table.view(page.list, in: layout.baselines).draw(table, in: layout.baselines, into: &buffer)
        case .computing:
            let text = "… " + words("Comparing the previews")
            buffer.drawFitted(text, in: content.row(content.height / 3), alignment: .centre, style: .muted)
        case .failed(let failure):
            let fault = FaultPage(failure: failure, campaign: campaign, context: context.presentation)
            ScrollText(fault.paragraphs).draw(in: content, into: &buffer)
        case .ready(let difference):
            drawSides(difference, in: content, into: &buffer, words)
            drawLines(page, difference, in: layout.lines, into: &buffer, words)
            drawPeople(page, layout, into: &buffer, context)
        }
    }

    /// Both sides with how many each targets and sends.
    private func drawSides(
        _ difference: ComputedDifference, in rect: Rect, into buffer: inout CellBuffer, _ words: Words
    ) {
        let sides = [
            (words("Before"), difference.difference.before), (words("After"), difference.difference.after),
        ]
        let presenter = DifferencePresenter(difference.difference, words: words)
        for (index, (label, preview)) in sides.enumerated() where index < rect.height {
            let outcome = preview.outcome
            let numbers = words(
                "targeted {0}, sent {1}", words.number(outcome.targeted.count), words.number(outcome.send.count))
            let row = line(index, of: rect)
            let used = buffer.draw(
                TextFitting.fitted(label, to: Self.labelWidth), at: row.origin, in: row, style: .muted)
            let rest = Rect(x: row.x + used, y: row.y, width: max(0, row.width - used), height: 1)
            buffer.draw(presenter.title(preview), and: numbers, in: rest, style: .text, numberStyle: .muted)
        }
    }

    /// Numbers stay near to what they count, however wide the window is.
    private func line(_ index: Int, of rect: Rect) -> Rect {
        Rect(x: rect.x, y: rect.y + index, width: max(0, min(Self.widestLine, rect.width - 1)), height: 1)
    }

    private static let widestLine = 96
    private static let labelWidth = 8

    private func drawLines(
        _ page: DifferencePage, _ difference: ComputedDifference, in rect: Rect, into buffer: inout CellBuffer,
        _ words: Words
    ) {
        let lines = difference.lines(in: words)
        for (place, index) in visible(page, rect).enumerated() {
            let told = lines[index]
            let row = line(place, of: rect)
            buffer.draw(
                told.kind.sign + told.text, and: told.count.map(words.number) ?? "", in: row, style: told.style,
                numberStyle: told.style)
            restyle(row, isSelected: index == page.list.selection, into: &buffer)
        }
        Scrollbar(count: page.count, visible: rect.height, offset: page.list.offset).draw(in: rect, into: &buffer)
    }

    private func visible(_ page: DifferencePage, _ rect: Rect) -> Range<Int> {
        let first = max(0, min(page.list.offset, page.count - 1))
        return first..<max(first, min(page.count, first + rect.height))
    }

    private func restyle(_ row: Rect, isSelected: Bool, into buffer: inout CellBuffer) {
        guard isSelected else { return }
        buffer.restyle(row, pane == .recipients ? .selectionInactive : .selection)
    }

    private func drawPeople(
        _ page: DifferencePage, _ layout: DifferenceLayout, into buffer: inout CellBuffer, _ context: ScreenContext
    ) {
        let line = differenceLine(page.list.selection, context.words)
        let title = context.words("People") + (line.map { " · " + $0.text } ?? "")
        Panel(
            title: title, label: context.words.counted(behind.count, .record), isFocused: pane == .recipients
        ).draw(in: layout.people, into: &buffer)
        drawRecipients(in: layout.peopleTable, into: &buffer, context)
    }
}

extension DifferenceLine {
    fileprivate var style: Style {
        switch kind {
        case .heading: .title.bold
        case .entered, .left, .changed, .unchanged: count == 0 ? .muted : .text.bold
        case .part: .text
        case .appeared, .changedFinding: .warn
        case .gone: .good
        case .hash: .muted
        }
    }
}

extension CellBuffer {
    /// A text from the left and a number at the right end of a row; the text gives way.
    fileprivate mutating func draw(
        _ text: String, and number: String, in row: Rect, style: Style, numberStyle: Style
    ) {
        let width = min(row.width, DisplayWidth.columns(of: number))
        let room = max(0, row.width - width - (width > 0 ? 2 : 0))
        drawFitted(text, in: Rect(x: row.x, y: row.y, width: room, height: 1), style: style)
        draw(number, at: Point(x: row.maxX - width, y: row.y), in: row, style: numberStyle)
    }
}
