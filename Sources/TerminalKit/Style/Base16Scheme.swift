/// Whether a theme is made for a dark or a light screen.
public enum ThemeVariant: String, Sendable {
    case dark, light
}

/// The colours of a base16 or base24 scheme file: sixteen or twenty-four, numbered.
///
/// 0 to 7 go from the background to the strongest foreground; 8 to 15 are red, orange, yellow, green, cyan, blue,
/// magenta and brown; base24 adds two darker backgrounds and six bright colours.
public struct Base16Scheme: Equatable, Sendable {
    public let name: String
    public let author: String
    public let variant: ThemeVariant
    public let palette: [RGBColor]

    /// - Throws: ``ThemeError/paletteSize(_:)`` unless there are 16 or 24 colours.
    public init(name: String, author: String, variant: ThemeVariant, palette: [RGBColor]) throws(ThemeError) {
        guard palette.count == 16 || palette.count == 24 else { throw .paletteSize(palette.count) }
        self.init(name: name, author: author, variant: variant, checked: palette)
    }

    init(name: String, author: String, variant: ThemeVariant, checked palette: [RGBColor]) {
        self.name = name
        self.author = author
        self.variant = variant
        self.palette = palette
    }

    /// From the `palette` mapping of a scheme file: `base00` … `base0F` (and to `base17`) to `#rrggbb`.
    ///
    /// Without a variant, the luminance of `base00` decides.
    /// - Throws: ``ThemeError`` naming the missing colour or the value that is not one.
    public init(
        name: String, author: String, variant: ThemeVariant?, named colors: [String: String]
    ) throws(ThemeError) {
        var palette: [RGBColor] = []
        let count = colors.keys.contains { $0.lowercased() == "base10" } ? 24 : 16
        for index in 0..<count {
            let key = Self.key(of: index)
            guard let text = colors[key] ?? colors[key.lowercased()] else { throw .missingColor(key) }
            guard let color = RGBColor(hex: text) else { throw .notAColor(text) }
            palette.append(color)
        }
        let guessed: ThemeVariant = palette[0].relativeLuminance < 0.18 ? .dark : .light
        self.init(name: name, author: author, variant: variant ?? guessed, checked: palette)
    }

    /// The same colours under another name.
    func named(_ name: String, author: String) -> Base16Scheme {
        Base16Scheme(name: name, author: author, variant: variant, checked: palette)
    }

    /// `base0D` for 13.
    static func key(of index: Int) -> String {
        "base" + (index < 16 ? "0" : "1") + String(index % 16, radix: 16, uppercase: true)
    }
}

/// What can be wrong with a theme file. The texts name the value and what would be right.
public enum ThemeError: Error, Equatable, CustomStringConvertible {
    case paletteSize(Int)
    case missingColor(String)
    case notAColor(String)
    case notAnAttribute(String)
    case notARole(String)

    public var description: String {
        switch self {
        case .paletteSize(let count): "a palette has 16 (base16) or 24 (base24) colours, not \(count)"
        case .missingColor(let key): "the palette has no \(key)"
        case .notAColor(let text): "\"\(text)\" is not a colour; write #rrggbb, base00 to base17, or default"
        case .notAnAttribute(let text):
            "\"\(text)\" is not an emphasis; write bold, dim, italic, underline, reverse or strikethrough"
        case .notARole(let text): "there is no role \"\(text)\""
        }
    }
}
