import TerminalKit
import Workbench
import WorkspaceStore

/// One line on the terminal that says how far an import has come, once it takes longer than a blink.
struct ImportMeter {
    private let words: Words
    private let line: ProgressLine
    private let interrupt: InterruptWatch

    init(words: Words, isOn: Bool, interrupt: InterruptWatch) {
        self.words = words
        self.interrupt = interrupt
        line = ProgressLine(isOn: isOn)
    }

    /// Ctrl-C cancels.
    func watch(_ progress: ImportProgress) -> LoadDecision {
        line.show { text(progress, seconds: $0) }
        return interrupt.isInterrupted ? .cancel : .proceed
    }

    private func text(_ progress: ImportProgress, seconds: Double) -> String {
        let rate = words.number(Int(Double(progress.rows) / max(seconds, 0.001)))
        var parts = [
            SanitizedText(progress.file).text, words.counted(progress.rows, .row), words("{0} a second", rate),
        ]
        if let total = progress.bytesTotal, total > 0, progress.bytesRead > 0 {
            let share = min(1, Double(progress.bytesRead) / Double(total))
            parts.append(words.percent(share))
            parts.append(words("{0} left", words.counted(Int(seconds / share * (1 - share)), .second)))
        }
        return parts.joined(separator: " · ")
    }

    /// Clears the line.
    func end() { line.end() }
}
