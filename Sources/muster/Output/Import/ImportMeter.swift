import Foundation
import TerminalKit
import Workbench
import WorkspaceStore

/// One line on the terminal that says how far an import has come, once it takes longer than a blink.
final class ImportMeter {
    private let words: Words
    private let isOn: Bool
    private let began = ContinuousClock.now
    private var shownAt: ContinuousClock.Instant?

    private static let patience = Duration.milliseconds(300)

    init(words: Words, isOn: Bool) {
        self.words = words
        self.isOn = isOn
    }

    func watch(_ progress: ImportProgress) -> LoadDecision {
        let now = ContinuousClock.now
        guard isOn, now - (shownAt ?? began) >= ImportMeter.patience else { return .proceed }
        shownAt = now
        StandardError.write("\r\(line(progress, seconds: (now - began) / .seconds(1)))\u{1B}[K")
        return .proceed
    }

    private func line(_ progress: ImportProgress, seconds: Double) -> String {
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
    func end() {
        if shownAt != nil { StandardError.write("\r\u{1B}[K") }
        shownAt = nil
    }
}
