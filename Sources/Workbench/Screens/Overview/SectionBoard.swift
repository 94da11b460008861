import TerminalKit

/// Panels of lines: under one another, and in two columns where there is room. One of them has the keyboard.
struct SectionBoard: Sendable {
    /// Which section has the keyboard, and which line of each is selected.
    private(set) var section = 0
    private(set) var lists: [ListState]
    /// How many sections are on the left where there is room for two columns.
    let leftCount: Int

    init(count: Int, leftCount: Int) {
        lists = [ListState](repeating: ListState(), count: count)
        self.leftCount = leftCount
    }

    func selectedLine(of sections: [OverviewSection]) -> OverviewLine? {
        let lines = sections[section].lines
        return lines.isEmpty ? nil : lines[min(lists[section].selection, lines.count - 1)]
    }

    /// The keys of every board.
    static func bindings(_ words: Words, group: String, isOpening: Bool) -> [KeyBinding] {
        [
            KeyBinding(
                [KeyChord(.enter)], .openSelected, label: words("what is behind it"), group: group, isHinted: true,
                importance: .high,
                availability: isOpening ? .enabled : .disabled(words("there is nothing behind this line"))),
            KeyBinding([KeyChord(.tab)], .nextPane, label: words("next pane"), group: group, isHinted: true),
            KeyBinding([KeyChord(.tab, .shift)], .previousPane, label: words("previous pane"), group: group),
        ] + KeyBinding.movements(words)
    }

    /// Moves; other actions are somebody else's.
    mutating func perform(_ action: ActionID, count: Int?, _ sections: [OverviewSection], in area: Rect) {
        if let movement = ListMovement(action, count: count) {
            move(movement, sections, in: area)
            return
        }
        switch action {
        case .nextPane: section = (section + 1) % lists.count
        case .previousPane: section = (section + lists.count - 1) % lists.count
        default: break
        }
    }

    private func layout(_ sections: [OverviewSection], in area: Rect, selected: Int? = nil) -> SectionLayout {
        SectionLayout(area: area, sections: sections, leftCount: leftCount, selected: selected ?? section)
    }

    /// Past the last line of a section comes the first of the next.
    private mutating func move(_ movement: ListMovement, _ sections: [OverviewSection], in area: Rect) {
        let height = layout(sections, in: area).height(of: section)
        let before = lists[section].selection
        lists[section].move(movement, count: sections[section].lines.count, height: height)
        guard lists[section].selection == before, case .by(let step) = movement else { return }
        let next = section + step.signum()
        guard lists.indices.contains(next) else { return }
        section = next
        let there = layout(sections, in: area, selected: next).height(of: next)
        lists[next].move(step > 0 ? .first : .last, count: sections[next].lines.count, height: there)
    }

    /// - Returns: whether the line under the pointer is to be opened.
    mutating func point(_ mouse: MouseEvent, _ sections: [OverviewSection], in area: Rect) -> Bool {
        let layout = layout(sections, in: area)
        guard let hit = layout.panels.firstIndex(where: { $0.contains(mouse.position) }) else { return false }
        section = hit
        let content = layout.lines(of: hit)
        let count = sections[hit].lines.count
        switch mouse.action {
        case .wheelDown: lists[hit].move(.scroll(3), count: count, height: content.height)
        case .wheelUp: lists[hit].move(.scroll(-3), count: count, height: content.height)
        case .press(.left), .doubleClick(.left):
            let line = lists[hit].offset + mouse.position.y - content.y
            guard content.contains(mouse.position), line < count else { return false }
            lists[hit].move(.to(line), count: count, height: content.height)
            return mouse.action == .doubleClick(.left)
        default: break
        }
        return false
    }

    func draw(_ sections: [OverviewSection], in area: Rect, into buffer: inout CellBuffer) {
        let layout = layout(sections, in: area)
        for (place, part) in sections.enumerated() {
            let isFocused = place == section
            let content = Panel(title: part.title, label: part.label, isFocused: isFocused)
                .draw(in: layout.panels[place], into: &buffer)
            SectionView(section: part, rect: content)
                .draw(lists[place], isFocused: isFocused, into: &buffer)
        }
    }
}

/// Where the sections are: with room in two columns, else all one under the other, the selected one as long as it needs.
struct SectionLayout {
    static let widthForTwo = 100

    /// In the order of the sections.
    let panels: [Rect]
    private let headings: [Int]

    init(area: Rect, sections: [OverviewSection], leftCount: Int, selected: Int) {
        headings = sections.map { $0.columns.isEmpty ? 0 : 1 }
        let needs = sections.map { $0.lines.count + ($0.columns.isEmpty ? 2 : 3) }
        if area.width >= Self.widthForTwo, leftCount < sections.count {
            let columns = area.columns([.flexible(), .flexible()])
            panels =
                SectionLayout.stacked(columns[0], needs: Array(needs.prefix(leftCount)), selected: selected)
                + SectionLayout.stacked(
                    columns[1], needs: Array(needs.dropFirst(leftCount)), selected: selected - leftCount)
        } else {
            panels = SectionLayout.stacked(area, needs: needs, selected: selected)
        }
    }

    /// Where the lines of a section are, without its frame and the heads of its columns.
    func lines(of section: Int) -> Rect {
        let content = Panel.content(of: panels[section])
        let heading = min(headings[section], content.height)
        return Rect(x: content.x, y: content.y + heading, width: content.width, height: content.height - heading)
    }

    func height(of section: Int) -> Int { lines(of: section).height }

    /// Where there is no room for all, the others share half of it, and show at least their heads and a line.
    private static func stacked(_ area: Rect, needs: [Int], selected: Int) -> [Rect] {
        let least = max(3, area.height / (2 * max(1, needs.count)))
        var heights = needs.map { min($0, least) }
        var room = area.height - heights.reduce(0, +)
        for place in needs.indices.sorted(by: { ($0 == selected ? 0 : 1, $0) < ($1 == selected ? 0 : 1, $1) }) {
            let more = max(0, min(room, needs[place] - heights[place]))
            heights[place] += more
            room -= more
        }
        if room > 0 { heights[needs.count - 1] += room }
        return area.rows(heights.map { .fixed($0) })
    }
}
