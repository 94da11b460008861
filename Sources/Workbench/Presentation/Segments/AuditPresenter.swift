import AudienceEngine
import CampaignDomain
import TerminalKit

/// Whom a scheme leaves out and whom it claims twice, and why.
struct AuditPresenter {
    let audit: SchemeAudit
    let context: PresentationContext
    private var words: Words { context.words }
    private var cells: FigureCells { FigureCells(context) }
    private var names: SegmentNames { SegmentNames(context) }
    private var scheme: String { names.scheme(audit.scheme) }

    var head: [Paragraph] {
        audit.isClean
            ? [
                Paragraph(
                    "✔ " + words("Nobody is left out, and nobody is claimed twice."), .good, continuationIndent: 2)
            ]
            : []
    }

    var grid: FigureGrid {
        FigureGrid(
            labelTitle: words("Audit"),
            columns: [
                FigureGrid.Column(title: words("Records")), FigureGrid.Column(title: words("Share")),
                FigureGrid.Column(title: "", kind: .bar),
            ],
            lines: gap + overlaps + parts)
    }

    // MARK: Left out

    private var gap: [FigureGrid.Line] {
        let set = MemberSet.unassigned(audit.scheme)
        let heading = scheme + " › " + words("in no part")
        let isEmpty = audit.gap.rows.isEmpty
        let sign = isEmpty ? "✔ " : "▲ "
        let first = FigureGrid.Line(
            label: TextSpan(sign + words("Left out: no part holds"), isEmpty ? .good : .warn),
            cells: numbers(audit.gap.count, .set(set), heading), set: set)
        let groups = audit.gap.groups.map { group in
            FigureGrid.Line(
                label: TextSpan("  " + reason(group)),
                cells: numbers(group.count, .rows(group.rows), heading + " · " + reason(group)), wraps: true)
        }
        guard audit.gap.otherGroups > 0 else { return [first] + groups }
        let rest = FigureGrid.Line(
            label: TextSpan("  " + words.counted(audit.gap.otherGroups, .furtherReason), .muted),
            cells: [.text(words.number(audit.gap.otherCount), .muted)])
        return [first] + groups + [rest]
    }

    /// Why the nearest parts do not hold: `Newcomers but for count(orders) = 1`.
    private func reason(_ group: SchemeAudit.GapGroup) -> String {
        group.nearest.map { miss in
            words(
                "{0}, but for {1}", names.part(miss.part, of: audit.scheme),
                miss.predicates.joined(separator: " · "))
        }.joined(separator: "; ")
    }

    // MARK: Claimed twice

    private var overlaps: [FigureGrid.Line] {
        let isEmpty = audit.overlapping.isEmpty
        let first = FigureGrid.Line(
            label: TextSpan(
                (isEmpty ? "✔ " : "▲ ") + words("Claimed twice: several parts hold"), isEmpty ? .good : .warn),
            cells: numbers(
                audit.overlapping.count, .rows(audit.overlapping), scheme + " · " + words("claimed twice")))
        let pairs = audit.overlaps.map { overlap in
            let pair =
                names.part(overlap.first, of: audit.scheme) + " ∩ "
                + names.part(overlap.second, of: audit.scheme)
            return FigureGrid.Line(
                label: TextSpan("  " + pair), cells: numbers(overlap.count, .overlap(overlap), scheme + " · " + pair),
                wraps: true)
        }
        return [FigureGrid.Line.blank, first] + pairs
    }

    // MARK: Every part by itself

    private var parts: [FigureGrid.Line] {
        let heading = FigureGrid.Line.heading(words("Every part by itself, whatever stands before it"))
        return [FigureGrid.Line.blank, heading] + audit.parts.map(line)
    }

    private func line(_ part: SchemeAudit.Part) -> FigureGrid.Line {
        let heading =
            scheme + " › " + names.part(part.id, of: audit.scheme) + " · " + words("whatever stands before it")
        let before = part.takenBefore > 0 ? " " + words("({0} taken before)", words.number(part.takenBefore)) : ""
        return FigureGrid.Line(
            label: TextSpan("  " + names.part(part.id, of: audit.scheme) + before),
            cells: numbers(part.matchingCount, .matching(audit.scheme, part: part.id), heading), wraps: true)
    }

    private func numbers(_ count: Int, _ source: PeopleSource, _ heading: String) -> [FigureCell] {
        let share = audit.baseCount == 0 ? 0 : Double(count) / Double(audit.baseCount)
        return [cells.count(count, source, heading), cells.share(share, source, heading), .bar(share)]
    }
}

extension CountedNoun {
    static let furtherReason = CountedNoun("further reason", "further reasons")
}
