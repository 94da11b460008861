import CampaignDomain
import Testing

@testable import Workbench

@Suite struct WordsTests {
    private let english = Words(.english)
    private let russian = Words(.russian)

    @Test(arguments: [
        ("ru", Language.russian), ("ru_RU.UTF-8", .russian), ("ru-RU", .russian), ("RU", .russian), ("en_GB", .english),
        ("en", .english), ("uk_UA.UTF-8", .ukrainian), ("uk", .ukrainian), ("be-BY", .belarusian),
        ("be_BY.UTF-8@latin", .belarusian),
    ])
    func readsTheLanguageOfALocale(locale: String, language: Language) {
        #expect(Language(locale: locale) == language)
    }

    @Test(arguments: ["", "C", "POSIX", "C.UTF-8", "de_DE.UTF-8", "rus", "_ru", "ua_UA", "by"])
    func speaksEnglishWhereALocaleNamesNoLanguageOfOurs(locale: String) {
        #expect(Language(locale: locale) == .english)
    }

    @Test(arguments: [
        (0, "0 records", "0 записей"), (1, "1 record", "1 запись"), (2, "2 records", "2 записи"),
        (4, "4 records", "4 записи"), (5, "5 records", "5 записей"), (11, "11 records", "11 записей"),
        (12, "12 records", "12 записей"), (14, "14 records", "14 записей"), (15, "15 records", "15 записей"),
        (21, "21 records", "21 запись"), (22, "22 records", "22 записи"), (25, "25 records", "25 записей"),
        (101, "101 records", "101 запись"), (111, "111 records", "111 записей"), (112, "112 records", "112 записей"),
        (122, "122 records", "122 записи"), (1_204, "1 204 records", "1 204 записи"),
        (1_000_011, "1 000 011 records", "1 000 011 записей"), (-1, "−1 record", "−1 запись"),
    ])
    func countsNouns(number: Int, inEnglish: String, inRussian: String) {
        #expect(english.counted(number, .record).spaced == inEnglish)
        #expect(russian.counted(number, .record).spaced == inRussian)
    }

    @Test(arguments: ["ru", "uk", "be"])
    func knowsThePluralFormsOfTheEastSlavicLanguages(code: String) throws {
        let rule = try #require(PluralRule(languageCode: code))
        let numbers = [0, 1, 2, 4, 5, 10, 11, 12, 14, 15, 20, 21, 22, 25, 100, 101, 102, 111, 112, 121, 1_011]
        #expect(numbers.map(rule.form) == [2, 0, 1, 1, 2, 2, 2, 2, 2, 2, 2, 0, 1, 2, 2, 0, 1, 2, 2, 0, 2])
    }

    @Test func countsWithTheNumberInsideThePhraseAndFurtherArguments() {
        let noun = CountedNoun("{1} shares {0} record", "{1} shares {0} records")
        #expect(english.counted(1, noun, "List").spaced == "List shares 1 record")
        #expect(russian.counted(5_000, noun, "List").spaced == "List shares 5 000 records", "no translation: English")
    }

    @Test(arguments: [
        ("plain", ["x"], "plain"), ("{0} and {1}", ["a", "b"], "a and b"), ("{1}, {0}, {1}", ["a", "b"], "b, a, b"),
        ("{0}", ["{1}"], "{1}"), ("{0} {1}", ["{1}", "b"], "{1} b"), ("{2} stays", ["a"], "{2} stays"),
        ("{ not closed {0}", ["a"], "{ not closed a"), ("{{{name}}} {0}", ["a"], "{{{name}}} a"),
    ])
    func fillsPlaceholders(template: String, arguments: [String], text: String) {
        #expect(Words.filled(template, arguments) == text)
    }

    @Test func speaksEnglishWhereThereIsNoTranslation() {
        let missing = "Nobody has translated {0}"
        #expect(russian(missing, "this") == "Nobody has translated this")
    }

    @Test(arguments: [
        (0, "0"), (7, "7"), (999, "999"), (1_000, "1 000"), (4_812, "4 812"), (100_000, "100 000"),
        (1_234_567, "1 234 567"), (-4_812, "−4 812"), (.min, "−9 223 372 036 854 775 808"),
    ])
    func groupsDigits(number: Int, text: String) {
        #expect(english.number(number).spaced == text)
        #expect(russian.number(number).spaced == text)
    }

    @Test func groupsWithASpaceThatDoesNotBreak() {
        #expect(english.number(1_000) == "1\u{A0}000")
    }

    @Test(arguments: [
        (1.5, 1, "1.5", "1,5"), (1_204.25, 1, "1 204.3", "1 204,3"), (2, 0, "2", "2"), (0.005, 2, "0.01", "0,01"),
        (-0.25, 1, "−0.3", "−0,3"), (.nan, 1, "—", "—"), (.infinity, 1, "—", "—"), (1e300, 1, "—", "—"),
    ])
    func writesDecimals(number: Double, digits: Int, inEnglish: String, inRussian: String) {
        #expect(english.decimal(number, digits: digits).spaced == inEnglish)
        #expect(russian.decimal(number, digits: digits).spaced == inRussian)
    }

    @Test(arguments: [
        (0, "0.0 %", "0,0 %"), (0.125, "12.5 %", "12,5 %"), (1, "100.0 %", "100,0 %"), (-0.25, "−25.0 %", "−25,0 %"),
        (12, "1 200.0 %", "1 200,0 %"),
    ])
    func writesShares(share: Double, inEnglish: String, inRussian: String) {
        #expect(english.percent(share).spaced == inEnglish)
        #expect(russian.percent(share).spaced == inRussian)
    }

    @Test(arguments: [
        ("RUB", 124_950, "1 249.50 ₽", "1 249,50 ₽"), ("UAH", 5, "0.05 ₴", "0,05 ₴"),
        ("JPY", 1_200, "1 200 JPY", "1 200 JPY"),
        ("KWD", 1_250, "1.250 KWD", "1,250 KWD"), ("BYN", -100, "−1.00 Br", "−1,00 Br"),
    ])
    func writesMoney(code: String, units: Int64, inEnglish: String, inRussian: String) throws {
        let currency = try #require(Currency(code: code))
        #expect(english.money(Money(minorUnits: units), currency).spaced == inEnglish)
        #expect(russian.money(Money(minorUnits: units), currency).spaced == inRussian)
    }

    @Test func writesDates() throws {
        let day = try #require(CalendarDate(year: 2026, month: 3, day: 7))
        #expect(english.date(day) == "7 Mar 2026")
        #expect(russian.date(day) == "7 мар. 2026")
    }

    @Test func writesTimesInAZone() throws {
        let moscow = ZoneRules(identifier: "Europe/Moscow", transitions: [], offsets: [10_800])
        let instant = try #require(Instant(iso8601: "2026-03-06T22:05:00Z"))
        #expect(english.dateTime(instant, in: moscow) == "7 Mar 2026 01:05")
        #expect(russian.dateTime(instant, in: .utc) == "6 мар. 2026 22:05")
        #expect(english.dateTime(.distantPast, in: moscow) == "—")
        #expect(english.dateTime(.distantFuture, in: moscow) == "—")
    }

    @Test(arguments: [
        ("24h", "24 hours", "24 часа"), ("48h", "48 hours", "48 часов"), ("72h", "3 days", "3 дня"),
        ("30d", "30 days", "30 дней"), ("2w", "14 days", "14 дней"), ("1y", "1 year", "1 год"),
        ("5y", "5 years", "5 лет"),
        ("0d", "0 seconds", "0 секунд"),
    ])
    func writesSpans(span: String, inEnglish: String, inRussian: String) throws {
        let span = try #require(TimeSpan(span))
        #expect(english.span(span).spaced == inEnglish)
        #expect(russian.span(span).spaced == inRussian)
    }

    @Test func everyLanguageIsComplete() {
        for language in Language.allCases {
            #expect(language.translation.months.count == 12)
            #expect(PluralRule(languageCode: language.rawValue) == language.translation.pluralRule)
        }
    }
}
