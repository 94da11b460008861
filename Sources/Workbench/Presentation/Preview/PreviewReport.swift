import CampaignDomain
import CampaignPreview
import TerminalKit

/// A preview as plain text, for a terminal without a screen, a pipe and a screen reader: where the audience comes from, the
/// waterfall, what the rules found. No line can move a cursor or colour anything.
public struct PreviewReport: Sendable {
    private let preview: CampaignPreview
    private let context: PresentationContext
    /// Columns for the longest bar; 0 leaves the bars out.
    private let barColumns: Int
    private var words: Words { context.words }
    private var outcome: PreviewOutcome { preview.outcome }

    /// - Parameter barColumns: how wide the longest bar of the waterfall is; 0 for none, as screen readers like it.
    public init(preview: CampaignPreview, words: Words, mask: PersonalDataMask = .off, barColumns: Int = 24) {
        self.preview = preview
        context = PresentationContext(audience: preview.audience, words: words, mask: mask)
        self.barColumns = max(0, barColumns)
    }

    /// The whole report, with a line break between lines and none at the end. O(sources² + rules).
    public var text: String {
        lines.joined(separator: "\n")
    }

    public var lines: [String] {
        let sections = [header, sources, overlaps, waterfall, findings].filter { !$0.isEmpty }
        return Array(sections.joined(separator: [""]))
    }

    private var header: [String] {
        let campaign = preview.campaign
        var table = TextTable([.left, .left])
        table.add(words("Workspace"), context.settings.name)
        table.add(
            words("Campaign"),
            [campaign.kind.phrase, campaign.content.phrase, campaign.channel.phrase, campaign.status.phrase]
                .map { words($0) }.joined(separator: " · "))
        table.add(words("Send time"), campaign.sendAt.map(context.dateTime) ?? words("not set"))
        table.add(words("As of"), context.dateTime(preview.audience.asOf))
        return [SanitizedText(campaign.name).text] + table.lines()
    }

    private var sources: [String] {
        let breakdown = outcome.sources
        guard !breakdown.included.isEmpty || !breakdown.excluded.isEmpty else { return [] }
        var table = TextTable([.left, .left, .left, .right])
        for (sign, sources) in [("+", breakdown.included), ("−", breakdown.excluded)] {
            for source in sources {
                table.add(
                    sign, source.isList ? words("list") : words("segment"), context.source(source),
                    words.number(source.rows.count))
            }
        }
        return [words("Sources")] + table.lines()
    }

    private var overlaps: [String] {
        let shared = outcome.sources.overlaps.filter { $0.count > 0 }
        guard !shared.isEmpty else { return [] }
        let included = outcome.sources.included
        var table = TextTable([.left, .right])
        for overlap in shared {
            let pair = "\(context.source(included[overlap.first])) ∩ \(context.source(included[overlap.second]))"
            table.add(pair, words.number(overlap.count))
        }
        return [words("Overlaps")] + table.lines()
    }

    /// The targeted, every rule that holds anyone first, and who is left. The counts close.
    private var waterfall: [String] {
        var table = TextTable([.left, .left, .right, .right, .left, .left])
        let rules = RulePresenter(words: words)
        add(&table, "", words("Targeted"), outcome.targeted.count)
        for step in outcome.holding where !step.primary.isEmpty {
            add(&table, "−", rules.title(step.rule), step.primary.count, rule: step.rule)
        }
        add(&table, "=", words("Send"), outcome.send.count)
        if !outcome.sendWithWarnings.isEmpty {
            add(&table, "", "  " + words("of which with warnings"), outcome.sendWithWarnings.count)
        }
        return [words("Waterfall")] + table.lines()
    }

    private func add(_ table: inout TextTable, _ sign: String, _ label: String, _ count: Int, rule: RuleID? = nil) {
        let share = outcome.targeted.isEmpty ? 0 : Double(count) / Double(outcome.targeted.count)
        table.add(
            sign, label, words.number(count), outcome.targeted.isEmpty ? "—" : words.percent(share),
            Bar.text(share, columns: barColumns), rule?.rawValue ?? "")
    }

    private var findings: [String] {
        guard !preview.findings.isEmpty else { return [words("No findings")] }
        let presenter = FindingPresenter(context)
        let rules = RulePresenter(words: words)
        var lines = [words("Findings: {0}", tally)]
        for finding in preview.findings {
            let title = "\(finding.severity.sign) \(rules.title(finding.rule)) [\(finding.rule)]"
            lines.append(SanitizedText("  \(title)").text)
            lines.append(SanitizedText("      \(presenter.message(finding))").text)
            let facts = presenter.facts(finding)
            for fact in facts.prefix(PreviewReport.factsPerFinding) {
                lines.append(SanitizedText("      · \(fact)").text)
            }
            let further = facts.count - PreviewReport.factsPerFinding
            if further > 0 { lines.append("      · " + words("and {0} more", words.number(further))) }
        }
        return lines
    }

    /// `✖ stop 2, ▲ warning 1`: no noun, so no plural form is needed.
    private var tally: String {
        Severity.allCases.compactMap { severity in
            let count = preview.findings.count { $0.severity == severity }
            return count == 0 ? nil : "\(severity.sign) \(words(severity.phrase)) \(words.number(count))"
        }.joined(separator: ", ")
    }

    private static let factsPerFinding = 5
}

/// A bar of block characters, in eighths of a column.
enum Bar {
    /// - Parameter fraction: 0 to 1 of the columns; anything above zero shows at least an eighth.
    static func text(_ fraction: Double, columns: Int) -> String {
        guard fraction > 0, columns > 0 else { return "" }
        let eighths = max(1, Int((min(1, fraction) * Double(columns) * 8).rounded()))
        return String(repeating: "█", count: eighths / 8) + partial[eighths % 8]
    }

    private static let partial = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
}
