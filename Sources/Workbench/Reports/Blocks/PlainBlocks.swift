import TerminalKit

/// Linear text: headings on lines of their own, tables aligned.
enum PlainBlocks {
    static func text(of blocks: [ReportBlock]) -> String {
        var sections: [String] = []
        for block in blocks {
            let lines = lines(of: block)
            if case .heading = block { sections.append("") }
            sections += lines
        }
        return sections.drop { $0.isEmpty }.joined(separator: "\n")
    }

    private static func lines(of block: ReportBlock) -> [String] {
        switch block {
        case .heading(_, let text): [safe(text)]
        case .paragraph(let text): ["  " + safe(text)]
        case .list(let items): items.map { "  · " + safe($0) }
        case .table(let head, let rows): table(head, rows)
        }
    }

    /// Wider lines are broken into one for each cell: nobody can follow them across a terminal.
    private static let widestLine = 100

    private static func table(_ head: [String], _ rows: [[String]]) -> [String] {
        let lines = aligned((head.isEmpty ? [] : [head]) + rows)
        let isTooWide = lines.contains { DisplayWidth.columns(of: $0) > widestLine }
        return isTooWide ? rows.flatMap { stacked($0, head) } : lines
    }

    /// The first two cells on a line, each of the others that says something on one of its own, under its heading.
    private static func stacked(_ row: [String], _ head: [String]) -> [String] {
        let rest = row.indices.dropFirst(2).filter { !row[$0].isEmpty }.map { index in
            let label = index > 2 && head.indices.contains(index) ? head[index] + ": " : ""
            return "      " + safe(label + row[index])
        }
        return ["  " + safe(row.prefix(2).joined(separator: "  "))] + rest
    }

    private static func aligned(_ rows: [[String]]) -> [String] {
        let safeRows = rows.map { $0.map(safe) }
        let columns = safeRows.map(\.count).max() ?? 0
        let widths = (0..<columns).map { column in
            safeRows.map { $0.indices.contains(column) ? DisplayWidth.columns(of: $0[column]) : 0 }.max() ?? 0
        }
        return safeRows.map { row in
            let cells = row.enumerated().map { index, cell in
                // The last column is not filled up, so that no line ends in blanks.
                index == row.count - 1 ? cell : TextFitting.fitted(cell, to: widths[index], .left)
            }
            return "  " + cells.joined(separator: "  ").trimmingEnd
        }
    }

    private static func safe(_ text: String) -> String { SanitizedText(text).text }
}

extension String {
    fileprivate var trimmingEnd: String {
        guard let last = lastIndex(where: { $0 != " " }) else { return "" }
        return String(self[...last])
    }
}
