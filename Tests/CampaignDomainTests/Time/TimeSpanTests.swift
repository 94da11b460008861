import CampaignDomain
import Testing

@Suite struct TimeSpanTests {
    @Test(
        arguments: [
            ("24h", 86_400), ("1d", 86_400), ("7d", 604_800), ("2w", 1_209_600), ("1y", 31_536_000), ("0d", 0),
            ("007d", 604_800), ("36500000d", 3_153_600_000_000), ("100000y", 3_153_600_000_000),
        ] as [(String, Int64)])
    func `a day is 24 hours and a year 365 days`(text: String, seconds: Int64) {
        #expect(TimeSpan(text) == TimeSpan(seconds: seconds))
    }

    @Test(
        arguments: [
            "", "d", "7", "7 d", " 7d", "7d ", "-7d", "-0d", "+7d", "1.5d", "7D", "7m", "7s", "7days", "٧d", "１d",
            "7d\u{301}", "36500001d", "876000001h", "5214286w", "100001y", "36500000y", "99999999999999999999d",
        ])
    func `anything else, and more than a hundred thousand years, is no span`(text: String) {
        #expect(TimeSpan(text) == nil)
    }

    @Test func `spans move instants and compare by length`() {
        let noon = Instant(seconds: 43_200)
        #expect(noon + .hours(12) == Instant(seconds: 86_400))
        #expect(noon - .days(1) == Instant(seconds: -43_200))
        #expect(TimeSpan.hours(23) < .days(1))
        #expect(TimeSpan.hours(24) == .days(1))
        #expect(Instant.distantPast < noon && noon < .distantFuture)
    }
}

/// `from` is inside, `to` is outside.
@Suite struct QuietHoursTests {
    private func second(_ hour: Int, _ minute: Int = 0, _ second: Int = 0) -> Int {
        hour * 3_600 + minute * 60 + second
    }

    @Test func `a night is quiet on both sides of midnight`() {
        let night = QuietHours(from: second(21), to: second(9), action: .hold)
        let cases: [(Int, Bool)] = [
            (second(20, 59, 59), false), (second(21), true), (second(23, 59, 59), true), (0, true),
            (second(8, 59, 59), true), (second(9), false), (second(12), false),
        ]
        for (moment, isQuiet) in cases { #expect(night.contains(secondOfDay: moment) == isQuiet, "\(moment)") }
    }

    @Test func `a midday rest is within one day`() {
        let rest = QuietHours(from: second(12), to: second(14), action: .shift)
        let cases: [(Int, Bool)] = [
            (second(11, 59, 59), false), (second(12), true), (second(13, 59, 59), true), (second(14), false),
            (0, false), (second(23, 59, 59), false),
        ]
        for (moment, isQuiet) in cases { #expect(rest.contains(secondOfDay: moment) == isQuiet, "\(moment)") }
    }

    @Test func `until midnight, from midnight, and never`() {
        let evening = QuietHours(from: second(22), to: 0, action: .hold)
        #expect(evening.contains(secondOfDay: second(23, 59, 59)) && !evening.contains(secondOfDay: 0))
        let morning = QuietHours(from: 0, to: second(8), action: .hold)
        #expect(morning.contains(secondOfDay: 0) && !morning.contains(secondOfDay: second(8)))
        let never = QuietHours(from: second(9), to: second(9), action: .hold)
        #expect(!(0..<86_400).contains { never.contains(secondOfDay: $0) })
    }
}
