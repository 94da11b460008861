import TerminalKit

/// CommonMark with the tables of GitHub.
enum MarkdownBlocks {
    static func text(of blocks: [ReportBlock]) -> String {
        blocks.map(text).joined(separator: "\n\n") + "\n"
    }

    private static func text(of block: ReportBlock) -> String {
        switch block {
        case .heading(let level, let text): String(repeating: "#", count: level) + " " + escaped(text)
        case .paragraph(let text): escaped(text)
        case .list(let items): items.map { "- " + escaped($0) }.joined(separator: "\n")
        case .table(let head, let rows): table(head, rows).joined(separator: "\n")
        }
    }

    private static func table(_ head: [String], _ rows: [[String]]) -> [String] {
        let columns = rows.first?.count ?? head.count
        let top = head.isEmpty ? [String](repeating: "", count: columns) : head.map(escaped)
        return Markdown.table(
            top, [String](repeating: ":---", count: columns), rows.map { $0.map(escaped) })
    }

    /// What would be markup becomes text: names and messages are other people's.
    private static func escaped(_ text: String) -> String { Markdown.escaped(SanitizedText(text).text) }
}
