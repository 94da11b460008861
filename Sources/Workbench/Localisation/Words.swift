/// Says things in one language.
///
/// The English text is the key, so code reads as what the screen shows, and a text without a translation appears in
/// English. Keys are literals (`words("Nothing to show")`) or ``Phrase`` values: a test reads the sources, finds them all,
/// and asks every language for them.
public struct Words: Sendable {
    public let language: Language
    let translation: Translation

    public init(_ language: Language) {
        self.language = language
        translation = language.translation
    }

    /// The text in this language. One look-up.
    public func callAsFunction(_ english: String) -> String {
        translation.phrases[english] ?? english
    }

    /// The text in this language with `{0}`, `{1}` … replaced by the arguments, which are taken as they are.
    public func callAsFunction(_ english: String, _ arguments: String...) -> String {
        Words.filled(self(english), arguments)
    }

    public func callAsFunction(_ phrase: Phrase) -> String {
        self(phrase.english)
    }

    public func callAsFunction(_ phrase: Phrase, _ arguments: String...) -> String {
        Words.filled(self(phrase.english), arguments)
    }

    /// A number with its noun in the right form: `1 204 records`, `1 204 записи`.
    ///
    /// - Parameter arguments: what the noun's forms name as `{1}`, `{2}` …
    public func counted(_ number: Int, _ noun: CountedNoun, _ arguments: String...) -> String {
        counted(number, noun, arguments)
    }

    func counted(_ number: Int, _ noun: CountedNoun, _ arguments: [String]) -> String {
        let form = form(of: noun, for: number)
        let count = self.number(number)
        return form.contains("{0}")
            ? Words.filled(form, [count] + arguments) : "\(count) \(Words.filled(form, [count] + arguments))"
    }

    /// What stands behind a number that is drawn by itself, in the right form: `record added`, `records added`.
    public func label(_ number: Int, _ noun: CountedNoun) -> String { form(of: noun, for: number) }

    private func form(of noun: CountedNoun, for number: Int) -> String {
        guard let forms = translation.nouns[noun.other], forms.count == translation.pluralRule.formCount else {
            return PluralRule.oneOther.form(for: number) == 0 ? noun.one : noun.other
        }
        return forms[translation.pluralRule.form(for: number)]
    }

    /// Puts arguments in the place of `{0}`, `{1}` … in one pass, so that braces in an argument mean nothing.
    static func filled(_ template: String, _ arguments: [String]) -> String {
        guard !arguments.isEmpty, template.contains("{") else { return template }
        var result = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{") {
            result += rest[..<open]
            let inside = rest[rest.index(after: open)...]
            guard let close = inside.firstIndex(of: "}"), let index = Int(inside[..<close]),
                arguments.indices.contains(index)
            else {
                result.append("{")
                rest = inside
                continue
            }
            result += arguments[index]
            rest = inside[inside.index(after: close)...]
        }
        return result + rest
    }
}
