import CNcurses
import TerminalKit

extension NcursesTerminal {
    /// Longer than any line pauses inside a sequence.
    private static let brokenSequenceDelay: Duration = .milliseconds(1000)
    /// While an answer is awaited, its first byte may come alone; Esc waits a little longer then.
    private static let awaitingAnswerDelay: Duration = .milliseconds(100)

    public func nextEvent(timeout: Duration?) -> TerminalEvent? {
        guard !isClosed else { return .terminate(.hangup) }
        let deadline = timeout.map { clock.now + $0 }
        while true {
            decodeInput()
            if !queue.isEmpty { return queue.removeFirst() }
            let flushTime = decoder.pendingWait.map { lastByte + delay(for: $0) }
            let ready = cncurses_wait(input, pipe, milliseconds(until: earliest(deadline, flushTime)))
            if ready & Int32(CNCURSES_PIPE_READY) != 0 { readPipe() }
            if ready & Int32(CNCURSES_INPUT_READY) != 0, !readInput() { return .terminate(.hangup) }
            if ready & Int32(CNCURSES_INPUT_ENDED) != 0 { return .terminate(.hangup) }
            guard ready == 0 else { continue }
            if let flushTime, clock.now >= flushTime { decoder.flush().map(accept) }
            if queue.isEmpty, let deadline, clock.now >= deadline { return nil }
        }
    }

    /// Reads what is there. False at the end of input.
    func readInput() -> Bool {
        var bytes = [UInt8](repeating: 0, count: 16 * 1024)
        let count = cncurses_read(input, &bytes, bytes.count)
        if count > 0 {
            decoder.feed(bytes[..<count])
            lastByte = clock.now
        }
        return count != 0
    }

    func decodeInput() {
        while let input = decoder.next() { accept(input) }
    }

    private func accept(_ input: DecodedInput) {
        switch input {
        case .modeReport(let mode, let setting):
            guard mode == TerminalModes.synchronisedMode else { return }
            asked = nil
            isSynchronised = setting == 1 || setting == 2
        case .event(.mouse(let mouse)):
            queue.append(.mouse(clicks.refine(mouse, at: clock.now - opened)))
        case .event(let event):
            queue.append(event)
        }
    }

    /// Letters of the pipe, each kind once, requests to end first.
    private func readPipe() {
        let letters = takeLetters()
        for (letter, cause) in [("h", TerminationCause.hangup), ("t", .terminate), ("i", .interrupt)] {
            if letters.contains(letter) {
                cncurses_acknowledge_termination()
                queue.append(.terminate(cause))
            }
        }
        if letters.contains("c") {
            cncurses_leave()
            regain()
            queue.append(.resumed)
        }
        if letters.contains("r"), let now = Self.windowSize(output) {
            resize(to: now)
            queue.append(.resize(now))
        }
        if letters.contains("s") { queue.append(.suspendRequested) }
        if letters.contains("w") { queue.append(.wake) }
    }

    private func takeLetters() -> Set<String> {
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = max(0, cncurses_read(pipe, &bytes, bytes.count))
        return Set(bytes[..<count].map { String(Unicode.Scalar($0)) })
    }

    /// Ctrl-C in a program that had the terminal was meant for that program.
    func discardInterrupts() {
        let kept = takeLetters().subtracting(["i", "c"])
        cncurses_acknowledge_termination()
        if kept.contains("h") { queue.append(.terminate(.hangup)) }
        if kept.contains("t") { queue.append(.terminate(.terminate)) }
        if kept.contains("w") { queue.append(.wake) }
    }

    private func delay(for wait: InputDecoder.PendingWait) -> Duration {
        switch wait {
        case .brokenSequence: return Self.brokenSequenceDelay
        case .escapeDelay:
            guard let asked, clock.now - asked < .seconds(1) else { return escapeDelay }
            return max(escapeDelay, Self.awaitingAnswerDelay)
        }
    }

    private func earliest(
        _ left: ContinuousClock.Instant?, _ right: ContinuousClock.Instant?
    ) -> ContinuousClock.Instant? {
        guard let left else { return right }
        return right.map { min(left, $0) } ?? left
    }

    /// Rounded up, so that the wait does not end just before its time; -1 for no end.
    private func milliseconds(until time: ContinuousClock.Instant?) -> Int32 {
        guard let time else { return -1 }
        let (seconds, attoseconds) = max(.zero, time - clock.now).components
        let total = min(seconds, 86_400) * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
        return Int32(total)
    }
}
