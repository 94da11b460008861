import CampaignDomain
import CampaignPreview
import Testing

@testable import Workbench

@Suite struct RulePresenterTests {
    @Test(arguments: Language.allCases)
    func everyRuleIsWordedInEveryLanguage(language: Language) {
        let worded = Set(language.translation.rules.keys)
        let registered = Set(RuleRegistry.all.map(\.id.rawValue))
        #expect(registered.subtracting(worded).isEmpty, "rules without wording in \(language)")
        #expect(worded.subtracting(registered).isEmpty, "wording of rules that do not exist in \(language)")
    }

    @Test(arguments: Language.allCases)
    func wordingKeepsItsShape(language: Language) {
        let presenter = RulePresenter(words: Words(language))
        var titles: Set<String> = []
        for rule in RuleRegistry.all.map(\.id) {
            let summary = presenter.summary(rule)
            #expect(titles.insert(presenter.title(rule)).inserted, "\(rule): another rule has that title")
            #expect(presenter.title(rule).count <= 28, "\(rule)")
            #expect(!summary.isEmpty && !summary.hasSuffix("."), "\(rule)")
            #expect(summary.first?.isLowercase == true || summary.first?.isNumber == true, "\(rule)")
            #expect(
                presenter.whyItMatters(rule).hasSuffix(".") || presenter.whyItMatters(rule).hasSuffix("».")
                    || presenter.whyItMatters(rule).hasSuffix("!»."), "\(rule)")
            #expect(presenter.whatToDo(rule).hasSuffix("."), "\(rule)")
        }
    }

    @Test(arguments: Language.allCases.filter { $0 != .english })
    func nothingIsLeftInEnglish(language: Language) {
        let english = RulePresenter(words: Words(.english))
        let presenter = RulePresenter(words: Words(language))
        for rule in RuleRegistry.all.map(\.id) {
            #expect(presenter.whyItMatters(rule) != english.whyItMatters(rule), "\(rule)")
            #expect(presenter.whatToDo(rule) != english.whatToDo(rule), "\(rule)")
        }
    }

    @Test func saysWhatARuleIsAbout() {
        let english = RulePresenter(words: Words(.english))
        let russian = RulePresenter(words: Words(.russian))
        #expect(english.title("frequency-cap") == "Frequency cap")
        #expect(english.whatToDo("frequency-cap") == "Send later, drop a less important send, or change the cap.")
        #expect(russian.title("frequency-cap") == "Лимит частоты")
        #expect(russian.summary("gender-mismatch") == "текст или все предложения рассчитаны на другой пол")
    }

    @Test func callsAnUnknownRuleByItsIdentifier() {
        let presenter = RulePresenter(words: Words(.russian))
        #expect(presenter.title("no-such-rule") == "no-such-rule")
        #expect(presenter.whatToDo("no-such-rule") == "")
    }

    @Test func saysVerdicts() {
        let english = VerdictPresenter(words: Words(.english))
        let russian = VerdictPresenter(words: Words(.russian))
        #expect(english.text(.send) == "send")
        #expect(english.sentence(.held("no-address")) == "Held: No address — no address for the campaign's channel")
        #expect(russian.text(.held("no-address")) == "Нет адреса")
        #expect(russian.sentence(.held("no-address")) == "Удержано: Нет адреса — нет адреса для канала кампании")
        #expect(russian.sentence(.send) == "Будет отправлено")
    }
}
