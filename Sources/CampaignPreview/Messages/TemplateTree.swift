/// A part of a template. One after the other, with the parts inside each tag, they are the template as it is written.
enum TemplatePart: Hashable, Sendable {
    case text(String)
    case tag(TemplateTag)
    /// What the library reads over: a change of delimiters, or a delimiter after which no tag comes.
    case verbatim(String)
}

extension [TemplatePart] {
    var tags: [TemplateTag] {
        compactMap { if case .tag(let tag) = $0 { tag } else { nil } }
    }

    /// The text without its tags, that of every section included.
    fileprivate var plainText: String {
        map { part in
            switch part {
            case .text(let text): text
            case .tag(let tag): tag.parts.plainText
            case .verbatim: ""
            }
        }.joined()
    }
}

/// What a Mustache template consists of: its tags as they nest, and the text between them.
///
/// A text without `{{` is no template: it has no tags and nothing can be wrong with it.
public struct TemplateTree: Hashable, Sendable {
    let parts: [TemplatePart]

    /// The outermost tags, in the order of the text; each carries those inside it.
    public var tags: [TemplateTag] { parts.tags }
    /// The text without its tags, that of every section included. O(length).
    public var plainText: String { parts.plainText }

    /// O(length). Throws exactly when the library that renders templates cannot parse the text.
    public init(_ template: String) throws(TemplateFault) {
        guard template.contains("{{") else {
            parts = template.isEmpty ? [] : [.text(template)]
            return
        }
        var reader = TemplateReader(template)
        parts = try reader.read()
    }

    /// Every tag, also of inner sections, in the order of the text.
    public var allTags: [TemplateTag] {
        tags.flatMap(TemplateTree.withInner)
    }

    private static func withInner(_ tag: TemplateTag) -> [TemplateTag] {
        [tag] + tag.tags.flatMap(withInner)
    }
}
