/// A key, without what is held together with it.
public enum Key: Hashable, Sendable {
    /// A letter, digit or sign as the keyboard layout gives it; Shift is already in it: `G`, `:`, `Ж`.
    case character(Character)
    case enter, escape, tab, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    /// F1 to F24.
    case function(Int)
}

/// What is held together with a key. Shift counts only for keys that are not characters.
public struct KeyModifiers: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    public static let control = KeyModifiers(rawValue: 1)
    public static let alt = KeyModifiers(rawValue: 2)
    public static let shift = KeyModifiers(rawValue: 4)
}

/// A key press: a key and what is held together with it.
public struct KeyChord: Hashable, Sendable {
    public var key: Key
    public var modifiers: KeyModifiers

    public init(_ key: Key, _ modifiers: KeyModifiers = []) {
        self.key = key
        self.modifiers = modifiers
    }

    /// A character key: `KeyChord("g")`.
    public init(_ character: Character, _ modifiers: KeyModifiers = []) {
        self.init(.character(character), modifiers)
    }

    /// The character this press types, nil for keys with Ctrl or Alt and keys that type nothing.
    public var typedCharacter: Character? {
        guard case .character(let character) = key, modifiers.isDisjoint(with: [.control, .alt]) else { return nil }
        return character
    }
}
