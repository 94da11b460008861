import CampaignDomain
import CampaignPreview

/// A check as the JUnit XML that build servers read: a suite a campaign, a test case a rule.
///
/// A rule fails when its finding weighs enough to fail the check, and is skipped when the policies switched it off. What it
/// found below that is in the suite's output. The suite's time is as-of; nothing took any time, since the same inputs
/// give the same bytes.
struct JUnitReport {
    let check: CheckReport
    private var words: Words { check.words }

    var text: String {
        let suites = check.campaigns.enumerated().flatMap { suite($1, number: $0) }
        let lines = [#"<?xml version="1.0" encoding="UTF-8"?>"#, "<testsuites>"] + suites + ["</testsuites>"]
        return lines.map { $0 + "\n" }.joined()
    }

    private func suite(_ campaign: CheckedCampaign, number: Int) -> [String] {
        let rules = RuleRegistry.all.map(\.id)
        let off = campaign.preview.audience.definitions.policies.rulesOff
        let skipped = rules.count { off.contains($0.rawValue) }
        let attributes = attributes([
            ("id", String(number)), ("package", "muster"), ("name", campaign.id), ("hostname", "localhost"),
            ("timestamp", String(campaign.asOfInstant.prefix(19))), ("tests", String(rules.count)),
            ("failures", String(campaign.findings.count(where: \.fails))), ("errors", "0"),
            ("skipped", String(skipped)), ("time", "0"),
        ])
        let output = CheckTextReport(check: check).lines(campaign).map { MarkupText.escaped($0) }
        return ["  <testsuite\(attributes)>"] + properties(of: campaign)
            + rules.flatMap { testCase($0, of: campaign, isOff: off.contains($0.rawValue)) }
            + ["    <system-out>\(output.joined(separator: "\n"))</system-out>", "    <system-err></system-err>"]
            + ["  </testsuite>"]
    }

    private func properties(of campaign: CheckedCampaign) -> [String] {
        let outcome = campaign.preview.outcome
        let values = [
            ("campaign", campaign.name), ("asOf", campaign.asOfInstant), ("failOn", check.threshold.rawValue),
            ("targeted", String(outcome.targeted.count)), ("held", String(outcome.held)),
            ("send", String(outcome.send.count)), ("contentHash", campaign.hashes.content),
            ("audienceHash", campaign.hashes.audience), ("policyHash", campaign.hashes.policy),
        ]
        return ["    <properties>"]
            + values.map { "      <property\(attributes([("name", $0.0), ("value", $0.1)]))/>" }
            + ["    </properties>"]
    }

    private func testCase(_ rule: RuleID, of campaign: CheckedCampaign, isOff: Bool) -> [String] {
        let open = "<testcase\(attributes([("name", rule.rawValue), ("classname", campaign.id), ("time", "0")]))"
        if isOff { return ["    \(open)>", "      <skipped/>", "    </testcase>"] }
        guard let finding = campaign.findings.first(where: { $0.rule == rule && $0.fails }) else {
            return ["    \(open)/>"]
        }
        let attributes = attributes([("type", finding.severity.rawValue), ("message", finding.message)])
        let details =
            finding.facts + ["\(words("What to do")): \(finding.whatToDo)"]
            + finding.places.map { "\($0.file):\($0.line):\($0.column)" }
        let text = MarkupText.escaped(details.joined(separator: "\n"))
        return ["    \(open)>", "      <failure\(attributes)>\(text)</failure>", "    </testcase>"]
    }

    private func attributes(_ pairs: [(String, String)]) -> String {
        pairs.map { " \($0.0)=\"\(MarkupText.escaped($0.1))\"" }.joined()
    }
}
