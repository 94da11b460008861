import CampaignDomain
import CampaignPreview
import TerminalKit
import Workbench
import WorkspaceStore

/// What an export wrote, and whom it left out, as plain text.
struct ExportTextReport {
    let report: ExportReport
    let request: ExportRequest
    let words: Words

    var lines: [String] {
        var lines = [headline]
        if !report.parts.isEmpty {
            var table = PlainTable(numbers: [1])
            for part in report.parts { table.add(part.name, words.number(part.rows)) }
            lines += table.lines()
        }
        lines += held
        lines += warnings.map { "  ▲ " + $0 }
        lines.append("  " + words("manifest: {0}", plain(report.manifestPath)))
        return lines
    }

    private var headline: String {
        let format = request.format.title
        let file =
            request.lines.channel.map {
                words("{0}: {1}, for sending by {2}", plain(report.path), format, words($0.phrase))
            } ?? words("{0}: {1}, not for sending", plain(report.path), format)
        return [file, words.counted(report.rows, .row), words.counted(report.people, .person)].joined(separator: " · ")
    }

    private var held: [String] {
        guard !report.held.isEmpty else { return [] }
        let rules = RulePresenter(words: words)
        var table = PlainTable(numbers: [1])
        for step in report.held { table.add(rules.title(RuleID(step.rule)), words.number(step.count)) }
        return ["  " + words("not in the file") + ":"] + table.lines(indent: "    ")
    }

    /// What the file does not say although somebody might think it did.
    private var warnings: [String] {
        func counted(_ phrase: Phrase, _ count: Int) -> String? {
            count == 0 ? nil : words(phrase, words.number(count))
        }
        let texts = [
            counted(
                Phrase("have agreed to no email, and this format cannot say so; --for send leaves them out: {0}"),
                report.unsaid),
            counted(
                Phrase("emails left out, for their owners have unsubscribed and this format cannot say so: {0}"),
                report.hidden.emails),
            counted(
                Phrase("phones left out, for their owners have unsubscribed and this format cannot say so: {0}"),
                report.hidden.phones),
        ]
        return texts.compactMap(\.self)
    }

    private func plain(_ text: String) -> String { SanitizedText(text).text }
}
