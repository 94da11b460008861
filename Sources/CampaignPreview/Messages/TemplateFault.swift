/// Why a template cannot be parsed, and where.
public struct TemplateFault: Error, Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
        /// A tag begins and does not end.
        case unclosedTag
        /// What stands in a tag is no name: letters of English, digits and `. - _ ? *`, with functions in round brackets.
        case wrongName(String)
        /// `{{#x}}`, `{{^x}}`, `{{$x}}` or `{{<x}}` without its `{{/x}}`.
        case unclosedSection(String)
        /// `{{/x}}` where another section, or none, is open.
        case strayClose(String, open: String?)
        /// `{{=… …=}}` does not name two delimiters.
        case wrongDelimiters
        /// `{{% … }}` is not `{{% CONTENT_TYPE: TEXT }}` or `HTML`.
        case wrongSetting
        /// Between `{{<x}}` and its end only overrides may stand.
        case misplacedInPartial(String)
    }

    public let reason: Reason
    /// Where the tag in question begins.
    public let position: TemplatePosition
}
