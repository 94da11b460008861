import TerminalKit

/// One page of HTML with its style in it, made to be printed as well.
enum HTMLBlocks {
    static func page(of blocks: [ReportBlock], title: String, language: String) -> String {
        """
        <!DOCTYPE html>
        <html lang="\(language)">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(escaped(title))</title>
        <style>
        \(HTMLReport.style)
        </style>
        </head>
        <body>
        <main class="campaign">
        \(blocks.map(element).joined(separator: "\n"))
        </main>
        </body>
        </html>

        """
    }

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
        let top =
            head.isEmpty
            ? "" : "<thead><tr>\(head.map { "<th scope=\"col\">\(escaped($0))</th>" }.joined())</tr></thead>\n"
        let body = rows.map { row in
            let cells = row.enumerated().map { index, cell in
                // Without a head the first column names what the second says.
                head.isEmpty && index == 0 ? "<th scope=\"row\">\(escaped(cell))</th>" : "<td>\(escaped(cell))</td>"
            }
            return "<tr>\(cells.joined())</tr>\n"
        }
        return "<table>\n\(top)<tbody>\n\(body.joined())</tbody>\n</table>"
    }

    private static func escaped(_ text: String) -> String { MarkupText.escaped(SanitizedText(text).text) }
}
