/// The name in a tag, with the functions around it.
struct TemplateName: Equatable {
    let name: String
    /// The outermost first.
    var transforms: [String] = []

    /// As it is written: `uppercased(city)`.
    var text: String {
        transforms.map { $0 + "(" }.joined() + name + String(repeating: ")", count: transforms.count)
    }
}

/// What stands inside a tag.
extension TemplateReader {
    var current: Character? { isAtEnd ? nil : characters[place] }
    var isAtEnd: Bool { place >= characters.count }

    /// Goes over the given characters when they are next.
    mutating func take(_ expected: [Character]) -> Bool {
        guard characters[place...].starts(with: expected) else { return false }
        place += expected.count
        return true
    }

    /// Reads a name and the closing delimiter.
    mutating func readName(from start: Int, _ closing: [Character]) throws(TemplateFault) -> TemplateName {
        let written = try readWord(TemplateReader.nameCharacters, from: start, closing)
        guard let name = TemplateReader.name(written) else { throw fault(.wrongName(written), at: start) }
        return name
    }

    /// The name of another template may have a path, and is not taken apart.
    mutating func readPartialName(from start: Int, _ closing: [Character]) throws(TemplateFault) -> TemplateName {
        TemplateName(name: try readWord(TemplateReader.partialNameCharacters, from: start, closing))
    }

    mutating func readComment(
        from start: Int, _ surroundings: Surroundings
    ) throws(TemplateFault) -> TemplateTag {
        place += 1
        let begin = place
        // Looked for without going back, as the library does: of `---]` the delimiter `--]` is not found.
        var found = 0
        while let character = current {
            place += 1
            found = character == surroundings.closing[found] ? found + 1 : 0
            guard found == surroundings.closing.count else { continue }
            let text = String(characters[begin..<place - found]).trimmed
            return tag(.comment, TemplateName(name: text), from: start)
        }
        throw fault(.unclosedTag, at: start)
    }

    /// Reads `{{=<% %>=}}`: what follows in the same section has the new delimiters.
    mutating func readDelimiters(
        from start: Int, _ surroundings: Surroundings
    ) throws(TemplateFault) -> Surroundings {
        place += 1
        skipSpace()
        let opening = readWhile { !$0.isWhitespace }
        skipSpace()
        let closing = readWhile { $0 != "=" && !$0.isWhitespace }
        skipSpace()
        guard take(["="]), take(surroundings.closing), !opening.isEmpty, !closing.isEmpty else {
            throw fault(.wrongDelimiters, at: start)
        }
        var changed = surroundings
        changed.opening = opening
        changed.closing = closing
        changed.takesOverrides = false
        return changed
    }

    mutating func readSetting(
        from start: Int, _ surroundings: Surroundings
    ) throws(TemplateFault) -> TemplateTag {
        place += 1
        skipSpace()
        let name = String(readWhile(TemplateReader.fieldCharacters.contains))
        skipSpace()
        guard take([":"]) else { throw fault(.wrongSetting, at: start) }
        skipSpace()
        let value = String(readWhile(TemplateReader.fieldCharacters.contains))
        skipSpace()
        guard take(surroundings.closing), name == "CONTENT_TYPE", ["TEXT", "HTML"].contains(value) else {
            throw fault(.wrongSetting, at: start)
        }
        return tag(.setting, TemplateName(name: name), from: start)
    }

    private mutating func readWord(
        _ allowed: Set<Character>, from start: Int, _ closing: [Character]
    ) throws(TemplateFault) -> String {
        skipSpace()
        let begin = place
        let word = readWhile(allowed.contains)
        skipSpace()
        guard take(closing) else { throw fault(wrongWord(from: begin, closing), at: start) }
        return String(word)
    }

    /// A tag that ends further on has a wrong name; one that does not end before the next begins was not closed.
    private func wrongWord(from begin: Int, _ closing: [Character]) -> TemplateFault.Reason {
        let rest = characters[begin...]
        guard let end = rest.indices.first(where: { characters[$0...].starts(with: closing) }) else {
            return .unclosedTag
        }
        let word = String(characters[begin..<end]).trimmed
        return word.contains("{") || word.contains(where: \.isNewline) ? .unclosedTag : .wrongName(word)
    }

    mutating func skipSpace() {
        _ = readWhile(\.isWhitespace)
    }

    private mutating func readWhile(_ belongs: (Character) -> Bool) -> [Character] {
        let begin = place
        while let character = current, belongs(character) { place += 1 }
        return Array(characters[begin..<place])
    }

    /// Takes `uppercased(city)` apart; nil when the brackets do not match.
    private static func name(_ written: String) -> TemplateName? {
        let parts = written.split(separator: "(", omittingEmptySubsequences: false)
        guard let last = parts.last, parts.count > 1 else {
            return written.contains(")") ? nil : TemplateName(name: written)
        }
        let transforms = parts.dropLast().map(String.init)
        let name = last.prefix { $0 != ")" }
        guard last.dropFirst(name.count) == String(repeating: ")", count: transforms.count),
            !transforms.contains(where: { $0.contains(")") })
        else { return nil }
        return TemplateName(name: String(name), transforms: transforms)
    }

    private static let fieldCharacters = Set<Character>(
        "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-_?*")
    private static let nameCharacters = fieldCharacters.union("()")
    private static let partialNameCharacters = nameCharacters.union("/")
}
