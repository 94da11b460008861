import TerminalKit

extension ActionID {
    static let moveDown: ActionID = "list.down"
    static let moveUp: ActionID = "list.up"
    static let pageDown: ActionID = "list.page-down"
    static let pageUp: ActionID = "list.page-up"
    static let halfPageDown: ActionID = "list.half-page-down"
    static let halfPageUp: ActionID = "list.half-page-up"
    static let moveToFirst: ActionID = "list.first"
    static let moveToLast: ActionID = "list.last"
    static let moveLeft: ActionID = "list.left"
    static let moveRight: ActionID = "list.right"
    static let openSelected: ActionID = "list.open"
    static let leave: ActionID = "list.leave"
    static let filter: ActionID = "list.filter"
    static let clearFilter: ActionID = "list.clear-filter"
    static let saveAsList: ActionID = "customers.save-list"
    static let saveAsSegment: ActionID = "customers.save-segment"
    static let showEverybody: ActionID = "customers.everybody"
    static let sortByColumn: ActionID = "list.sort"
    static let reverseSort: ActionID = "list.sort-reverse"
    static let chooseColumns: ActionID = "list.columns"
    static let toggleColumn: ActionID = "list.toggle-column"
    static let narrowColumn: ActionID = "list.narrower"
    static let widenColumn: ActionID = "list.wider"
    static let mark: ActionID = "list.mark"
    static let markRange: ActionID = "list.mark-range"
    static let markAll: ActionID = "list.mark-all"
    static let nextPane: ActionID = "pane.next"
    static let search: ActionID = "search"
    static let searchNext: ActionID = "search.next"
    static let searchPrevious: ActionID = "search.previous"
}

extension KeyBinding {
    /// How lists are moved in; the same everywhere.
    static func movements(_ words: Words) -> [KeyBinding] {
        let group = words("Move")
        return [
            KeyBinding(
                [KeyChord("j"), KeyChord(.down)], .moveDown, label: words("down"), group: group, takesCount: true),
            KeyBinding([KeyChord("k"), KeyChord(.up)], .moveUp, label: words("up"), group: group, takesCount: true),
            KeyBinding([KeyChord(.pageDown)], .pageDown, label: words("a page down"), group: group),
            KeyBinding([KeyChord(.pageUp)], .pageUp, label: words("a page up"), group: group),
            KeyBinding([KeyChord("d", .control)], .halfPageDown, label: words("half a page down"), group: group),
            KeyBinding([KeyChord("u", .control)], .halfPageUp, label: words("half a page up"), group: group),
            KeyBinding([KeyChord("g"), KeyChord(.home)], .moveToFirst, label: words("to the first"), group: group),
            KeyBinding(
                [KeyChord("G"), KeyChord(.end)], .moveToLast, label: words("to the last, or to a number"), group: group,
                takesCount: true),
        ]
    }
}

extension ListMovement {
    /// The movement that an action asks for; nil for other actions.
    init?(_ action: ActionID, count: Int?) {
        switch action {
        case .moveDown: self = .by(count ?? 1)
        case .moveUp: self = .by(-(count ?? 1))
        case .pageDown: self = .pageDown
        case .pageUp: self = .pageUp
        case .halfPageDown: self = .halfPageDown
        case .halfPageUp: self = .halfPageUp
        case .moveToFirst: self = .first
        case .moveToLast: self = count.map { .to($0 - 1) } ?? .last
        default: return nil
        }
    }
}

extension CustomersScreen {
    public func bindings(in context: ScreenContext) -> [KeyBinding] {
        let words = context.words
        if prompt != nil { return promptBindings(words) }
        if let card = cards.last { return card.bindings(words) }
        if chooser != nil { return chooserBindings(words) }
        if filter.isOpen { return filterBindings(words) }
        return listBindings(words) + definitionBindings(context) + columnBindings(words)
            + KeyBinding.movements(words)
    }

    private func listBindings(_ words: Words) -> [KeyBinding] {
        let group = words("Records")
        let isEmpty = rowCount == 0
        let nobody = KeyBinding.Availability.disabled(words("nobody is listed"))
        var bindings = [
            KeyBinding(
                [KeyChord(.enter)], .openSelected, label: words("card"), group: group, isHinted: true,
                importance: .high,
                availability: isEmpty ? nobody : .enabled),
            KeyBinding([KeyChord("/")], .filter, label: words("filter"), group: group, isHinted: true),
            KeyBinding(
                [KeyChord(" ")], .mark, label: words("mark"), group: group, takesCount: true, isHinted: true,
                availability: isEmpty ? nobody : .enabled),
            KeyBinding(
                [KeyChord("v")], .markRange, label: rangeStart == nil ? words("mark a range") : words("mark the range"),
                group: group, isHinted: rangeStart != nil, availability: isEmpty ? nobody : .enabled),
            KeyBinding(
                [KeyChord("*")], .markAll, label: marks.isEmpty ? words("mark all") : words("unmark all"), group: group,
                availability: isEmpty && marks.isEmpty ? nobody : .enabled),
        ]
        bindings.append(.journey(words, group: group, isHinted: false, availability: isEmpty ? nobody : .enabled))
        if scope != nil {
            bindings.append(
                KeyBinding([KeyChord("A")], .showEverybody, label: words("everybody"), group: group, isHinted: true))
        }
        if rangeStart != nil || !filter.field.isEmpty {
            let label = rangeStart != nil ? words("give up the range") : words("remove the filter")
            bindings.append(
                KeyBinding(
                    [KeyChord(.escape)], .clearFilter, label: label, group: group, isHinted: true, importance: .high))
        }
        return bindings
    }

    private func columnBindings(_ words: Words) -> [KeyBinding] {
        let group = words("Columns")
        return [
            KeyBinding([KeyChord("o")], .sortByColumn, label: words("sort"), group: group, isHinted: true),
            KeyBinding([KeyChord("O")], .reverseSort, label: words("reverse the order"), group: group),
            KeyBinding([KeyChord("c")], .chooseColumns, label: words("columns"), group: group, isHinted: true),
            KeyBinding(
                [KeyChord("h"), KeyChord(.left)], .moveLeft, label: words("column to the left"), group: group,
                takesCount: true),
            KeyBinding(
                [KeyChord("l"), KeyChord(.right)], .moveRight, label: words("column to the right"), group: group,
                takesCount: true),
            KeyBinding([KeyChord("<")], .narrowColumn, label: words("narrower"), group: group, takesCount: true),
            KeyBinding([KeyChord(">")], .widenColumn, label: words("wider"), group: group, takesCount: true),
        ]
    }

    /// What the filter's text field does with keys; shown, not looked up, because letters are typed.
    private func filterBindings(_ words: Words) -> [KeyBinding] {
        let group = words("Filter")
        let isCompleting = filter.completion != nil
        return [
            KeyBinding(
                [KeyChord(.enter)], .openSelected, label: isCompleting ? words("take") : words("keep"), group: group,
                isHinted: true),
            KeyBinding([KeyChord(.tab)], .nextPane, label: words("complete"), group: group, isHinted: true),
            KeyBinding([KeyChord(.up)], .moveUp, label: words("earlier filters"), group: group, isHinted: true),
            KeyBinding([KeyChord(.escape)], .leave, label: words("give up"), group: group, isHinted: true),
        ]
    }

    private func chooserBindings(_ words: Words) -> [KeyBinding] {
        let group = words("Columns")
        return [
            KeyBinding([KeyChord(" ")], .toggleColumn, label: words("show or hide"), group: group, isHinted: true),
            KeyBinding([KeyChord("<")], .narrowColumn, label: words("further left"), group: group, isHinted: true),
            KeyBinding([KeyChord(">")], .widenColumn, label: words("further right"), group: group, isHinted: true),
            KeyBinding(
                [KeyChord(.enter), KeyChord(.escape), KeyChord("c")], .leave, label: words("done"), group: group,
                isHinted: true),
        ] + KeyBinding.movements(words)
    }
}
