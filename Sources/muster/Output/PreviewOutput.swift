import CampaignDomain
import CampaignPreview
import Workbench
import WorkspaceStore

/// The waterfall for a spreadsheet.
struct PreviewCSV {
    let preview: CampaignPreview
    let document: PreviewDocument

    var text: String {
        let outcome = preview.outcome
        var lines = [["verdict", "count"], ["targeted", String(outcome.targeted.count)]]
        lines += document.waterfall.map { [$0.rule.rawValue, String($0.count)] }
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
