import CampaignPreview
import TerminalKit

extension ActionID {
    static let signOffCheck: ActionID = "review.sign-off"
    static let signOffAll: ActionID = "review.sign-off-all"
    static let rejectCheck: ActionID = "review.reject"
    static let openPreview: ActionID = "review.preview"
    static let openReview: ActionID = "review.open"
}

extension ReviewScreen {
    public func bindings(in context: ScreenContext) -> [KeyBinding] {
        let words = context.words
        if form != nil { return formBindings(words) }
        if let opened { return opened.bindings(in: context) + KeyBinding.movements(words) }
        let group = words("Review")
        let available: KeyBinding.Availability = queue.isEmpty ? .disabled(words("nothing waits for review")) : .enabled
        return [
            KeyBinding(
                [KeyChord(.enter)], .openSelected, label: words("review it"), group: group, isHinted: true,
                availability: available),
            KeyBinding(
                [KeyChord("w")], .openPreview, label: words("preview"), group: group, isHinted: true,
                availability: available),
            .edit(context, group: group, isPossible: !queue.isEmpty),
        ] + KeyBinding.movements(words)
    }

    /// What the form does with keys; shown, not looked up, because letters are typed.
    private func formBindings(_ words: Words) -> [KeyBinding] {
        let group = words("Sign-off")
        return [
            KeyBinding(
                [KeyChord(.enter)], .openSelected,
                label: form?.decision == .reject ? words("reject") : words("sign"), group: group, isHinted: true),
            KeyBinding([KeyChord(.tab)], .nextPane, label: words("next field"), group: group, isHinted: true),
            KeyBinding([KeyChord(.escape)], .leave, label: words("give up"), group: group, isHinted: true),
        ]
    }
}

extension OpenReview {
    func bindings(in context: ScreenContext) -> [KeyBinding] {
        let words = context.words
        if ruleCard != nil { return [leave(words)] }
        guard reviewed != nil else {
            var edit = KeyBinding.edit(context, group: words("Review"))
            edit.isHinted = true
            return [edit, leave(words)]
        }
        return decisions(context) + places(context) + [.edit(context, group: words("Review")), leave(words)]
    }

    private func leave(_ words: Words) -> KeyBinding {
        KeyBinding(
            [KeyChord(.escape)], .leave, label: words("back"), group: words("Review"),
            isHinted: true, importance: .high)
    }

    /// Why nothing can be signed here; enabled when it can.
    func signing(_ context: ScreenContext) -> KeyBinding.Availability {
        if let reason = context.readOnlyReason { return .disabled(reason) }
        if let broken = context.model.reviews.breaks.first {
            return .disabled(ReviewPresenter(context.presentation).sentence(broken))
        }
        return .enabled
    }

    private func decisions(_ context: ScreenContext) -> [KeyBinding] {
        let words = context.words
        let group = words("Sign-off")
        let signing = signing(context)
        return [
            KeyBinding(
                [KeyChord("s")], .signOffCheck, label: words("sign off"), group: group, isHinted: true,
                importance: .high,
                availability: signing),
            KeyBinding(
                [KeyChord("S")], .signOffAll, label: words("sign off all four"), shortLabel: words("all four"),
                group: group, isHinted: true,
                availability: signing),
            KeyBinding(
                [KeyChord("r")], .rejectCheck, label: words("reject"), group: group, isHinted: true,
                availability: signing),
        ]
    }

    private func places(_ context: ScreenContext) -> [KeyBinding] {
        let words = context.words
        let group = words("Review")
        let rule = selectedRule(context)
        let available: KeyBinding.Availability = rule == nil ? .disabled(words("no rule is selected")) : .enabled
        return [
            KeyBinding(
                [KeyChord(.enter)], .openSelected, label: pane == .checks ? words("findings") : words("people"),
                group: group, isHinted: true, importance: .high,
                availability: pane == .checks ? .enabled : available),
            KeyBinding([KeyChord("w")], .openPreview, label: words("preview"), group: group, isHinted: true),
            KeyBinding(
                [KeyChord("i")], .explainRule, label: words("rule"), group: group, isHinted: rule != nil,
                importance: .whenRoom, availability: available),
            KeyBinding([KeyChord(.tab)], .nextPane, label: words("next pane"), group: group),
            KeyBinding([KeyChord(.tab, .shift)], .previousPane, label: words("previous pane"), group: group),
        ]
    }
}
