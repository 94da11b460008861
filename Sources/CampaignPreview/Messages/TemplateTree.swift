/// What a Mustache template consists of: its tags as they nest, and the text between them.
///
/// A text without `{{` is no template: it has no tags and nothing can be wrong with it.
public struct TemplateTree: Hashable, Sendable {
    /// The outermost tags, in the order of the text; each carries those inside it.
    public let tags: [TemplateTag]
    /// The text without its tags, that of every section included.
    public let plainText: String

    /// O(length). Throws exactly when the library that renders templates cannot parse the text.
    public init(_ template: String) throws(TemplateFault) {
        guard template.contains("{{") else {
            tags = []
            plainText = template
            return
        }
        var reader = TemplateReader(template)
        tags = try reader.read()
        plainText = reader.plainText
    }

    /// Every tag, also of inner sections, in the order of the text.
    public var allTags: [TemplateTag] {
        tags.flatMap(TemplateTree.withInner)
    }

    private static func withInner(_ tag: TemplateTag) -> [TemplateTag] {
        [tag] + tag.tags.flatMap(withInner)
    }
}
