import CNcurses
import TerminalKit

extension NcursesTerminal {
    static let modesOff =
        TerminalModes.synchronisedOff + TerminalModes.mouseOff + TerminalModes.pasteAndFocusOff

    /// What a crash handler writes: modes off, keypad local, plain colours, the ordinary screen, a visible cursor.
    func restoreBytes() -> [UInt8] {
        var text = Self.modesOff
        for name in ["rmkx", "sgr0", "op", "rmcup", "cnorm"] {
            guard let value = cncurses_capability(name) else { continue }
            text += Self.withoutPadding(String(cString: value))
        }
        return Array(text.utf8)
    }

    /// Capabilities may contain pauses for old hardware, `$<5>`, which only ncurses understands.
    static func withoutPadding(_ text: String) -> String {
        var output = ""
        var rest = Substring(text)
        while let dollar = rest.firstIndex(of: "$") {
            let after = rest.index(after: dollar)
            guard after < rest.endIndex, rest[after] == "<", let end = rest[after...].firstIndex(of: ">") else {
                output += rest[...dollar]
                rest = rest[after...]
                continue
            }
            output += rest[..<dollar]
            rest = rest[rest.index(after: end)...]
        }
        return output + rest
    }

    func enterModes() {
        write(TerminalModes.pasteAndFocusOn + (isMouseOn ? TerminalModes.mouseOn : ""))
    }

    func leaveModes() {
        write(Self.modesOff)
    }

    public func suspend() {
        guard !isClosed else { return }
        release()
        cncurses_stop_process()
        regain()
    }

    public func whileReleased<Result>(_ body: () throws -> Result) rethrows -> Result {
        guard !isClosed else { return try body() }
        release()
        defer { regain() }
        return try body()
    }

    private func release() {
        absorbAnswer()
        leaveModes()
        cncurses_leave()
    }

    /// Takes the screen back and paints it, also when its size has changed meanwhile.
    func regain() {
        discardInterrupts()
        if let now = Self.windowSize(output), now != size {
            resize(to: now)
            queue.append(.resize(now))
        }
        cncurses_invalidate()
        enterModes()
        paintLastFrame()
    }

    /// Waits a moment for an answer that is still on its way, so that it is not typed into whatever reads next.
    func absorbAnswer() {
        guard let asked, clock.now - asked < .milliseconds(500) else { return }
        let deadline = clock.now + .milliseconds(100)
        while self.asked != nil, clock.now < deadline {
            guard cncurses_wait(input, pipe, 20) & Int32(CNCURSES_INPUT_READY) != 0 else { continue }
            guard readInput() else { return }
            decodeInput()
        }
    }
}
