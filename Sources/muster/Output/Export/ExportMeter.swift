import Workbench
import WorkspaceStore

/// Says on the terminal how far an export has come.
struct ExportMeter {
    private let words: Words
    private let line: ProgressLine
    private let interrupt: InterruptWatch

    init(words: Words, isOn: Bool, interrupt: InterruptWatch) {
        self.words = words
        self.interrupt = interrupt
        line = ProgressLine(isOn: isOn)
    }

    /// Ctrl-C cancels.
    func watch(_ progress: ExportProgress) -> LoadDecision {
        line.show { text(progress, seconds: $0) }
        return interrupt.isInterrupted ? .cancel : .proceed
    }

    private func text(_ progress: ExportProgress, seconds: Double) -> String {
        let share = Double(progress.rows) / Double(max(progress.rowsTotal, 1))
        let left = Int(seconds / max(share, 0.001) * (1 - share))
        return [
            words.counted(progress.rows, .row),
            words("{0} a second", words.number(Int(Double(progress.rows) / max(seconds, 0.001)))),
            words.percent(share), words("{0} left", words.counted(left, .second)),
        ].joined(separator: " · ")
    }

    /// Clears the line.
    func end() { line.end() }
}
