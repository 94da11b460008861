import AudienceEngine
import CampaignDomain
import Testing

@testable import Workbench

/// What is wrong with an expression, in the words of every language.
@Suite struct ExpressionErrorPresenterTests {
    /// A text for every reason there is; `?` before it is read in a chain.
    private static let texts = [
        "", "gendr = female", "gender = femal", "gender = purple", "name = ", "name > \"a\"", "gender > male",
        "age ~ 3",
        "birthday = 2026-01-01", "city = \"Minsk", "city = Minsk §", "age = ten", "age between 1 or 2", "age not 3",
        "age", "age is 3", "registeredAt within 30", "registeredAt within next 7d", "city within 7d",
        "birthday within 5h",
        "age in 3", "age in (3", "(age = 3", "age = 3 city = Minsk", "count(letters) > 1", "count() > 1",
        "summ(orders) > 1",
        "sum(orders.price) > 1", "sum(3) > 1", "in_list()", "in_segment(", "scheme() = a", "in_list(\"nowhere\")",
        "in_segment(nowhere)", "scheme(nowhere) = a", "opened(\"x\")", "?opened()", "any(orders since 3)",
        "any(orders since entry)", "category = vitamins", "age = unknown", "city = and", "registeredAt = 2026-02-31",
        "days_since(city) > 3", "registeredAt = soon", "attr.store > x", "birthday", "= 3",
        String(repeating: "(", count: 400) + "age = 3", String(repeating: "x", count: 300_000),
        "age = 99999999999999999999999999",
    ]

    private static let vocabulary = TinyWorkspace.model().vocabulary

    private static func errors() -> [(text: String, error: ExpressionError)] {
        texts.compactMap { text in
            let isChain = text.hasPrefix("?")
            do throws(ExpressionError) {
                _ = try Expression.parse(
                    isChain ? String(text.dropFirst()) : text, vocabulary: vocabulary,
                    place: isChain ? .chain : .customers)
                return nil
            } catch {
                return (text, error)
            }
        }
    }

    @Test func everyTextIsWrong() {
        let wrong = Set(Self.errors().map(\.text))
        #expect(Self.texts.filter { !wrong.contains($0) } == [])
    }

    @Test func inEnglishItSaysWhatTheEngineSays() {
        let presenter = ExpressionErrorPresenter(words: Words(.english))
        for (text, error) in Self.errors() {
            #expect(presenter.message(error) == error.message, "\(text.prefix(40))")
            #expect(presenter.sentence(error) == error.description, "\(text.prefix(40))")
        }
    }

    @Test(arguments: [Language.russian, .ukrainian, .belarusian])
    func inOtherLanguagesNothingIsLeftInEnglish(language: Language) {
        let presenter = ExpressionErrorPresenter(words: Words(language))
        for (text, error) in Self.errors() {
            let said = presenter.message(error)
            for english in ["expected", "found", "there is no", "compared", "never", "did you mean", "write", " or "] {
                #expect(!said.contains(english), "\(text.prefix(40)): \(said)")
            }
            #expect(said.contains { ("а"..."я").contains($0) || $0 == "і" }, "\(text.prefix(40)): \(said)")
        }
    }

    @Test func russianIsRead() {
        let presenter = ExpressionErrorPresenter(words: Words(.russian))
        func said(_ text: String) -> String? {
            Self.errors().first { $0.text == text }.map { presenter.sentence($0.error) }
        }
        #expect(said("gendr = female") == "столбец 1: нет такого поля: \"gendr\"; может быть, gender?")
        #expect(said("age = ten") == "столбец 7: для age нужно: число, а написано \"ten\"")
        #expect(said("(age = 3") == "столбец 9: нужно: \")\"; написано: конец")
        #expect(said("age not 3") == "столбец 9: нужно: \"in\" или \"between\" после \"not\"; написано: 3")
    }

    @Test func whatCannotBeAnsweredNamesItsDefinition() {
        let presenter = ExpressionErrorPresenter(words: Words(.russian))
        #expect(presenter.sentence(.unknownSegment("vip")) == "нет сегмента \"vip\"")
        #expect(
            presenter.sentence(.cycle([.segment("a"), .segment("b"), .segment("a")]))
                == "a → b → a — круг; пусть одно из определений обойдётся без другого")
    }
}
