import AudienceEngine
import CampaignDomain
import CampaignPreview
import Testing

/// Each policy from the file to the verdict. The base is Anna, in a workspace in Moscow on 7 March 2026 at 09:00.
@Suite struct PolicyTests {
    private struct Judged {
        let verdict: Verdict
        let reasons: [RuleID]
        let warnings: [RuleID]
        let findings: [Finding]

        func severity(of rule: RuleID) -> Severity? { findings.first { $0.rule == rule }?.severity }
    }

    private func judged(
        clock: String = "2026-03-07T09:00:00+03:00", _ change: (inout RuleExample) -> Void
    ) throws -> Judged {
        let workspace = try ExampleWorkspace(.clean("policy", change), clock: clock)
        defer { workspace.remove() }
        let preview = try workspace.preview()
        let row = try #require(preview.audience.snapshot.customers.row(of: "a"))
        return Judged(
            verdict: preview.outcome.verdict(of: row), reasons: preview.outcome.reasons(of: row),
            warnings: preview.outcome.warnings(of: row), findings: preview.findings)
    }

    // MARK: Quiet hours

    /// Quiet from 21:00 to 09:00 on the recipient's clock; the times are Moscow's.
    @Test(
        arguments: [
            ("Europe/Moscow", "workspace", "2026-03-08T20:59:59+03:00", true),
            ("Europe/Moscow", "workspace", "2026-03-08T21:00:00+03:00", false),
            ("Europe/Moscow", "workspace", "2026-03-09T08:59:59+03:00", false),
            ("Europe/Moscow", "workspace", "2026-03-09T09:00:00+03:00", true),
            // An hour behind in Kaliningrad, seven hours ahead in Vladivostok.
            ("Europe/Kaliningrad", "workspace", "2026-03-08T21:30:00+03:00", true),
            ("Europe/Kaliningrad", "workspace", "2026-03-09T09:30:00+03:00", false),
            ("Asia/Vladivostok", "workspace", "2026-03-08T13:59:59+03:00", true),
            ("Asia/Vladivostok", "workspace", "2026-03-08T14:00:00+03:00", false),
            // By the recipient's clock it is the same time everywhere.
            ("Asia/Vladivostok", "recipient", "2026-03-08T14:00:00+03:00", true),
            ("Asia/Vladivostok", "recipient", "2026-03-09T08:00:00+03:00", false),
            // A zone that nobody knows is the workspace's.
            ("Moon/Tranquillity", "workspace", "2026-03-08T14:00:00+03:00", true),
            // Berlin: 08:30 on the day before the clocks change, 09:30 a day later.
            ("Europe/Berlin", "workspace", "2026-03-28T10:30:00+03:00", false),
            ("Europe/Berlin", "workspace", "2026-03-29T10:30:00+03:00", true),
        ])
    func `quiet hours hold by the recipient's clock`(
        zone: String, timezonePolicy: String, sendAt: String, isSent: Bool
    ) throws {
        for action in ["hold", "shift"] {
            let judged = try judged {
                $0.policies = #"{"quietHours": {"from": "21:00", "to": "09:00", "action": "\#(action)"}}"#
                $0.customer = #"{"timezone": "\#(zone)"}"#
                $0.campaign = #"{"sendAt": "\#(sendAt)", "timezonePolicy": "\#(timezonePolicy)"}"#
            }
            #expect(judged.verdict == (isSent || action == "shift" ? .send : .held("quiet-hours")), "\(action)")
        }
    }

    @Test(arguments: [("hold", "shift", true), ("shift", "hold", false)])
    func `the campaign's own action goes before the policy's`(policy: String, campaign: String, isSent: Bool) throws {
        let judged = try judged {
            $0.policies = #"{"quietHours": {"from": "21:00", "to": "09:00", "action": "\#(policy)"}}"#
            $0.campaign = #"{"sendAt": "2026-03-08T22:00:00+03:00", "quietHours": "\#(campaign)"}"#
        }
        #expect(judged.verdict == (isSent ? .send : .held("quiet-hours")))
    }

    @Test func `quiet hours within a day end on it`() throws {
        for (time, isSent) in [("11:59", true), ("12:00", false), ("13:59", false), ("14:00", true), ("23:00", true)] {
            let judged = try judged {
                $0.policies = #"{"quietHours": {"from": "12:00", "to": "14:00", "action": "hold"}}"#
                $0.campaign = #"{"sendAt": "2026-03-08T\#(time):00+03:00"}"#
            }
            #expect((judged.verdict == .send) == isSent, "\(time)")
        }
    }

    // MARK: Best before

    /// Two years before as-of is 2024-03-07T09:00: the field is stale from then on.
    @Test(
        arguments: [
            ("2024-03-07T09:00:00+03:00", "2y", true), ("2024-03-07T09:00:01+03:00", "2y", false),
            ("2024-03-08T09:00:00+03:00", "2y", false), ("2024-01-01T00:00:00+03:00", "3y", false),
        ])
    func `a field that is used goes stale`(updatedAt: String, bestBefore: String, isStale: Bool) throws {
        let judged = try judged {
            $0.policies = #"{"bestBefore": {"city": "\#(bestBefore)", "interests": "1w"}}"#
            $0.customer = #"{"city": "Минск", "updatedAt": "\#(updatedAt)"}"#
            $0.message = #"{"body": "Новости города {{city}}"}"#
        }
        #expect(judged.verdict == .send)
        #expect(judged.warnings.contains("stale-data") == isStale)
    }

    // MARK: Control groups

    private func held(_ change: @escaping (inout RuleExample) -> Void) throws -> Set<Int> {
        let workspace = try ExampleWorkspace(
            .clean("control") {
                $0.others = (100..<400).map { #"{"id": "p\#($0)", "email": "p\#($0)@example.org"}"# }
                change(&$0)
            })
        defer { workspace.remove() }
        let outcome = try workspace.preview().outcome
        return Set(outcome.holding.first { $0.rule == "control-group" }?.rows.rows ?? [])
    }

    @Test func `a control group is the same for every campaign, the campaign's own is not`() throws {
        let policies = #"{"controlGroup": {"share": 0.2, "salt": "2026"}}"#
        let global = try held { $0.policies = policies }
        #expect((40...80).contains(global.count), "\(global.count) of 301")
        let otherContent = try held {
            $0.policies = policies
            $0.campaign = #"{"content": "reactivation", "channel": "email"}"#
        }
        #expect(otherContent == global)
        #expect(try held { $0.policies = #"{"controlGroup": {"share": 0.2, "salt": "2027"}}"# } != global)
        let larger = try held { $0.policies = #"{"controlGroup": {"share": 0.4, "salt": "2026"}}"# }
        #expect(larger.isSuperset(of: global) && larger.count > global.count)
        let own = try held {
            $0.policies = #"{"controlGroup": {"share": 0, "salt": "2026"}}"#
            $0.campaign = #"{"controlGroup": 0.2}"#
        }
        #expect((40...80).contains(own.count) && own != global)
        let both = try held {
            $0.policies = policies
            $0.campaign = #"{"controlGroup": 0.2}"#
        }
        #expect(both == global.union(own))
    }

    @Test func `service content is exempt from the global control group, not from the campaign's`() throws {
        let service = #"{"content": "service", "controlGroup": 1}"#
        #expect(try held { $0.policies = #"{"controlGroup": {"share": 1}}"# }.count == 301)
        #expect(
            try held {
                $0.policies = #"{"controlGroup": {"share": 1}}"#
                $0.campaign = #"{"content": "service"}"#
            }.isEmpty)
        #expect(try held { $0.campaign = service }.count == 301)
    }

    // MARK: Packs, severities, rules off

    @Test(arguments: [(#"["pharma-ru"]"#, Severity.stop), ("[]", nil), (#"["other"]"#, nil)])
    func `a pack brings its rules`(packs: String, severity: Severity?) throws {
        let judged = try judged {
            $0.policies = #"{"packs": \#(packs)}"#
            $0.products = [#"{"id": "rx", "name": "Rx", "prescription": true}"#]
            $0.campaign = #"{"offers": ["rx"]}"#
        }
        #expect(judged.severity(of: "rx-advertising") == severity)
    }

    /// Anna has reached the goal.
    @Test(
        arguments: [
            ("hold", Verdict.held("goal-reached"), false, nil), ("stop", .held("goal-reached"), false, .stop),
            ("warn", .send, true, .warn), ("note", .send, false, .note),
        ] as [(String, Verdict, Bool, Severity?)])
    func `a holding rule has the severity of the policies`(
        severity: String, verdict: Verdict, isWarned: Bool, finding: Severity?
    ) throws {
        let judged = try judged {
            $0.policies = #"{"severity": {"goal-reached": "\#(severity)"}}"#
            $0.campaign = #"{"goal": "count(orders) >= 1"}"#
        }
        #expect(judged.verdict == verdict)
        #expect(judged.warnings.contains("goal-reached") == isWarned)
        #expect(judged.severity(of: "goal-reached") == finding)
    }

    @Test func `a warning that is made to hold holds`() throws {
        let judged = try judged {
            $0.policies = #"{"bestBefore": {"city": "2y"}, "severity": {"stale-data": "hold"}}"#
            $0.customer = #"{"city": "Минск", "updatedAt": "2020-01-01T00:00:00+03:00"}"#
            $0.message = #"{"body": "{{city}}"}"#
        }
        #expect(judged.verdict == .held("stale-data") && judged.reasons == ["stale-data"])
        #expect(!judged.warnings.contains("stale-data"))
    }

    @Test func `a rule that is off says nothing`() throws {
        let judged = try judged {
            $0.policies = #"{"off": ["goal-reached", "missing-unsubscribe"]}"#
            $0.campaign = #"{"goal": "count(orders) >= 1"}"#
            $0.message = #"{"unsubscribeLink": false}"#
        }
        #expect(judged.verdict == .send && judged.reasons.isEmpty)
        #expect(judged.severity(of: "missing-unsubscribe") == nil)
    }

    // MARK: Caps of one kind

    /// One letter by hand in a calendar week is allowed; 7 March is a Saturday, 9 March a Monday.
    @Test(
        arguments: [
            ("manual", #""campaign": "hand""#, "2026-03-08T12:00:00+03:00", false),
            ("manual", #""campaign": "unknown""#, "2026-03-08T12:00:00+03:00", false),
            ("manual", #""campaign": "hand""#, "2026-03-09T12:00:00+03:00", true),
            ("manual", #""campaign": "automatic""#, "2026-03-08T12:00:00+03:00", true),
            ("manual", #""chain": "welcome""#, "2026-03-08T12:00:00+03:00", true),
            ("manual", #""campaign": "receipt""#, "2026-03-08T12:00:00+03:00", true),
            ("triggered", #""campaign": "hand""#, "2026-03-08T12:00:00+03:00", true),
        ])
    func `a cap of manual sends counts those only`(
        kind: String, sender: String, sendAt: String, isSent: Bool
    ) throws {
        let judged = try judged {
            $0.policies = #"{"caps": [{"kind": "manual", "max": 1, "per": "calendarWeek"}]}"#
            $0.campaign = #"{"kind": "\#(kind)", "sendAt": "\#(sendAt)"}"#
            $0.events = [
                #"{"customer": "a", "at": "2026-03-05T10:00:00+03:00", "kind": "sent", "channel": "sms", \#(sender)}"#
            ]
            $0.otherCampaigns = [
                #"{"id": "hand", "status": "sent", "kind": "manual", "channel": "sms", "audience": {}}"#,
                #"{"id": "automatic", "status": "sent", "kind": "triggered", "channel": "sms", "audience": {}}"#,
                #"{"id": "receipt", "status": "sent", "kind": "manual", "content": "service", "channel": "sms", "audience": {}}"#,
            ]
        }
        #expect(judged.verdict == (isSent ? .send : .held("frequency-cap")))
    }
}
