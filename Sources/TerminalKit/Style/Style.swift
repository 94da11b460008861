/// Emphasis that a terminal can show without colour.
public struct TextAttributes: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    public static let bold = TextAttributes(rawValue: 1)
    public static let dim = TextAttributes(rawValue: 2)
    public static let italic = TextAttributes(rawValue: 4)
    public static let underline = TextAttributes(rawValue: 8)
    public static let reverse = TextAttributes(rawValue: 16)
    public static let strikethrough = TextAttributes(rawValue: 32)
}

/// The style of a cell: what it means, and emphasis added to what the theme gives that meaning. Two bytes.
///
/// There is a short name for every role without added emphasis: `.warn`, `.muted`; and `.title.bold` for more.
public struct Style: Hashable, Sendable {
    public var role: StyleRole
    public var attributes: TextAttributes

    public init(_ role: StyleRole, _ attributes: TextAttributes = []) {
        self.role = role
        self.attributes = attributes
    }

    public var bold: Style { Style(role, attributes.union(.bold)) }
    public var italic: Style { Style(role, attributes.union(.italic)) }
    public var underlined: Style { Style(role, attributes.union(.underline)) }
    public var reversed: Style { Style(role, attributes.union(.reverse)) }
}
