import CampaignDomain
import Testing

@testable import Workbench

/// The forms, dates and numbers of the two languages, as a table.
@Suite struct UkrainianAndBelarusianTests {
    private let ukrainian = Words(.ukrainian)
    private let belarusian = Words(.belarusian)

    @Test(arguments: [
        (0, "0 записів", "0 запісаў"), (1, "1 запис", "1 запіс"), (2, "2 записи", "2 запісы"),
        (5, "5 записів", "5 запісаў"), (11, "11 записів", "11 запісаў"), (21, "21 запис", "21 запіс"),
        (22, "22 записи", "22 запісы"), (25, "25 записів", "25 запісаў"), (111, "111 записів", "111 запісаў"),
        (1_204, "1 204 записи", "1 204 запісы"),
    ])
    func countsRecords(number: Int, inUkrainian: String, inBelarusian: String) {
        #expect(ukrainian.counted(number, .record).spaced == inUkrainian)
        #expect(belarusian.counted(number, .record).spaced == inBelarusian)
    }

    @Test(
        arguments: [
            (.person, "1 людина, 2 людини, 5 людей", "1 чалавек, 2 чалавекі, 5 чалавек"),
            (.customer, "1 клієнт, 2 клієнти, 5 клієнтів", "1 кліент, 2 кліенты, 5 кліентаў"),
            (.campaign, "1 кампанія, 2 кампанії, 5 кампаній", "1 кампанія, 2 кампаніі, 5 кампаній"),
            (
                .message, "1 повідомлення, 2 повідомлення, 5 повідомлень",
                "1 паведамленне, 2 паведамленні, 5 паведамленняў"
            ),
            (.event, "1 подія, 2 події, 5 подій", "1 падзея, 2 падзеі, 5 падзей"),
            (.day, "1 день, 2 дні, 5 днів", "1 дзень, 2 дні, 5 дзён"),
            (.year, "1 рік, 2 роки, 5 років", "1 год, 2 гады, 5 гадоў"),
        ] as [(CountedNoun, String, String)])
    func countsOtherThings(noun: CountedNoun, inUkrainian: String, inBelarusian: String) {
        func forms(_ words: Words) -> String {
            [1, 2, 5].map { words.counted($0, noun).spaced }.joined(separator: ", ")
        }
        #expect(forms(ukrainian) == inUkrainian)
        #expect(forms(belarusian) == inBelarusian)
    }

    @Test func writesNumbersWithACommaAndGroups() throws {
        let hryvnias = try #require(Currency(code: "UAH"))
        let roubles = try #require(Currency(code: "BYN"))
        #expect(ukrainian.decimal(1.5, digits: 1) == "1,5")
        #expect(belarusian.decimal(1.5, digits: 1) == "1,5")
        #expect(ukrainian.money(Money(minorUnits: 124_950), hryvnias).spaced == "1 249,50 ₴")
        #expect(belarusian.money(Money(minorUnits: 124_950), roubles).spaced == "1 249,50 Br")
        #expect(ukrainian.percent(0.125).spaced == "12,5 %")
        #expect(belarusian.number(1_234_567).spaced == "1 234 567")
    }

    /// A month between a day and a year is in the genitive, abbreviated as the CLDR has it; of the months of both languages
    /// only the Belarusian May differs from its nominative.
    @Test(arguments: [
        (1, "7 січ. 2026", "7 сту 2026"), (3, "7 бер. 2026", "7 сак 2026"), (5, "7 трав. 2026", "7 мая 2026"),
        (11, "7 лист. 2026", "7 ліс 2026"), (12, "7 груд. 2026", "7 сне 2026"),
    ])
    func writesDates(month: Int, inUkrainian: String, inBelarusian: String) throws {
        let day = try #require(CalendarDate(year: 2026, month: month, day: 7))
        #expect(ukrainian.date(day) == inUkrainian)
        #expect(belarusian.date(day) == inBelarusian)
    }

    @Test(arguments: [
        ("24h", "24 години", "24 гадзіны"), ("72h", "3 дні", "3 дні"), ("30d", "30 днів", "30 дзён"),
        ("1y", "1 рік", "1 год"),
    ])
    func writesSpans(span: String, inUkrainian: String, inBelarusian: String) throws {
        let span = try #require(TimeSpan(span))
        #expect(ukrainian.span(span).spaced == inUkrainian)
        #expect(belarusian.span(span).spaced == inBelarusian)
    }
}
