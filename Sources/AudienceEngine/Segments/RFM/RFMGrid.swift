import CampaignDomain

/// Recency by frequency: 25 cells of customers who buy alike (DOMAIN.md 6).
public struct RFMGrid: Hashable, Sendable {
    public struct Cell: Hashable, Sendable {
        /// Scores from 1 to 5; 5 is the latest and the most frequent.
        public let recency: Int
        public let frequency: Int
        /// Records.
        public internal(set) var count = 0
        public internal(set) var persons = 0
        /// The monetary values of the persons: their orders within the window of RFM.
        public internal(set) var revenue = Money.zero

        /// Revenue a person, in whole minor units; nil when the cell is empty.
        public var averageRevenue: Money? { revenue.average(over: persons) }
    }

    /// Records of the visible base.
    public let baseCount: Int
    /// Records of persons without a score: no completed order within the window.
    public let unscoredCount: Int
    /// Worst recency first, within it worst frequency first.
    public let cells: [Cell]

    public subscript(recency recency: Int, frequency frequency: Int) -> Cell {
        cells[RFMGrid.index(recency: recency, frequency: frequency)]
    }

    static func index(recency: Int, frequency: Int) -> Int { (recency - 1) * 5 + frequency - 1 }

    /// Of the visible base, 0 to 1.
    public func share(of cell: Cell) -> Double {
        baseCount == 0 ? 0 : Double(cell.count) / Double(baseCount)
    }
}
