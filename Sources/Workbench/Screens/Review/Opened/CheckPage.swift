import CampaignDomain
import CampaignPreview
import TerminalKit

/// Everything about one check: where it stands and who signed, what changed since, the findings with their evidence and
/// overrides, and whom the rules of the check hold back.
struct CheckPage {
    let check: ReviewCheck
    let review: CampaignReview
    /// Which records changed since the check was decided; nil when that cannot be told.
    let records: [RecordChange]?
    let context: PresentationContext

    /// A line of the page, and which of ``rules`` it belongs to.
    struct Line {
        let rule: Int?
        let spans: [TextSpan]
    }

    private var words: Words { context.words }
    private var presenter: ReviewPresenter { ReviewPresenter(context) }
    private var state: CheckState { review.state(of: check) }
    private var findings: [Finding] { review.subject.findings(of: check) }
    /// Rules that hold somebody and have no finding.
    private var held: [(rule: RuleID, count: Int)] {
        let told = Set(findings.map(\.rule))
        return review.subject.held(by: check).filter { !told.contains($0.rule) }
    }

    /// What can be selected, from the top: the findings, then whom the rules hold.
    var rules: [RuleID] { findings.map(\.rule) + held.map(\.rule) }

    func lines(width: Int) -> [Line] {
        let head = standing + changes
        var lines = wrapped(head, width: width, rule: nil)
        for (index, finding) in findings.enumerated() {
            lines += FindingTexts(findings: findings, context: context).lines(finding, width: width)
                .map { Line(rule: index, spans: $0) }
            lines += wrapped(evidence(finding), width: width, rule: index)
        }
        if findings.isEmpty {
            lines += wrapped([Paragraph("✔ " + words("No findings"), .good)], width: width, rule: nil)
        }
        guard !held.isEmpty else { return lines }
        lines += wrapped([.blank, Paragraph(words("Held back"), .title.bold)], width: width, rule: nil)
        for (index, step) in held.enumerated() {
            lines.append(Line(rule: findings.count + index, spans: line(of: step, width: width)))
        }
        return lines
    }

    private func wrapped(_ paragraphs: [Paragraph], width: Int, rule: Int?) -> [Line] {
        ScrollText(paragraphs).lines(width: width).map { Line(rule: rule, spans: $0) }
    }

    /// Who decided, when and why.
    private var standing: [Paragraph] {
        var head = [TextSpan("\(state.sign) \(presenter.title(state))", state.style.bold)]
        if let entry = state.entry { head.append(TextSpan("  " + presenter.signature(entry))) }
        var lines = [Paragraph(head, continuationIndent: 2)]
        if let reason = state.entry?.reason {
            lines.append(Paragraph("  " + context.quoted(reason), .text, continuationIndent: 2))
        }
        if state == .open { lines.append(Paragraph("  " + presenter.question(check), .muted, continuationIndent: 2)) }
        return lines + [.blank]
    }

    private var changes: [Paragraph] {
        guard !state.changes.isEmpty else { return [] }
        let lines = state.changes.map { change in
            Paragraph([TextSpan("  ▲ ", .warn), TextSpan(presenter.sentence(change))], continuationIndent: 4)
        }
        let named = (records ?? []).map { change in
            Paragraph([TextSpan("  · ", .muted), TextSpan(presenter.sentence(change), .muted)], continuationIndent: 4)
        }
        return [Paragraph(words("Changed since then"), .title.bold)] + lines + named + [.blank]
    }

    /// The facts, and why a stop was overridden.
    private func evidence(_ finding: Finding) -> [Paragraph] {
        let facts = FindingPresenter(context).facts(finding).prefix(Self.factsOfFinding).map {
            Paragraph([TextSpan("  · ", .muted), TextSpan($0, .muted)], continuationIndent: 4)
        }
        let override = state.entry?.overrides.first { $0.rule == finding.rule.rawValue }
        if let override {
            return facts + [
                Paragraph(
                    [TextSpan("  ✔ ", .good), TextSpan(words("overridden: {0}", context.quoted(override.reason)))],
                    continuationIndent: 4)
            ]
        }
        guard finding.severity == .stop else { return Array(facts) }
        return facts + [
            Paragraph("  → " + words("a signature needs a reason to override it"), .stop, continuationIndent: 4)
        ]
    }

    private func line(of step: (rule: RuleID, count: Int), width: Int) -> [TextSpan] {
        let title = "− " + RulePresenter(words: words).title(step.rule)
        let count = words.number(step.count)
        let free = max(1, width - DisplayWidth.columns(of: title) - DisplayWidth.columns(of: count))
        return [TextSpan(title), TextSpan(String(repeating: " ", count: free)), TextSpan(count)]
    }

    private static let factsOfFinding = 3
}
