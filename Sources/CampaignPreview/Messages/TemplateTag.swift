/// A place in a template, both numbers from 1; the column counts characters as a reader does.
public struct TemplatePosition: Hashable, Sendable {
    public let line: Int
    public let column: Int
}

/// Something between delimiters in a Mustache template.
public struct TemplateTag: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// `{{x}}`, `{{{x}}}` or `{{&x}}`.
        case variable
        /// `{{#x}}…{{/x}}`.
        case section
        /// `{{^x}}…{{/x}}`.
        case inverted
        /// `{{$x}}…{{/x}}`: a part that another template could replace. Messages have no other templates, so it is shown.
        case block
        /// `{{>x}}`, or `{{<x}}…{{/x}}` with its overrides. Messages have no other templates, so nothing is shown.
        case partial
        /// `{{$x}}…{{/x}}` directly inside `{{<x}}…{{/x}}`.
        case override
        /// `{{! … }}`.
        case comment
        /// `{{% NAME: VALUE }}`.
        case setting
    }

    public let kind: Kind
    /// What the tag asks for, such as `loyalty.points`; the text of a comment, the name of a setting.
    public let name: String
    /// Functions of the library on the value, the outermost first: `uppercased` of `{{uppercased(city)}}`.
    public let transforms: [String]
    /// Where the tag begins.
    public let position: TemplatePosition
    /// The tag with its delimiters, as it is written.
    let opening: String
    /// The tag that ends it, as it is written; empty for a tag without one.
    let closing: String
    /// What stands between the tag and its end; empty for a tag that has none.
    let parts: [TemplatePart]

    /// The tags directly inside it. O(parts).
    public var tags: [TemplateTag] { parts.tags }

    /// Whether the tag asks for a field of the recipient.
    public var asksForField: Bool {
        switch kind {
        case .variable, .section, .inverted: true
        case .block, .partial, .override, .comment, .setting: false
        }
    }
}
