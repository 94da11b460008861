import Testing

@testable import Workbench

/// A word of one language that slipped into another is found by its letters.
@Suite struct AlphabetTests {
    /// Cyrillic letters that a language does not have.
    private static let foreign: [Language: Set<Character>] = [
        .russian: Set("іїєґў"), .ukrainian: Set("ыэъёў"), .belarusian: Set("ищъїєґ"),
    ]

    private static func texts(_ language: Language) -> [String] {
        let translation = language.translation
        let rules = translation.rules.values.flatMap { rule in
            [rule.title, rule.summary, rule.whyItMatters ?? "", rule.whatToDo ?? ""]
        }
        let forms = translation.nouns.values.flatMap { $0 }
        return Array(translation.phrases.values) + forms + translation.months + rules
    }

    @Test(arguments: Language.allCases.filter { $0 != .english })
    func everyLetterIsOfTheLanguage(language: Language) throws {
        let foreign = try #require(Self.foreign[language])
        for text in Self.texts(language) {
            #expect(text.lowercased().allSatisfy { !foreign.contains($0) }, "\(text)")
        }
    }

    /// A Latin `i` looks like a Cyrillic one, and is not found by who searches for the word.
    @Test(arguments: Language.allCases.filter { $0 != .english })
    func noWordMixesTwoAlphabets(language: Language) {
        for text in Self.texts(language) {
            // A key in parentheses is Latin.
            for word in text.replacing(/\([a-z]\)/, with: "").split(whereSeparator: { !$0.isLetter }) {
                #expect(word.allSatisfy(\.isASCII) || word.allSatisfy { !$0.isASCII }, "\(word) in \(text)")
                #expect(!["i", "a", "o"].contains(word.lowercased()), "a Latin \(word) in \(text)")
            }
        }
    }

    /// In Ukrainian and Belarusian an apostrophe is part of a word; the typewriter's one would close a quotation.
    @Test(arguments: [Language.ukrainian, .belarusian])
    func apostrophesAreTypographic(language: Language) {
        #expect(Self.texts(language).allSatisfy { !$0.contains("'") })
    }

    /// After a vowel and a space Belarusian writes `ў`, not `у`, except for capitals.
    @Test func belarusianShortensUAfterVowels() {
        for text in Self.texts(.belarusian) {
            #expect(text.firstMatch(of: /[аеёіоуыэюя] у/) == nil, "\(text)")
            #expect(text.firstMatch(of: /[бвгджзйклмнпрстфхцчшў] ў/) == nil, "\(text)")
        }
    }

    @Test(arguments: Language.allCases)
    func rulesAreSaidInFull(language: Language) {
        let rules = language.translation.rules
        #expect(Set(rules.keys) == Set(Language.russian.translation.rules.keys))
        guard language != .english else { return }
        for (id, rule) in rules {
            #expect(rule.whyItMatters?.isEmpty == false && rule.whatToDo?.isEmpty == false, "\(id)")
        }
    }
}
