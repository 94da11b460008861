/// A Mustache template as it is written, cut into texts and tags, so that marks can be written around them. It understands no
/// more than that takes: what a template means is read by ``TemplateTree``, and rendering is the library's.
struct TemplateScan {
    enum Piece {
        case text(Substring)
        case tag(Tag)
    }

    struct Tag {
        enum Kind {
            case variable, section, inverted, close
            /// Comments, partials and settings.
            case other
        }

        let kind: Kind
        /// Without sign, blanks and transforms: `{{ upper(city) }}` asks for `city`.
        let name: String
        /// With its braces.
        let source: Substring
    }

    /// A field that the template asks for.
    struct Asked: Hashable {
        /// As the tag has it, below the section of which it is a member: `points` inside `{{#loyalty}}` is `loyalty.points`.
        let field: String
        let isVariable: Bool
    }

    let pieces: [Piece]
    /// A template that sets delimiters of its own is not understood beyond that point.
    let setsDelimiters: Bool

    /// O(length).
    init(_ template: String) {
        var pieces: [Piece] = []
        var setsDelimiters = false
        var rest = template[...]
        while let open = rest.firstRange(of: "{{") {
            if open.lowerBound > rest.startIndex { pieces.append(.text(rest[..<open.lowerBound])) }
            let isTriple = rest[open.upperBound...].first == "{"
            let closing = isTriple ? "}}}" : "}}"
            guard let close = rest[open.upperBound...].firstRange(of: closing) else {
                rest = rest[open.lowerBound...]
                break
            }
            let source = rest[open.lowerBound..<close.upperBound]
            let inside = rest[open.upperBound..<close.lowerBound]
            rest = rest[close.upperBound...]
            pieces.append(.tag(Tag(inside: inside, source: source)))
            if inside.first == "=" {
                setsDelimiters = true
                break
            }
        }
        if !rest.isEmpty { pieces.append(.text(rest)) }
        self.pieces = pieces
        self.setsDelimiters = setsDelimiters
    }

    /// The fields asked for, each once, in the order of the template.
    var asked: [Asked] {
        var found: [Asked] = []
        var seen: Set<Asked> = []
        var sections: [String] = []
        for case .tag(let tag) in pieces {
            switch tag.kind {
            case .close: _ = sections.popLast()
            case .variable, .section, .inverted:
                let asked = Asked(field: path(of: tag.name, in: sections), isVariable: tag.kind == .variable)
                if !tag.name.hasPrefix("."), !tag.name.isEmpty, seen.insert(asked).inserted { found.append(asked) }
                if tag.kind != .variable { sections.append(asked.field) }
            case .other: break
            }
        }
        return found
    }

    private func path(of name: String, in sections: [String]) -> String {
        sections.last { MergeFieldNames.isMember(name, of: $0) }.map { "\($0).\(name)" } ?? name
    }
}

extension TemplateScan.Tag {
    fileprivate init(inside: Substring, source: Substring) {
        self.source = source
        let sign = inside.first
        switch sign {
        case "#": kind = .section
        case "^": kind = .inverted
        case "/": kind = .close
        case "!", ">", "<", "$", "=", "%": kind = .other
        default: kind = .variable
        }
        let name = kind == .variable && sign != "&" && sign != "{" ? inside : inside.dropFirst()
        // Of transforms, which are written as calls, the innermost argument.
        let argument = name.split(separator: "(").last.map { $0.prefix { $0 != ")" } } ?? name
        self.name = argument.trimmed
    }
}
