import AudienceEngine

/// The health of the data as a document: what the health page shows, section by section.
public struct HealthReport {
    private let sections: [OverviewSection]
    private let context: PresentationContext
    private let asOf: String

    public init(health: DataHealth, audience: Audience, words: Words) {
        context = PresentationContext(audience: audience, words: words)
        sections = HealthPresenter(health: health, context: context).sections
        asOf = context.dateTime(health.asOf)
    }

    /// Lines for a terminal or a pipe, with a line break between them and none at the end.
    public var text: String {
        var blocks: [[String]] = [["\(context.settings.name) · \(context.words("as of {0}", asOf))"]]
        for section in sections where !section.lines.isEmpty { blocks.append(lines(section)) }
        return ReportText(blocks).text
    }

    private func lines(_ section: OverviewSection) -> [String] {
        let cells = section.columns.count
        var table = TextTable(
            [.left, .right, .left] + [TextTable.Alignment](repeating: .right, count: cells))
        if cells > 0 { table.add(["", section.numberHead, ""] + section.columns) }
        for line in section.lines {
            let sign = line.tone == .plain ? "" : line.tone.sign
            let text = line.remark.isEmpty ? line.text : "\(line.text) (\(line.remark))"
            table.add([sign, line.number, text] + line.cells)
        }
        return [title(section)] + table.lines()
    }

    private func title(_ section: OverviewSection) -> String {
        section.label.isEmpty ? section.title : "\(section.title) · \(section.label)"
    }

    /// CommonMark with the tables of GitHub, with a line break at the end.
    public var markdown: String {
        let head = ReportBlock.heading(1, "\(context.words("Health of the data")): \(context.settings.name)")
        let blocks = sections.filter { !$0.lines.isEmpty }.flatMap { section in
            [ReportBlock.heading(2, title(section)), table(section)]
        }
        return MarkdownBlocks.text(of: [head, .paragraph(context.words("as of {0}", asOf))] + blocks)
    }

    private func table(_ section: OverviewSection) -> ReportBlock {
        let words = context.words
        let head =
            section.columns.isEmpty
            ? [words("Number"), words("Figure"), words("Remark")]
            : [section.numberHead, ""] + section.columns
        let rows = section.lines.map { line in
            let texts = section.columns.isEmpty ? [line.remark] : line.cells
            return ([line.number, line.text] + texts + [String](repeating: "", count: head.count))
                .prefix(head.count).map(\.self)
        }
        return .table(head: head, rows: rows)
    }
}
