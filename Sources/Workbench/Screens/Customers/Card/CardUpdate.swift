import AudienceEngine
import TerminalKit

extension CustomersScreen {
    mutating func openCard(_ row: Int, in context: ScreenContext) -> [ScreenRequest] {
        cards.append(CustomerCard(row: row, audience: context.model.audience, zone: context.model.settings.zone))
        return cardWork(row)
    }

    /// What is found out about a record while its card is open.
    func cardWork(_ row: Int) -> [ScreenRequest] {
        [.work(CardWork(row: row), slot: Self.cardSlot), .work(ComingWork(row: row), slot: Self.comingSlot)]
    }

    mutating func performInCard(_ action: ActionID, count: Int?, in context: ScreenContext) -> [ScreenRequest] {
        guard let last = cards.indices.last else { return [] }
        if let movement = ListMovement(action, count: count) {
            cards[last].move(movement, in: context)
            return []
        }
        switch action {
        case .leave: return leaveCard()
        case .nextPane:
            cards[last].pane = cards[last].pane == .profile ? .timeline : .profile
            cards[last].search = nil
        case .openSelected: return openLink(in: context)
        case .playJourney: return [journey(of: cards[last].row, in: context)]
        case .search: cards[last].search = CardSearch()
        case .searchNext: return find(from: 1, step: 1, in: context)
        case .searchPrevious: return find(from: -1, step: -1, in: context)
        default: break
        }
        return []
    }

    /// First the search, then the card.
    private mutating func leaveCard() -> [ScreenRequest] {
        guard let last = cards.indices.last else { return [] }
        if cards[last].search != nil {
            cards[last].search = nil
            return []
        }
        cards.removeLast()
        guard let below = cards.last, below.insights == nil || below.coming == nil else {
            return [.cancel(slot: Self.cardSlot), .cancel(slot: Self.comingSlot)]
        }
        return cardWork(below.row)
    }

    private mutating func openLink(in context: ScreenContext) -> [ScreenRequest] {
        guard let card = cards.last, card.pane == .profile else { return [] }
        let lines = card.profileLines(CustomerFacts(context))
        guard lines.indices.contains(card.list.selection), let link = lines[card.list.selection].link else {
            let words = context.words
            return [.say(Notice(words("Enter opens linked records; this line has none")))]
        }
        if case .customer(let row) = link { return openCard(row, in: context) }
        return [.open(link)]
    }

    // MARK: Search

    mutating func typeInSearch(_ event: TerminalEvent, in context: ScreenContext) -> [ScreenRequest] {
        guard let last = cards.indices.last, var search = cards[last].search else { return [] }
        if case .key(let chord) = event, chord.key == .enter {
            search.isOpen = false
            cards[last].search = search.field.isEmpty ? nil : search
            return find(from: 0, step: 1, in: context)
        }
        if case .key(let chord) = event, chord.key == .escape {
            cards[last].search = nil
            return []
        }
        _ = search.field.handle(event)
        cards[last].search = search
        return []
    }

    /// Goes to the next line with a match, around the ends.
    private mutating func find(from start: Int, step: Int, in context: ScreenContext) -> [ScreenRequest] {
        guard let last = cards.indices.last, let search = cards[last].search, !search.field.isEmpty else { return [] }
        let needle = CaseFolding.folded(search.field.text)
        let texts = cards[last].texts(CustomerFacts(context))
        guard !texts.isEmpty else { return [] }
        for distance in 0..<texts.count {
            let offset = cards[last].list.selection + start + distance * step
            let index = ((offset % texts.count) + texts.count) % texts.count
            if CaseFolding.folded(texts[index]).contains(needle) {
                cards[last].move(.to(index), in: context)
                return []
            }
        }
        let words = context.words
        return [.say(Notice(words("nowhere: {0}", search.field.text), .warning))]
    }

    // MARK: Mouse

    mutating func pointInCard(_ mouse: MouseEvent, in context: ScreenContext) -> [ScreenRequest] {
        guard let last = cards.indices.last else { return [] }
        let layout = CardLayout(area: context.area, pane: cards[last].pane)
        if let pane = [CustomerCard.Pane.profile, .timeline].first(where: {
            layout.rect(of: $0).contains(mouse.position)
        }),
            pane != cards[last].pane
        {
            cards[last].pane = pane
            cards[last].search = nil
        }
        switch mouse.action {
        case .wheelDown: cards[last].move(.scroll(3), in: context)
        case .wheelUp: cards[last].move(.scroll(-3), in: context)
        case .press(.left), .doubleClick(.left):
            let content = Panel.content(of: layout.rect(of: cards[last].pane))
            guard content.contains(mouse.position) else { return [] }
            cards[last].move(.to(cards[last].list.offset + mouse.position.y - content.y), in: context)
            if mouse.action == .doubleClick(.left) { return openLink(in: context) }
        default: break
        }
        return []
    }
}

extension CustomerCard {
    func bindings(_ words: Words) -> [KeyBinding] {
        let group = words("Card")
        var bindings = [
            KeyBinding(
                [KeyChord(.enter)], .openSelected, label: words("linked record"), group: group, isHinted: true,
                availability: pane == .profile ? .enabled : .disabled(words("only on the side of the record"))),
            KeyBinding(
                [KeyChord(.tab)], .nextPane, label: pane == .profile ? words("what happened") : words("the record"),
                group: group, isHinted: true),
            KeyBinding([KeyChord("/")], .search, label: words("search"), group: group, isHinted: true),
            .journey(words, group: group),
        ]
        if search != nil {
            bindings += [
                KeyBinding([KeyChord("n")], .searchNext, label: words("next match"), group: group, isHinted: true),
                KeyBinding([KeyChord("N")], .searchPrevious, label: words("previous match"), group: group),
            ]
        }
        bindings.append(
            KeyBinding(
                [KeyChord(.escape)], .leave, label: words("back"), group: group, isHinted: true, importance: .high))
        return bindings + KeyBinding.movements(words)
    }

    mutating func move(_ movement: ListMovement, in context: ScreenContext) {
        let layout = CardLayout(area: context.area, pane: pane)
        let rect = listRect(of: pane, Panel.content(of: layout.rect(of: pane)))
        let count = pane == .profile ? profileLines(CustomerFacts(context)).count : timeline.lines.count
        list.move(movement, count: count, height: rect.height)
    }

    /// The lines of the pane that has the keyboard, for searching. O(history of the person).
    func texts(_ facts: CustomerFacts) -> [String] {
        switch pane {
        case .profile: return profileLines(facts).map(\.text)
        case .timeline:
            let reader = TimelineReader(facts: facts)
            return timeline.lines.map { reader.line($0).text }
        }
    }
}
