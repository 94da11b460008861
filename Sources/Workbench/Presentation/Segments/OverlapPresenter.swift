import AudienceEngine
import CampaignDomain
import TerminalKit

/// How marked sets lie over each other: each set has a letter, and every combination with the records that are in exactly
/// these.
struct OverlapPresenter {
    let overlap: SegmentOverlap
    let context: PresentationContext
    private var words: Words { context.words }
    private var cells: FigureCells { FigureCells(context) }
    private var names: SegmentNames { SegmentNames(context) }

    var grid: FigureGrid {
        FigureGrid(
            labelTitle: words("Marked"),
            columns: [
                FigureGrid.Column(title: words("Records")), FigureGrid.Column(title: words("Share")),
                FigureGrid.Column(title: "", kind: .bar),
            ],
            lines: [
                members, [FigureGrid.Line.blank, FigureGrid.Line.heading(words("Exactly these"))], intersections, rest,
                pairs,
            ].flatMap { $0 })
    }

    private var members: [FigureGrid.Line] {
        overlap.members.enumerated().map { index, member in
            let name = names.full(member.set)
            var line = FigureGrid.Line(
                label: TextSpan(letter(index) + "  " + name),
                cells: numbers(member.count, .set(member.set), name), wraps: true)
            line.set = member.set
            return line
        }
    }

    private var intersections: [FigureGrid.Line] {
        overlap.intersections.map { intersection in
            let inside = intersection.members.map { names.full(overlap.members[$0].set) }.joined(separator: " ∩ ")
            return FigureGrid.Line(
                label: TextSpan(pattern(intersection.members)),
                cells: numbers(
                    intersection.count, .intersection(overlap, intersection),
                    inside + " · " + words("and in none of the others marked")))
        }
    }

    /// What is left of the combinations, and who is in none.
    private var rest: [FigureGrid.Line] {
        var lines: [FigureGrid.Line] = []
        if overlap.otherIntersections > 0 {
            lines.append(
                FigureGrid.Line(
                    label: TextSpan(words.counted(overlap.otherIntersections, .furtherCombination), .muted),
                    cells: [.text(words.number(overlap.otherCount), .muted)]))
        }
        let outside = overlap.members.reduce(RowSet(capacity: context.audience?.count ?? 0)) { $0.union($1.rows) }
        let rows = context.audience.map { $0.visible.subtracting(outside) }
        lines.append(
            FigureGrid.Line(
                label: TextSpan(pattern([]) + words("in none of them"), .muted),
                cells: numbers(
                    overlap.outsideCount, .rows(rows ?? outside), words("in none of the marked"), style: .barMuted)))
        return lines
    }

    /// What every two share, whatever the others are.
    private var pairs: [FigureGrid.Line] {
        guard overlap.members.count > 2 else { return [] }
        var lines: [FigureGrid.Line] = [.blank, .heading(words("Every two of them"))]
        for first in overlap.members.indices {
            for second in overlap.members.indices where second > first && overlap.pairs[first][second] > 0 {
                let both = names.full(overlap.members[first].set) + " ∩ " + names.full(overlap.members[second].set)
                let rows = overlap.members[first].rows.intersection(overlap.members[second].rows)
                lines.append(
                    FigureGrid.Line(
                        label: TextSpan(letter(first) + " ∩ " + letter(second)),
                        cells: numbers(overlap.pairs[first][second], .rows(rows), both)))
            }
        }
        return lines.count > 2 ? lines : []
    }

    /// `A · C`: a letter where the set holds, a dot where it does not.
    private func pattern(_ members: [Int]) -> String {
        let signs = overlap.members.indices.map { members.contains($0) ? letter($0) : "·" }.joined(separator: " ")
        return signs + "  " + (members.count == 1 ? words("only {0}", letter(members[0])) : "")
    }

    /// Letters of the Latin alphabet, then numbers.
    private func letter(_ index: Int) -> String {
        index < 26 ? String(UnicodeScalar(UInt8(65 + index))) : String(index + 1)
    }

    private func numbers(
        _ count: Int, _ source: PeopleSource, _ heading: String, style: Style = .bar
    ) -> [FigureCell] {
        let share = overlap.baseCount == 0 ? 0 : Double(count) / Double(overlap.baseCount)
        return [
            cells.count(count, source, heading), cells.share(share, source, heading), .bar(share, style: style),
        ]
    }
}

extension CountedNoun {
    static let furtherCombination = CountedNoun("further combination", "further combinations")
}
