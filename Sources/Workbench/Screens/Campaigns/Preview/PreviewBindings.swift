import TerminalKit

extension OpenPreview {
    func bindings(in context: ScreenContext) -> [KeyBinding] {
        let words = context.words
        if ruleCard != nil {
            return [back(words)] + KeyBinding.movements(words)
        }
        guard computed != nil else {
            return [.edit(context, group: words("Preview")), back(words)]
        }
        switch pages.last?.kind {
        case .why: return whyBindings(context) + KeyBinding.movements(words)
        case .message: return messageBindings(context) + KeyBinding.movements(words)
        case nil: return paneBindings(context) + otherBindings(context) + KeyBinding.movements(words)
        }
    }

    private func back(_ words: Words) -> KeyBinding {
        KeyBinding([KeyChord(.escape)], .leave, label: words("back"), group: words("Preview"), isHinted: true)
    }

    private func paneBindings(_ context: ScreenContext) -> [KeyBinding] {
        let words = context.words
        let group = words("Preview")
        let somebody: KeyBinding.Availability =
            selectedRow == nil ? .disabled(words("nobody is selected")) : .enabled
        let isFolded = pane == .waterfall && subject == .line(.foldedRules)
        let enter =
            pane == .recipients
            ? words("why") : isFolded ? words("show them") : words("recipients")
        return [
            KeyBinding(
                [KeyChord(.enter)], .openSelected, label: enter, group: group, isHinted: true,
                availability: isFolded ? .enabled : somebody),
            KeyBinding([KeyChord("w")], .showWaterfall, label: words("waterfall"), group: group, isHinted: true),
            KeyBinding([KeyChord("f")], .showFindings, label: words("findings"), group: group, isHinted: true),
            KeyBinding(
                [KeyChord("m")], .openMessage, label: words("message"), group: group, isHinted: true,
                availability: somebody),
            KeyBinding(
                [KeyChord("i")], .explainRule, label: words("about the rule"), group: group,
                isHinted: selectedRule != nil,
                availability: selectedRule == nil ? .disabled(words("no rule is selected")) : .enabled),
            KeyBinding([KeyChord(.tab)], .nextPane, label: words("next pane"), group: group),
            KeyBinding([KeyChord(.tab, .shift)], .previousPane, label: words("previous pane"), group: group),
        ]
    }

    private func otherBindings(_ context: ScreenContext) -> [KeyBinding] {
        let words = context.words
        let group = words("Preview")
        let somebody: KeyBinding.Availability =
            selectedRow == nil ? .disabled(words("nobody is selected")) : .enabled
        let hasSources = waterfallSteps(in: context).contains { $0.line.isSource }
        return [
            KeyBinding(
                [KeyChord("z")], .toggleEmptyRules,
                label: showsEmptyRules ? words("fold rules that hold nobody") : words("show rules that hold nobody"),
                group: group),
            KeyBinding(
                [KeyChord("a")], .toggleSources,
                label: hasSources ? words("hide the sources of the audience") : words("show the sources of the audience"),
                group: group),
            KeyBinding(
                [KeyChord("c")], .openCard, label: words("card of the customer"), group: group, availability: somebody),
            KeyBinding(
                [KeyChord("C")], .openAsCustomers, label: words("open the recipients as customers"), group: group,
                availability: somebody),
            .edit(context, group: group), back(words),
        ]
    }

    private func recipientBindings(_ context: ScreenContext) -> [KeyBinding] {
        let words = context.words
        let group = words("Preview")
        return [
            KeyBinding(
                [KeyChord("n")], .nextRecipient, label: words("next"), group: group, takesCount: true, isHinted: true),
            KeyBinding(
                [KeyChord("N")], .previousRecipient, label: words("previous"), group: group, takesCount: true,
                isHinted: true),
            KeyBinding([KeyChord("c")], .openCard, label: words("card"), group: group, isHinted: true),
            .edit(context, group: group), back(words),
        ]
    }

    private func whyBindings(_ context: ScreenContext) -> [KeyBinding] {
        let words = context.words
        let message = KeyBinding(
            [KeyChord("m")], .openMessage, label: words("message"), group: words("Preview"), isHinted: true)
        return [message] + recipientBindings(context)
    }

    private func messageBindings(_ context: ScreenContext) -> [KeyBinding] {
        let words = context.words
        let group = words("Message")
        let count = computed?.preview.campaign.variants.count ?? 0
        let several: KeyBinding.Availability =
            count > 1 ? .enabled : .disabled(words("there is one variant"))
        return [
            KeyBinding(
                [KeyChord("]"), KeyChord(.right)], .nextVariant, label: words("next variant"), group: group,
                isHinted: count > 1, availability: several),
            KeyBinding(
                [KeyChord("["), KeyChord(.left)], .previousVariant, label: words("previous variant"), group: group,
                availability: several),
        ] + recipientBindings(context)
    }
}
