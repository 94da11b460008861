/// What the byte sequences of xterm and its kin mean.
enum KeySequences {
    /// A byte below 0x80 that is not part of a sequence.
    static func chord(forASCII byte: UInt8) -> KeyChord {
        switch byte {
        case 0x00: KeyChord(" ", .control)
        case 0x08, 0x7F: KeyChord(.backspace)
        case 0x09: KeyChord(.tab)
        case 0x0A, 0x0D: KeyChord(.enter)
        case 0x1B: KeyChord(.escape)
        case 0x01...0x1A: KeyChord(Character(Unicode.Scalar(byte + 0x60)), .control)
        case 0x1C...0x1F: KeyChord(Character(Unicode.Scalar(byte + 0x40)), .control)
        default: KeyChord(Character(Unicode.Scalar(byte)))
        }
    }

    /// ESC O and a letter: keys in application mode and the numeric keypad.
    static func chord(forSingleShift final: UInt8) -> KeyChord? {
        if let key = letterKeys[final] { return KeyChord(key) }
        switch final {
        case UInt8(ascii: "M"): return KeyChord(.enter)
        case UInt8(ascii: "j")...UInt8(ascii: "y"): return KeyChord(Character(Unicode.Scalar(final - 0x40)))
        default: return nil
        }
    }

    /// What follows ESC [, the final byte included. Nil for sequences that are no input.
    static func input(forControlSequence body: [UInt8]) -> DecodedInput? {
        guard let final = body.last else { return nil }
        let inside = body.dropLast()
        switch (inside.first, final) {
        case (UInt8(ascii: "<"), UInt8(ascii: "M")), (UInt8(ascii: "<"), UInt8(ascii: "m")):
            return mouse(report: numbers(inside.dropFirst()), isRelease: final == UInt8(ascii: "m"))
        case (UInt8(ascii: "?"), UInt8(ascii: "y")):
            let report = numbers(inside.dropFirst().filter { $0 != UInt8(ascii: "$") })
            return report.count == 2 ? .modeReport(mode: report[0], setting: report[1]) : nil
        case (UInt8(ascii: "["), UInt8(ascii: "A")...UInt8(ascii: "E")):
            return .event(.key(KeyChord(.function(Int(final - UInt8(ascii: "A")) + 1))))
        case (nil, UInt8(ascii: "I")): return .event(.focus(true))
        case (nil, UInt8(ascii: "O")): return .event(.focus(false))
        default: return key(numbers(inside), final: final).map { .event(.key($0)) }
        }
    }

    private static func key(_ parameters: [Int], final: UInt8) -> KeyChord? {
        let modifiers = modifiers(parameters.count > 1 ? parameters[1] : 1)
        switch final {
        case UInt8(ascii: "Z"): return KeyChord(.tab, .shift)
        case UInt8(ascii: "~"):
            if parameters.first == 27, parameters.count > 2 { return character(parameters[2], modifiers) }
            return parameters.first.flatMap { tildeKeys[$0] }.map { KeyChord($0, modifiers) }
        case UInt8(ascii: "u"): return parameters.first.flatMap { character($0, modifiers) }
        default: return letterKeys[final].map { KeyChord($0, modifiers) }
        }
    }

    private static func character(_ code: Int, _ modifiers: KeyModifiers) -> KeyChord? {
        guard code >= 0, code < 0x110000, let scalar = Unicode.Scalar(UInt32(code)) else { return nil }
        if code < 0x20 || code == 0x7F {
            var chord = chord(forASCII: UInt8(code))
            chord.modifiers.formUnion(modifiers)
            return chord
        }
        // Shift is in the character already; only keys without a character report it.
        return KeyChord(Character(scalar), modifiers.subtracting(.shift))
    }

    /// One more than a sum of Shift 1, Alt 2, Ctrl 4.
    private static func modifiers(_ parameter: Int) -> KeyModifiers {
        let bits = max(0, parameter - 1)
        var modifiers: KeyModifiers = []
        if bits & 1 != 0 { modifiers.insert(.shift) }
        if bits & 2 != 0 { modifiers.insert(.alt) }
        if bits & 4 != 0 { modifiers.insert(.control) }
        return modifiers
    }

    private static func mouse(report: [Int], isRelease: Bool) -> DecodedInput? {
        guard report.count == 3 else { return nil }
        return mouse(code: report[0], column: report[1], row: report[2], isRelease: isRelease)
            .map { .event(.mouse($0)) }
    }

    /// A report of a button: two low bits the button, then Shift, Alt, Ctrl, motion, wheel. Places count from 1.
    static func mouse(code: Int, column: Int, row: Int, isRelease: Bool) -> MouseEvent? {
        guard code >= 0, column > 0, row > 0 else { return nil }
        var modifiers: KeyModifiers = []
        if code & 4 != 0 { modifiers.insert(.shift) }
        if code & 8 != 0 { modifiers.insert(.alt) }
        if code & 16 != 0 { modifiers.insert(.control) }
        let action: MouseEvent.Action
        if code & 64 != 0 {
            action = [.wheelUp, .wheelDown, .wheelLeft, .wheelRight][code & 3]
        } else {
            let buttons: [MouseEvent.Button] = [.left, .middle, .right]
            // The older reports do not say which button was released.
            guard code & 3 < 3 || isRelease else { return nil }
            let button = code & 3 < 3 ? buttons[code & 3] : .left
            action = isRelease ? .release(button) : code & 32 != 0 ? .drag(button) : .press(button)
        }
        return MouseEvent(action, at: Point(x: column - 1, y: row - 1), modifiers: modifiers)
    }

    /// Numbers between semicolons; colons begin details that are not needed; nothing is 0, what is no number is -1.
    private static func numbers(_ bytes: some Sequence<UInt8>) -> [Int] {
        String(decoding: Array(bytes), as: UTF8.self).split(separator: ";", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? 0 : Int($0.prefix { $0 != ":" }) ?? -1 }
    }

    private static let letterKeys: [UInt8: Key] = [
        UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
        UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end, UInt8(ascii: "P"): .function(1),
        UInt8(ascii: "Q"): .function(2), UInt8(ascii: "R"): .function(3), UInt8(ascii: "S"): .function(4),
    ]

    private static let tildeKeys: [Int: Key] = [
        1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end, 11: .function(1),
        12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5), 17: .function(6), 18: .function(7),
        19: .function(8), 20: .function(9), 21: .function(10), 23: .function(11), 24: .function(12),
        25: .function(13), 26: .function(14), 28: .function(15), 29: .function(16), 31: .function(17),
        32: .function(18), 33: .function(19), 34: .function(20),
    ]
}
