/// A colour as written in a theme file.
public enum ColorReference: Equatable, Sendable {
    /// What the terminal uses by itself.
    case terminalDefault
    /// A colour of the palette, 0 to 23.
    case palette(Int)
    case rgb(RGBColor)

    /// `default`, `base0D`, or `#rrggbb`.
    /// - Throws: ``ThemeError/notAColor(_:)``.
    public init(parsing text: String) throws(ThemeError) {
        if text == "default" {
            self = .terminalDefault
        } else if let index = Self.paletteIndex(text) {
            self = .palette(index)
        } else if let color = RGBColor(hex: text) {
            self = .rgb(color)
        } else {
            throw .notAColor(text)
        }
    }

    private static func paletteIndex(_ text: String) -> Int? {
        guard text.hasPrefix("base"), text.count == 6, let index = Int(text.dropFirst(4), radix: 16) else { return nil }
        return (0..<24).contains(index) ? index : nil
    }
}

extension TextAttributes {
    /// From the words of a theme file: `[bold, underline]`.
    /// - Throws: ``ThemeError/notAnAttribute(_:)``.
    public init(parsing words: [String]) throws(ThemeError) {
        let known: [String: TextAttributes] = [
            "bold": .bold, "dim": .dim, "italic": .italic, "underline": .underline, "reverse": .reverse,
            "strikethrough": .strikethrough,
        ]
        var attributes: TextAttributes = []
        for word in words {
            guard let attribute = known[word] else { throw .notAnAttribute(word) }
            attributes.formUnion(attribute)
        }
        self = attributes
    }
}

extension RoleOverride {
    /// From the texts of a theme file.
    /// - Throws: ``ThemeError`` naming the text that is wrong.
    public init(foreground: String?, background: String?, attributes: [String]?) throws(ThemeError) {
        if let foreground { self.foreground = try ColorReference(parsing: foreground) }
        if let background { self.background = try ColorReference(parsing: background) }
        if let attributes { self.attributes = try TextAttributes(parsing: attributes) }
    }
}
