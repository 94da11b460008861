/// Reads the parts of a Mustache template.
///
/// The library that renders templates keeps its tags private, so they are read here by the same grammar, character by
/// character; a test holds the two together on random texts. Some turns are the library's own: a delimiter set inside a
/// section ends with it, `{{` before a line break or at the end of the text is swallowed, and a `{` in the last place of a
/// template is an unfinished tag.
struct TemplateReader {
    /// What the tags are read in: the delimiters in force, and the section that has to end.
    struct Surroundings {
        var opening: [Character] = ["{", "{"]
        var closing: [Character] = ["}", "}"]
        var section: Section?
        /// Directly inside `{{<x}}`, where `{{$y}}` is an override.
        var takesOverrides = false

        func inside(_ section: Section, takesOverrides: Bool = false) -> Surroundings {
            var inner = self
            inner.section = section
            inner.takesOverrides = takesOverrides
            return inner
        }
    }

    struct Section {
        let name: TemplateName
        let start: Int
    }

    let characters: [Character]
    var place = 0
    /// Where each line begins.
    private let lines: [Int]

    init(_ template: String) {
        let characters = Array(template)
        self.characters = characters
        lines = [0] + characters.indices.filter { characters[$0].isNewline }.map { $0 + 1 }
    }

    mutating func read() throws(TemplateFault) -> [TemplatePart] {
        try readInside(Surroundings()).parts
    }

    /// What stands in a section, and the tag that ends it.
    private typealias Inside = (parts: [TemplatePart], closing: String)

    /// Reads up to the end of the section, or of the text.
    private mutating func readInside(_ outer: Surroundings) throws(TemplateFault) -> Inside {
        var surroundings = outer
        var parts: [TemplatePart] = []
        while !isAtEnd {
            let (text, isDelimited) = try readText(before: surroundings.opening)
            if !text.isEmpty { parts.append(.text(text)) }
            guard isDelimited else { break }
            let start = place - surroundings.opening.count
            switch current {
            case "/":
                try readClose(from: start, surroundings)
                return (parts, source(from: start))
            case "=":
                surroundings = try readDelimiters(from: start, surroundings)
                parts.append(.verbatim(source(from: start)))
            case let character? where !character.isNewline:
                parts.append(.tag(try readTag(character, from: start, surroundings)))
            default: parts.append(.verbatim(source(from: start)))
            }
        }
        if let section = surroundings.section {
            throw fault(.unclosedSection(section.name.text), at: section.start)
        }
        return (parts, "")
    }

    /// Reads text up to and over the next opening delimiter, or up to the end.
    private mutating func readText(before opening: [Character]) throws(TemplateFault) -> (String, isDelimited: Bool) {
        var text = ""
        while let character = current {
            if character == opening[0] {
                guard characters.count - place >= opening.count else { throw fault(.unclosedTag, at: place) }
                if take(opening) { return (text, true) }
            }
            text.append(character)
            place += 1
        }
        return (text, false)
    }

    /// The template from a place to where one is.
    func source(from start: Int) -> String {
        String(characters[start..<place])
    }

    private mutating func readTag(
        _ character: Character, from start: Int, _ surroundings: Surroundings
    ) throws(TemplateFault) -> TemplateTag {
        switch character {
        case "#": return try readSection(.section, from: start, surroundings)
        case "^": return try readSection(.inverted, from: start, surroundings)
        case "$": return try readSection(surroundings.takesOverrides ? .override : .block, from: start, surroundings)
        case ">": return try readPartial(from: start, surroundings)
        case "<": return try readPartialWithOverrides(from: start, surroundings)
        case "!": return try readComment(from: start, surroundings)
        case "%": return try readSetting(from: start, surroundings)
        case "{", "&":
            place += 1
            let name = try readName(from: start, surroundings.closing)
            if character == "{", !take(["}"]) { throw fault(.unclosedTag, at: start) }
            return tag(.variable, name, from: start)
        default:
            let name = try readName(from: start, surroundings.closing)
            return tag(.variable, name, from: start)
        }
    }

    private mutating func readSection(
        _ kind: TemplateTag.Kind, from start: Int, _ surroundings: Surroundings
    ) throws(TemplateFault) -> TemplateTag {
        place += 1
        let name = try readName(from: start, surroundings.closing)
        if kind == .block || kind == .override, !name.transforms.isEmpty {
            throw fault(.wrongName(name.text), at: start)
        }
        let opening = source(from: start)
        let inside = try readInside(surroundings.inside(Section(name: name, start: start)))
        return tag(kind, name, from: start, opening: opening, inside)
    }

    private mutating func readClose(from start: Int, _ surroundings: Surroundings) throws(TemplateFault) {
        place += 1
        let name = try readName(from: start, surroundings.closing)
        guard name == surroundings.section?.name else {
            throw fault(.strayClose(name.text, open: surroundings.section?.name.text), at: start)
        }
    }

    private mutating func readPartial(
        from start: Int, _ surroundings: Surroundings
    ) throws(TemplateFault) -> TemplateTag {
        place += 1
        skipSpace()
        // A name that is itself looked up; there is nothing to find it in.
        _ = take(["*"])
        let name = try readPartialName(from: start, surroundings.closing)
        return tag(.partial, name, from: start)
    }

    private mutating func readPartialWithOverrides(
        from start: Int, _ surroundings: Surroundings
    ) throws(TemplateFault) -> TemplateTag {
        place += 1
        let name = try readPartialName(from: start, surroundings.closing)
        let opening = source(from: start)
        let section = Section(name: name, start: start)
        let inside = try readInside(surroundings.inside(section, takesOverrides: true))
        if let wrong = inside.parts.tags.first(where: { $0.kind != .override && $0.kind != .comment }) {
            throw TemplateFault(reason: .misplacedInPartial(wrong.name), position: wrong.position)
        }
        return tag(.partial, name, from: start, opening: opening, inside)
    }

    /// A tag that was just read and has no end.
    func tag(_ kind: TemplateTag.Kind, _ name: TemplateName, from start: Int) -> TemplateTag {
        tag(kind, name, from: start, opening: source(from: start), ([], ""))
    }

    private func tag(
        _ kind: TemplateTag.Kind, _ name: TemplateName, from start: Int, opening: String, _ inside: Inside
    ) -> TemplateTag {
        TemplateTag(
            kind: kind, name: name.name, transforms: name.transforms, position: position(of: start), opening: opening,
            closing: inside.closing, parts: inside.parts)
    }

    func fault(_ reason: TemplateFault.Reason, at place: Int) -> TemplateFault {
        TemplateFault(reason: reason, position: position(of: place))
    }

    private func position(of place: Int) -> TemplatePosition {
        let line = lines.lastIndex { $0 <= place } ?? 0
        return TemplatePosition(line: line + 1, column: place - lines[line] + 1)
    }
}
