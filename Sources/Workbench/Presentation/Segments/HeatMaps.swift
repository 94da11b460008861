import AudienceEngine
import CampaignDomain
import TerminalKit

/// A place of a heat map: colour, number and sign, so that it reads without colour.
struct HeatCells {
    let words: Words
    let settings: WorkspaceSettings
    /// The largest count of the map.
    let largest: Int

    static let signs = ["▁", "▃", "▄", "▆", "█"]

    func cell(_ count: Int, share: Double, money: Money, people: FigurePeople) -> FigureCell {
        let heat = HeatCells.heat(of: count, largest: largest)
        let sign = heat.map { " " + HeatCells.signs[$0 - 1] } ?? ""
        return FigureCell(
            text: words.number(count) + sign, style: .muted,
            details: [words.percent(share), words.wholeMoney(money, settings.currency)], spoken: words.number(count),
            heat: heat, people: people)
    }

    /// The fifth of the largest count that a count reaches, 1 to 5; nil for none.
    static func heat(of count: Int, largest: Int) -> Int? {
        count == 0 || largest == 0 ? nil : min(5, (5 * count + largest - 1) / largest)
    }
}

/// Recency by frequency as a heat map; the latest at the top, the most frequent at the right.
struct RFMPresenter {
    let grid: RFMGrid
    let context: PresentationContext
    private var words: Words { context.words }

    var figures: FigureGrid {
        FigureGrid(
            labelTitle: "R ↓  F →",
            columns: (1...5).map { FigureGrid.Column(title: "F\($0)" + edge($0, words("seldom"), words("often"))) },
            lines: (1...5).reversed().map(line) + [unscored], isMap: true)
    }

    private var unscored: FigureGrid.Line {
        let share = grid.baseCount == 0 ? 0 : Double(grid.unscoredCount) / Double(grid.baseCount)
        return FigureGrid.Line(
            label: TextSpan(words("no orders"), .muted),
            cells: [
                FigureCell(
                    text: words.number(grid.unscoredCount), style: .muted, details: [words.percent(share)],
                    people: FigurePeople(source: .withoutScore, heading: words("without an RFM score")))
            ])
    }

    private func edge(_ score: Int, _ low: String, _ high: String) -> String {
        score == 1 ? " " + low : score == 5 ? " " + high : ""
    }

    private func line(_ recency: Int) -> FigureGrid.Line {
        let heat = HeatCells(
            words: words, settings: context.settings, largest: grid.cells.map(\.count).max() ?? 0)
        return FigureGrid.Line(
            label: TextSpan("R\(recency)" + edge(recency, words("long ago"), words("lately"))),
            cells: (1...5).map { frequency in
                let cell = grid[recency: recency, frequency: frequency]
                return heat.cell(
                    cell.count, share: grid.share(of: cell), money: cell.averageRevenue ?? .zero,
                    people: FigurePeople(
                        source: .recencyFrequency(recency, frequency), heading: "R\(recency) · F\(frequency)"))
            })
    }

    var notes: [Paragraph] {
        [Paragraph(words("In each place: records, share of the base, revenue a person."), .muted)]
    }
}

/// Purchases by communication as a heat map. What is done with letters goes down, for its words are long.
struct ActivityPresenter {
    let matrix: ActivityMatrix
    /// Whether the matrix has its chains.
    let chains: ChainSearch
    let context: PresentationContext
    private var words: Words { context.words }

    var figures: FigureGrid {
        FigureGrid(
            columns: PurchaseActivity.allCases.map { FigureGrid.Column(title: words($0.shortPhrase)) },
            lines: CommunicationActivity.allCases.map(line), isMap: true)
    }

    private func line(_ communication: CommunicationActivity) -> FigureGrid.Line {
        let heat = HeatCells(
            words: words, settings: context.settings, largest: matrix.cells.map(\.count).max() ?? 0)
        return FigureGrid.Line(
            label: TextSpan(words(communication.phrase)),
            cells: PurchaseActivity.allCases.map { purchases in
                let cell = matrix[purchases, communication]
                let heading = words(purchases.longPhrase) + " · " + words(communication.phrase)
                var made = heat.cell(
                    cell.count, share: matrix.share(of: cell), money: cell.revenue,
                    people: FigurePeople(source: .activity(purchases, communication), heading: heading))
                if hasChains {
                    made.details.append(
                        cell.chains.isEmpty ? words("no chain") : words.counted(cell.chains.count, .chain))
                    made.remark = cell.chains.map { context.chain($0.id.rawValue) + " " + words.number($0.count) }
                        .joined(separator: ", ")
                }
                return made
            })
    }

    /// Whether the workspace has a map, and it is known whom it writes to.
    private var hasChains: Bool { chains == .found && context.audience?.definitions.chains.isEmpty == false }

    var notes: [Paragraph] {
        let what = words("Orders of 365 days by letters of 180: records, share of the base, revenue of all time.")
        switch chains {
        case .running: return [Paragraph("… " + words("Following the chains"), .muted), Paragraph(what, .muted)]
        case .failed(let reason):
            return [Paragraph("✖ " + reason, .stop, continuationIndent: 2), Paragraph(what, .muted)]
        case .found where hasChains:
            let month = words("Chains: those that write to somebody there within {0}.", words.span(MapBasis.horizon))
            return [Paragraph(what, .muted), Paragraph(month, .muted)]
        case .found: return [Paragraph(what, .muted)]
        }
    }
}

extension PurchaseActivity {
    /// As it stands over a column.
    var shortPhrase: Phrase {
        if case .many = self { Phrase("6 and more") } else { phrase }
    }

    /// As it stands without the heading of its column.
    var longPhrase: Phrase {
        switch self {
        case .none: Phrase("no order in 365 days")
        case .one: Phrase("1 order in 365 days")
        case .few: Phrase("2–5 orders in 365 days")
        case .many: Phrase("6 orders and more in 365 days")
        }
    }
}
