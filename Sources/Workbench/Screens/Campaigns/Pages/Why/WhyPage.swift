import AudienceEngine
import CampaignDomain
import CampaignPreview
import TerminalKit

/// Why one record gets the campaign, or does not: the verdict, every reason with its evidence, warnings, linked records.
struct WhyPage {
    let computed: ComputedPreview
    let row: Int
    /// Nil while it is looked up.
    let story: RecipientStory?
    let context: PresentationContext

    private var words: Words { context.words }
    private var preview: CampaignPreview { computed.preview }
    private var audience: Audience { preview.audience }
    private var isTargeted: Bool { computed.outcome.targeted.contains(row) }

    var paragraphs: [Paragraph] {
        header + told + sources + linked
    }

    // MARK: Who, and what happens

    private var header: [Paragraph] {
        let names = CustomerNamePresenter(audience: audience, mask: context.mask)
        let id = audience.snapshot.customers.customerID(row).rawValue
        let title = [TextSpan(names.fullName(row), .accent.bold), TextSpan("  " + id, .muted)]
        let facts = RecipientFacts(computed: computed, context: context)
        var lines = [Paragraph(title), verdict, .blank]
        lines.append(fact(words("Address"), facts.address(row).map(context.mask.address) ?? "—"))
        if isTargeted { lines.append(fact(words("Send time"), sendTime)) }
        return lines
    }

    private var verdict: Paragraph {
        guard isTargeted else { return Paragraph("○ " + words("Not targeted"), .muted) }
        let verdict = computed.outcome.verdict(of: row)
        switch verdict {
        case .send: return Paragraph("✔ " + words("Will be sent"), .good.bold)
        case .held(let rule):
            let title = RulePresenter(words: words).title(rule)
            return Paragraph("− " + words("Held: {0}", title), .warn.bold, continuationIndent: 2)
        }
    }

    /// On the recipient's own clock.
    private var sendTime: String {
        let zone = audience.zone(of: row)
        let at = preview.context.sendTime(of: preview.context.keptRow(of: row))
        return "\(words.dateTime(at, in: zone)) (\(zone.identifier))"
    }

    private func fact(_ label: String, _ value: String) -> Paragraph {
        Paragraph(
            [TextSpan(TextFitting.fitted(label, to: Self.labelWidth), .muted), TextSpan(value)],
            continuationIndent: Self.labelWidth)
    }

    private func heading(_ text: String) -> [Paragraph] {
        [.blank, Paragraph(text, .title.bold)]
    }

    // MARK: Reasons

    private var told: [Paragraph] {
        guard let story else { return [.blank, Paragraph("… " + words("Looking up the evidence"), .muted)] }
        guard isTargeted else { return nearestMiss(story) }
        return reasons(story) + nearestMiss(story) + warnings(story)
    }

    private func reasons(_ story: RecipientStory) -> [Paragraph] {
        guard !story.reasons.isEmpty else { return [.blank, Paragraph(words("No rule holds the record"), .muted)] }
        let rules = RulePresenter(words: words)
        return heading(words("Reasons"))
            + story.reasons.enumerated().flatMap { index, told in
                [rule(told.rule, sign: "\(index + 1).", style: index == 0 ? .warn.bold : .text.bold)]
                    + facts(told)
                    + [Paragraph("   → " + rules.whatToDo(told.rule), .note, continuationIndent: 5)]
            }
    }

    private func warnings(_ story: RecipientStory) -> [Paragraph] {
        guard !story.warnings.isEmpty else { return [] }
        return heading(words("Warnings"))
            + story.warnings.flatMap { [rule($0.rule, sign: Severity.warn.sign + " ", style: .warn)] + facts($0) }
    }

    private func rule(_ rule: RuleID, sign: String, style: Style) -> Paragraph {
        let title = RulePresenter(words: words).title(rule)
        return Paragraph([TextSpan("\(sign) \(title)", style), TextSpan("  " + rule.rawValue, .muted)])
    }

    private func facts(_ told: RecipientStory.Told) -> [Paragraph] {
        let summary = Paragraph("   " + RulePresenter(words: words).summary(told.rule), .text, continuationIndent: 3)
        let evidence = EvidencePresenter(context, of: audience.snapshot.customers.customerID(row))
        return [summary]
            + told.evidence.map {
                Paragraph(
                    [TextSpan("   · ", .muted), TextSpan(evidence.sentence($0))],
                    continuationIndent: 5)
            }
    }

    // MARK: Where the record comes from

    /// What keeps the record out, and which single change would let it in.
    private func nearestMiss(_ story: RecipientStory) -> [Paragraph] {
        guard let miss = story.miss else { return [] }
        return NearestMissPresenter(context).lines(miss).flatMap { line -> [Paragraph] in
            guard line.tone != .heading else { return heading(line.text) }
            let indent = String(repeating: "\u{A0}\u{A0}", count: max(0, line.depth - 1))
            return [
                Paragraph(indent + line.tone.sign + line.text, line.tone.style, continuationIndent: 2 * line.depth)
            ]
        }
    }

    private var sources: [Paragraph] {
        // Of somebody who is not targeted the sources are told with what is missing.
        let including = isTargeted ? computed.outcome.sources.included.filter { $0.rows.contains(row) } : []
        guard !including.isEmpty else { return [] }
        return heading(words("Sources"))
            + including.map {
                let kind = $0.isList ? words("list") : words("segment")
                return Paragraph([TextSpan("+ \(kind) ", .muted), TextSpan(context.source($0))])
            }
    }

    /// The person's other records, and which of them is sent to.
    private var linked: [Paragraph] {
        let others = audience.linkedRecords(of: row).map { Int($0) }.filter {
            $0 != row && audience.visible.contains($0)
        }
        guard !others.isEmpty else { return [] }
        let kept = isTargeted ? preview.context.keptRow(of: row) : nil
        let names = CustomerNamePresenter(audience: audience, mask: context.mask)
        let facts = RecipientFacts(computed: computed, context: context)
        return heading(words("The person's other records"))
            + others.map { other in
                let address = facts.address(other).map { "  " + context.mask.address($0) } ?? ""
                let note = other == kept ? "  ◂ " + words("is sent to instead") : ""
                return Paragraph(
                    [TextSpan("· " + names.nameAndID(other)), TextSpan(address, .muted), TextSpan(note, .note)],
                    continuationIndent: 2)
            }
    }

    private static let labelWidth = 12
}

extension MissLine.Tone {
    fileprivate var style: Style {
        switch self {
        case .heading: .title.bold
        case .holds: .good
        case .fails, .unknown: .warn
        case .change: .note
        case .plain: .text
        }
    }
}
