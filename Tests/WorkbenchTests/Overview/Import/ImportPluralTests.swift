import CampaignDomain
import Testing

@testable import Workbench

/// What stands behind a number of an import follows it, in every language.
@Suite struct ImportPluralTests {
    @Test(arguments: [
        (
            CountedNoun.recordAdded, Language.english,
            ["record added", "records added", "records added", "records added"]
        ),
        (.recordAdded, .russian, ["новая запись", "новые записи", "новых записей", "новая запись"]),
        (.recordAdded, .ukrainian, ["новий запис", "нові записи", "нових записів", "новий запис"]),
        (.recordAdded, .belarusian, ["новы запіс", "новыя запісы", "новых запісаў", "новы запіс"]),
        (.orderUpdated, .russian, ["изменённый заказ", "изменённых заказа", "изменённых заказов", "изменённый заказ"]),
        (.eventAdded, .ukrainian, ["нова подія", "нові події", "нових подій", "нова подія"]),
        (
            .consentWithdrawn, .english,
            ["consent withdrawn", "consents withdrawn", "consents withdrawn", "consents withdrawn"]
        ),
        (
            .consentWithdrawn, .russian,
            ["согласие отозвано", "согласия отозваны", "согласий отозвано", "согласие отозвано"]
        ),
        (.consentGranted, .belarusian, ["згода дадзена", "згоды дадзены", "згод дадзена", "згода дадзена"]),
        (.rowRejected, .english, ["row rejected", "rows rejected", "rows rejected", "rows rejected"]),
        (.rowRejected, .russian, ["строка отклонена", "строки отклонены", "строк отклонено", "строка отклонена"]),
        (.rowRejected, .ukrainian, ["рядок відхилено", "рядки відхилено", "рядків відхилено", "рядок відхилено"]),
        (.rowRejected, .belarusian, ["радок адхілены", "радкі адхілены", "радкоў адхілена", "радок адхілены"]),
    ])
    func aLabelFollowsItsNumber(noun: CountedNoun, language: Language, forms: [String]) {
        #expect([1, 2, 5, 21].map { Words(language).label($0, noun) } == forms)
    }

    @Test(arguments: [
        (Language.english, ["it has 1 field, the header has 6", "it has 3 fields, the header has 6"]),
        (.russian, ["1 поле, а в заголовке 6", "3 поля, а в заголовке 6"]),
        (.ukrainian, ["1 поле, а в заголовку 6", "3 поля, а в заголовку 6"]),
        (.belarusian, ["1 поле, а ў загалоўку 6", "3 палі, а ў загалоўку 6"]),
    ])
    func soDoesAReason(language: Language, clauses: [String]) {
        let reasons = [1, 3].map { ImportReason($0, ImportSample.fields, .number(6)) }
        #expect(reasons.map { $0.text(Words(language)) } == clauses)
    }

    @Test(arguments: [
        (Language.english, 1, "customers.jsonl: 1 byte less"), (.english, 2, "customers.jsonl: 2 bytes less"),
        (.russian, 1, "customers.jsonl: на 1 байт меньше"), (.russian, 3, "customers.jsonl: на 3 байта меньше"),
        (.ukrainian, 5, "customers.jsonl: на 5 байтів менше"), (.belarusian, 22, "customers.jsonl: на 22 байты менш"),
    ])
    func soDoBytes(language: Language, count: Int, text: String) {
        #expect(Words(language).counted(count, .byteLess, "customers.jsonl").spaced == text)
    }

    @Test(arguments: [
        (
            Language.english,
            [
                "1  new record of a person who is known", "0  consents granted", "1  consent withdrawn",
                "3  rows rejected",
            ]
        ),
        (
            .russian,
            ["1  новая запись известного человека", "0  согласий дано", "1  согласие отозвано", "3  строки отклонены"]
        ),
        (
            .ukrainian,
            ["1  новий запис відомої людини", "0  згод надано", "1  згоду відкликано", "3  рядки відхилено"]
        ),
        (
            .belarusian,
            ["1  новы запіс вядомага чалавека", "0  згод дадзена", "1  згода адклікана", "3  радкі адхілены"]
        ),
    ])
    func theTextReportSaysItSo(language: Language, facts: [String]) throws {
        let settings = try FolderModel.model(["customers.jsonl": ""]).settings
        let context = PresentationContext(words: Words(language), settings: settings)
        let lines = ImportTextReport(ImportSample.review, in: context, isTrial: true).lines
        for fact in facts { #expect(lines.contains("  " + fact), "\(fact) \(lines)") }
    }

    @Test(arguments: [(1, "1  pair that might be one person"), (2, "2  pairs that might be one person")])
    func thePageDoesToo(count: Int, text: String) throws {
        var review = ImportSample.review
        review.pairs = Array(repeating: review.pairs[0], count: count)
        let desk = try ImportSample.desk(planning: review)
        #expect(desk.screen.contains { $0.spaced.contains(text) }, "\(desk)")
    }
}
