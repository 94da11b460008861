import TerminalKit

/// Writes the lines of the health page as they are shown.
struct HealthExport: Work {
    let table: ExportTable
    let format: ExportFormat
    let summary: String

    func title(_ words: Words) -> String { words("Writing the figures") }

    func answer(in context: WorkContext) throws -> FileDraft {
        FileDraft(
            name: "health.\(format.fileExtension)", contents: table.contents(as: format), summary: summary)
    }
}

extension OverviewScreen {
    public var canExport: Bool { health?.health != nil && conflicts == nil }
    public var canCopy: Bool { canExport }

    public func export(as format: ExportFormat, in context: ScreenContext) -> (any Work)? {
        guard canExport, let table = table(context) else { return nil }
        return HealthExport(table: table, format: format, summary: context.words("Health of the data"))
    }

    public func textToCopy(in context: ScreenContext) -> (text: String, name: String)? {
        guard canExport, let table = table(context) else { return nil }
        let lines = table.rows.map { $0.joined(separator: "\t") + "\n" }
        return (lines.joined(), context.words("Health of the data"))
    }

    private func table(_ context: ScreenContext) -> ExportTable? {
        guard let health else { return nil }
        let words = context.words
        var table = ExportTable(columns: [words("Section"), words("Number"), words("Figure"), words("Remark")])
        for section in health.sections(context) {
            for line in section.lines {
                let cells = zip(section.columns, line.cells).map { "\($0) \($1)" }.joined(separator: ", ")
                table.append([section.title, line.number, line.text, line.remark.isEmpty ? cells : line.remark])
            }
        }
        return table
    }
}
