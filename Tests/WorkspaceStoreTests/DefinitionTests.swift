import CampaignDomain
import Foundation
import Testing

@testable import WorkspaceStore

@Suite("Definitions")
struct DefinitionTests {
    struct Fault: Sendable, CustomTestStringConvertible {
        var file: String
        var text: String
        var says: String
        var testDescription: String { says }

        init(_ file: String, _ text: String, _ says: String) {
            self.file = file
            self.text = text
            self.says = says
        }
    }

    static let faults: [Fault] = [
        Fault(
            "campaigns/8-march.json", "{\"id\": \"8-march\",\n \"audience\": {\"include\": {\n  \"lists\": \"all\"}}}",
            "3:12: audience.include.lists must be an array of ids; mend the value"),
        Fault(
            "campaigns/a.json", "{\"id\": \"a\", \"channel\": \"fax\"}",
            "1:24: channel has an unknown value; write email, sms, push, inapp, messenger, call, mail, ads or site"),
        Fault(
            "campaigns/a.json", "{\"id\": \"a\", \"controlGroup\": 5}",
            "1:29: controlGroup must be a share from 0 to 1; mend the value"),
        Fault(
            "campaigns/a.json", "{\"id\": \"a\", \"budget\": 5}",
            "1:23: budget is not an amount of RUB with at most 2 decimals; write it as a decimal string such as \"1249.50\""
        ),
        Fault(
            "campaigns/a.json", "{\"id\": \"a\", \"variants\": [{\"id\": \"x\"}]}",
            "1:26: variants[0].message is missing; add it"),
        Fault("campaigns/a.json", "{\"name\": \"a\"}", "1:1: id is missing; add it"),
        Fault(
            "campaigns/a.json", "{\"id\": \"a\",}",
            "1:12: broken JSON: a field's name in double quotes is expected; mend the file"),
        Fault("messages/m.json", "{\"id\": \"m\"}", "1:1: body is missing; add it"),
        Fault(
            "segments.json", "[{\"id\": \"s\", \"where\": 7}]",
            "1:23: [0].where must be a text in double quotes; mend the value"),
        Fault("segments.json", "{}", "1:1: the file is not an array; write [{\"id\": …}]"),
        Fault(
            "segments.json", "[{\"id\": \"s\", \"where\": \"a\"}, {\"id\": \"s\", \"where\": \"b\"}]",
            "1:36: [1].id stands above already; give one of them another id"),
        Fault(
            "schemes.json", "[{\"id\": \"s\", \"parts\": [{\"id\": \"p\"}]}]",
            "1:24: [0].parts[0].where is missing; add it"),
        Fault("map/c.json", "{\"id\": \"c\"}", "1:1: trigger is missing; add it"),
        Fault(
            "map/c.json", "{\"id\": \"c\", \"trigger\": {\"segment\": \"s\"}, \"reentry\": \"daily\"}",
            "1:53: reentry has an unknown value; write never, always or after 30d"),
        Fault(
            "map/c.json", "{\"id\": \"c\", \"trigger\": {\"segment\": \"s\"}, \"steps\": [{\"id\": \"x\"}]}",
            "1:52: steps[0] says nothing to do; add send, wait, branch, split, update or handoff"),
        Fault(
            "map/c.json", "{\"id\": \"c\", \"trigger\": {\"segment\": \"s\"}, \"steps\": [{\"wait\": \"soon\"}]}",
            "1:61: steps[0].wait is not a length of time; write it as \"24h\", \"7d\", \"2w\" or \"1y\""),
        Fault(
            "map/c.json", "{\"id\": \"c\", \"trigger\": {\"date\": \"birthDate\", \"offset\": \"3h\"}}",
            "1:56: trigger.offset is not a number of days; write it as \"-3d\""),
        Fault(
            "policies.json", "{\"quietHours\": {\"from\": \"9pm\", \"to\": \"09:00\"}}",
            "1:25: quietHours.from is not a time of day; write it as \"21:00\""),
        Fault(
            "policies.json", "{\"caps\": [{\"max\": 1, \"per\": \"often\"}]}",
            "1:29: caps[0].per has an unknown value; write 24h, 7d, calendarDay, calendarWeek or calendarMonth"),
        Fault(
            "policies.json", "{\"severity\": {\"sms-parts\": \"loud\"}}",
            "1:28: severity.sms-parts has an unknown value; write stop, hold, warn or note"),
        Fault(
            "policies.json", "{\"rfm\": {\"window\": \"long\"}}",
            "1:20: rfm.window is not a length of time; write it as \"24h\", \"7d\", \"2w\" or \"1y\""),
        Fault(
            "policies.json", "{\"rfm\": {\"thresholds\": {\"orders\": [2, 3, 5]}}}",
            "1:35: rfm.thresholds.orders is not four limits; give one for each of the scores 2, 3, 4 and 5"),
        Fault(
            "lists/l.json", "{\"id\": \"l\", \"members\": [\"a\", 5]}",
            "1:30: members[1] must be a text in double quotes; mend the value"),
    ]

    @Test("that cannot be taken are told with their place", arguments: faults)
    func areTold(_ fault: Fault) throws {
        let workspace = try TemporaryWorkspace([
            "customers.jsonl": "{\"id\":\"a\"}\n", fault.file: fault.text, "campaigns/zz.json": "{\"id\": \"zz\"}",
        ])
        let loaded = try workspace.open()
        #expect(loaded.problems.map(\.description) == ["\(fault.file):\(fault.says)"])
        #expect(loaded.definitions.campaigns.map(\.id) == ["zz"])
    }

    @Test func aFaultInOnePolicyLeavesTheOthers() throws {
        let workspace = try TemporaryWorkspace([
            "policies.json": #"{"doubleOptIn": ["fax"], "caps": [{"max": 1, "per": "24h"}], "off": ["sms-parts"]}"#
        ])
        let loaded = try workspace.open()
        #expect(loaded.problems.count == 1)
        #expect(loaded.definitions.policies.caps == [FrequencyCap(limit: 1, period: .rolling(.hours(24)))])
        #expect(loaded.definitions.policies.rulesOff == ["sms-parts"])
    }

    @Test func policiesAreRead() throws {
        let workspace = try TemporaryWorkspace(["policies.json": Samples.policies])
        let policies = try workspace.open().definitions.policies
        #expect(policies.doubleOptIn == [.email])
        #expect(
            policies.caps == [
                FrequencyCap(channel: .email, limit: 1, period: .rolling(.hours(24))),
                FrequencyCap(limit: 3, period: .rolling(.days(7))),
                FrequencyCap(kind: .manual, limit: 2, period: .calendarWeek),
                FrequencyCap(kind: .manual, limit: 5, period: .calendarMonth),
            ])
        #expect(policies.quietHours == QuietHours(from: 75_600, to: 32_400, action: .hold))
        #expect(policies.bestBefore["city"] == .days(730))
        #expect(policies.severities == ["sms-parts": .note])
        #expect(policies.controlGroup.salt == "2026")
    }

    @Test func scoringIsReadAndWrittenBack() throws {
        let text = """
            {"rfm": {"window": "365d", "thresholds": {"recencyDays": [180, 90, 60, 30], "orders": [2, 3, 5, 10], \
            "amounts": ["500.00", "1500.00", "5000.00", "15000.00"]}}}
            """
        let workspace = try TemporaryWorkspace(["policies.json": text])
        let loaded = try workspace.open()
        #expect(loaded.problems.isEmpty)
        let rfm = loaded.definitions.policies.rfm
        #expect(rfm.window == .days(365))
        #expect(rfm.thresholds?.recencyDays == [180, 90, 60, 30] && rfm.thresholds?.orders == [2, 3, 5, 10])
        #expect(rfm.thresholds?.amounts.map(\.minorUnits) == [50_000, 150_000, 500_000, 1_500_000])
        let context = DefinitionContext(
            currency: loaded.definitions.settings.currency, zone: loaded.definitions.settings.zone)
        #expect(
            rfm.encoded(context).line
                == text.dropFirst(8).dropLast().replacing(": ", with: ":").replacing(", ", with: ","))
    }

    @Test func aSegmentMayDeclareItsIdeal() throws {
        let text = #"[{"id": "s", "where": "age > 3", "ideal": "gender = female"}]"#
        let segment = try #require(try TemporaryWorkspace(["segments.json": text]).open().definitions.segment("s"))
        #expect(segment.ideal == "gender = female")
    }

    @Test func chainsAreRead() throws {
        let chain = try #require(
            try TemporaryWorkspace(["map/welcome.json": Samples.chain]).open().definitions.chain("welcome"))
        #expect(chain.trigger == .event(.optInConfirmed, condition: nil, firing: .person))
        #expect(chain.reentry == .after(.days(30)))
        #expect(chain.entryCondition == "count(orders) = 0")
        #expect(chain.steps.map(\.id) == ["thanks", nil, nil, nil, nil, nil])
        #expect(chain.steps[1].action == .wait(.days(2)))
        #expect(chain.steps[2].action == .waitUntil(condition: "opened(\"thanks\")", atMost: .days(2)))
        #expect(
            chain.steps[3].action
                == .branch(
                    condition: "x = 1", then: [],
                    otherwise: [Chain.Step(id: "push", action: .send(channel: .push, message: "m"))]))
        #expect(chain.steps[5].action == .handoff(channel: .call, note: nil))
    }
}
