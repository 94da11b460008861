import CampaignDomain
import CampaignPreview

/// A check as SARIF 2.1.0, the format in which editors and code review show what tools find.
///
/// Every rule of the registry is described; a result is one finding, at the fields that can mend it. A finding of severity
/// `stop` is an `error`, `hold` and `warn` a `warning`, `note` a `note`. Nothing depends on when or where it was run.
struct SarifReport {
    let check: CheckReport
    private let rules: [any Rule] = RuleRegistry.all
    private var words: Words { check.words }

    init(check: CheckReport) {
        self.check = check
    }

    var text: String {
        let log: JSONTree = [
            "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
            "version": "2.1.0",
            "runs": [run],
        ]
        return log.document
    }

    private var run: JSONTree {
        [
            "tool": ["driver": driver],
            "invocations": [["executionSuccessful": true, "exitCode": .integer(check.passes ? 0 : 1)]],
            "originalUriBaseIds": ["WORKSPACE": ["description": ["text": "The workspace's folder."]]],
            "columnKind": "unicodeCodePoints",
            "results": .array(check.campaigns.flatMap(results)),
            "properties": [
                "failOn": .string(check.threshold.rawValue),
                "campaigns": .array(check.campaigns.map(campaign)),
            ],
        ]
    }

    private var driver: JSONTree {
        [
            "name": "muster",
            "version": .string(check.version),
            "semanticVersion": .string(check.version),
            "language": .string(words.language.rawValue),
            "rules": .array(rules.map(rule)),
            "properties": ["ruleSet": .integer(RuleRegistry.version)],
        ]
    }

    private func campaign(_ campaign: CheckedCampaign) -> JSONTree {
        let outcome = campaign.preview.outcome
        return [
            "campaign": .string(campaign.id), "asOf": .string(campaign.asOfInstant),
            "passes": .boolean(campaign.passes), "targeted": .integer(outcome.targeted.count),
            "held": .integer(outcome.held), "send": .integer(outcome.send.count),
        ]
    }
}

extension SarifReport {
    private func rule(_ rule: any Rule) -> JSONTree {
        let presenter = RulePresenter(words: words)
        let does = presenter.whatItDoes(rule.id)
        let sections = [
            (words("Why it matters"), presenter.whyItMatters(rule.id)),
            (words("What to do"), presenter.whatToDo(rule.id)),
        ]
        let text = ([does] + sections.map { "\($0.0): \($0.1)" }).joined(separator: "\n\n")
        let markdown = ([Markdown.escaped(does)] + sections.map { "**\($0.0).** \(Markdown.escaped($0.1))" })
            .joined(separator: "\n\n")
        return [
            "id": .string(rule.id.rawValue),
            "name": .string(SarifReport.pascalCase(rule.id)),
            "shortDescription": ["text": .string(presenter.title(rule.id))],
            "fullDescription": ["text": .string(does)],
            "help": ["text": .string(text), "markdown": .string(markdown)],
            "defaultConfiguration": ["level": .string(type(of: rule).description.severity.sarifLevel)],
        ]
    }

    /// `RxAdvertising` of `rx-advertising`, as SARIF wants the names of rules.
    private static func pascalCase(_ rule: RuleID) -> String {
        rule.rawValue.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    private func results(of campaign: CheckedCampaign) -> [JSONTree] {
        campaign.findings.map { result($0, of: campaign) }
    }

    private func result(_ finding: CheckedFinding, of campaign: CheckedCampaign) -> JSONTree {
        let fields: [JSONTree.Field] = [
            .init("ruleId", .string(finding.rule.rawValue)),
            .init("ruleIndex", .integer(rules.firstIndex { $0.id == finding.rule } ?? -1)),
            .init("level", .string(finding.severity.sarifLevel)),
            .init("message", ["text": .string("\(campaign.name): \(finding.message)")]),
            .init("locations", .array(finding.places.prefix(1).map { location($0, of: campaign) })),
            .init("relatedLocations", .array(finding.places.dropFirst().map { location($0, of: campaign) })),
            .init("partialFingerprints", ["campaignAndRule/v1": .string("\(campaign.id)/\(finding.rule)")]),
            .init(
                "properties",
                [
                    "campaign": .string(campaign.id), "severity": .string(finding.severity.rawValue),
                    "count": .integer(finding.count), "fails": .boolean(finding.fails),
                    "evidence": .strings(finding.facts),
                ]),
        ]
        return .object(fields.filter { $0.value != .array([]) })
    }

    private func location(_ place: DefinitionPlace, of campaign: CheckedCampaign) -> JSONTree {
        [
            "physicalLocation": [
                "artifactLocation": ["uri": .string(RelativeURI.path(place.file)), "uriBaseId": "WORKSPACE"],
                "region": ["startLine": .integer(place.line), "startColumn": .integer(place.column)],
            ],
            "logicalLocations": [["name": .string(campaign.id), "kind": "campaign"]],
        ]
    }
}

extension Severity {
    fileprivate var sarifLevel: String {
        switch self {
        case .stop: "error"
        case .hold, .warn: "warning"
        case .note: "note"
        }
    }
}
