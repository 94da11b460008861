import CampaignDomain
import CampaignPreview
import Testing

@testable import Workbench

@Suite("A check as JUnit XML") struct JUnitReportTests {
    /// What the windyroad schema wants of each element; the Jenkins one is content with it.
    private static let attributes: [String: Set<String>] = [
        "testsuites": [],
        "testsuite": [
            "id", "package", "name", "hostname", "timestamp", "tests", "failures", "errors", "skipped", "time",
        ],
        "properties": [], "property": ["name", "value"], "testcase": ["name", "classname", "time"],
        "failure": ["type", "message"], "skipped": [], "system-out": [], "system-err": [],
    ]

    @Test func hasTheElementsAndAttributesOfTheSchema() throws {
        let hostile: (inout Campaign) -> Void = { $0.name = CheckSample.hostileName }
        let root = try #require(
            MarkupTree.parse(try CheckSample.report(changes: [{ _ in }, hostile]).text(as: .junit)))
        #expect(root.name == "testsuites")
        func check(_ element: MarkupTree.Element) {
            #expect(Self.attributes[element.name] == Set(element.attributes.keys), "\(element.name)")
            element.children.forEach(check)
        }
        check(root)
        for suite in root.children {
            let order = suite.children.map(\.name).filter { $0 != "testcase" }
            #expect(order == ["properties", "system-out", "system-err"])
            #expect(suite.children.dropFirst().dropLast(2).allSatisfy { $0.name == "testcase" })
        }
        #expect(root.children.map { $0.attributes["id"] } == ["0", "1"])
    }

    @Test func countsWhatItHas() throws {
        for threshold in [Severity.stop, .warn] {
            let root = try #require(
                MarkupTree.parse(try CheckSample.report(failingFrom: threshold).text(as: .junit)))
            let suite = root.children[0]
            #expect(suite.attributes["tests"] == String(suite.all("testcase").count))
            #expect(suite.attributes["failures"] == String(suite.all("failure").count))
            #expect(suite.attributes["skipped"] == String(suite.all("skipped").count))
            #expect(suite.all("failure").count == (threshold == .stop ? 1 : 3))
            #expect(suite.attributes["timestamp"] == "2026-03-07T09:00:00")
            #expect(suite.all("testcase").map { $0.attributes["name"] } == RuleRegistry.all.map(\.id.rawValue))
        }
    }

    @Test func aFailureSaysWhatWhyAndWhere() throws {
        let root = try #require(MarkupTree.parse(try CheckSample.report().text(as: .junit)))
        let failure = try #require(root.all("failure").first)
        #expect(failure.attributes["type"] == "stop")
        #expect(
            failure.attributes["message"]?.spaced
                == "«Тест! Скидки весны» contains «тест». 5 live records would get it")
        #expect(
            failure.text
                == "What to do: Send it to seed records only, or write the real text.\nmessages/spring.json:1:1")
        #expect(root.all("system-out").first?.text.hasPrefix("✖ 8 Марта (8-march): does not pass\n") == true)
    }
}
