/// Keeps spreadsheets from running a value as a formula: an apostrophe goes before it on the way out and is taken off on the
/// way in.
///
/// A value that begins like a formula after any apostrophes of its own gets one more, so that taking one off always gives
/// back what was there. A sign followed by nothing but digits and what stands between them is a phone or an amount: at worst
/// a spreadsheet computes it, and with an apostrophe no mailer would know the phone.
enum FormulaGuard {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    static let mark = UInt8(ascii: "'")

    /// Whether a value is to be written behind a mark. O(1) for nearly every value.
    static func isNeeded(_ text: Bytes) -> Bool {
        guard let first = text.first, isSuspicious(first) else { return false }
        var rest = text[...]
        while rest.first == mark { rest.removeFirst() }
        while rest.first == 0x20 { rest.removeFirst() }
        guard let start = rest.first else { return false }
        switch start {
        case UInt8(ascii: "="), UInt8(ascii: "@"), 0x09, 0x0A, 0x0D: return true
        case UInt8(ascii: "+"), UInt8(ascii: "-"): return !isNumber(rest.dropFirst())
        case 0xEF: return isWideSign(rest)
        default: return false
        }
    }

    /// What a formula, marks or blanks before one begin with.
    private static func isSuspicious(_ byte: UInt8) -> Bool {
        switch byte {
        case mark, 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"),
            0xEF:
            true
        default: false
        }
    }

    /// Digits and what people put between them, at least one of them.
    private static func isNumber(_ text: Slice<Bytes>) -> Bool {
        var hasDigit = false
        for byte in text {
            switch byte {
            case 0x30...0x39: hasDigit = true
            // Blanks, also those that do not break, and ( ) , - .
            case 0x20, 0xC2, 0xA0, 0x28, 0x29, 0x2C, 0x2D, 0x2E: continue
            default: return false
            }
        }
        return hasDigit
    }

    /// ＝ ＋ － ＠, which spreadsheets in Japanese take for the narrow ones.
    private static func isWideSign(_ text: Slice<Bytes>) -> Bool {
        let bytes = Array(text.prefix(3))
        return bytes.count == 3 && bytes[1] == 0xBC && [0x9D, 0x8B, 0x8D, 0xA0].contains(bytes[2])
    }
}
