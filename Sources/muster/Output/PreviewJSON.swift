import CampaignDomain
import CampaignPreview
import Workbench
import WorkspaceStore

/// The preview as other programs read it (docs/COMMANDS.md).
struct PreviewJSON {
    let preview: CampaignPreview
    let words: Words
    let mask: Bool

    var value: JSONValue {
        let outcome = preview.outcome
        let hashes = PreviewHashes(preview: preview)
        return .object([
            "campaign": .string(preview.campaign.id.rawValue),
            "asOf": .string(preview.audience.definitions.settings.zone.iso8601(preview.audience.asOf)),
            "targeted": .integer(outcome.targeted.count),
            "send": .integer(outcome.send.count),
            "sendWithWarnings": .integer(outcome.sendWithWarnings.count),
            "held": .integer(outcome.held),
            "sources": .array(sources),
            "waterfall": .array(
                PreviewJSON.waterfall(of: preview).map { step in
                    .object(["verdict": .string(step.rule), "count": .integer(step.count)])
                }),
            "findings": .array(findings),
            "hashes": .object([
                "content": .string(hashes.content),
                "audience": .string(hashes.audience),
                "policy": .string(hashes.policy),
            ]),
        ])
    }

    /// Every holding rule in order, also those at zero and those that the policies switched off.
    static func waterfall(of preview: CampaignPreview) -> [(rule: String, count: Int)] {
        let counts = Dictionary(
            uniqueKeysWithValues: preview.outcome.holding.map { ($0.rule.rawValue, $0.primary.count) })
        let catalogue = RuleRegistry.holding.map(\.id.rawValue)
        let promoted = preview.outcome.holding.map(\.rule.rawValue).filter { !catalogue.contains($0) }
        return (catalogue.dropLast() + promoted + catalogue.suffix(1)).map { ($0, counts[$0] ?? 0) }
    }

    private var sources: [JSONValue] {
        let breakdown = preview.outcome.sources
        return [(breakdown.included, "include"), (breakdown.excluded, "exclude")].flatMap { sources, role in
            sources.map { source in
                .object([
                    source.isList ? "list" : "segment": .string(source.id),
                    "role": .string(role),
                    "count": .integer(source.rows.count),
                ])
            }
        }
    }

    private var findings: [JSONValue] {
        let presenter = FindingPresenter(
            words: words, settings: preview.audience.definitions.settings, mask: PersonalDataMask(isOn: mask))
        return preview.findings.map { finding in
            .object([
                "rule": .string(finding.rule.rawValue),
                "severity": .string(finding.severity.rawValue),
                "count": .integer(finding.count),
                "message": .string(presenter.message(finding)),
            ])
        }
    }

    static func csv(of preview: CampaignPreview) -> String {
        let outcome = preview.outcome
        var lines = [["verdict", "count"], ["targeted", String(outcome.targeted.count)]]
        lines += waterfall(of: preview).map { [$0.rule, String($0.count)] }
        lines.append(["send", String(outcome.send.count)])
        return lines.map { CSVLine.text($0) + "\n" }.joined()
    }
}

/// A line for every targeted record, in order of id.
struct RecipientsOutput {
    let preview: CampaignPreview

    /// Streams; O(targeted × rules).
    func print(_ format: PreviewCommand.Format) throws {
        var output = StandardOutput()
        let ids = preview.audience.snapshot.customers
        if format == .csv { output.writeLine("customer,verdict,reasons,warnings") }
        if format == .json { output.write("[") }
        var isFirst = true
        preview.outcome.targeted.forEach { row in
            let id = ids.customerID(row).rawValue
            let verdict = preview.outcome.verdict(of: row).description
            let reasons = preview.outcome.reasons(of: row).map(\.rawValue)
            let warnings = preview.outcome.warnings(of: row).map(\.rawValue)
            switch format {
            case .text:
                let also = (reasons.dropFirst() + warnings).joined(separator: " ")
                output.writeLine("\(id)  \(verdict)\(also.isEmpty ? "" : "  \(also)")")
            case .csv:
                output.writeLine(
                    CSVLine.text([id, verdict, reasons.joined(separator: " "), warnings.joined(separator: " ")]))
            case .json, .jsonl:
                let line = JSONValue.object([
                    "customer": .string(id), "verdict": .string(verdict),
                    "reasons": .array(reasons.map { .string($0) }), "warnings": .array(warnings.map { .string($0) }),
                ]).line
                output.write(format == .json ? (isFirst ? "\n" : ",\n") + line : line + "\n")
            }
            isFirst = false
        }
        if format == .json { output.write("\n]\n") }
        output.flush()
    }
}
