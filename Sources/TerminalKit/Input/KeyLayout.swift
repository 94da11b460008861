/// Which key of a Latin (US) keyboard is under the finger when a Cyrillic layout is active.
///
/// Commands are looked up as typed first, and only then by this table, so that a sign which means something itself
/// keeps its meaning. Text fields never use it.
public enum KeyLayout: Sendable {
    /// The Russian and the Ukrainian layout, and what only the Belarusian one has.
    case russianAndUkrainian
    /// The same, but `і` is where Belarusians have it: on B, while it is on S for Ukrainians.
    case belarusian

    /// The press of the same physical key on a Latin layout; nil when the character is not one of these layouts.
    public func latin(of chord: KeyChord) -> KeyChord? {
        guard case .character(let character) = chord.key else { return nil }
        let own = self == .belarusian ? Self.onlyOnBelarusian[character] : nil
        guard let latin = own ?? Self.common[character] else { return nil }
        return KeyChord(.character(latin), chord.modifiers)
    }

    private static let common: [Character: Character] = {
        var table: [Character: Character] = [:]
        for layout in [russianKeys, ukrainianKeys, belarusianKeys] {
            for (cyrillic, latin) in zip(layout.cyrillic, layout.latin) where table[cyrillic] == nil {
                table[cyrillic] = latin
            }
        }
        return table
    }()
    private static let onlyOnBelarusian: [Character: Character] = ["і": "b", "І": "B"]

    private static let russianKeys: (cyrillic: String, latin: String) = (
        "ёйцукенгшщзхъфывапролджэячсмитьбю.ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,\"№;",
        "`qwertyuiop[]asdfghjkl;'zxcvbnm,./~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>?@#$"
    )
    /// Only what differs from the Russian layout. Ґ is on the key of the backslash.
    private static let ukrainianKeys: (cyrillic: String, latin: String) = ("їієґЇІЄҐ₴", "]s'\\}S\"|~")
    /// Only what differs from the Russian layout. The apostrophe is on the key of the closing bracket.
    private static let belarusianKeys: (cyrillic: String, latin: String) = ("ўЎ'’", "oO]]")
}
