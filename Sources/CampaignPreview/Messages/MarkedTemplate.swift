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
    private let asked: [TemplateScan.Asked]
    /// Those of a template that can be parsed.
    let tags: [TemplateTag]
    /// Nil when the template can be parsed. One that cannot is shown as it is written.
    let fault: TemplateFault?

    /// O(length).
    init(_ source: String) {
        self.source = source
        let scan = TemplateScan(source)
        asked = scan.asked
        guard source.contains("{{") else {
            content = .fixed
            tags = []
            fault = nil
            return
        }
        do throws(TemplateFault) {
            tags = try TemplateTree(source).tags
            fault = nil
        } catch {
            tags = []
            fault = error
        }
        // The pragma and the line break after it are explained in MessageRenderer.
        let marked = try? MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT }}\n" + scan.markingFallbacks)
        content = fault == nil ? marked.map { .template($0) } ?? .fixed : .fixed
    }

    func rendered(_ fields: [String: Any]) -> MarkedText {
        guard case .template(let template) = content else { return MarkedText(source) }
        var fields = fields
        for asked in asked where asked.isVariable {
            Hole.fill(&fields, path: asked.field.split(separator: ".").map(String.init)[...], field: asked.field)
        }
        return MarkedText(marked: template.render(fields))
    }
}

extension TemplateScan {
    /// The template with marks around what stands inside inverted sections.
    ///
    /// Marks go around words and variables only, never around the blanks of a line: a section's tag that has a line to
    /// itself takes the line break with it, and must still have it to itself.
    fileprivate var markingFallbacks: String {
        var result = ""
        // The fields of the open sections; nil for one that is not inverted.
        var sections: [String?] = []
        for piece in pieces {
            let field = sections.last(where: { $0 != nil }) ?? nil
            switch piece {
            case .text(let text):
                result += field.map { TemplateScan.marked(text, field: $0) } ?? String(text)
            case .tag(let tag):
                let marksTag = tag.kind == .variable && !setsDelimiters
                result +=
                    marksTag
                    ? field.map { TextMark.fallback(tag.source, field: $0) } ?? String(tag.source)
                    : String(tag.source)
                switch tag.kind {
                case .section: sections.append(nil)
                case .inverted: sections.append(setsDelimiters ? nil : tag.name)
                case .close: _ = sections.popLast()
                case .variable, .other: break
                }
            }
        }
        return result
    }

    /// Every line from its first to its last character that is not blank.
    private static func marked(_ text: Substring, field: String) -> String {
        var result = ""
        var rest = text
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
            result += line[..<first] + TextMark.fallback(line[first...last], field: field)
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
