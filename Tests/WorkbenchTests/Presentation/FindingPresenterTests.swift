import AudienceEngine
import CampaignDomain
import Testing

@testable import CampaignPreview
@testable import Workbench

@Suite struct FindingPresenterTests {
    struct Case: Sendable {
        let rule: RuleID
        let count: Int
        let evidence: [Evidence]
        let english: String
        let russian: String
    }

    private static let yesterday = SmallWorkspace.instant("2026-03-06T12:00:00+03:00")

    private static let cases: [Case] = [
        Case(
            rule: "test-content-live-audience", count: 4_812,
            evidence: [.text("Тест", marker: "тест"), .liveRecords(4_812)],
            english: "«Тест» contains «тест». 4 812 live records would get it",
            russian: "В тексте «Тест» есть «тест». Сообщение уйдёт на 4 812 нетестовых записей"),
        Case(
            rule: "test-content-live-audience", count: 1, evidence: [.liveRecords(1)],
            english: "The campaign is marked as a test. 1 live record would get it",
            russian: "Кампания помечена как тестовая. Сообщение уйдёт на 1 нетестовую запись"),
        Case(
            rule: "rx-advertising", count: 2,
            evidence: [.prescription("rx-1", name: "Антибиотик"), .prescription("rx-2", name: "Сироп")],
            english: "2 prescription products are promoted: «Антибиотик», «Сироп»",
            russian: "Продвигаются 2 рецептурных товара: «Антибиотик», «Сироп»"),
        Case(
            rule: "missing-unsubscribe", count: 1, evidence: [.message("spring")],
            english: "1 message has no unsubscribe link", russian: "1 сообщение без ссылки для отписки"),
        Case(
            rule: "past-schedule", count: 1, evidence: [.sendTime(yesterday)],
            english: "The send time 6 Mar 2026 12:00 has passed",
            russian: "Время отправки 6 мар. 2026 12:00 уже прошло"),
        Case(
            rule: "empty-audience", count: 1, evidence: [.liveRecords(0)], english: "Nobody is targeted",
            russian: "В аудитории никого нет"),
        Case(
            rule: "list-overlap", count: 311, evidence: [.overlap("crm", "till", count: 311)],
            english: "2 lists share 311 records", russian: "311 общих записей (пересекаются списки: 2)"),
        Case(
            rule: "list-overlap", count: 22,
            evidence: [.overlap("crm", "till", count: 20), .overlap("crm", "staff", count: 2)],
            english: "3 lists share 22 records", russian: "22 общие записи (пересекаются списки: 3)"),
        Case(
            rule: "segment-in-both", count: 1, evidence: [.inBoth("crm")],
            english: "1 source is both included and excluded: «CRM»",
            russian: "1 источник и включён, и исключён: «CRM»"),
        Case(
            rule: "missing-people", count: 88,
            evidence: [.missing(.excluded(by: "staff"), count: 28), .missing(.noSource, count: 60)],
            english:
                "88 people match the intent and are not targeted: 28 excluded by «Сотрудники», 60 in no source",
            russian:
                "88 человек подходят под замысел, но не в аудитории: 28 исключено через «Сотрудники», 60 нет ни в одном источнике"
        ),
        Case(
            rule: "audience-jump", count: 1_204, evidence: [.sizes(now: 1_204, median: 800, earlier: [800])],
            english: "1 204 against a median of 800: +51 %", russian: "1 204 при медиане 800: +51 %"),
        Case(
            rule: "audience-jump", count: 100, evidence: [.sizes(now: 100, median: 800, earlier: [800])],
            english: "100 against a median of 800: −88 %", russian: "100 при медиане 800: −88 %"),
        Case(
            rule: "sms-parts", count: 2, evidence: [], english: "2 parts, +100 % cost",
            russian: "2 части, +100 % к цене"),
        Case(
            rule: "broken-template", count: 2, evidence: [],
            english: "2 variants have no text that can be sent",
            russian: "У 2 вариантов нет текста, который можно отправить"),
        Case(
            rule: "unknown-merge-field", count: 1,
            evidence: [.unknownField("loyality.points", message: "spring", nearest: "loyalty.points")],
            english: "1 field is unknown: «loyality.points»", russian: "1 неизвестное поле: «loyality.points»"),
        Case(
            rule: "variant-weights", count: 2, evidence: [.variantWeights([60, 50])],
            english: "The weights add up to 110, not to 100: 60 + 50", russian: "Сумма весов — 110, а не 100: 60 + 50"),
        Case(
            rule: "cost-over-budget", count: 51,
            evidence: [.cost(Money(minorUnits: 124_950), units: 255, budget: Money(minorUnits: 10_000))],
            english: "255 paid messages cost 1 249.50 ₽; the budget is 100.00 ₽",
            russian: "255 платных сообщений: 1 249,50 ₽; смета — 100,00 ₽"),
        Case(
            rule: "gender-mismatch", count: 1_204, evidence: [],
            english: "1 204 records: the content or every offer is for another gender",
            russian: "1 204 записи: текст или все предложения рассчитаны на другой пол"),
        Case(
            rule: "stale-data", count: 21, evidence: [],
            english: "21 records: a used field is older than its best-before",
            russian: "21 запись: у используемого поля истёк срок годности"),
    ]

    @Test(arguments: cases)
    func saysWhatWasFound(in example: Case) throws {
        let audience = try SmallWorkspace.audience()
        let finding = Finding(
            rule: example.rule, severity: .warn, count: example.count, evidence: example.evidence,
            rows: RowSet(capacity: 0))
        func message(_ language: Language) -> String {
            FindingPresenter(PresentationContext(audience: audience, words: Words(language))).message(finding).spaced
        }
        #expect(message(.english) == example.english)
        #expect(message(.russian) == example.russian)
    }
}
