import TerminalKit

/// Linear text: headings on lines of their own, tables aligned.
enum PlainReport {
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

/// CommonMark with the tables of GitHub.
enum MarkdownReport {
    static func text(of blocks: [ReportBlock]) -> String {
        blocks.map(text).joined(separator: "\n\n") + "\n"
    }

    private static func text(of block: ReportBlock) -> String {
        switch block {
        case .heading(let level, let text): String(repeating: "#", count: level) + " " + escaped(text)
        case .paragraph(let text): escaped(text)
        case .list(let items): items.map { "- " + escaped($0) }.joined(separator: "\n")
        case .table(let head, let rows): table(head, rows)
        }
    }

    private static func table(_ head: [String], _ rows: [[String]]) -> String {
        let columns = rows.first?.count ?? head.count
        func line(_ cells: [String]) -> String { "| " + cells.map(escaped).joined(separator: " | ") + " |" }
        let top = head.isEmpty ? [String](repeating: "", count: columns) : head
        let rule = "|" + String(repeating: " --- |", count: columns)
        return ([line(top), rule] + rows.map(line)).joined(separator: "\n")
    }

    /// What would be markup becomes text: names and messages are other people's.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for character in SanitizedText(text).text {
            if "\\`*_{}[]<>#|!".contains(character) { result.append("\\") }
            result.append(character)
        }
        return result
    }
}

/// One page of HTML with its style in it, made to be printed as well.
enum HTMLReport {
    static func page(of blocks: [ReportBlock], title: String, language: String) -> String {
        """
        <!DOCTYPE html>
        <html lang="\(language)">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(escaped(title))</title>
        <style>
        \(style)
        </style>
        </head>
        <body>
        \(blocks.map(element).joined(separator: "\n"))
        </body>
        </html>

        """
    }

    private static let style = """
        :root { color-scheme: light dark; }
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
        h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2rem; border-bottom: 1px solid; }
        h3 { font-size: 1rem; }
        table { border-collapse: collapse; width: 100%; margin: .75rem 0; }
        th, td { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0; overflow-wrap: anywhere; }
        thead th { border-bottom: 1px solid; }
        @media print { body { font-size: 11pt; margin: 0; max-width: none; } tr { break-inside: avoid; } }
        """

    private static func element(_ block: ReportBlock) -> String {
        switch block {
        case .heading(let level, let text): "<h\(level)>\(escaped(text))</h\(level)>"
        case .paragraph(let text): "<p>\(escaped(text))</p>"
        case .list(let items):
            "<ul>\n" + items.map { "<li>\(escaped($0))</li>\n" }.joined() + "</ul>"
        case .table(let head, let rows): table(head, rows)
        }
    }

    private static func table(_ head: [String], _ rows: [[String]]) -> String {
        let top = head.isEmpty ? "" : "<thead><tr>\(head.map { "<th>\(escaped($0))</th>" }.joined())</tr></thead>\n"
        let body = rows.map { row in
            let cells = row.enumerated().map { index, cell in
                // Without a head the first column names what the second says.
                head.isEmpty && index == 0 ? "<th>\(escaped(cell))</th>" : "<td>\(escaped(cell))</td>"
            }
            return "<tr>\(cells.joined())</tr>\n"
        }
        return "<table>\n\(top)<tbody>\n\(body.joined())</tbody>\n</table>"
    }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for character in SanitizedText(text).text {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.append(character)
            }
        }
        return result
    }
}

extension String {
    fileprivate var trimmingEnd: String {
        guard let last = lastIndex(where: { $0 != " " }) else { return "" }
        return String(self[...last])
    }
}
