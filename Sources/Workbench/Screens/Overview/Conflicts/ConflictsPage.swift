import AudienceEngine
import CampaignDomain
import TerminalKit

extension ActionID {
    static let acceptLink: ActionID = "conflict.accept"
    static let keepApart: ActionID = "conflict.apart"
    static let skipConflict: ActionID = "conflict.skip"
    static let undoDecision: ActionID = "conflict.undo"
    static let openSecond: ActionID = "conflict.second"
}

/// The pairs of records that might be one person, decided one by one, side by side: a page of the overview.
struct ConflictsPage: Sendable {
    private(set) var list = ListState()
    /// How many decisions were made here and can be taken back.
    private(set) var decisions = 0

    func bindings(in context: ScreenContext) -> [KeyBinding] {
        let (words, group) = (context.words, context.words("Conflicts"))
        let looking: KeyBinding.Availability =
            context.model.conflicts.isEmpty ? .disabled(words("there is nothing to decide")) : .enabled
        let writing = context.readOnlyReason.map { KeyBinding.Availability.disabled($0) }
        let undoing: KeyBinding.Availability =
            decisions == 0 ? .disabled(words("nothing was decided here")) : writing ?? .enabled
        let deciding = writing ?? looking
        return [
            KeyBinding(
                [KeyChord("a")], .acceptLink, label: words("one person"), group: group, isHinted: true,
                importance: .high, availability: deciding),
            KeyBinding(
                [KeyChord("x")], .keepApart, label: words("two people"), group: group, isHinted: true,
                importance: .high, availability: deciding),
            KeyBinding(
                [KeyChord("s")], .skipConflict, label: words("skip"), group: group, isHinted: true,
                availability: looking),
            KeyBinding(
                [KeyChord("u")], .undoDecision, label: words("take back"), group: group, isHinted: true,
                availability: undoing),
            KeyBinding(
                [KeyChord(.enter)], .openSelected, label: words("open the first"), group: group, availability: looking),
            KeyBinding(
                [KeyChord("o")], .openSecond, label: words("open the second"), group: group, availability: looking),
            KeyBinding(
                [KeyChord(.escape)], .leave, label: words("back"), group: group, isHinted: true, importance: .high),
        ] + KeyBinding.movements(words)
    }

    func selected(_ context: ScreenContext) -> ConflictCase? {
        let cases = context.model.conflicts
        return cases.isEmpty ? nil : cases[min(list.selection, cases.count - 1)]
    }

    mutating func perform(_ action: ActionID, count: Int?, in context: ScreenContext) -> [ScreenRequest] {
        let cases = context.model.conflicts
        if let movement = ListMovement(action, count: count) {
            move(movement, in: context)
            return []
        }
        guard let selected = selected(context) else { return action == .undoDecision ? undo(context) : [] }
        switch action {
        case .acceptLink: return decide(selected, isOnePerson: true, context)
        case .keepApart: return decide(selected, isOnePerson: false, context)
        case .skipConflict:
            move(list.selection + 1 < cases.count ? .by(1) : .first, in: context)
            return []
        case .undoDecision: return undo(context)
        case .openSelected: return [.open(.customer(selected.first))]
        case .openSecond: return [.open(.customer(selected.second))]
        default: return []
        }
    }

    private mutating func decide(
        _ conflict: ConflictCase, isOnePerson: Bool, _ context: ScreenContext
    ) -> [ScreenRequest] {
        let customers = context.model.audience.snapshot.customers
        let (first, second) = (customers.customerID(conflict.first), customers.customerID(conflict.second))
        let summary =
            isOnePerson
            ? context.words("{0} and {1} are one person from now on", first.rawValue, second.rawValue)
            : context.words("{0} and {1} stay two people", first.rawValue, second.rawValue)
        let decision: ConflictOrder.Decision = isOnePerson ? .accept(first, second) : .keepApart(first, second)
        return [.decide(ConflictOrder(decision, summary: summary))]
    }

    private func undo(_ context: ScreenContext) -> [ScreenRequest] {
        guard decisions > 0 else { return [] }
        return [.decide(ConflictOrder(.undo, summary: context.words("the last decision is taken back")))]
    }

    /// A decision stands in the workspace's files, or was taken back.
    mutating func noteDecision(_ decision: ConflictOrder.Decision) {
        if case .undo = decision { decisions -= 1 } else { decisions += 1 }
    }

    mutating func move(_ movement: ListMovement, in context: ScreenContext) {
        let layout = ConflictsLayout(area: context.area, count: context.model.conflicts.count)
        list.move(movement, count: context.model.conflicts.count, height: layout.listHeight)
    }

    mutating func point(_ mouse: MouseEvent, in context: ScreenContext) {
        let layout = ConflictsLayout(area: context.area, count: context.model.conflicts.count)
        guard layout.list.contains(mouse.position) else { return }
        let content = Panel.content(of: layout.list)
        switch mouse.action {
        case .wheelDown: move(.scroll(3), in: context)
        case .wheelUp: move(.scroll(-3), in: context)
        case .press(.left) where content.contains(mouse.position):
            let line = list.offset + mouse.position.y - content.y
            if line < context.model.conflicts.count { move(.to(line), in: context) }
        default: break
        }
    }
}
