/// A small, obvious reader of Mustache: variables, sections, inverted sections and comments.
enum ReferenceTemplate {
    indirect enum Node {
        case text(String)
        case variable(String)
        case section(String, [Node])
        case inverted(String, [Node])
    }

    /// What a template is cut into.
    private enum Piece {
        case text(String)
        /// The sign is blank for a variable.
        case tag(sign: String, name: String)
        /// A tag that is never closed, or holds no plain name.
        case malformed
    }

    /// The template's tree; none when it is broken.
    static func parse(_ template: String) -> [Node]? {
        var pieces = pieces(template)[...]
        return nodes(&pieces, in: nil)
    }

    static func hasTags(_ template: String) -> Bool {
        parse(template)?.contains { if case .text = $0 { false } else { true } } ?? false
    }

    /// The names of variables and sections. A broken template is sent as it is written, and asks for nothing.
    static func names(in template: String) -> Set<String> {
        func names(_ nodes: [Node]) -> [String] {
            nodes.flatMap { node -> [String] in
                switch node {
                case .text: []
                case .variable(let name): [name]
                case .section(let name, let inner), .inverted(let name, let inner): [name] + names(inner)
                }
            }
        }
        return Set(names(parse(template) ?? []))
    }

    /// The text between the tags.
    static func withoutTags(_ template: String) -> String {
        pieces(template).map { if case .text(let text) = $0 { text } else { "" } }.joined()
    }

    /// A variable without a value, or an inverted section taken for want of one. What is in a section left out does not
    /// count.
    static func hasHole(_ nodes: [Node], _ isKnown: (String) -> Bool) -> Bool {
        nodes.contains { node in
            switch node {
            case .text: false
            case .variable(let name), .inverted(let name, _): !isKnown(name)
            case .section(let name, let inner): isKnown(name) && hasHole(inner, isKnown)
            }
        }
    }

    static func rendered(_ nodes: [Node], _ value: (String) -> String?) -> String {
        nodes.map { node in
            switch node {
            case .text(let text): text
            case .variable(let name): value(name) ?? ""
            case .section(let name, let inner): value(name) == nil ? "" : rendered(inner, value)
            case .inverted(let name, let inner): value(name) == nil ? rendered(inner, value) : ""
            }
        }.joined()
    }

    /// Reads up to the tag that closes the section, or to the end outside any.
    private static func nodes(_ pieces: inout ArraySlice<Piece>, in section: String?) -> [Node]? {
        var nodes: [Node] = []
        while let piece = pieces.popFirst() {
            switch piece {
            case .malformed: return nil
            case .text(let text): nodes.append(.text(text))
            case .tag("!", _): break
            case .tag("/", let name): return name == section ? nodes : nil
            case .tag("#", let name):
                guard let inner = self.nodes(&pieces, in: name) else { return nil }
                nodes.append(.section(name, inner))
            case .tag("^", let name):
                guard let inner = self.nodes(&pieces, in: name) else { return nil }
                nodes.append(.inverted(name, inner))
            case .tag(_, let name): nodes.append(.variable(name))
            }
        }
        return section == nil ? nodes : nil
    }

    private static func pieces(_ template: String) -> [Piece] {
        var pieces: [Piece] = []
        var rest = template[...]
        while let open = rest.firstRange(of: "{{") {
            if open.lowerBound > rest.startIndex { pieces.append(.text(String(rest[..<open.lowerBound]))) }
            rest = rest[open.upperBound...]
            let isTriple = rest.first == "{"
            if isTriple { rest = rest.dropFirst() }
            guard let close = rest.firstRange(of: isTriple ? "}}}" : "}}"),
                let tag = tag(rest[..<close.lowerBound])
            else { return pieces + [.malformed] }
            pieces.append(tag)
            rest = rest[close.upperBound...]
        }
        return rest.isEmpty ? pieces : pieces + [.text(String(rest))]
    }

    private static func tag(_ inside: Substring) -> Piece? {
        let sign = inside.first.map(String.init).flatMap { ["#", "^", "/", "&", "!"].contains($0) ? $0 : nil }
        let name = ReferenceText.trimmed(String(inside.dropFirst(sign == nil ? 0 : 1)))
        let isName = name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "." || $0 == "_" } && !name.isEmpty
        return sign == "!" || isName ? .tag(sign: sign ?? "", name: name) : nil
    }
}
