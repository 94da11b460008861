import CampaignDomain
import Testing

@Suite struct CalendarDateTests {
    private func date(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text), "\(text)") }

    @Test(
        arguments: [
            ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2000-03-01", 11_017),
            ("1900-03-01", -25_508), ("2026-03-07", 20_519), ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
        ] as [(String, Int32)])
    func `a day is a number of days since the epoch, and written as it was read`(text: String, days: Int32) throws {
        #expect(try date(text).daysSinceEpoch == days)
        #expect(CalendarDate(daysSinceEpoch: days).description == text)
    }

    @Test(
        arguments: [
            "", "2026-02-29", "1900-02-29", "2100-02-29", "2026-02-30", "2026-04-31", "2026-01-32", "2026-01-00",
            "2026-00-01", "2026-13-01", "0000-01-01", "26-01-01", "2026-1-1", "2026-01-01T", "2026-01-01 ",
            "2026/01/01", "01.01.2026", "2026-01-0１", "-026-01-01",
        ])
    func `a day that does not exist is no date`(text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test func `leap years are those of the Gregorian calendar`() {
        let leap = [1600, 1904, 1996, 2000, 2024, 2400].filter { CalendarDate(year: $0, month: 2, day: 29) != nil }
        #expect(leap == [1600, 1904, 1996, 2000, 2024, 2400])
        let common = [1700, 1800, 1900, 2023, 2025, 2026, 2100].filter {
            CalendarDate(year: $0, month: 2, day: 29) != nil
        }
        #expect(common == [])
    }

    /// Walks the calendar day by day with the rules everyone learns at school.
    @Test func `four hundred years of days follow each other`() throws {
        var expected = (year: 1_800, month: 1, day: 1)
        var day = try date("1800-01-01")
        var weekday = 3  // a Wednesday
        while expected.year < 2_200 {
            let found = day.components
            let isRight =
                found == expected && day.weekday == weekday
                && CalendarDate(year: found.year, month: found.month, day: found.day) == day
            guard isRight else { throw WrongDay(found: day.description) }
            let lengths = [31, isLeap(expected.year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            expected.day += 1
            if expected.day > lengths[expected.month - 1] { (expected.month, expected.day) = (expected.month + 1, 1) }
            if expected.month > 12 { (expected.year, expected.month) = (expected.year + 1, 1) }
            weekday = weekday % 7 + 1
            day = day + 1
        }
    }

    private struct WrongDay: Error {
        let found: String
    }

    private func isLeap(_ year: Int) -> Bool {
        if year.isMultiple(of: 400) { return true }
        return year.isMultiple(of: 4) && !year.isMultiple(of: 100)
    }

    @Test(
        arguments: [
            ("2026-03-07", 6, "2026-03-02", "2026-03-01"),
            ("2026-03-08", 7, "2026-03-02", "2026-03-01"),
            ("2026-03-09", 1, "2026-03-09", "2026-03-01"),
            ("2026-01-01", 4, "2025-12-29", "2026-01-01"),
            ("1970-01-01", 4, "1969-12-29", "1970-01-01"),
            ("1969-12-29", 1, "1969-12-29", "1969-12-01"),
            ("1969-12-28", 7, "1969-12-22", "1969-12-01"),
            ("2024-02-29", 4, "2024-02-26", "2024-02-01"),
        ])
    func `a week begins on Monday and a month on its first day`(
        text: String, weekday: Int, week: String, month: String
    ) throws {
        let day = try date(text)
        #expect(day.weekday == weekday)
        #expect(day.startOfWeek.description == week)
        #expect(day.startOfMonth.description == month)
    }

    @Test func `days are added and counted over the ends of months and years`() throws {
        #expect(try (date("2024-02-28") + 1).description == "2024-02-29")
        #expect(try (date("2023-02-28") + 1).description == "2023-03-01")
        #expect(try (date("2026-01-01") + -1).description == "2025-12-31")
        #expect(try date("2025-03-01") - date("2024-03-01") == 365)
        #expect(try date("2024-03-01") - date("2023-03-01") == 366)
        #expect(try date("2024-03-01") < date("2024-03-02"))
    }

    @Test(
        arguments: [
            ("1990-05-01", 2026, "2026-05-01"), ("2000-02-29", 2024, "2024-02-29"), ("2000-02-29", 2026, "2026-03-01"),
            ("2000-02-29", 1900, "1900-03-01"), ("2000-02-29", 2000, "2000-02-29"), ("1999-02-28", 2024, "2024-02-28"),
            ("1999-03-01", 2024, "2024-03-01"),
        ])
    func `a birthday on 29 February falls on 1 March of a common year`(
        birth: String, year: Int, birthday: String
    ) throws {
        #expect(try date(birth).anniversary(in: year).description == birthday)
    }

    @Test(
        arguments: [
            ("2008-03-08", "2026-03-07", 17), ("2008-03-08", "2026-03-08", 18), ("2008-03-08", "2026-03-09", 18),
            ("2008-02-29", "2026-02-28", 17), ("2008-02-29", "2026-03-01", 18), ("2008-02-29", "2028-02-28", 19),
            ("2008-02-29", "2028-02-29", 20), ("2008-12-31", "2026-01-01", 17), ("2026-03-07", "2026-03-07", 0),
            ("2026-03-08", "2026-03-07", -1), ("1926-03-08", "2026-03-07", 99), ("2000-03-01", "2018-02-28", 17),
            ("2000-03-01", "2018-03-01", 18),
        ])
    func `an age is in whole years on a day`(birth: String, day: String, age: Int) throws {
        #expect(try date(birth).wholeYears(until: date(day)) == age)
    }

    @Test(arguments: ["2023-02-28", "2023-03-01", "2024-02-28", "2024-02-29", "2024-03-01", "2026-12-31", "2027-01-01"])
    func `the last birth of an age is the last date that is so many years ago`(day: String) throws {
        let day = try date(day)
        for age in 0...30 {
            let last = CalendarDate.lastBirth(ofAge: age, at: day)
            #expect(last.wholeYears(until: day) >= age, "\(last)")
            for later in 1...400 { #expect((last + later).wholeYears(until: day) < age, "\(last) + \(later)") }
        }
    }
}
