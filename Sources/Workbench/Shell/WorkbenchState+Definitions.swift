import TerminalKit

extension WorkbenchState {
    /// How many changes can be taken back.
    static let mostUndoSteps = 100

    /// The files have the change: now the screens get it.
    mutating func take(_ order: DefinitionOrder) -> [Effect] {
        switch order.kind {
        case .change:
            undoSteps.append(UndoStep(change: model.definitions.inverse(of: order.change), summary: order.summary))
            if undoSteps.count > Self.mostUndoSteps { undoSteps.removeFirst() }
            notice = Notice(words("{0} · u takes it back", order.summary), .good)
        case .undo:
            _ = undoSteps.popLast()
            notice = Notice(words("taken back: {0}", order.summary), .good)
        }
        model = WorkbenchModel(model, definitions: model.definitions.applying(order.change))
        for index in tabs.indices { tabs[index].isOutdated = true }
        return startActiveScreen()
    }

    /// Takes the last change of definitions back.
    mutating func undo() -> [Effect] {
        guard let step = undoSteps.last else { return [] }
        return [.save(DefinitionOrder(step.change, summary: step.summary, kind: .undo))]
    }

    func undoBinding(group: String) -> KeyBinding {
        let label = undoSteps.last.map { words("take back: {0}", $0.summary) } ?? words("take back")
        return KeyBinding(
            [KeyChord("u")], .undo, label: label, group: group,
            availability: undoSteps.isEmpty ? .disabled(words("nothing was changed")) : .enabled)
    }
}
