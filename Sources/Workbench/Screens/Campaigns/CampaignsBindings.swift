import TerminalKit

extension ActionID {
    static let showWaterfall: ActionID = "preview.waterfall"
    static let showFindings: ActionID = "preview.findings"
    static let openMessage: ActionID = "preview.message"
    static let explainRule: ActionID = "preview.explain-rule"
    static let toggleEmptyRules: ActionID = "preview.empty-rules"
    static let toggleSources: ActionID = "preview.sources"
    static let compareCaps: ActionID = "preview.caps"
    static let nextRecipient: ActionID = "preview.next-recipient"
    static let previousRecipient: ActionID = "preview.previous-recipient"
    static let nextVariant: ActionID = "preview.next-variant"
    static let previousVariant: ActionID = "preview.previous-variant"
    static let compare: ActionID = "preview.compare"
    static let showUntargeted: ActionID = "preview.untargeted"
    static let openCard: ActionID = "preview.card"
    static let openAsCustomers: ActionID = "preview.as-customers"
    static let previousPane: ActionID = "pane.previous"
    static let editDefinition: ActionID = "definition.edit"
}

extension CampaignsScreen {
    public func bindings(in context: ScreenContext) -> [KeyBinding] {
        let words = context.words
        if let preview { return preview.bindings(in: context) }
        if isFiltering { return filterBindings(words) }
        return listBindings(context) + KeyBinding.movements(words)
    }

    private func listBindings(_ context: ScreenContext) -> [KeyBinding] {
        let words = context.words
        let group = words("Campaigns")
        let columns = words("Columns")
        let available: KeyBinding.Availability =
            listing.isEmpty ? .disabled(words("no campaign is listed")) : .enabled
        var bindings = [
            KeyBinding(
                [KeyChord(.enter)], .openSelected, label: words("preview"), group: group, isHinted: true,
                importance: .high,
                availability: available),
            KeyBinding([KeyChord("/")], .filter, label: words("filter"), group: group, isHinted: true),
            KeyBinding([KeyChord("o")], .sortByColumn, label: words("sort"), group: columns, isHinted: true),
            KeyBinding([KeyChord("O")], .reverseSort, label: words("reverse the order"), group: columns),
            KeyBinding(
                [KeyChord("h"), KeyChord(.left)], .moveLeft, label: words("column to the left"), group: columns,
                takesCount: true),
            KeyBinding(
                [KeyChord("l"), KeyChord(.right)], .moveRight, label: words("column to the right"), group: columns,
                takesCount: true),
            .edit(context, group: group, isPossible: !listing.isEmpty),
        ]
        if !filter.isEmpty {
            bindings.append(
                KeyBinding(
                    [KeyChord(.escape)], .clearFilter, label: words("remove the filter"), group: group, isHinted: true,
                    importance: .high))
        }
        return bindings
    }

    /// What the filter's text field does with keys; shown, not looked up, because letters are typed.
    private func filterBindings(_ words: Words) -> [KeyBinding] {
        let group = words("Filter")
        return [
            KeyBinding([KeyChord(.enter)], .openSelected, label: words("keep"), group: group, isHinted: true),
            KeyBinding([KeyChord(.escape)], .leave, label: words("give up"), group: group, isHinted: true),
        ]
    }
}

extension KeyBinding {
    static func edit(_ context: ScreenContext, group: String, isPossible: Bool = true) -> KeyBinding {
        let words = context.words
        let availability: Availability =
            context.readOnlyReason.map { .disabled($0) }
            ?? (isPossible ? .enabled : .disabled(words("nothing is selected")))
        return KeyBinding(
            [KeyChord("E")], .editDefinition, label: words("edit the definition"), group: group,
            availability: availability)
    }
}
