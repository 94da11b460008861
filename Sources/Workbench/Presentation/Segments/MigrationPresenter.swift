import AudienceEngine
import CampaignDomain
import TerminalKit

/// Who moved between the parts of a scheme: where they were on the left, where they are above.
struct MigrationPresenter {
    let migration: SchemeMigration
    let context: PresentationContext
    /// The part that is chosen in the list.
    var chosen: MemberSet?
    private var words: Words { context.words }
    private var cells: FigureCells { FigureCells(context) }
    private var names: SegmentNames { SegmentNames(context) }

    /// Columns have the numbers of the parts: their names would not fit over the figures.
    var grid: FigureGrid {
        FigureGrid(
            labelTitle: words("Was ↓ · is →"),
            columns: migration.targets.indices.map { FigureGrid.Column(title: sign(migration.targets[$0], $0)) }
                + [FigureGrid.Column(title: words("in all"))],
            lines: migration.sources.indices.map(line))
    }

    private func line(_ source: Int) -> FigureGrid.Line {
        let from = migration.sources[source]
        let name = names.place(from, of: migration.scheme)
        var line = FigureGrid.Line(label: TextSpan(sign(from, source) + "  " + name))
        line.isEmphasised = set(of: from) == chosen && chosen != nil
        let total = migration.counts[source].reduce(0, +)
        line.cells = migration.targets.indices.map { cell(source, $0, total: total) }
        line.cells.append(FigureCell.text(words.number(total), .muted))
        return line
    }

    private func cell(_ source: Int, _ target: Int, total: Int) -> FigureCell {
        let from = migration.sources[source]
        let to = migration.targets[target]
        let count = migration.counts[source][target]
        var cell = cells.count(
            count, .move(from: from, to: to, migration.scheme),
            names.place(from, of: migration.scheme) + " → " + names.place(to, of: migration.scheme),
            style: from == to ? .text : .accent)
        if count == 0 { cell.text = "·" }
        if total > 0, count > 0 {
            cell.details = [words("{0} of the line", words.percent(Double(count) / Double(total)))]
        }
        return cell
    }

    private func set(of place: SchemeMigration.Place) -> MemberSet? {
        switch place {
        case .part(let part): .part(migration.scheme, part)
        case .unassigned: .unassigned(migration.scheme)
        case .appeared: nil
        }
    }

    private func sign(_ place: SchemeMigration.Place, _ index: Int) -> String {
        switch place {
        case .part: "\(index + 1)"
        case .unassigned: "∅"
        case .appeared: "+"
        }
    }

    var notes: [Paragraph] {
        let moves = migration.moves.reduce(0) { $0 + $1.count }
        return [
            Paragraph(
                words(
                    "{0} → {1}: {2} stayed, {3} moved or came", context.date(migration.earlier),
                    context.date(migration.later), words.number(migration.stayed), words.number(moves)), .muted)
        ]
    }
}
