import TerminalKit

extension ActionID {
    static let nextPage: ActionID = "page.next"
    static let previousPage: ActionID = "page.previous"
    static let changeEarlier: ActionID = "segments.earlier"
    static let fold: ActionID = "segments.fold"
    static let addSegment: ActionID = "segments.add"
    static let editSegment: ActionID = "segments.edit"
    static let deleteSegment: ActionID = "segments.delete"
    static let movePartUp: ActionID = "segments.part-up"
    static let movePartDown: ActionID = "segments.part-down"

    static func segmentPage(_ page: SegmentPage) -> ActionID { ActionID(rawValue: "segments.page." + page.rawValue) }
}

extension SegmentsScreen {
    public func bindings(in context: ScreenContext) -> [KeyBinding] {
        let words = context.words
        if form != nil { return formBindings(words) }
        if isFiltering { return filterBindings(words) }
        return (pane == .list ? listBindings(words) : pageBindings(words)) + pagesBindings(words)
            + definitionBindings(context) + KeyBinding.movements(words)
    }

    private func listBindings(_ words: Words) -> [KeyBinding] {
        let group = words("Segments")
        let isSet = subject?.set != nil
        let removal = KeyBinding(
            [KeyChord(.escape)], .clearFilter, label: words("remove the filter"), group: group, isHinted: true,
            importance: .high)
        return (filter.isEmpty ? [] : [removal]) + [
            KeyBinding(
                [KeyChord(.enter)], .openSelected, label: isSet ? words("people") : words("figures"), group: group,
                isHinted: true, availability: subject == nil ? .disabled(words("nothing is selected")) : .enabled),
            KeyBinding(
                [KeyChord(.tab), KeyChord("l"), KeyChord(.right)], .nextPane, label: words("into the figures"),
                shortLabel: words("figures"), group: group, isHinted: true),
            KeyBinding(
                [KeyChord("/")], .filter, label: words("filter"), group: group, isHinted: true),
            KeyBinding(
                [KeyChord("z")], .fold, label: isFolded ? words("show the parts") : words("fold the parts"),
                shortLabel: words("parts"), group: group, isHinted: subject?.scheme != nil,
                availability: subject?.scheme == nil ? .disabled(words("only schemes have parts")) : .enabled),
            KeyBinding(
                [KeyChord(" ")], .mark, label: words("mark for the overlap"), group: group,
                availability: isSet ? .enabled : .disabled(words("a segment or a part can be marked"))),
        ]
    }

    private var isFolded: Bool { subject?.scheme.map { !unfolded.contains($0) } ?? true }

    private func pageBindings(_ words: Words) -> [KeyBinding] {
        let group = words("Figures")
        let none = KeyBinding.Availability.disabled(words("there is no number here"))
        return [
            KeyBinding(
                [KeyChord(.enter)], .openSelected, label: words("people"), group: group, isHinted: true,
                availability: hasNumbers ? .enabled : none),
            KeyBinding(
                [KeyChord("h"), KeyChord(.left)], .moveLeft, label: words("number to the left"), group: group,
                takesCount: true),
            KeyBinding(
                [KeyChord("l"), KeyChord(.right)], .moveRight, label: words("number to the right"), group: group,
                takesCount: true),
            KeyBinding([KeyChord(" ")], .mark, label: words("mark for the overlap"), group: group),
            KeyBinding(
                [KeyChord(.escape)], .leave, label: words("list"), group: group, isHinted: true),
            KeyBinding([KeyChord(.tab)], .nextPane, label: words("into the list"), group: group),
            KeyBinding([KeyChord("/")], .filter, label: words("filter"), group: group),
        ]
    }

    private func pagesBindings(_ words: Words) -> [KeyBinding] {
        let group = words("Pages")
        let shown = shownPages
        return [
            KeyBinding(
                [KeyChord("]")], .nextPage, label: words("next page"), shortLabel: words("page"), group: group,
                isHinted: true),
            KeyBinding([KeyChord("[")], .previousPage, label: words("previous page"), group: group),
            KeyBinding(
                [KeyChord("w")], .changeEarlier,
                label: words("compare with {0} ago", earlier.next.title(words)), group: group),
        ]
            + SegmentPage.allCases.map { page in
                KeyBinding(
                    [], .segmentPage(page), label: page.title(words), group: group,
                    availability: shown.contains(page)
                        ? .enabled : .disabled(words("the page tells nothing of what is chosen")))
            }
    }

    private func definitionBindings(_ context: ScreenContext) -> [KeyBinding] {
        let words = context.words
        let group = words("Definitions")
        let readOnly = context.readOnlyReason.map { KeyBinding.Availability.disabled($0) }
        func when(_ isPossible: Bool, _ reason: String) -> KeyBinding.Availability {
            readOnly ?? (isPossible ? .enabled : .disabled(reason))
        }
        let isPart =
            if case .set(.part(let scheme, _))? = subject {
                context.model.definitions.schemes.contains { $0.id == scheme }
            } else {
                false
            }
        let isSegment = subject?.segment != nil
        let onlyParts = words("only the parts of a scheme of your own have an order")
        return [
            KeyBinding(
                [KeyChord("a")], .addSegment, label: words("new segment"), shortLabel: words("new"), group: group,
                isHinted: true,
                availability: readOnly ?? .enabled),
            KeyBinding(
                [KeyChord("i")], .editSegment, label: words("edit"), group: group, isHinted: true,
                availability: when(isSegment || isPart, words("choose a segment, or a part of a scheme of your own"))),
            KeyBinding(
                [KeyChord("d"), KeyChord(.delete)], .deleteSegment, label: words("delete the segment"), group: group,
                availability: when(isSegment, words("choose a segment"))),
            KeyBinding(
                [KeyChord("<")], .movePartUp, label: words("try the part earlier"), group: group,
                availability: when(isPart, onlyParts)),
            KeyBinding(
                [KeyChord(">")], .movePartDown, label: words("try the part later"), group: group,
                availability: when(isPart, onlyParts)),
            .edit(context, group: group, isPossible: subject?.definition != nil),
        ]
    }

    /// What the form does with keys; shown, not looked up, because letters are typed.
    private func formBindings(_ words: Words) -> [KeyBinding] {
        let group = words("Definition")
        let isCompleting = form?.condition.completion != nil
        return [
            KeyBinding(
                [KeyChord(.enter)], .openSelected, label: isCompleting ? words("take") : words("save"), group: group,
                isHinted: true),
            KeyBinding(
                [KeyChord(.tab)], .nextPane,
                label: form?.focus == .condition ? words("complete") : words("next field"), group: group,
                isHinted: true),
            KeyBinding([KeyChord(.down)], .moveDown, label: words("next field"), group: group, isHinted: true),
            KeyBinding([KeyChord(.escape)], .leave, label: words("give up"), group: group, isHinted: true),
        ]
    }
}
