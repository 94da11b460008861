import CampaignDomain
import CommunicationMap
import TerminalKit

/// Where the knobs and the comparison are.
struct WhatIfLayout {
    let knobs: Rect
    let table: Rect
    let days: Rect

    static let widthForBoth = 110
    /// From this width on knobs get more of it than the comparison, which has what it needs.
    private static let widthForNames = 130
    /// - Parameter lines: how many the comparison has.
    init(_ body: Rect, lines: Int) {
        let tableHeight = lines + 1
        let parts: [Rect] =
            body.width >= Self.widthForBoth
            ? body.columns([.flexible(weight: 5), .flexible(weight: body.width < Self.widthForNames ? 5 : 4)], gap: 2)
            : body.rows([.flexible(), .fixed(min(tableHeight, body.height * 3 / 5))], gap: 1)
        knobs = parts[0]
        let rows = parts[1].rows([
            .fixed(tableHeight), .fixed(1), .fixed(3), .flexible(),
        ])
        table = body.width >= Self.widthForBoth ? rows[0] : parts[1]
        days = body.width >= Self.widthForBoth ? rows[2] : .zero
    }
}

extension MapScreen {
    private func presenter(in context: ScreenContext) -> WhatIfPresenter? {
        guard let facts, let forecast else { return nil }
        return WhatIfPresenter(facts: facts, forecast: forecast, state: whatIf, context: context.presentation)
    }

    private func whatIfLayout(_ layout: MapLayout) -> WhatIfLayout {
        WhatIfLayout(layout.body, lines: WhatIfPresenter.numbers + (whatIf.result?.recipients.count ?? 0))
    }

    private func chosenKnob(_ presenter: WhatIfPresenter) -> WhatIfKnob? {
        let knobs = presenter.knobs
        return knobs.indices.contains(whatIf.list.selection) ? knobs[whatIf.list.selection] : nil
    }

    func whatIfChain(in context: ScreenContext) -> ChainID? {
        guard let presenter = presenter(in: context), case .wait(let id, _) = chosenKnob(presenter) else { return nil }
        return id
    }

    // MARK: Drawing

    func drawWhatIf(_ layout: MapLayout, into buffer: inout CellBuffer, _ context: ScreenContext) {
        guard let presenter = presenter(in: context) else { return }
        let parts = whatIfLayout(layout)
        presenter.table(whatIf.list).draw(
            ListedRows(presenter.knobs.map(presenter.cells)), in: parts.knobs, into: &buffer)
        drawResult(presenter, parts, into: &buffer, context.words)
        buffer.drawFitted("▸ " + hint(presenter, context.words), in: layout.foot.row(0), style: .accent)
    }

    private func drawResult(
        _ presenter: WhatIfPresenter, _ parts: WhatIfLayout, into buffer: inout CellBuffer, _ words: Words
    ) {
        guard let result = whatIf.result, result.change == whatIf.change, !whatIf.isRunning else {
            let text =
                whatIf.isRunning
                ? "… " + words("Simulating the change")
                : words("Turn something with + and −, then Enter simulates both months with the same chance.")
            let lines = ScrollText([Paragraph(text, .muted)]).lines(width: max(1, parts.table.width - 4))
            for (index, line) in lines.enumerated() {
                buffer.drawFitted(
                    line.map(\.text).joined(), in: parts.table.row(parts.table.height / 3 + index), alignment: .centre,
                    style: .muted)
            }
            return
        }
        FigureGridView(grid: presenter.grid(result), cursor: FigureCursor(), isFocused: false)
            .draw(in: parts.table, into: &buffer)
        buffer.drawFitted(words("Messages a day"), in: parts.days.row(0), style: .title)
        for (index, spans) in presenter.days(result.comparison).enumerated() {
            buffer.draw(spans, at: parts.days.row(index + 1).origin, in: parts.days.row(index + 1))
        }
    }

    private func hint(_ presenter: WhatIfPresenter, _ words: Words) -> String {
        guard let knob = chosenKnob(presenter) else { return "" }
        let tried = whatIf.change.turns.count
        let name = presenter.name(of: knob)
        return tried == 0 ? name : name + " · " + words.counted(tried, .triedChange)
    }

    // MARK: Keys

    mutating func performInWhatIf(_ action: ActionID, count: Int?, in context: ScreenContext) -> [ScreenRequest] {
        guard let presenter = presenter(in: context) else { return [] }
        let rect = whatIfLayout(layout(in: context)).knobs
        if let movement = ListMovement(action, count: count) {
            whatIf.list.move(movement, count: presenter.knobs.count, height: max(0, rect.height - 1))
            return []
        }
        switch action {
        case .raiseValue: turn(by: count ?? 1, presenter)
        case .lowerValue: turn(by: -(count ?? 1), presenter)
        case .resetValue: if let knob = chosenKnob(presenter) { whatIf.change[knob] = 0 }
        case .resetAllValues: whatIf.change = WhatIfChange()
        case .openSelected: return tryChange(in: context)
        default: break
        }
        return []
    }

    private mutating func turn(by steps: Int, _ presenter: WhatIfPresenter) {
        guard let knob = chosenKnob(presenter) else { return }
        let wanted = whatIf.change[knob] + max(-99, min(99, steps))
        whatIf.change[knob] = max(presenter.lowest(of: knob), min(99, wanted))
    }

    private mutating func tryChange(in context: ScreenContext) -> [ScreenRequest] {
        guard let forecast else { return [] }
        guard !whatIf.change.isEmpty else {
            return [.say(Notice(context.words("nothing is changed yet: + and − turn what is chosen")))]
        }
        whatIf.isRunning = true
        return [.work(WhatIfWork(change: whatIf.change, forecast: forecast), slot: Self.whatIfSlot)]
    }

    mutating func pointAtWhatIf(
        _ mouse: MouseEvent, _ layout: MapLayout, in context: ScreenContext
    ) -> [ScreenRequest] {
        guard let presenter = presenter(in: context) else { return [] }
        let rect = whatIfLayout(layout).knobs
        guard rect.contains(mouse.position) else { return [] }
        let knobs = presenter.knobs
        switch mouse.action {
        case .wheelDown, .wheelUp:
            let rows = mouse.action == .wheelDown ? 3 : -3
            whatIf.list.move(.scroll(rows), count: knobs.count, height: max(0, rect.height - 1))
        case .press(.left), .doubleClick(.left):
            guard case .row(let row) = presenter.table(whatIf.list).hit(mouse.position, count: knobs.count, in: rect)
            else {
                return []
            }
            whatIf.list.move(.to(row), count: knobs.count, height: max(0, rect.height - 1))
            if mouse.action == .doubleClick(.left) { turn(by: 1, presenter) }
        default: break
        }
        return []
    }

    func whatIfKeys(_ words: Words) -> [KeyBinding] {
        let group = words("What if")
        let unknown: KeyBinding.Availability =
            forecast == nil ? .disabled(words("the month is not simulated")) : .enabled
        let unchanged: KeyBinding.Availability =
            whatIf.change.isEmpty ? .disabled(words("nothing is changed yet")) : .enabled
        return [
            KeyBinding(
                [KeyChord(.enter)], .openSelected, label: words("compare"), group: group, isHinted: true,
                importance: .high, availability: forecast == nil ? unknown : unchanged),
            KeyBinding(
                [KeyChord("+"), KeyChord("="), KeyChord("l"), KeyChord(.right)], .raiseValue,
                label: words("a day later, one more"), shortLabel: words("more"), group: group, takesCount: true,
                isHinted: true, importance: .high, availability: unknown),
            KeyBinding(
                [KeyChord("-"), KeyChord("h"), KeyChord(.left)], .lowerValue, label: words("a day earlier, one fewer"),
                shortLabel: words("fewer"), group: group, takesCount: true, isHinted: true, importance: .high,
                availability: unknown),
            KeyBinding(
                [KeyChord(.backspace), KeyChord("d")], .resetValue, label: words("as it is"), group: group,
                isHinted: true, availability: unchanged),
            KeyBinding(
                [KeyChord("D")], .resetAllValues, label: words("all as it is"), group: group, availability: unchanged),
        ]
    }
}

extension CountedNoun {
    static let triedChange = CountedNoun("{0} change is tried", "{0} changes are tried")
}
