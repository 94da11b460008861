extension KeyChord: CustomStringConvertible {
    private static let names: [(name: String, key: Key)] = [
        ("Enter", .enter), ("Esc", .escape), ("Tab", .tab), ("Backspace", .backspace), ("Del", .delete),
        ("Ins", .insert), ("↑", .up), ("↓", .down), ("←", .left), ("→", .right), ("Home", .home), ("End", .end),
        ("PgUp", .pageUp), ("PgDn", .pageDown), ("Space", .character(" ")),
        // Names that only parsing knows, for configuration files written by hand.
        ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right), ("Escape", .escape), ("Delete", .delete),
        ("PageUp", .pageUp), ("PageDown", .pageDown), ("Return", .enter), ("Insert", .insert),
    ]

    /// As shown in help and written in configuration: `g`, `Ctrl-L`, `Shift-Tab`, `PgDn`, `F5`, `Space`.
    public var description: String {
        var text = ""
        if modifiers.contains(.control) { text += "Ctrl-" }
        if modifiers.contains(.alt) { text += "Alt-" }
        if modifiers.contains(.shift) { text += "Shift-" }
        return text + keyName
    }

    private var keyName: String {
        if let known = Self.names.first(where: { $0.key == key }) { return known.name }
        switch key {
        case .character(let character): return modifiers.contains(.control) ? character.uppercased() : String(character)
        case .function(let number): return "F\(number)"
        default: return ""
        }
    }

    /// Reads what ``description`` writes, also `C-l`, `^L` and `M-x`. Nil when it is no key.
    public init?(parsing text: String) {
        var rest = Substring(text)
        var modifiers: KeyModifiers = []
        let prefixes: [(String, KeyModifiers)] = [
            ("Ctrl-", .control), ("C-", .control), ("^", .control), ("Alt-", .alt), ("M-", .alt), ("Shift-", .shift),
            ("S-", .shift),
        ]
        while rest.count > 1, let prefix = prefixes.first(where: { rest.hasPrefix($0.0) }) {
            rest = rest.dropFirst(prefix.0.count)
            modifiers.formUnion(prefix.1)
        }
        guard let key = Self.key(named: String(rest)) else { return nil }
        if case .character(let character) = key, modifiers.contains(.control) {
            self.init(Character(character.lowercased()), modifiers)
        } else {
            self.init(key, modifiers)
        }
    }

    private static func key(named name: String) -> Key? {
        if name.count == 1, let character = name.first {
            return names.first { $0.name == name }?.key ?? .character(character)
        }
        if let known = names.first(where: { $0.name.lowercased() == name.lowercased() }) { return known.key }
        if name.hasPrefix("F"), let number = Int(name.dropFirst()), (1...24).contains(number) {
            return .function(number)
        }
        return nil
    }
}
