import CampaignDomain
import Foundation
import Testing

@testable import WorkspaceStore

@Suite("Time zones")
struct ZoneTests {
    @Test(
        "agree with the system at any instant from 1970 to 2060",
        arguments: [
            "Europe/Moscow", "Europe/Minsk", "Europe/Kyiv", "Europe/Kiev", "America/New_York", "Asia/Kamchatka",
            "Africa/Casablanca", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Almaty", "UTC",
        ])
    func agreeWithTheSystem(_ name: String) throws {
        let zone = try #require(TimeZone(identifier: name))
        let rules = try #require(ZoneRules(system: name))
        // An odd step visits all hours of all days of the year; the borders are looked at to the second.
        var instants = Array(stride(from: Int64(0), to: 2_840_000_000, by: 397_003))
        instants += rules.transitions.flatMap { [$0 - 1, $0, $0 + 1] }
        let wrong = instants.filter {
            rules.offset(at: Instant(seconds: $0))
                != zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval($0)))
        }
        #expect(wrong == [])
    }

    @Test func moscowLeftAndRegainedWinterTime() throws {
        let moscow = try #require(ZoneRules(system: "Europe/Moscow"))
        func hours(_ text: String) throws -> Int { moscow.offset(at: try #require(Instant(iso8601: text))) / 3_600 }
        #expect(try hours("2010-12-01T00:00:00Z") == 3)
        #expect(try hours("2011-03-26T22:59:59Z") == 3)
        #expect(try hours("2011-03-26T23:00:00Z") == 4)
        #expect(try hours("2014-10-25T21:59:59Z") == 4)
        #expect(try hours("2014-10-25T22:00:00Z") == 3)
    }

    @Test(arguments: ["", "Mars/Base", "Europe", "moscow time", "Europe/Moscow "])
    func unknownNamesAreRefused(_ name: String) {
        #expect(ZoneRules(system: name) == nil)
    }
}
