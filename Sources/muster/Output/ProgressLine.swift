/// A line at the foot of the terminal that says how far something has come, once it takes longer than a blink.
final class ProgressLine {
    private let isOn: Bool
    private let began = ContinuousClock.now
    private var shownAt: ContinuousClock.Instant?

    private static let patience = Duration.milliseconds(300)

    /// - Parameter isOn: whether errors go to a terminal, and somebody wants it.
    init(isOn: Bool) {
        self.isOn = isOn
    }

    deinit {
        end()
    }

    /// Shows a line, unless the last one is still fresh.
    ///
    /// - Parameter text: told how many seconds it has been.
    func show(_ text: (Double) -> String) {
        let now = ContinuousClock.now
        guard isOn, now - (shownAt ?? began) >= ProgressLine.patience else { return }
        shownAt = now
        StandardError.write("\r\(text((now - began) / .seconds(1)))\u{1B}[K")
    }

    /// Clears the line.
    func end() {
        if shownAt != nil { StandardError.write("\r\u{1B}[K") }
        shownAt = nil
    }
}
