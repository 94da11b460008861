import CampaignDomain
import Testing

/// Clocks that are turned forward and back.
@Suite struct ZoneRulesTests {
    /// New York in 2026: summer time from 8 March, 02:00, to 1 November, 02:00.
    static let newYork = ZoneRules(
        identifier: "America/New_York", transitions: [1_772_953_200, 1_793_512_800],
        offsets: [-18_000, -14_400, -18_000])
    /// Moscow left permanent summer time on 26 October 2014.
    static let moscow = ZoneRules(identifier: "Europe/Moscow", transitions: [1_414_274_400], offsets: [14_400, 10_800])
    /// Samoa moved over the date line: there was no 30 December 2011.
    static let samoa = ZoneRules(identifier: "Pacific/Apia", transitions: [1_325_239_200], offsets: [-36_000, 50_400])

    @Test(
        arguments: [
            ("2026-03-08T06:59:59Z", "2026-03-08T01:59:59-05:00"),
            ("2026-03-08T07:00:00Z", "2026-03-08T03:00:00-04:00"),
            ("2026-11-01T05:59:59Z", "2026-11-01T01:59:59-04:00"),
            ("2026-11-01T06:00:00Z", "2026-11-01T01:00:00-05:00"),
            ("2026-01-01T04:59:59Z", "2025-12-31T23:59:59-05:00"),
        ])
    func `an offset is in force from its transition on`(instant: String, local: String) throws {
        let instant = try #require(Instant(iso8601: instant))
        #expect(Self.newYork.iso8601(instant) == local)
        #expect(Self.newYork.date(at: instant).description == local.prefix(10))
    }

    @Test(
        arguments: [
            ("2026-03-08", 1, 59, "2026-03-08T06:59:00Z"),
            ("2026-03-08", 3, 0, "2026-03-08T07:00:00Z"),
            ("2026-03-08", 9, 0, "2026-03-08T13:00:00Z"),
            ("2026-03-07", 9, 0, "2026-03-07T14:00:00Z"),
            ("2026-11-01", 0, 59, "2026-11-01T04:59:00Z"),
            ("2026-11-01", 2, 0, "2026-11-01T07:00:00Z"),
            ("2026-10-31", 23, 59, "2026-11-01T03:59:00Z"),
        ])
    func `a wall clock is one instant`(day: String, hour: Int, minute: Int, instant: String) throws {
        let day = try #require(CalendarDate(day))
        #expect(
            Self.newYork.instant(date: day, secondOfDay: hour * 3_600 + minute * 60) == Instant(iso8601: instant))
    }

    @Test func `a skipped time is read with the offset before the skip`() throws {
        let day = try #require(CalendarDate("2026-03-08"))
        let skipped = Self.newYork.instant(date: day, secondOfDay: 2 * 3_600 + 1_800)
        #expect(skipped == Instant(iso8601: "2026-03-08T02:30:00-05:00"))
        #expect(Self.newYork.iso8601(skipped) == "2026-03-08T03:30:00-04:00")
    }

    @Test func `a time shown twice is the earlier one`() throws {
        let new = try #require(CalendarDate("2026-11-01"))
        #expect(Self.newYork.instant(date: new, secondOfDay: 5_400) == Instant(iso8601: "2026-11-01T01:30:00-04:00"))
        let old = try #require(CalendarDate("2014-10-26"))
        #expect(Self.moscow.instant(date: old, secondOfDay: 5_400) == Instant(iso8601: "2014-10-26T01:30:00+04:00"))
        #expect(Self.moscow.instant(date: old, secondOfDay: 7_200) == Instant(iso8601: "2014-10-26T02:00:00+03:00"))
    }

    @Test func `a whole day can be skipped`() throws {
        let before = try #require(CalendarDate("2011-12-29"))
        let never = try #require(CalendarDate("2011-12-30"))
        let after = try #require(CalendarDate("2011-12-31"))
        #expect(Self.samoa.instant(date: before, secondOfDay: 86_399) == Instant(iso8601: "2011-12-30T09:59:59Z"))
        #expect(Self.samoa.instant(date: never, secondOfDay: 43_200) == Instant(iso8601: "2011-12-30T22:00:00Z"))
        #expect(Self.samoa.instant(date: after, secondOfDay: 0) == Instant(iso8601: "2011-12-30T10:00:00Z"))
    }

    @Test(arguments: [newYork, moscow, samoa, .utc])
    func `every hour is found again from what the clock shows, unless it is shown twice`(zone: ZoneRules) throws {
        for transition in zone.transitions + [1_772_863_200] {
            for step in -100...100 {
                let instant = Instant(seconds: transition + Int64(step) * 1_800)
                let shown = zone.wallClock(at: instant)
                try #require((0..<86_400).contains(shown.secondOfDay))
                let found = zone.instant(date: shown.date, secondOfDay: shown.secondOfDay)
                try #require(found <= instant)
                try #require(zone.wallClock(at: found) == shown, "\(zone.identifier) \(zone.iso8601(instant))")
            }
        }
    }
}
