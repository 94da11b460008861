import CampaignDomain
import TerminalKit

extension SegmentsScreen {
    /// Which lines of the list the filter leaves.
    func matcher(in context: ScreenContext) -> SegmentMatcher {
        SegmentMatcher(filter.text, names: SegmentNames(context.presentation))
    }

    mutating func openFilter() {
        pane = .list
        isFiltering = true
        filter.moveCursor(to: filter.text.count)
    }

    mutating func clearFilter(in context: ScreenContext) -> [ScreenRequest] {
        isFiltering = false
        filter.setText("")
        relist(subject, in: context)
        return showPage()
    }

    /// Enter keeps the filter, Esc gives it up, the arrows go through what it leaves; all else is text.
    mutating func typeInFilter(_ event: TerminalEvent, in context: ScreenContext) -> [ScreenRequest] {
        if case .key(let chord) = event {
            switch chord.key {
            case .enter:
                isFiltering = false
                return []
            case .escape: return clearFilter(in: context)
            case .down, .up:
                move(.by(chord.key == .down ? 1 : -1), in: context)
                return showPage()
            default: break
            }
        }
        guard filter.handle(event) == .changed else { return [] }
        relist(subject, in: context)
        return showPage()
    }

    func filterBindings(_ words: Words) -> [KeyBinding] {
        let group = words("Filter")
        return [
            KeyBinding([KeyChord(.enter)], .openSelected, label: words("keep"), group: group, isHinted: true),
            KeyBinding([KeyChord(.down)], .moveDown, label: words("down"), group: group, isHinted: true),
            KeyBinding([KeyChord(.escape)], .leave, label: words("give up"), group: group, isHinted: true),
        ]
    }

    func drawFilter(_ layout: SegmentsLayout, into buffer: inout CellBuffer, _ words: Words) -> Point? {
        guard showsFilter, !layout.filter.isEmpty else { return nil }
        buffer.draw("/", at: Point(x: layout.filter.x + 1, y: layout.filter.y), in: layout.filter, style: .accent)
        var field = filter
        field.placeholder = words("words of the name, id or condition")
        return field.draw(in: layout.filterField, isFocused: isFiltering, into: &buffer)
    }
}
