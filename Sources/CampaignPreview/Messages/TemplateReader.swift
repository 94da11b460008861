/// Reads the tags of a Mustache template.
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
    private(set) var plainText = ""
    /// Where each line begins.
    private let lines: [Int]

    init(_ template: String) {
        let characters = Array(template)
        self.characters = characters
        lines = [0] + characters.indices.filter { characters[$0].isNewline }.map { $0 + 1 }
    }

    mutating func read() throws(TemplateFault) -> [TemplateTag] {
        try readTags(in: Surroundings())
    }

    /// Reads up to the end of the section, or of the text.
    private mutating func readTags(in outer: Surroundings) throws(TemplateFault) -> [TemplateTag] {
        var surroundings = outer
        var tags: [TemplateTag] = []
        while !isAtEnd {
            try readText(before: surroundings.opening)
            guard let character = current else { break }
            if character.isNewline {
                plainText.append(character)
                place += 1
                continue
            }
            let start = place - surroundings.opening.count
            switch character {
            case "/":
                try readClose(from: start, surroundings)
                return tags
            case "=":
                surroundings = try readDelimiters(from: start, surroundings)
            default:
                tags.append(try readTag(character, from: start, surroundings))
            }
        }
        if let section = surroundings.section {
            throw fault(.unclosedSection(section.name.text), at: section.start)
        }
        return tags
    }

    /// Reads text up to and over the next opening delimiter, or up to the end of the line.
    private mutating func readText(before opening: [Character]) throws(TemplateFault) {
        while let character = current, character != "\n", character != "\r\n" {
            if character == opening[0] {
                guard characters.count - place >= opening.count else { throw fault(.unclosedTag, at: place) }
                if take(opening) { return }
            }
            plainText.append(character)
            place += 1
        }
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
            return tag(.variable, try readName(from: start, surroundings.closing), from: start)
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
        let inner = try readTags(in: surroundings.inside(Section(name: name, start: start)))
        return tag(kind, name, from: start, inner)
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
        return tag(.partial, try readPartialName(from: start, surroundings.closing), from: start)
    }

    private mutating func readPartialWithOverrides(
        from start: Int, _ surroundings: Surroundings
    ) throws(TemplateFault) -> TemplateTag {
        place += 1
        let name = try readPartialName(from: start, surroundings.closing)
        let inner = try readTags(in: surroundings.inside(Section(name: name, start: start), takesOverrides: true))
        if let wrong = inner.first(where: { $0.kind != .override && $0.kind != .comment }) {
            throw TemplateFault(reason: .misplacedInPartial(wrong.name), position: wrong.position)
        }
        return tag(.partial, name, from: start, inner)
    }

    func tag(
        _ kind: TemplateTag.Kind, _ name: TemplateName, from start: Int, _ inner: [TemplateTag] = []
    ) -> TemplateTag {
        TemplateTag(
            kind: kind, name: name.name, transforms: name.transforms, position: position(of: start), tags: inner)
    }

    func fault(_ reason: TemplateFault.Reason, at place: Int) -> TemplateFault {
        TemplateFault(reason: reason, position: position(of: place))
    }

    private func position(of place: Int) -> TemplatePosition {
        let line = lines.lastIndex { $0 <= place } ?? 0
        return TemplatePosition(line: line + 1, column: place - lines[line] + 1)
    }
}
