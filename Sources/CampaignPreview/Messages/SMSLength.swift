/// How many parts an SMS takes: 160 characters of the GSM 7-bit alphabet or 70 of UCS-2, and 153 or 67 a part when it takes
/// more than one (3GPP TS 23.038 and 23.040).
///
/// A character is never split on a part's border: an escape stays with the character it introduces, a surrogate with its
/// other half. A part may so end one short, and a text of many `€` or emoji takes more parts than its length alone says.
public struct SMSLength: Hashable, Sendable {
    public let parts: Int
    /// Septets, or UTF-16 units when ``isUnicode``.
    public let characters: Int
    public let isUnicode: Bool

    /// O(length), one pass.
    public init(_ text: String) {
        var plain = Alphabet.gsm.filling
        var unicode = Alphabet.ucs2.filling
        var isUnicode = false
        for scalar in text.unicodeScalars {
            if !isUnicode {
                if let septets = SMSLength.septets(scalar) { plain.add(septets) } else { isUnicode = true }
            }
            unicode.add(UTF16.width(scalar))
        }
        self.isUnicode = isUnicode
        let filling = isUnicode ? unicode : plain
        characters = filling.units
        parts = filling.parts
    }

    /// The parts as they are sent, in order; the whole text when it fits into one message. Together they are the text. O(length).
    public static func parts(of text: String) -> [Substring] {
        let length = SMSLength(text)
        guard length.parts > 1 else { return [text[...]] }
        var filling = (length.isUnicode ? Alphabet.ucs2 : .gsm).filling
        var parts: [Substring] = []
        var start = text.startIndex
        for index in text.unicodeScalars.indices {
            let scalar = text.unicodeScalars[index]
            let opened = filling.joinedParts
            filling.add(length.isUnicode ? UTF16.width(scalar) : septets(scalar) ?? 1)
            guard filling.joinedParts > opened, index > start else { continue }
            parts.append(text[start..<index])
            start = index
        }
        return parts + [text[start...]]
    }

    /// How much a message holds alone, and as a part of a longer one.
    private struct Alphabet {
        let alone: Int
        let joined: Int

        static let gsm = Alphabet(alone: 160, joined: 153)
        static let ucs2 = Alphabet(alone: 70, joined: 67)

        var filling: Filling { Filling(alphabet: self) }
    }

    /// Parts being filled with characters one after another.
    private struct Filling {
        let alphabet: Alphabet
        private(set) var units = 0
        /// Parts of a joined message, full and begun.
        private(set) var joinedParts = 1
        private var inPart = 0

        init(alphabet: Alphabet) {
            self.alphabet = alphabet
        }

        var parts: Int { units <= alphabet.alone ? 1 : joinedParts }

        /// Adds a character of one or two units, whole.
        mutating func add(_ width: Int) {
            units += width
            inPart += width
            if inPart > alphabet.joined {
                joinedParts += 1
                inPart = width
            }
        }
    }

    /// 1 or 2; nil when the alphabet does not have the character.
    private static func septets(_ scalar: Unicode.Scalar) -> Int? {
        if basic.contains(scalar) { return 1 }
        return extended.contains(scalar) ? 2 : nil
    }

    private static let basic = Set(
        """
        @£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,-./0123456789:;<=>?\
        ¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà
        """.unicodeScalars)

    /// Take two septets each, with the escape before them.
    private static let extended = Set("\u{0C}^{}\\[~]|€".unicodeScalars)
}
