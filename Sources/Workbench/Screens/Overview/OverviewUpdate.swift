import TerminalKit

extension OverviewScreen {
    public func bindings(in context: ScreenContext) -> [KeyBinding] {
        let words = context.words
        let group = words("Overview")
        let target = selectedLine(context)?.target
        return [
            KeyBinding(
                [KeyChord(.enter)], .openSelected, label: words("what is behind it"),
                group: group, isHinted: true, importance: .high,
                availability: target == nil ? .disabled(words("there is nothing behind this line")) : .enabled),
            KeyBinding([KeyChord(.tab)], .nextPane, label: words("next pane"), group: group, isHinted: true),
            KeyBinding([KeyChord(.tab, .shift)], .previousPane, label: words("previous pane"), group: group),
        ] + KeyBinding.movements(words)
    }

    func selectedLine(_ context: ScreenContext) -> OverviewLine? {
        let lines = sections(context)[section].lines
        return lines.isEmpty ? nil : lines[min(lists[section].selection, lines.count - 1)]
    }

    public mutating func perform(_ action: ActionID, count: Int?, in context: ScreenContext) -> [ScreenRequest] {
        if let movement = ListMovement(action, count: count) {
            move(movement, in: context)
            return []
        }
        switch action {
        case .nextPane: section = (section + 1) % lists.count
        case .previousPane: section = (section + lists.count - 1) % lists.count
        case .openSelected: return open(in: context)
        default: break
        }
        return []
    }

    private func open(in context: ScreenContext) -> [ScreenRequest] {
        switch selectedLine(context)?.target {
        case .place(let place): return [.open(place)]
        case .people(let rows, let heading):
            guard !rows.isEmpty else { return [.say(Notice(context.words("nobody is behind this number")))] }
            return [.open(.customers(rows, heading: heading))]
        case .problems: return [.perform(.showProblems)]
        case nil: return []
        }
    }

    /// Past the last line of a section comes the first of the next.
    private mutating func move(_ movement: ListMovement, in context: ScreenContext) {
        let sections = sections(context)
        let height = OverviewLayout(area: context.area, sections: sections, selected: section).height(of: section)
        let before = lists[section].selection
        lists[section].move(movement, count: sections[section].lines.count, height: height)
        guard lists[section].selection == before, case .by(let step) = movement else { return }
        let next = section + step.signum()
        guard lists.indices.contains(next) else { return }
        section = next
        let there = OverviewLayout(area: context.area, sections: sections, selected: next).height(of: next)
        lists[next].move(step > 0 ? .first : .last, count: sections[next].lines.count, height: there)
    }

    public mutating func point(_ mouse: MouseEvent, in context: ScreenContext) -> [ScreenRequest] {
        let sections = sections(context)
        let layout = OverviewLayout(area: context.area, sections: sections, selected: section)
        guard let hit = layout.panels.firstIndex(where: { $0.contains(mouse.position) }) else { return [] }
        section = hit
        let content = Panel.content(of: layout.panels[hit])
        let count = sections[hit].lines.count
        switch mouse.action {
        case .wheelDown: lists[hit].move(.scroll(3), count: count, height: content.height)
        case .wheelUp: lists[hit].move(.scroll(-3), count: count, height: content.height)
        case .press(.left), .doubleClick(.left):
            let line = lists[hit].offset + mouse.position.y - content.y
            guard content.contains(mouse.position), line < count else { return [] }
            lists[hit].move(.to(line), count: count, height: content.height)
            if mouse.action == .doubleClick(.left) { return open(in: context) }
        default: break
        }
        return []
    }
}
