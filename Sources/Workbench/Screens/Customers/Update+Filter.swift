import TerminalKit

extension CustomersScreen {
    public mutating func type(_ event: TerminalEvent, in context: ScreenContext) -> [ScreenRequest] {
        if prompt != nil { return typeInPrompt(event, in: context) }
        if cards.last?.search != nil { return typeInSearch(event, in: context) }
        let before = filter.field.text
        if !handleFilterKey(event, in: context), filter.field.handle(event) == .changed {
            filter.error = nil
            filter.problem = nil
            if filter.completion != nil { filter.complete(context.model.vocabulary) }
        }
        return filter.field.text == before ? [] : [refresh()]
    }

    /// Keys that mean something to the bar itself. True when it was one.
    private mutating func handleFilterKey(_ event: TerminalEvent, in context: ScreenContext) -> Bool {
        guard case .key(let chord) = event else { return false }
        if filter.completion != nil, handleCompletionKey(chord) { return true }
        switch chord.key {
        case .enter: filter.accept()
        case .escape: filter.cancel()
        case .tab: filter.complete(context.model.vocabulary)
        case .up: filter.recall(older: true)
        case .down: filter.recall(older: false)
        default: return false
        }
        return true
    }

    private mutating func handleCompletionKey(_ chord: KeyChord) -> Bool {
        switch (chord.key, chord.modifiers) {
        case (.down, _), (.tab, []): filter.completion?.move(.by(1))
        case (.up, _), (.tab, .shift): filter.completion?.move(.by(-1))
        case (.pageDown, _): filter.completion?.move(.pageDown)
        case (.pageUp, _): filter.completion?.move(.pageUp)
        case (.enter, _): filter.takeCompletion()
        case (.escape, _): filter.completion = nil
        default: return false
        }
        return true
    }
}
