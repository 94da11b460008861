import TerminalKit

/// Writes the listed or marked records with the shown columns, as they are shown: masked when the screen is.
struct CustomersExport: Work {
    let rows: [Int32]
    let columns: [CustomerColumn]
    let format: ExportFormat
    let words: Words
    let isMasked: Bool

    func title(_ words: Words) -> String { words("Writing the records") }

    func answer(in context: WorkContext) throws -> FileDraft {
        let facts = CustomerFacts(model: context.model, words: words, isMasked: isMasked)
        var table = ExportTable(columns: columns.map { $0.title(words) })
        for (index, row) in rows.enumerated() {
            if index & 0xFFF == 0 {
                try context.checkCancellation()
                context.report(WorkProgress(done: index, total: rows.count))
            }
            table.append(columns.map { facts.cell($0, row: Int(row)).text })
        }
        return FileDraft(
            name: "customers.\(format.fileExtension)", contents: table.contents(as: format),
            summary: words.counted(rows.count, .record))
    }
}

extension CustomersScreen {
    public var canExport: Bool { cards.isEmpty && (rowCount > 0 || !marks.isEmpty) }

    public var canCopy: Bool { !cards.isEmpty || rowCount > 0 || !marks.isEmpty }

    public func export(as format: ExportFormat, in context: ScreenContext) -> (any Work)? {
        guard canExport else { return nil }
        return CustomersExport(
            rows: rowsToExport, columns: columns, format: format, words: context.words, isMasked: context.isMasked)
    }

    /// At most so many rows are copied; a clipboard is no place for a whole base.
    static let mostRowsCopied = 1_000

    /// The marked records, else the selected one, as lines with tabs; a card as it can be read.
    public func textToCopy(in context: ScreenContext) -> (text: String, name: String)? {
        let facts = CustomerFacts(context)
        if let card = cards.last {
            return (card.texts(facts).joined(separator: "\n") + "\n", facts.name(card.row))
        }
        let rows = marks.isEmpty ? selectedRow.map { [$0] } ?? [] : Array(marks.rows.prefix(Self.mostRowsCopied))
        guard !rows.isEmpty else { return nil }
        let lines = rows.map { row in
            columns.map { SanitizedText(facts.cell($0, row: row).text).text }.joined(separator: "\t") + "\n"
        }
        return (lines.joined(), context.words.counted(rows.count, .record))
    }
}
