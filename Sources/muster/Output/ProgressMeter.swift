import TerminalKit
import Workbench
import WorkspaceStore

/// Says on the terminal how far an import or export has come, and cancels it at Ctrl-C.
struct ProgressMeter {
    private let words: Words
    private let line: ProgressLine
    private let interrupt: InterruptWatch

    /// - Parameter isOn: see ``ProgressLine``.
    init(words: Words, isOn: Bool, interrupt: InterruptWatch) {
        self.words = words
        self.interrupt = interrupt
        line = ProgressLine(isOn: isOn)
    }

    func watch(_ progress: ImportProgress) -> LoadDecision {
        let share = progress.bytesTotal.flatMap { total in
            total > 0 && progress.bytesRead > 0 ? min(1, Double(progress.bytesRead) / Double(total)) : nil
        }
        return watch(file: SanitizedText(progress.file).text, rows: progress.rows, share: share)
    }

    func watch(_ progress: ExportProgress) -> LoadDecision {
        watch(file: nil, rows: progress.rows, share: Double(progress.rows) / Double(max(progress.rowsTotal, 1)))
    }

    /// Clears the line.
    func end() { line.end() }

    /// - Parameter share: how much is done, 0 to 1; nil when nobody knows how much there is.
    private func watch(file: String?, rows: Int, share: Double?) -> LoadDecision {
        line.show { seconds in
            var parts = [file].compactMap(\.self)
            parts.append(words.counted(rows, .row))
            parts.append(words("{0} a second", words.number(Int(Double(rows) / max(seconds, 0.001)))))
            if let share {
                let left = Int(seconds / max(share, 0.001) * (1 - share))
                parts += [words.percent(share), words("{0} left", words.counted(left, .second))]
            }
            return parts.joined(separator: " · ")
        }
        return interrupt.isInterrupted ? .cancel : .proceed
    }
}
