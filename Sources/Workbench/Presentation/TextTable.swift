import TerminalKit

/// Lines of cells in columns, aligned by the width that a terminal gives them.
struct TextTable {
    enum Alignment {
        case left, right
    }

    private let alignments: [Alignment]
    private var rows: [[String]] = []

    init(_ alignments: [Alignment]) {
        self.alignments = alignments
    }

    /// Missing cells are empty, further ones are left out.
    mutating func add(_ cells: String...) {
        add(cells)
    }

    mutating func add(_ cells: [String]) {
        rows.append(alignments.indices.map { cells.indices.contains($0) ? SanitizedText(cells[$0]).text : "" })
    }

    /// The rows as lines, indented, two spaces between columns, nothing at the end of a line. O(cells).
    func lines(indent: String = "  ") -> [String] {
        let widths = alignments.indices.map { column in
            rows.map { DisplayWidth.columns(of: $0[column]) }.max() ?? 0
        }
        return rows.map { row in
            let cells = alignments.indices.filter { widths[$0] > 0 }.map { column in
                TextFitting.fitted(row[column], to: widths[column], alignments[column] == .left ? .left : .right)
            }
            return indent + TextTable.trimmedEnd(cells.joined(separator: "  "))
        }
    }

    private static func trimmedEnd(_ text: String) -> String {
        guard let last = text.lastIndex(where: { $0 != " " }) else { return "" }
        return String(text[...last])
    }
}
