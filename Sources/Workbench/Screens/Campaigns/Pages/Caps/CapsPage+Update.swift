import CampaignPreview
import TerminalKit

extension CampaignsScreen {
    static let capsSlot = "caps"
}

extension OpenPreview {
    mutating func openCaps() -> [ScreenRequest] {
        guard let computed else { return [] }
        pages.append(PreviewPage(kind: .caps(CapSelection())))
        guard caps?.comparison == nil else { return [] }
        caps = nil
        return [.work(CapsWork(computed: computed), slot: CampaignsScreen.capsSlot)]
    }

    mutating func performOnCaps(
        _ action: ActionID, count: Int?, _ selection: CapSelection, in context: ScreenContext
    ) -> [ScreenRequest] {
        switch action {
        case .leave: pages.removeLast()
        case .openSelected: return openRecipients(of: selection, in: context)
        case .moveLeft: moveCaps(selection, lines: 0, columns: -(count ?? 1))
        case .moveRight: moveCaps(selection, lines: 0, columns: count ?? 1)
        case .editDefinition: return [.edit(.policies)]
        default:
            switch ListMovement(action, count: count) {
            case .by(let lines)?, .scroll(let lines)?: moveCaps(selection, lines: lines, columns: 0)
            case .first?, .pageUp?, .halfPageUp?: moveCaps(selection, lines: -CapSemantics.allCases.count, columns: 0)
            case .last?, .pageDown?, .halfPageDown?: moveCaps(selection, lines: CapSemantics.allCases.count, columns: 0)
            case .to?, nil: break
            }
        }
        return []
    }

    private mutating func moveCaps(_ selection: CapSelection, lines: Int, columns: Int) {
        func moved<Element: Equatable>(_ element: Element, in all: [Element], by steps: Int) -> Element {
            let place = (all.firstIndex(of: element) ?? 0) + max(-all.count, min(all.count, steps))
            return all[max(0, min(all.count - 1, place))]
        }
        choose(
            CapSelection(
                semantics: moved(selection.semantics, in: CapSemantics.allCases, by: lines),
                number: moved(selection.number, in: CapNumber.allCases, by: columns)))
    }

    private mutating func choose(_ selection: CapSelection) {
        guard let last = pages.indices.last else { return }
        pages[last].kind = .caps(selection)
    }

    /// The people behind a number; Esc comes back from them to the comparison.
    private mutating func openRecipients(of selection: CapSelection, in context: ScreenContext) -> [ScreenRequest] {
        guard let rows = caps?.comparison.flatMap({ selection.rows(in: $0) }) else { return [] }
        guard !rows.isEmpty else { return [.say(Notice(context.words("nobody is behind this number")))] }
        pages.removeAll()
        select(.capped(selection))
        pane = .recipients
        return []
    }

    /// Back to where the subject of the recipients was chosen.
    mutating func leaveRecipients() {
        guard case .capped(let selection) = subject else {
            pane = subjectPane
            return
        }
        pane = .waterfall
        select(.line(waterfallLine))
        pages.append(PreviewPage(kind: .caps(selection)))
    }

    mutating func pointAtCaps(
        _ mouse: MouseEvent, _ selection: CapSelection, in context: ScreenContext
    ) -> [ScreenRequest] {
        switch mouse.action {
        case .wheelDown: moveCaps(selection, lines: 1, columns: 0)
        case .wheelUp: moveCaps(selection, lines: -1, columns: 0)
        case .press(.left), .doubleClick(.left):
            guard let page = capsPage(selection, context),
                let chosen = page.selection(
                    at: mouse.position, in: Panel.content(of: CapsLayout(area: context.area).comparison))
            else { return [] }
            choose(chosen)
            if case .doubleClick = mouse.action { return openRecipients(of: chosen, in: context) }
        default: break
        }
        return []
    }

    func capsPage(_ selection: CapSelection, _ context: ScreenContext) -> CapsPage? {
        caps?.comparison.map { CapsPage(comparison: $0, selection: selection, context: context.presentation) }
    }

    func capsBindings(_ selection: CapSelection, _ context: ScreenContext) -> [KeyBinding] {
        let words = context.words
        let group = words("Caps")
        let rows = caps?.comparison.flatMap { selection.rows(in: $0) }
        return [
            KeyBinding(
                [KeyChord(.enter)], .openSelected, label: words("recipients"), group: group, isHinted: true,
                importance: .high,
                availability: rows == nil ? .disabled(words("nobody is behind this number")) : .enabled),
            KeyBinding(
                [KeyChord("h"), KeyChord(.left)], .moveLeft, label: words("column to the left"), group: group,
                takesCount: true),
            KeyBinding(
                [KeyChord("l"), KeyChord(.right), KeyChord(.tab)], .moveRight, label: words("column to the right"),
                group: group, takesCount: true, isHinted: true),
            .edit(context, group: group),
            KeyBinding(
                [KeyChord(.escape)], .leave, label: words("back"), group: group, isHinted: true, importance: .high),
        ]
    }
}
