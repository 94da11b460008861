import CampaignDomain
import CampaignPreview
import Testing
import WorkspaceStore

@testable import Workbench

@Suite("A check as SARIF") struct SarifReportTests {
    @Test(arguments: Language.allCases)
    func hasTheShapeOfTheSchema(language: Language) throws {
        let hostile: (inout Campaign) -> Void = { $0.name = CheckSample.hostileName }
        for changes in [[], [{ _ in }], [{ $0.audience.includedLists = [] }, hostile]] as [[(inout Campaign) -> Void]] {
            let log = try log(CheckSample.report(language, changes: changes))
            #expect(SarifShape.log.faults(of: log) == [])
        }
    }

    @Test func aWrongLogIsSeen() throws {
        let wrong = try #require(JSONValue(#"{"version": "2.0", "runs": [{"tool": {"driver": {"nam": 1}}}]}"#))
        #expect(
            SarifShape.log.faults(of: wrong).sorted() == [
                "$.runs[0].tool.driver has an unknown nam", "$.runs[0].tool.driver has no name", "$.version is 2.0",
            ])
    }

    @Test func describesEveryRuleAsItSpeaks() throws {
        let rules = try #require(try driver()["rules"]?.elements)
        #expect(rules.compactMap { $0["id"]?.text } == RuleRegistry.all.map(\.id.rawValue))
        let rule = try #require(rules.first { $0["id"]?.text == "rx-advertising" })
        #expect(rule["name"]?.text == "RxAdvertising")
        #expect(rule["shortDescription"]?["text"]?.text == "Rx advertising")
        #expect(rule["fullDescription"]?["text"]?.text == RxAdvertisingRule.description.whatItDoes)
        #expect(rule["help"]?["markdown"]?.text?.contains("**Why it matters.** ") == true)
        #expect(rule["defaultConfiguration"]?["level"]?.text == "error")
        for rule in rules {
            for text in ["shortDescription", "fullDescription", "help"] {
                #expect(rule[text]?["text"]?.text?.isEmpty == false, "\(text) of \(rule["id"]?.text ?? "?")")
            }
        }
    }

    @Test func aResultIsAFindingAtItsPlace() throws {
        let run = try run(CheckSample.report())
        let results = try #require(run["results"]?.elements)
        #expect(results.compactMap { $0["level"]?.text } == ["error", "warning", "warning"])
        let rules = try #require(try driver()["rules"]?.elements)
        for result in results {
            guard case .number(let index) = result["ruleIndex"], let place = Int(index) else {
                Issue.record("no index")
                continue
            }
            #expect(rules[place]["id"] == result["ruleId"])
        }
        let location = try #require(results[0]["locations"]?.elements?.first?["physicalLocation"])
        #expect(location["artifactLocation"]?["uri"]?.text == "messages/spring.json")
        #expect(location["region"]?["startLine"] == .integer(1))
        #expect(results[0]["partialFingerprints"]?["campaignAndRule/v1"]?.text == "8-march/test-content-live-audience")
        #expect(results[0]["properties"]?["count"] == .integer(5))
        #expect(results[0]["properties"]?["campaign"]?.text == "8-march")
        #expect(run["invocations"]?.elements?.first?["exitCode"] == .integer(1))
    }

    @Test func theFingerprintStaysWhenTheCountChanges() throws {
        let smaller = try run(CheckSample.report(changes: [{ $0.audience.includedLists = ["crm"] }]))
        let fingerprints = try [run(CheckSample.report()), smaller].map { run in
            run["results"]?.elements?.compactMap { $0["partialFingerprints"] }.first
        }
        #expect(fingerprints[0] == fingerprints[1])
        #expect(smaller["results"]?.elements?.first?["properties"]?["count"] == .integer(4))
    }

    private func log(_ report: CheckReport) throws -> JSONValue {
        try #require(JSONValue(report.text(as: .sarif)))
    }

    private func run(_ report: CheckReport) throws -> JSONValue {
        try #require(try log(report)["runs"]?.elements?.first)
    }

    private func driver() throws -> JSONValue {
        try #require(try run(CheckSample.report())["tool"]?["driver"])
    }
}
