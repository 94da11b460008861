import TerminalKit

/// Cells in columns for a plain listing: as wide as the widest, a number of columns apart, the last as it is.
public struct PlainTable {
    private var rows: [[String]] = []
    /// Columns of numbers stand to the right.
    private let numbers: Set<Int>

    /// - Parameter numbers: the columns that stand to the right.
    public init(numbers: Set<Int> = []) {
        self.numbers = numbers
    }

    /// Adds a row; its cells are made safe to show.
    public mutating func add(_ cells: String...) {
        rows.append(cells.map { SanitizedText($0).text })
    }

    /// The rows as lines. O(cells).
    public func lines(indent: String = "  ") -> [String] {
        let count = rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in
            rows.map { $0.indices.contains(column) ? DisplayWidth.columns(of: $0[column]) : 0 }.max() ?? 0
        }
        return rows.map { row in
            var line = indent
            for (column, cell) in row.enumerated() {
                if column > 0 { line += "  " }
                let isLast = column == row.count - 1
                let fitted = TextFitting.fitted(cell, to: widths[column], numbers.contains(column) ? .right : .left)
                line += isLast && !numbers.contains(column) ? cell : fitted
            }
            return line
        }
    }
}
