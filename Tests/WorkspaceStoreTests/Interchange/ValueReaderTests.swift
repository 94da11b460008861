import CampaignDomain
import Testing

@testable import WorkspaceStore

@Suite("Times, dates and amounts as tools write them") struct ValueReaderTests {
    static func reader(_ dates: InterchangeFormat.SlashDates = .dayFirst) throws -> ValueReader {
        ValueReader(
            zone: ZoneRules(identifier: "Test/East", transitions: [], offsets: [10_800]), slashDates: dates,
            currency: try #require(Currency(code: "RUB")))
    }

    @Test(arguments: [
        ("2025-01-02T03:04:05Z", "2025-01-02T03:04:05Z"), ("2025-01-02T03:04:05.678+03:00", "2025-01-02T00:04:05Z"),
        ("2025-01-02 03:04:05 +0300", "2025-01-02T00:04:05Z"), ("2025-01-02 03:04:05 UTC", "2025-01-02T03:04:05Z"),
        ("2025-01-02 03:04:05", "2025-01-02T00:04:05Z"), ("2025-01-02 03:04", "2025-01-02T00:04:00Z"),
        ("2025-01-02", "2025-01-01T21:00:00Z"), ("02.01.2025 03:04", "2025-01-02T00:04:00Z"),
        ("2.1.2025", "2025-01-01T21:00:00Z"), ("02/01/2025 3:04 PM", "2025-01-02T12:04:00Z"),
        ("1735787045", "2025-01-02T03:04:05Z"), ("1735787045000", "2025-01-02T03:04:05Z"),
        (" 2025-01-02 ", "2025-01-01T21:00:00Z"),
    ])
    func times(text: String, instant: String) throws {
        var text = text
        let reader = try Self.reader()
        #expect(text.withUTF8 { reader.instant($0) } == Instant(iso8601: instant))
    }

    @Test(arguments: [
        "", "yesterday", "2025-13-01", "2025-02-30", "2025-01-02 25:00", "2025-01-02 03:04 XM", "02/01", "12",

        "2025-01-02 03:04:05 +99", "32.01.2025",
    ])
    func whatIsNoTime(text: String) throws {
        var text = text
        let reader = try Self.reader()
        #expect(text.withUTF8 { reader.instant($0) } == nil)
    }

    @Test func monthsFirstWhereTheToolIsAmerican() throws {
        var text = "03/07/2026"
        let (day, month) = (try Self.reader(.dayFirst), try Self.reader(.monthFirst))
        #expect(text.withUTF8 { day.date($0) }?.description == "2026-07-03")
        #expect(text.withUTF8 { month.date($0) }?.description == "2026-03-07")
    }

    @Test(arguments: [
        ("1249.50", 124_950), ("1 249,50", 124_950), ("1,249.50", 124_950), ("1.249,50", 124_950), ("10", 1_000),
        ("1,249", 124_900), ("-3.5", -350),
    ])
    func amounts(text: String, units: Int64) throws {
        var text = text
        let reader = try Self.reader()
        #expect(text.withUTF8 { reader.money($0) } == Money(minorUnits: units))
    }

    @Test(arguments: [("ж", Gender.female), ("Мужской", .male), ("F", .female), ("male", .male)])
    func genders(text: String, gender: Gender) throws {
        var text = text
        let reader = try Self.reader()
        #expect(text.withUTF8 { reader.gender($0) } == gender)
    }
}
