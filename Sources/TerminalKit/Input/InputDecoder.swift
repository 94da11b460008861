/// What a terminal sent, once understood.
public enum DecodedInput: Equatable, Sendable {
    case event(TerminalEvent)
    /// The answer to a question about a mode (DECRQM): 1 and 2 mean that the terminal has it.
    case modeReport(mode: Int, setting: Int)
}

/// Turns the bytes of a terminal into events: UTF-8, keys of xterm and its kin, Alt, mouse reports (SGR and the older
/// kind), bracketed paste, focus, and answers to questions, which never show up as keys.
///
/// A value without clock or descriptor: whoever owns it feeds bytes, takes what is complete, and calls ``flush()`` when
/// ``pendingWait`` has passed without more.
public struct InputDecoder: Sendable {
    /// How long to wait for more bytes before what is there must be taken as it is.
    public enum PendingWait: Equatable, Sendable {
        /// Esc was pressed, or a sequence begins: the escape delay.
        case escapeDelay
        /// A sequence or a paste broke off, as on a slow line: long enough that no line is that slow.
        case brokenSequence
    }

    private var bytes: [UInt8] = []
    private var head = 0
    private var paste: [UInt8]?
    private let terminalKeys: [[UInt8]: KeyChord]

    static let escape: UInt8 = 0x1B
    private static let pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)

    /// - Parameter terminalKeys: sequences this terminal has for its keys beside the usual ones, from terminfo.
    public init(terminalKeys: [[UInt8]: KeyChord] = [:]) {
        self.terminalKeys = terminalKeys.filter { $0.key.count > 1 && $0.key[0] == Self.escape }
    }

    public mutating func feed(_ more: some Sequence<UInt8>) {
        if head > 0 {
            bytes.removeFirst(head)
            head = 0
        }
        bytes += more
    }

    /// Nil when nothing is half read.
    public var pendingWait: PendingWait? {
        if paste != nil { return .brokenSequence }
        switch bytes.count - head {
        case 0: return nil
        case 1, 2: return bytes[head] == Self.escape ? .escapeDelay : .brokenSequence
        default: return .brokenSequence
        }
    }

    /// The next thing that is complete. Nil when there is none yet; more bytes or ``flush()`` are needed.
    public mutating func next() -> DecodedInput? {
        while head < bytes.count || paste != nil {
            if paste != nil { return finishedPaste() }
            switch step() {
            case .incomplete: return nil
            case .skipped: continue
            case .found(let input): return input
            }
        }
        return nil
    }

    /// Takes what is half read as it is: a lone ESC is the key Esc, ESC and a sign is that sign with Alt, a broken
    /// paste is delivered, a broken sequence is dropped. Call ``next()`` afterwards for what follows.
    public mutating func flush() -> DecodedInput? {
        if let text = paste {
            paste = nil
            let rest = Array(bytes[head...])
            consume(rest.count)
            return .event(.paste(Self.pastedText(text + rest)))
        }
        let rest = bytes[head...]
        guard let first = rest.first else { return nil }
        if first == Self.escape, rest.count == 1 {
            consume(1)
            return .event(.key(KeyChord(.escape)))
        }
        if first == Self.escape, rest.count == 2, let second = rest.last, second >= 0x20, second < 0x7F {
            consume(2)
            return .event(.key(KeyChord(Character(Unicode.Scalar(second)), .alt)))
        }
        consume(rest.count)
        return nil
    }

    // MARK: One step

    enum Step {
        case incomplete
        case skipped
        case found(DecodedInput)
    }

    private mutating func consume(_ count: Int) {
        head += count
    }

    private mutating func step() -> Step {
        let first = bytes[head]
        if first != Self.escape { return plainCharacter(alt: false) }
        if let (length, chord) = terminalKey() {
            consume(length)
            return .found(.event(.key(chord)))
        }
        guard head + 1 < bytes.count else { return .incomplete }
        switch bytes[head + 1] {
        case UInt8(ascii: "["): return controlSequence()
        case UInt8(ascii: "O"): return singleShift()
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"): return controlString()
        case Self.escape:
            consume(1)
            return .found(.event(.key(KeyChord(.escape))))
        default: return plainCharacter(alt: true)
        }
    }

    /// The longest known key of this terminal at the head.
    private func terminalKey() -> (Int, KeyChord)? {
        guard !terminalKeys.isEmpty else { return nil }
        for length in stride(from: min(8, bytes.count - head), through: 2, by: -1) {
            if let chord = terminalKeys[Array(bytes[head..<head + length])] { return (length, chord) }
        }
        return nil
    }

    private mutating func plainCharacter(alt: Bool) -> Step {
        let start = head + (alt ? 1 : 0)
        let first = bytes[start]
        let modifiers: KeyModifiers = alt ? .alt : []
        if first < 0x80 {
            consume(alt ? 2 : 1)
            var chord = KeySequences.chord(forASCII: first)
            chord.modifiers.formUnion(modifiers)
            return .found(.event(.key(chord)))
        }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1
        guard start + length <= bytes.count else { return .incomplete }
        let text = String(decoding: bytes[start..<start + length], as: UTF8.self)
        guard text.unicodeScalars.count == 1, let character = text.first, character != "\u{FFFD}" else {
            // Not UTF-8: skip one byte, what follows may be sound.
            consume(alt ? 2 : 1)
            return .skipped
        }
        consume(length + (alt ? 1 : 0))
        return .found(.event(.key(KeyChord(character, modifiers))))
    }

    /// ESC [ parameters, intermediates, final byte.
    private mutating func controlSequence() -> Step {
        var end = head + 2
        if end < bytes.count, bytes[end] == UInt8(ascii: "[") { end += 1 }
        while end < bytes.count, (0x20..<0x40).contains(bytes[end]) { end += 1 }
        guard end < bytes.count else { return .incomplete }
        if bytes[end] == UInt8(ascii: "M"), end == head + 2 { return oldMouseReport() }
        let body = Array(bytes[head + 2...end])
        // A control byte inside breaks the sequence off; it is then read as what it is.
        guard (0x40..<0x7F).contains(bytes[end]) else {
            consume(end - head)
            return .skipped
        }
        consume(end - head + 1)
        if body == Array("200~".utf8) {
            paste = []
            return .skipped
        }
        return KeySequences.input(forControlSequence: body).map { .found($0) } ?? .skipped
    }

    private mutating func oldMouseReport() -> Step {
        guard head + 5 < bytes.count else { return .incomplete }
        let report = bytes[head + 3...head + 5].map { Int($0) - 32 }
        consume(6)
        let event = KeySequences.mouse(
            code: report[0], column: report[1], row: report[2], isRelease: report[0] & 0x43 == 3)
        return event.map { .found(.event(.mouse($0))) } ?? .skipped
    }

    private mutating func singleShift() -> Step {
        guard head + 2 < bytes.count else { return .incomplete }
        let final = bytes[head + 2]
        guard let chord = KeySequences.chord(forSingleShift: final) else {
            consume(2)
            return .found(.event(.key(KeyChord("O", .alt))))
        }
        consume(3)
        return .found(.event(.key(chord)))
    }

    /// OSC, DCS, APC, PM: nobody asked, so it is swallowed up to its end.
    private mutating func controlString() -> Step {
        var end = head + 2
        while end < bytes.count {
            if bytes[end] == 0x07 {
                consume(end - head + 1)
                return .skipped
            }
            if bytes[end] == Self.escape {
                guard end + 1 < bytes.count else { return .incomplete }
                consume(end - head + (bytes[end + 1] == UInt8(ascii: "\\") ? 2 : 0))
                return .skipped
            }
            end += 1
        }
        return .incomplete
    }

    // MARK: Paste

    /// Collects pasted bytes until the end mark; only the last few are looked at again when more arrive.
    private mutating func finishedPaste() -> DecodedInput? {
        guard var collected = paste else { return nil }
        paste = nil
        var searchStart = max(0, collected.count - Self.pasteEnd.count + 1)
        collected += bytes[head...]
        let arrived = bytes.count - head
        while searchStart + Self.pasteEnd.count <= collected.count {
            if collected[searchStart] == Self.escape,
                collected[searchStart..<searchStart + Self.pasteEnd.count].elementsEqual(Self.pasteEnd)
            {
                let rest = collected.count - searchStart - Self.pasteEnd.count
                consume(arrived - rest)
                return .event(.paste(Self.pastedText(Array(collected[..<searchStart]))))
            }
            searchStart += 1
        }
        consume(arrived)
        paste = collected
        return nil
    }

    /// Terminals send line breaks of a paste as carriage returns.
    private static func pastedText(_ bytes: [UInt8]) -> String {
        var unified: [UInt8] = []
        unified.reserveCapacity(bytes.count)
        for (index, byte) in bytes.enumerated() {
            if byte == 0x0A, index > 0, bytes[index - 1] == 0x0D { continue }
            unified.append(byte == 0x0D ? 0x0A : byte)
        }
        return String(decoding: unified, as: UTF8.self)
    }
}
