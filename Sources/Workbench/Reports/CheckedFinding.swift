import AudienceEngine
import CampaignDomain
import CampaignPreview
import TerminalKit

/// A finding as reports tell it. Its texts have no control characters, whatever the data has.
public struct CheckedFinding: Sendable {
    public let finding: Finding
    /// Whether it weighs enough to fail the check.
    public let fails: Bool
    public let title: String
    /// One line that says what was found, and how often.
    public let message: String
    /// What the message does not say already, a sentence each.
    public let facts: [String]
    public let whatToDo: String
    /// Where it can be mended; at least one.
    public let places: [DefinitionPlace]
    /// The first records it is about, in order of id.
    public let records: [CheckedRecord]

    public var rule: RuleID { finding.rule }
    public var severity: Severity { finding.severity }
    public var count: Int { finding.count }

    /// `Records: 5 of 161 shown`; nil for a finding that is about no records.
    func recordsTitle(_ words: Words) -> String? {
        guard let rows = finding.rows, !records.isEmpty else { return nil }
        return words("Records: {0} of {1} shown", words.number(records.count), words.number(rows.count))
    }
}

/// A customer record behind a finding.
public struct CheckedRecord: Sendable {
    public let id: CustomerID
    /// Name and id, masked when the report is.
    public let name: String
    /// The facts behind the rule for this record.
    public let facts: [String]
}

/// Turns findings into what reports tell.
struct FindingTeller {
    /// How many records a report shows of those a finding is about.
    static let recordLimit = 5

    let preview: CampaignPreview
    let context: PresentationContext
    let threshold: Severity
    let places: (DefinitionField) -> DefinitionPlace?

    func tell(_ finding: Finding) -> CheckedFinding {
        let presenter = FindingPresenter(context)
        let rules = RulePresenter(words: context.words)
        return CheckedFinding(
            finding: finding, fails: finding.severity.weighs(atLeast: threshold), title: rules.title(finding.rule),
            message: SanitizedText(presenter.message(finding)).text,
            facts: presenter.facts(finding).map { SanitizedText($0).text },
            whatToDo: rules.whatToDo(finding.rule), places: places(of: finding), records: records(of: finding))
    }

    private func places(of finding: Finding) -> [DefinitionPlace] {
        FindingFields(preview: preview).fields(of: finding).map { field in
            let place = places(field) ?? DefinitionPlace(file: field.usualFile, line: 1, column: 1)
            return DefinitionPlace(file: SanitizedText(place.file).text, line: place.line, column: place.column)
        }
    }

    private func records(of finding: Finding) -> [CheckedRecord] {
        let evidence = EvidencePresenter(context)
        return (finding.rows?.first(FindingTeller.recordLimit) ?? []).map { row in
            let id = preview.audience.snapshot.customers.customerID(row)
            let facts = preview.evidence(of: finding.rule, for: row).map { SanitizedText(evidence.sentence($0)).text }
            return CheckedRecord(id: id, name: SanitizedText(context.record(id)).text, facts: facts)
        }
    }
}

extension Severity {
    /// Whether it is the other or graver.
    func weighs(atLeast other: Severity) -> Bool {
        let order = Severity.allCases
        return (order.firstIndex(of: self) ?? 0) <= (order.firstIndex(of: other) ?? 0)
    }
}

extension RowSet {
    /// The smallest rows, at most `limit`. O(words before them).
    fileprivate func first(_ limit: Int) -> [Int] {
        var found: [Int] = []
        for (place, word) in words.enumerated() {
            var rest = word
            while rest != 0 {
                guard found.count < limit else { return found }
                found.append(place * UInt64.bitWidth + rest.trailingZeroBitCount)
                rest &= rest - 1
            }
        }
        return found
    }
}
