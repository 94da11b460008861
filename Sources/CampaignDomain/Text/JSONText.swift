/// Texts as JSON has them, written the same by files and by reports.
public enum JSONText {
    /// A text in double quotes. What a terminal would obey or an editor would not show is written as an escape: it stays the
    /// same text and can be seen. O(length).
    public static func quoted(_ text: String) -> String {
        var text = text
        return text.withUTF8 { bytes in
            var quoted: [UInt8] = []
            quoted.reserveCapacity(bytes.count + 2)
            append(bytes, to: &quoted)
            return String(decoding: quoted, as: UTF8.self)
        }
    }

    /// The same for a text of sound UTF-8, put behind what is there already.
    public static func append(_ text: UnsafeBufferPointer<UInt8>, to quoted: inout [UInt8]) {
        quoted.append(0x22)
        var written = 0
        var place = 0
        while place < text.count {
            guard !text[place].isPlain, let (length, escape) = escape(at: place, of: text) else {
                place += 1
                continue
            }
            quoted.append(contentsOf: text[written..<place])
            append(escape, to: &quoted)
            place += length
            written = place
        }
        quoted.append(contentsOf: text[written...])
        quoted.append(0x22)
    }

    private enum Escape {
        /// A backslash before a letter.
        case short(UInt8)
        /// Four hexadecimal digits.
        case long(UInt16)
    }

    private static func append(_ escape: Escape, to quoted: inout [UInt8]) {
        quoted.append(0x5C)
        switch escape {
        case .short(let letter): quoted.append(letter)
        case .long(let code):
            quoted.append(0x75)
            for shift in stride(from: 12, through: 0, by: -4) {
                let digit = UInt8(truncatingIfNeeded: code >> UInt16(shift)) & 0xF
                quoted.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
            }
        }
    }

    /// How many bytes from a place on are one character that is escaped, and how; nil when it stands for itself.
    private static func escape(at place: Int, of text: UnsafeBufferPointer<UInt8>) -> (length: Int, Escape)? {
        let first = text[place]
        switch first {
        case 0x22, 0x5C: return (1, .short(first))
        case 0x0A: return (1, .short(0x6E))
        case 0x0D: return (1, .short(0x72))
        case 0x09: return (1, .short(0x74))
        case 0..<0x20, 0x7F: return (1, .long(UInt16(first)))
        default: break
        }
        let length = first < 0xE0 ? 2 : 3
        guard place + length <= text.count else { return nil }
        var code = UInt16(first & (length == 2 ? 0x1F : 0x0F))
        for byte in text[(place + 1)..<(place + length)] { code = code << 6 | UInt16(byte & 0x3F) }
        return isInvisible(code) ? (length, .long(code)) : nil
    }

    /// Controls, separators of lines, marks and overrides of direction.
    private static func isInvisible(_ code: UInt16) -> Bool {
        switch code {
        case 0x80..<0xA0, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }
}

extension UInt8 {
    /// Whether the byte stands for itself whatever is beside it. The first bytes of characters among which some are escaped are
    /// looked at together with what follows them.
    fileprivate var isPlain: Bool {
        switch self {
        case 0x22, 0x5C, 0x7F, 0xC2, 0xD8, 0xE2, 0xEF: false
        default: self >= 0x20
        }
    }
}
