import Mustache

/// A template that is rendered with marks where something is missing. Beside the marks it renders what ``MessageRenderer``
/// does.
struct MarkedTemplate: Sendable {
    private enum Content: Sendable {
        case fixed
        case template(MustacheTemplate)
    }

    private let source: String
    private let content: Content
    /// The fields that variables ask for, with the path of the sections they are members of.
    private let asked: [String]
    /// Those of a template that can be parsed.
    let tags: [TemplateTag]
    /// Nil when the template can be parsed. One that cannot is shown as it is written.
    let fault: TemplateFault?

    /// O(length).
    init(_ source: String) {
        self.source = source
        do throws(TemplateFault) {
            let tree = try TemplateTree(source)
            tags = tree.tags
            fault = nil
            asked = tree.tags.askedFields(in: [])
            // The pragma and the line break after it are explained in MessageRenderer.
            let marked = "{{% CONTENT_TYPE:TEXT }}\n" + tree.parts.markingFallbacks(of: nil)
            let template = source.contains("{{") ? try? MustacheTemplate(string: marked) : nil
            content = template.map { .template($0) } ?? .fixed
        } catch {
            tags = []
            fault = error
            asked = []
            content = .fixed
        }
    }

    func rendered(_ fields: [String: Any]) -> MarkedText {
        guard case .template(let template) = content else { return MarkedText(source) }
        var fields = fields
        for field in asked { Hole.fill(&fields, path: field.split(separator: ".").map(String.init)[...], field: field) }
        return MarkedText(marked: template.render(fields))
    }
}

extension [TemplateTag] {
    /// The fields that variables ask for, in the order of the template: `points` inside `{{#loyalty}}` is `loyalty.points`.
    fileprivate func askedFields(in sections: [String]) -> [String] {
        flatMap { tag -> [String] in
            let path =
                sections.last { MergeFieldNames.isMember(tag.name, of: $0) }.map { "\($0).\(tag.name)" } ?? tag.name
            switch tag.kind {
            case .variable: return tag.name.isEmpty || tag.name.hasPrefix(".") ? [] : [path]
            case .section, .inverted: return tag.tags.askedFields(in: sections + [path])
            case .block: return tag.tags.askedFields(in: sections)
            case .partial, .override, .comment, .setting: return []
            }
        }
    }
}

extension [TemplatePart] {
    /// The template as it is written, with marks around what stands inside inverted sections.
    ///
    /// Marks go around words and variables only, never around the blanks of a line: a section's tag that has a line to
    /// itself takes the line break with it, and must still have it to itself.
    ///
    /// - Parameter field: that of the innermost inverted section around the parts.
    fileprivate func markingFallbacks(of field: String?) -> String {
        map { part in
            switch part {
            case .text(let text): field.map { TextMark.fallbackLines(text, field: $0) } ?? text
            case .verbatim(let source): source
            case .tag(let tag) where tag.kind == .variable:
                field.map { TextMark.fallback(tag.opening, field: $0) } ?? tag.opening
            case .tag(let tag):
                tag.opening + tag.parts.markingFallbacks(of: tag.kind == .inverted ? tag.name : field) + tag.closing
            }
        }.joined()
    }
}

extension TextMark {
    /// Marks every line from its first to its last character that is not blank.
    fileprivate static func fallbackLines(_ text: String, field: String) -> String {
        var result = ""
        var rest = text[...]
        while !rest.isEmpty {
            let end = rest.firstIndex(where: \.isNewline).map { rest.index(after: $0) } ?? rest.endIndex
            let line = rest[..<end]
            rest = rest[end...]
            guard let first = line.firstIndex(where: { !$0.isWhitespace }),
                let last = line.lastIndex(where: { !$0.isWhitespace })
            else {
                result += line
                continue
            }
            result += line[..<first] + fallback(line[first...last], field: field)
            result += line[line.index(after: last)...]
        }
        return result
    }
}

/// Stands where a recipient has no value: nothing for sections, a mark for variables.
private struct Hole: MustacheCustomRenderable, MustacheParent, MustacheTransformable {
    let field: String

    var renderText: String { TextMark.hole(field) }
    var isNull: Bool { true }

    func child(named: String) -> Any? { Hole(field: "\(field).\(named)") }
    func transform(_ name: String) -> Any? { self }

    /// Puts a hole where a path ends, or where it cannot be followed, unless there is a value.
    static func fill(_ fields: inout [String: Any], path: ArraySlice<String>, field: String) {
        guard let name = path.first else { return }
        guard path.count > 1 else {
            if fields[name] == nil { fields[name] = Hole(field: field) }
            return
        }
        // What is a value already, or a hole, has no members.
        guard let value = fields[name] else {
            fields[name] = Hole(field: field.split(separator: ".").first.map(String.init) ?? field)
            return
        }
        guard var members = value as? [String: Any] else { return }
        fill(&members, path: path.dropFirst(), field: field)
        fields[name] = members
    }
}
