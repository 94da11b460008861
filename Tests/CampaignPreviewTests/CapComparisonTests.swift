import AudienceEngine
import CampaignDomain
import CampaignPreview
import Foundation
import SlowReference
import Testing
import WorkspaceStore

/// What is a day: the same limit by four clocks.
@Suite struct CapComparisonTests {
    /// The semantics under which record `a` is held by the cap.
    private func holding(
        clock: String = "2026-03-07T09:00:00+03:00", _ change: (inout RuleExample) -> Void
    ) throws -> Set<CapSemantics> {
        let comparison = try comparison(clock: clock, change)
        return Set(comparison.lines.filter { !$0.held.isEmpty }.map(\.semantics))
    }

    private func comparison(
        clock: String = "2026-03-07T09:00:00+03:00", _ change: (inout RuleExample) -> Void
    ) throws -> CapComparison {
        let workspace = try ExampleWorkspace(.clean("caps", change), clock: clock)
        defer { workspace.remove() }
        let (engine, preview) = try workspace.engineAndPreview()
        return try engine.capComparison(for: preview)
    }

    private static func letter(_ at: String) -> String {
        #"{"customer": "a", "at": "\#(at)", "kind": "sent", "channel": "email"}"#
    }

    private static let onePerDay = #"{"caps": [{"channel": "email", "max": 1, "per": "24h"}]}"#

    /// The workspace is in Moscow, three hours ahead of UTC.
    @Test(
        arguments: [
            // The morning of the day before.
            ("Europe/Moscow", "2026-03-07T08:00:00+03:00", "2026-03-08T12:00:00+03:00", []),
            // 23 h before: only the rolling day of 24 h.
            ("Europe/Moscow", "2026-03-06T13:00:00+03:00", "2026-03-07T12:00:00+03:00", [.configured]),
            // Exactly 24 h before is outside, a second less is inside.
            ("Europe/Moscow", "2026-03-07T08:59:59+03:00", "2026-03-08T08:59:59+03:00", []),
            ("Europe/Moscow", "2026-03-07T09:00:00+03:00", "2026-03-08T08:59:59+03:00", [.configured]),
            // The night between: 15 h 59 min 59 s and 16 h.
            (
                "Europe/Moscow", "2026-03-07T08:00:01+03:00", "2026-03-08T00:00:00+03:00",
                [.configured, .rolling16Hours]
            ),
            ("Europe/Moscow", "2026-03-07T08:00:00+03:00", "2026-03-08T00:00:00+03:00", [.configured]),
            // The first second of the day, and the last of the day before.
            (
                "Europe/Moscow", "2026-03-07T00:00:00+03:00", "2026-03-07T23:59:59+03:00",
                [.configured, .recipientDay, .workspaceDay]
            ),
            ("Europe/Moscow", "2026-03-06T23:59:59+03:00", "2026-03-07T23:59:59+03:00", []),
            // In Vladivostok, seven hours ahead, the day of the send began at 17:00 Moscow time.
            (
                "Asia/Vladivostok", "2026-03-07T08:00:00+03:00", "2026-03-07T20:00:00+03:00",
                [.configured, .rolling16Hours, .workspaceDay]
            ),
            // In New York, eight hours behind, it lasts until 08:00 of the next.
            (
                "America/New_York", "2026-03-07T08:30:00+03:00", "2026-03-08T07:59:59+03:00",
                [.configured, .recipientDay]
            ),
        ] as [(String, String, String, Set<CapSemantics>)])
    func `the border of a day is the clock's whose day it is`(
        zone: String, sent: String, send: String, expected: Set<CapSemantics>
    ) throws {
        let found = try holding {
            $0.policies = Self.onePerDay
            $0.customer = #"{"timezone": "\#(zone)"}"#
            $0.events = [Self.letter(sent)]
            $0.campaign = #"{"sendAt": "\#(send)"}"#
        }
        #expect(found == expected)
    }

    /// On 29 March 2026 clocks in Berlin go from 02:00 to 03:00: the day has 23 hours. On 25 October it has 25.
    @Test(
        arguments: [
            // 00:00 and 23:59:59 of the short day, 22 h 59 min 59 s apart.
            (
                "2026-03-28T23:00:00Z", "2026-03-29T21:59:59Z", "2026-03-29T20:00:00Z",
                [.configured, .recipientDay]
            ),
            // A second earlier it is the day before, though less than 24 h.
            ("2026-03-28T22:59:59Z", "2026-03-29T21:59:59Z", "2026-03-29T20:00:00Z", [.configured]),
            // 00:00 and 23:59:59 of the long day, 24 h 59 min 59 s apart: a day, but no 24 h.
            ("2026-10-24T22:00:00Z", "2026-10-25T22:59:59Z", "2026-10-25T20:00:00Z", [.recipientDay]),
            ("2026-10-24T21:59:59Z", "2026-10-25T22:59:59Z", "2026-10-25T20:00:00Z", []),
        ] as [(String, String, String, Set<CapSemantics>)])
    func `a day of a change of clocks is as long as it is`(
        sent: String, send: String, clock: String, expected: Set<CapSemantics>
    ) throws {
        let found = try holding(clock: clock) {
            $0.policies = Self.onePerDay
            $0.customer = #"{"timezone": "Europe/Berlin"}"#
            $0.events = [Self.letter(sent)]
            $0.campaign = #"{"sendAt": "\#(send)"}"#
        }
        #expect(found == expected)
    }

    @Test func `who enters and who leaves are told`() throws {
        let comparison = try comparison {
            $0.policies = Self.onePerDay
            $0.campaign = #"{"sendAt": "2026-03-08T08:00:00+03:00"}"#
            // b had a letter 23 h 30 min before, on the day before. The others had none.
            $0.others = [#"{"id": "b", "email": "b@example.org"}"#, #"{"id": "c", "email": "c@example.org"}"#]
            $0.events = [#"{"customer": "b", "at": "2026-03-07T08:30:00+03:00", "kind": "sent", "channel": "email"}"#]
        }
        let ours = try #require(comparison.line(.configured))
        #expect(ours.held.rows == [1] && ours.sent.rows == [0, 2])
        #expect(ours.entered.isEmpty && ours.left.isEmpty)
        for other in comparison.lines.dropFirst() {
            #expect(other.held.isEmpty && other.sent.rows == [0, 1, 2], "\(other.semantics)")
            #expect(other.entered.rows == [1] && other.left.isEmpty, "\(other.semantics)")
        }
        #expect(comparison.lines.map(\.semantics) == CapSemantics.allCases)
    }

    @Test func `without a daily cap others send one message a day, and weekly caps stay`() throws {
        let comparison = try comparison {
            $0.policies = #"{"caps": [{"kind": "manual", "max": 5, "per": "calendarWeek"}]}"#
            $0.events = [Self.letter("2026-03-07T08:00:00+03:00")]
            $0.campaign = #"{"sendAt": "2026-03-07T12:00:00+03:00"}"#
        }
        let weekly = FrequencyCap(kind: .manual, limit: 5, period: .calendarWeek)
        #expect(comparison.line(.configured)?.caps == [weekly])
        #expect(comparison.line(.recipientDay)?.caps == [FrequencyCap(limit: 1, period: .calendarDay), weekly])
        #expect(
            comparison.line(.rolling16Hours)?.caps == [FrequencyCap(limit: 1, period: .rolling(.hours(16))), weekly])
        #expect(comparison.lines.map(\.held.count) == [0, 1, 1, 1])
        #expect(comparison.lines.map(\.left.count) == [0, 1, 1, 1])
    }

    @Test func `limits, channels and kinds of the policies are kept`() throws {
        let comparison = try comparison {
            $0.policies = """
                {"caps": [{"channel": "email", "max": 2, "per": "24h"}, {"channel": "sms", "max": 1, "per": "24h"}, \
                {"kind": "triggered", "max": 1, "per": "calendarDay"}]}
                """
            $0.events = ["07:00", "08:00"].map { Self.letter("2026-03-07T\($0):00+03:00") }
            $0.campaign = #"{"sendAt": "2026-03-07T12:00:00+03:00"}"#
        }
        #expect(
            comparison.line(.workspaceDay)?.caps == [FrequencyCap(channel: .email, limit: 2, period: .calendarDay)])
        #expect(comparison.lines.map(\.held.count) == [1, 1, 1, 1])
    }

    @Test func `an approved campaign before this one counts also where the policies have no cap`() throws {
        let found = try holding {
            $0.otherCampaigns = [
                #"""
                {"id": "b", "status": "approved", "channel": "email", "sendAt": "2026-03-08T11:00:00+03:00",
                 "audience": {"include": {"lists": ["everybody"]}}}
                """#
            ]
        }
        #expect(found == [.recipientDay, .rolling16Hours, .workspaceDay])
    }

    @Test func `service content is not capped by anybody`() throws {
        let comparison = try comparison {
            $0.policies = Self.onePerDay
            $0.campaign = #"{"content": "service", "sendAt": "2026-03-07T12:00:00+03:00"}"#
            $0.events = [Self.letter("2026-03-07T08:00:00+03:00")]
        }
        #expect(comparison.lines.allSatisfy { $0.caps.isEmpty && $0.held.isEmpty && $0.sent.rows == [0] })
    }

    @Test func `a rule that is off holds nobody by ours and somebody by theirs`() throws {
        for policies in [#""off": ["frequency-cap"]"#, #""severity": {"frequency-cap": "warn"}"#] {
            let comparison = try comparison {
                $0.policies = #"{"caps": [{"max": 1, "per": "24h"}], \#(policies)}"#
                $0.campaign = #"{"sendAt": "2026-03-07T12:00:00+03:00"}"#
                $0.events = [Self.letter("2026-03-07T08:00:00+03:00")]
            }
            #expect(comparison.lines.map(\.held.count) == [0, 1, 1, 1], "\(policies)")
            #expect(comparison.lines.map(\.sent.count) == [1, 0, 0, 0], "\(policies)")
        }
    }

    @Test func `an address goes to whom the cap leaves`() throws {
        let comparison = try comparison {
            $0.policies = #"{"caps": [{"max": 1, "per": "24h"}]}"#
            $0.campaign = #"{"sendAt": "2026-03-08T08:00:00+03:00"}"#
            $0.customer = #"{"email": "family@example.org"}"#
            // The husband comes second at the address of the couple.
            $0.others = [#"{"id": "b", "givenName": "Пётр", "email": "family@example.org"}"#]
            $0.events = [Self.letter("2026-03-07T08:30:00+03:00")]
        }
        #expect(comparison.line(.configured)?.sent.rows == [1])
        let day = try #require(comparison.line(.recipientDay))
        #expect(day.sent.rows == [0] && day.entered.rows == [0] && day.left.rows == [1])
    }

    @Test func `a slow and obvious count agrees`() throws {
        var changes = 0
        for seed in ReferenceComparisonTests.seeds.prefix(6) {
            let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
                "muster-caps-\(UUID().uuidString)")
            defer { try? FileManager.default.removeItem(at: folder) }
            try RandomWorkspace(seed: seed).write(to: folder)
            let reference = try ReferenceWorkspace(folder: folder).capped()
            let engine = try EngineUnderTest(folder: folder)
            for campaign in engine.audience.definitions.campaigns {
                let preview = try engine.engine.preview(campaign)
                let comparison = try engine.engine.capComparison(for: preview)
                #expect(comparison.line(.configured)?.sent == preview.outcome.send)
                for day in ReferenceDay.allCases {
                    let line = try #require(CapSemantics(rawValue: day.rawValue).flatMap(comparison.line))
                    let expected = try #require(reference[day]?[campaign.id.rawValue])
                    let place = "\(campaign.id), \(day), seed \(seed)"
                    #expect(line.held.rows.map(engine.id) == expected.held, "held, \(place)")
                    #expect(line.sent.rows.map(engine.id) == expected.sent, "sent, \(place)")
                    #expect(preview.outcome.send.union(line.entered).subtracting(line.left) == line.sent, "\(place)")
                    changes += line.entered.count + line.left.count
                }
            }
        }
        #expect(changes > 20, "the workspaces are too tame to tell: \(changes)")
    }
}
