import Testing

@testable import Workbench

/// Reads the sources for the texts they show and asks every language for them.
@Suite struct TranslationTests {
    private let texts: SourceTexts

    init() throws {
        texts = try SourceTexts()
    }

    @Test func findsTheTextsOfTheSources() {
        #expect(texts.nouns["records"] != nil)
        #expect(texts.interpolated.isEmpty, "a text to translate is a literal with {0}, not an interpolation")
    }

    @Test(arguments: Language.allCases.filter { $0 != .english })
    func everyTextIsTranslated(language: Language) {
        let translation = language.translation
        let missing = texts.phrases.filter { translation.phrases[$0.key] == nil }
        #expect(missing.isEmpty, "not in \(language): \(list(missing))")
        let missingNouns = texts.nouns.filter { translation.nouns[$0.key] == nil }
        #expect(missingNouns.isEmpty, "not in \(language): \(list(missingNouns))")
    }

    @Test(arguments: Language.allCases.filter { $0 != .english })
    func everyTranslationHasThePlaceholdersOfItsText(language: Language) {
        for (english, text) in language.translation.phrases {
            #expect(placeholders(text) == placeholders(english), "\(english) → \(text)")
        }
        for (english, forms) in language.translation.nouns {
            #expect(forms.count == language.translation.pluralRule.formCount, "\(english)")
            for form in forms { #expect(placeholders(form) == placeholders(english), "\(english) → \(form)") }
        }
    }

    @Test(arguments: Language.allCases.filter { $0 != .english })
    func noTranslationIsUnused(language: Language) {
        let unused = language.translation.phrases.keys.filter { texts.phrases[$0] == nil }
        #expect(unused.isEmpty, "no source shows \(unused.sorted())")
        let unusedNouns = language.translation.nouns.keys.filter { texts.nouns[$0] == nil }
        #expect(unusedNouns.isEmpty, "no source counts \(unusedNouns.sorted())")
    }

    /// A text may be both: `findings` is a key's label and what is counted.
    @Test(arguments: [
        Russian.phrases.flatMap { area in area.map(\.key) }, Russian.nouns.map(\.key),
        Ukrainian.phrases.flatMap { area in area.map(\.key) }, Ukrainian.nouns.map(\.key),
        Belarusian.phrases.flatMap { area in area.map(\.key) }, Belarusian.nouns.map(\.key),
    ])
    func nothingStandsTwice(keys: [String]) {
        let twice = Dictionary(grouping: keys) { $0 }.filter { $0.value.count > 1 }.keys
        #expect(twice.isEmpty, "\(twice.sorted())")
    }

    private func placeholders(_ text: String) -> [Substring] {
        Set(text.matches(of: /\{[0-9]+\}/).map(\.output)).sorted()
    }

    private func list(_ texts: [String: String]) -> String {
        texts.map { "\n  \"\($0.key)\" (\($0.value))" }.sorted().joined()
    }
}
