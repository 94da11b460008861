import AudienceEngine
import CampaignDomain
import TerminalKit

/// Whom no chain reaches, by how many chains the others are written to, and where in the activity matrix they are.
struct CoveragePresenter {
    let facts: CoverageFacts
    let context: PresentationContext
    private var words: Words { context.words }

    /// The people behind the numbers of a grid, by line and column.
    typealias Sources = [[MapPeople?]]

    // MARK: People

    private var rows: [(label: String, rows: RowSet, style: Style)] {
        let some = facts.byChains.enumerated().dropFirst().map { count, rows in
            let label =
                count == CoverageFacts.mostChains
                ? words("{0} chains or more are about to write", words.number(count))
                : words.counted(count, .aboutToWrite)
            return (label, rows, Style.text)
        }
        return [
            (words("Reached by no chain in the simulated month"), facts.unreached, .warn),
            ("   " + words("of these, no channel reaches them at all"), facts.unreachable, .text),
            (
                "   " + words("of these, a channel would reach them"), facts.unreached.subtracting(facts.unreachable),
                .stop
            ),
            (words("Nothing is due from any chain"), facts.byChains[0], .text),
        ] + some
    }

    var peopleGrid: FigureGrid {
        let everybody = max(1, facts.everybody.count)
        let lines = rows.map { row in
            let share = Double(row.rows.count) / Double(everybody)
            return FigureGrid.Line(
                label: TextSpan(row.label, row.style),
                cells: [
                    FigureCell(text: words.number(row.rows.count), people: people(row.label, row.rows)),
                    .text(words.percent(share), .muted), .bar(share),
                ])
        }
        return FigureGrid(
            columns: [
                FigureGrid.Column(title: words("People")), FigureGrid.Column(title: words("Share")),
                FigureGrid.Column(title: "", kind: .bar),
            ], lines: lines)
    }

    private func people(_ label: String, _ rows: RowSet) -> FigurePeople {
        FigurePeople(source: .rows(rows), heading: label.trimmed)
    }

    func source(peopleLine line: Int) -> MapPeople? {
        rows.indices.contains(line) ? .rows(rows[line].rows) : nil
    }

    // MARK: The matrix

    /// Places where many are reached by no chain are hot.
    var matrixGrid: FigureGrid {
        FigureGrid(
            columns: PurchaseActivity.allCases.map { FigureGrid.Column(title: words($0.shortPhrase)) },
            lines: CommunicationActivity.allCases.map { communication in
                FigureGrid.Line(
                    label: TextSpan(words(communication.phrase)),
                    cells: PurchaseActivity.allCases.map { cell($0, communication) })
            }, isMap: true)
    }

    private func cell(_ purchases: PurchaseActivity, _ communication: CommunicationActivity) -> FigureCell {
        let place = facts.matrix[purchases, communication]
        let unreached = unreached(purchases, communication)
        let heat = HeatCells.heat(of: unreached, largest: facts.unreachedByPlace.max() ?? 0)
        let sign = heat.map { " " + HeatCells.signs[$0 - 1] } ?? ""
        let heading = words(purchases.longPhrase) + " · " + words(communication.phrase)
        return FigureCell(
            text: words.number(unreached) + sign, style: .muted,
            details: [
                words("of {0}", words.number(place.persons)),
                place.chains.isEmpty ? words("no chain") : words.counted(place.chains.count, .chain),
            ], spoken: words("{0} whom no chain reaches", words.counted(unreached, .person)), heat: heat,
            people: FigurePeople(source: .activity(purchases, communication), heading: heading))
    }

    private func unreached(_ purchases: PurchaseActivity, _ communication: CommunicationActivity) -> Int {
        facts.matrix.cells.firstIndex { $0.purchases == purchases && $0.communication == communication }
            .map { facts.unreachedByPlace[$0] } ?? 0
    }

    func source(matrixLine line: Int, column: Int) -> MapPeople? {
        guard CommunicationActivity.allCases.indices.contains(line), PurchaseActivity.allCases.indices.contains(column)
        else { return nil }
        return .activity(
            PurchaseActivity.allCases[column], CommunicationActivity.allCases[line], within: facts.unreached)
    }

    var note: String {
        words(
            "Orders of 365 days by letters of 180: people whom no chain reaches, of how many, and the chains that write."
        )
    }
}

extension CountedNoun {
    static let aboutToWrite = CountedNoun("{0} chain is about to write", "{0} chains are about to write")
}
