import Dispatch
import TerminalKit

/// A terminal for measuring: compares frames and makes the runs of text that would be sent, keeps only the last frame, and
/// waits as a real one does.
final class MeasuringTerminal: Terminal {
    let size: Size
    let capabilities = TerminalCapabilities(showsUnicode: true, colorDepth: .direct)
    let waker: any TerminalWaker
    /// Bytes of text that would have been sent.
    private(set) var sentBytes = 0
    private var last: CellBuffer?
    private var events: [TerminalEvent] = []
    private let woken = DispatchSemaphore(value: 0)

    private struct Waker: TerminalWaker {
        let woken: DispatchSemaphore

        func wake() { woken.signal() }
    }

    init(size: Size) {
        self.size = size
        waker = Waker(woken: woken)
    }

    /// Queues a press by name, `j` or `PgDn`.
    func press(_ key: String) {
        if let chord = KeyChord(parsing: key) { press(chord) }
    }

    func press(_ chord: KeyChord) {
        events.append(.key(chord))
    }

    /// Holds the thread for a while, as somebody who presses no key.
    static func rest(for duration: Duration) {
        _ = DispatchSemaphore(value: 0).wait(timeout: .now() + .microseconds(Int(duration / .microseconds(1))))
    }

    func present(_ frame: CellBuffer, cursor: Point?) {
        for change in FrameDiff.changes(from: last, to: frame) {
            sentBytes += frame.runs(in: change).reduce(0) { $0 + $1.text.utf8.count }
        }
        last = frame
    }

    func nextEvent(timeout: Duration?) -> TerminalEvent? {
        if !events.isEmpty { return events.removeFirst() }
        guard timeout != .zero else { return nil }
        let milliseconds = timeout.map { Int($0 / .milliseconds(1)) } ?? 1_000
        return woken.wait(timeout: .now() + .milliseconds(milliseconds)) == .success ? .wake : nil
    }

    func setTheme(_ theme: Theme) { last = nil }
    func repaint() { last = nil }
    func suspend() {}
    func whileReleased<Result>(_ body: () throws -> Result) rethrows -> Result { try body() }
    func setTitle(_ title: String) {}
    func copy(_ text: String) {}
    func bell() {}
    func setMouse(_ isOn: Bool) {}
    func close() {}
}
