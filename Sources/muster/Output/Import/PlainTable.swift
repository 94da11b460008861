import TerminalKit

/// Cells in columns for a plain listing: as wide as the widest, a number of columns apart, the last as it is.
struct PlainTable {
    private var rows: [[String]] = []
    /// Columns of numbers stand to the right.
    private let numbers: Set<Int>

    init(numbers: Set<Int> = []) {
        self.numbers = numbers
    }

    mutating func add(_ cells: String...) {
        rows.append(cells.map { SanitizedText($0).text })
    }

    func lines(indent: String = "  ") -> [String] {
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
