import TerminalKit

extension OpenPreview {
    func bindings(in context: ScreenContext) -> [KeyBinding] {
        let words = context.words
        if ruleCard != nil {
            return [back(words)] + KeyBinding.movements(words)
        }
        guard computed != nil else {
            var edit = KeyBinding.edit(context, group: words("Preview"))
            edit.isHinted = true
            return [edit, back(words)]
        }
        switch pages.last?.kind {
        case .why: return whyBindings(context) + KeyBinding.movements(words)
        case .message: return messageBindings(context) + KeyBinding.movements(words)
        case .caps(let selection): return capsBindings(selection, context) + KeyBinding.movements(words)
        case .difference: return differenceBindings(context) + KeyBinding.movements(words)
        case nil: return paneBindings(context) + otherBindings(context) + KeyBinding.movements(words)
        }
    }

    private func back(_ words: Words) -> KeyBinding {
        KeyBinding(
            [KeyChord(.escape)], .leave, label: words("back"), group: words("Preview"), isHinted: true,
            importance: .high)
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
                [KeyChord(.enter)], .openSelected, label: enter, group: group, isHinted: true, importance: .high,
                availability: isFolded ? .enabled : somebody),
            KeyBinding(
                [KeyChord("w")], .showWaterfall, label: words("waterfall"), group: group, isHinted: true,
                importance: .whenRoom),
            KeyBinding(
                [KeyChord("f")], .showFindings, label: words("findings"), group: group, isHinted: true,
                importance: .whenRoom),
            KeyBinding(
                [KeyChord("m")], .openMessage, label: words("message"), group: group, isHinted: true,
                availability: somebody),
            KeyBinding(
                [KeyChord("i")], .explainRule, label: words("rule"), group: group,
                isHinted: selectedRule != nil, importance: .whenRoom,
                availability: selectedRule == nil ? .disabled(words("no rule is selected")) : .enabled),
            KeyBinding([KeyChord("d")], .compare, label: words("compare"), group: group, isHinted: true),
            KeyBinding(
                [KeyChord("x")], .compareCaps, label: words("compare the caps"), shortLabel: words("caps"),
                group: group, isHinted: true),
            KeyBinding(
                [KeyChord("s")], .openReview, label: words("sign off"), group: group, isHinted: true,
                importance: .high),
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
                label: hasSources
                    ? words("hide the sources of the audience") : words("show the sources of the audience"),
                group: group),
            KeyBinding(
                [KeyChord("u")], .showUntargeted, label: words("show who is not targeted"), group: group),
            KeyBinding(
                [KeyChord("c")], .openCard, label: words("card of the customer"), group: group, availability: somebody),
            KeyBinding(
                [KeyChord("C")], .openAsCustomers, label: words("open the recipients as customers"), group: group,
                availability: somebody),
            .edit(context, group: group), back(words),
        ]
    }

    /// - Parameter arrows: whether left and right go to other recipients too.
    private func recipientBindings(_ context: ScreenContext, arrows: Bool) -> [KeyBinding] {
        let words = context.words
        let group = words("Preview")
        let next = [KeyChord("n")] + (arrows ? [KeyChord(.right)] : [])
        let previous = [KeyChord("N")] + (arrows ? [KeyChord(.left)] : [])
        return [
            KeyBinding(
                next, .nextRecipient, label: words("next"), group: group, takesCount: true, isHinted: true),
            KeyBinding(
                previous, .previousRecipient, label: words("previous"), group: group, takesCount: true, isHinted: true,
                importance: .whenRoom),
            KeyBinding([KeyChord("c")], .openCard, label: words("card"), group: group, isHinted: true),
            .edit(context, group: group), back(words),
        ]
    }

    private func whyBindings(_ context: ScreenContext) -> [KeyBinding] {
        let words = context.words
        let message = KeyBinding(
            [KeyChord("m")], .openMessage, label: words("message"), group: words("Preview"), isHinted: true)
        return [message] + recipientBindings(context, arrows: true)
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
        ] + recipientBindings(context, arrows: false)
    }

    private func differenceBindings(_ context: ScreenContext) -> [KeyBinding] {
        let words = context.words
        let group = words("Preview")
        let hasPeople = differencePage?.difference != nil
        let enter = !hasPeople ? words("compare") : pane == .recipients ? words("why") : words("people")
        let somebody: KeyBinding.Availability =
            hasPeople && selectedRow != nil ? .enabled : .disabled(words("nobody is selected"))
        return [
            KeyBinding(
                [KeyChord(.enter)], .openSelected, label: enter, group: group, isHinted: true, importance: .high),
            KeyBinding(
                [KeyChord(.tab)], .nextPane, label: words("next pane"), group: group, isHinted: hasPeople,
                importance: .whenRoom),
            KeyBinding([KeyChord(.tab, .shift)], .previousPane, label: words("previous pane"), group: group),
            KeyBinding(
                [KeyChord("c")], .openCard, label: words("card of the customer"), group: group, availability: somebody),
            KeyBinding(
                [KeyChord("C")], .openAsCustomers, label: words("open the recipients as customers"), group: group,
                availability: somebody),
            back(words),
        ]
    }
}
