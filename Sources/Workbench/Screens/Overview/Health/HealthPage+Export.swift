extension HealthPage {
    func extract(_ context: ScreenContext) -> OverviewExtract {
        let table = table(context)
        return OverviewExtract(name: "health", summary: context.words("Health of the data")) { table }
    }

    private func table(_ context: ScreenContext) -> ExportTable {
        let words = context.words
        var table = ExportTable(columns: [words("Section"), words("Number"), words("Figure"), words("Remark")])
        for section in sections(context) {
            for line in section.lines {
                let cells = zip(section.columns, line.cells).map { "\($0) \($1)" }.joined(separator: ", ")
                table.append([section.title, line.number, line.text, line.remark.isEmpty ? cells : line.remark])
            }
        }
        return table
    }
}
