import AudienceEngine
import CampaignDomain

/// Recency by frequency as plain text: each cell its records, under it their average revenue a person.
public struct RFMGridReport: Sendable {
    private let grid: RFMGrid
    private let context: PresentationContext
    private var words: Words { context.words }

    public init(grid: RFMGrid, audience: Audience, words: Words) {
        self.grid = grid
        context = PresentationContext(audience: audience, words: words)
    }

    /// The report, with a line break between lines and none at the end.
    public var text: String {
        let unscored = words.counted(grid.unscoredCount, .record)
        return ReportText([
            [words("Records by recency and frequency; 5 is the latest and the most frequent")]
                + table { cell in
                    words.number(cell.count)
                },
            [words("Average revenue of a person")] + table { cell in cell.averageRevenue.map(context.money) ?? "·" },
            [words("{0} without an order have no score", unscored)],
        ]).text
    }

    private func table(_ value: (RFMGrid.Cell) -> String) -> [String] {
        var table = TextTable([.left] + [TextTable.Alignment](repeating: .right, count: 5))
        table.add([words("recency ↓, frequency →")] + (1...5).map { "\($0)" })
        for recency in (1...5).reversed() {
            table.add(["\(recency)"] + (1...5).map { value(grid[recency: recency, frequency: $0]) })
        }
        return table.lines()
    }
}

/// Purchases by communication as plain text.
public struct ActivityMatrixReport: Sendable {
    private let matrix: ActivityMatrix
    private let context: PresentationContext
    private var words: Words { context.words }

    public init(matrix: ActivityMatrix, audience: Audience, words: Words) {
        self.matrix = matrix
        context = PresentationContext(audience: audience, words: words)
    }

    /// The report, with a line break between lines and none at the end.
    public var text: String {
        ReportText([
            [words("Records by orders in 365 days and answers in 180 days")]
                + table { cell in
                    words.number(cell.count)
                },
            [words("Share of the base")] + table { cell in words.percent(matrix.share(of: cell)) },
            [words("Revenue of all time")] + table { cell in context.money(cell.revenue) },
            chains,
        ]).text
    }

    private func table(_ value: (ActivityMatrix.Cell) -> String) -> [String] {
        var table = TextTable([.left] + CommunicationActivity.allCases.map { _ in .right })
        table.add([""] + CommunicationActivity.allCases.map { words($0.phrase) })
        for purchases in PurchaseActivity.allCases {
            table.add(
                [words(purchases.phrase)] + CommunicationActivity.allCases.map { value(matrix[purchases, $0]) })
        }
        return table.lines()
    }

    /// Nothing when no chain addresses anybody.
    private var chains: [String] {
        let addressed = matrix.cells.filter { !$0.chains.isEmpty }
        guard !addressed.isEmpty else { return [] }
        return [words("Chains that address them")]
            + addressed.map { cell in
                let chains = cell.chains.map { "\(context.chain($0.id.rawValue)) \(words.number($0.count))" }
                return "  \(words(cell.purchases.phrase)), \(words(cell.communication.phrase)): "
                    + chains.joined(separator: ", ")
            }
    }
}
