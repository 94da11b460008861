/// What is shown where the locale has no Unicode: signs by their nearest look, Cyrillic by its usual transliteration.
public enum AsciiFallback {
    /// A text in ASCII. It may be longer (`щ` → `shch`); what is drawn in cells uses ``character(for:)``. O(n).
    public static func text(_ text: some StringProtocol) -> String {
        var output = ""
        for glyph in Glyphs(text) {
            if glyph.base < 0x80, let scalar = Unicode.Scalar(glyph.base) {
                output.unicodeScalars.append(scalar)
            } else if let known = words[glyph.base] {
                output += known
            } else if let letters = latinised(glyph.base) {
                output += letters
            } else {
                output += String(repeating: "?", count: Int(glyph.width))
            }
        }
        return output
    }

    /// One ASCII character for a cell, as bytes' value: `й` → `j`, `щ` → `w`, `╭` → `+`.
    ///
    /// A cell has room for one character, so letters that need several get the one that the Volapük tradition or
    /// the look suggests; whole texts are better served by ``text(_:)``.
    public static func character(for scalar: UInt32) -> UInt8 {
        if scalar < 0x80 { return UInt8(scalar) }
        if let letter = singles[scalar] { return letter }
        if let word = words[scalar] ?? latinised(scalar), let byte = word.utf8.first { return byte }
        switch scalar {
        case 0x2550: return 0x3D
        case 0x2500, 0x2501, 0x2504, 0x2508: return 0x2D
        case 0x2502, 0x2503, 0x250A, 0x2551: return 0x7C
        case 0x2501...0x257F: return 0x2B
        case 0x2580...0x2590: return 0x23
        default: return 0x3F
        }
    }

    private static func latinised(_ scalar: UInt32) -> String? {
        guard let value = Unicode.Scalar(scalar) else { return nil }
        if let known = cyrillic[Character(value)] { return known }
        let lower = Character(value.properties.lowercaseMapping)
        guard let known = cyrillic[lower], let first = known.first else { return nil }
        return first.uppercased() + known.dropFirst()
    }

    private static let cyrillic: [Character: String] = {
        let letters = "абвгґдеєжзиіїйклмнопрстуўфхцчшщъыьэюяё"
        let latin = [
            "a", "b", "v", "g", "g", "d", "e", "ie", "zh", "z", "i", "i", "i", "j", "k", "l", "m", "n", "o", "p", "r",
            "s", "t", "u", "u", "f", "kh", "ts", "ch", "sh", "shch", "'", "y", "'", "e", "yu", "ya", "yo",
        ]
        return Dictionary(uniqueKeysWithValues: zip(letters, latin))
    }()

    private static let words: [UInt32: String] = table([
        ("…", "..."), ("—", "-"), ("–", "-"), ("−", "-"), ("«", "\""), ("»", "\""), ("“", "\""), ("”", "\""),
        ("„", "\""), ("‘", "'"), ("’", "'"), ("▸", ">"), ("▾", "v"), ("∈", "in"), ("∩", "&"), ("›", ">"), ("→", "->"),
        ("←", "<-"), ("↑", "^"),
        ("↓", "v"), ("✖", "x"), ("×", "x"), ("∅", "0"), ("‹", "<"), ("✓", "+"), ("✔", "+"), ("▲", "^"), ("▼", "v"),
        ("●", "*"), ("•", "*"),
        ("·", "."), ("№", "No"), ("€", "EUR"), ("₴", "UAH"), ("₽", "RUB"), ("≥", ">="), ("≤", "<="), ("≠", "!="),
        ("\u{A0}", " "), ("\u{202F}", " "), ("\u{2009}", " "), ("°", "deg"), ("█", "#"), ("▏", "|"),
        ("▌", "#"), ("▐", "#"),
        ("✉", "@"), ("▤", "s"), ("◉", "p"), ("▣", "i"), ("◍", "m"), ("✆", "c"), ("▭", "l"), ("◆", "a"), ("⌂", "w"),
        ("◇", "?"), ("◈", "%"), ("■", "#"), ("✎", "="), ("▴", "^"), ("┄", "-"),
    ])

    /// Cells for what ``words`` and the transliteration would cut badly.
    private static let singles: [UInt32: UInt8] = table([
        ("…", "~"), ("ж", "j"), ("Ж", "J"), ("х", "h"), ("Х", "H"), ("ц", "c"), ("Ц", "C"), ("ч", "4"), ("Ч", "4"),
        ("ш", "w"), ("Ш", "W"), ("щ", "w"), ("Щ", "W"), ("ю", "u"), ("Ю", "U"), ("я", "q"), ("Я", "Q"), ("ё", "e"),
        ("Ё", "E"), ("є", "e"), ("Є", "E"), ("й", "j"), ("Й", "J"), ("→", ">"), ("←", "<"), ("№", "#"), ("€", "E"),
        ("₴", "U"), ("₽", "R"), ("≥", ">"), ("≤", "<"), ("≠", "!"),
    ]).compactMapValues(\.utf8.first)

    private static func table(_ pairs: [(Unicode.Scalar, String)]) -> [UInt32: String] {
        Dictionary(pairs.map { ($0.0.value, $0.1) }, uniquingKeysWith: { first, _ in first })
    }
}
