import CampaignDomain
import Testing

/// Times as files write them. The seconds were worked out with another library.
@Suite struct ISO8601Tests {
    @Test(
        arguments: [
            ("2026-03-07T09:00:00+03:00", 1_772_863_200),
            ("2026-03-07T06:00:00Z", 1_772_863_200),
            ("2026-03-07t06:00:00z", 1_772_863_200),
            ("2026-03-07 06:00:00Z", 1_772_863_200),
            ("2026-03-07T06:00Z", 1_772_863_200),
            ("2026-03-07T09:00+03", 1_772_863_200),
            ("2026-03-07T09:00:00+0300", 1_772_863_200),
            ("2026-03-07T06:00:00-00:00", 1_772_863_200),
            ("2026-03-07T00:00:00+14:00", 1_772_791_200),
            ("2000-02-29T12:34:56-05:30", 951_847_496),
            ("2024-02-29T23:59:59Z", 1_709_251_199),
            ("1970-01-01T00:00:00Z", 0),
            ("1969-12-31T23:59:59Z", -1),
            ("1900-02-28T23:59:59Z", -2_203_891_201),
            ("0001-01-01T00:00:00Z", -62_135_596_800),
            ("9999-12-31T23:59:59Z", 253_402_300_799),
        ] as [(String, Int64)])
    func `a time with an offset is one instant`(text: String, seconds: Int64) {
        #expect(Instant(iso8601: text) == Instant(seconds: seconds))
    }

    @Test(
        arguments: [
            "2026-03-07T06:00:00.999Z", "2026-03-07T06:00:00,5Z", "2026-03-07T06:00:00.0+00:00",
            "2026-03-07T09:00:00.123456789123456789+03:00",
        ])
    func `a fraction of a second is dropped, also before the epoch`(text: String) {
        #expect(Instant(iso8601: text) == Instant(seconds: 1_772_863_200))
        #expect(Instant(iso8601: "1969-12-31T23:59:58.900Z") == Instant(seconds: -2))
    }

    @Test func `a leap second is the second before it`() {
        #expect(Instant(iso8601: "2016-12-31T23:59:60Z") == Instant(iso8601: "2016-12-31T23:59:59Z"))
        #expect(Instant(iso8601: "2016-12-31T23:59:61Z") == nil)
    }

    @Test(
        arguments: [
            "", "2026-03-07", "2026-03-07T09:00:00", "2026-03-07T09:00", "2026-03-07T09Z",
            "2026-02-29T09:00:00Z", "1900-02-29T09:00:00Z", "2026-04-31T09:00:00Z", "2026-13-01T09:00:00Z",
            "2026-00-10T09:00:00Z", "2026-01-00T09:00:00Z", "0000-01-01T00:00:00Z", "2026-3-7T09:00:00Z",
            "2026-03-07T24:00:00Z", "2026-03-07T09:60:00Z", "2026-03-07T9:00:00Z", "2026-03-07X09:00:00Z",
            "2026-03-07T09:00:00.Z", "2026-03-07T09:00:00.5", "2026-03-07T09:00.5Z",
            "2026-03-07T09:00:00+3", "2026-03-07T09:00:00+24:00", "2026-03-07T09:00:00+03:60",
            "2026-03-07T09:00:00+03:", "2026-03-07T09:00:00+03:0", "2026-03-07T09:00:00+030",
            "2026-03-07T09:00:00+03:00 ", " 2026-03-07T09:00:00Z", "2026-03-07T09:00:00ZZ", "2026-03-07T09:00:00UTC",
            "2026-03-07T09:00:00−03:00", "２０２６-03-07T09:00:00Z", "1772863200", "+2026-03-07T09:00:00Z",
        ])
    func `anything else is no time`(text: String) {
        #expect(Instant(iso8601: text) == nil)
    }

    @Test(
        arguments: [
            (1_772_863_200, 0, "2026-03-07T06:00:00Z"),
            (1_772_863_200, 10_800, "2026-03-07T09:00:00+03:00"),
            (1_772_863_200, -18_000, "2026-03-07T01:00:00-05:00"),
            (1_772_863_200, 20_700, "2026-03-07T11:45:00+05:45"),
            (1_772_863_200, -12_600, "2026-03-07T02:30:00-03:30"),
            (1_772_823_600, 50_400, "2026-03-07T09:00:00+14:00"),
            (-1, 0, "1969-12-31T23:59:59Z"),
            (-62_135_596_800, 0, "0001-01-01T00:00:00Z"),
        ] as [(Int64, Int, String)])
    func `an instant is written at an offset`(seconds: Int64, offset: Int, text: String) {
        #expect(Instant(seconds: seconds).iso8601(offset: offset) == text)
        #expect(Instant(iso8601: text) == Instant(seconds: seconds))
    }

    @Test(arguments: [9_017, -9_017, 1_172, -44, 59, 86_340])
    func `an offset with odd seconds is written so that the instant reads back`(offset: Int) {
        let instant = Instant(seconds: -2_840_140_800)
        let text = instant.iso8601(offset: offset)
        #expect(Instant(iso8601: text) == instant, "\(text)")
    }

    @Test func `every hour of four years is read back as it was written`() throws {
        let offsets = [0, 10_800, -18_000, 20_700]
        for hour in 0..<(4 * 366 * 24) {
            let instant = Instant(seconds: 1_672_531_200 + Int64(hour) * 3_600 + Int64(hour % 3_600))
            let text = instant.iso8601(offset: offsets[hour % offsets.count])
            try #require(Instant(iso8601: text) == instant, "\(text)")
        }
    }
}
