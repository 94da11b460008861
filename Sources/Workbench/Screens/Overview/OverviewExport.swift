import TerminalKit

/// What of a page of the overview goes into a file or onto the clipboard.
struct OverviewExtract: Sendable {
    /// Of the file, without its ending.
    let name: String
    let summary: String
    /// Makes the table; on a worker when it is for a file.
    let table: @Sendable () -> ExportTable
}

/// Writes a page of the overview as it is shown: masked when the screen is.
struct OverviewExport: Work {
    let extract: OverviewExtract
    let format: ExportFormat

    func title(_ words: Words) -> String { words("Writing the figures") }

    func answer(in context: WorkContext) throws -> FileDraft {
        FileDraft(
            name: "\(extract.name).\(format.fileExtension)", contents: extract.table().contents(as: format),
            summary: extract.summary)
    }
}

extension OverviewScreen {
    public var canExport: Bool {
        guard conflicts == nil else { return false }
        return importing?.canExport ?? (health?.health != nil)
    }

    public var canCopy: Bool { canExport }

    public func export(as format: ExportFormat, in context: ScreenContext) -> (any Work)? {
        extract(context).map { OverviewExport(extract: $0, format: format) }
    }

    public func textToCopy(in context: ScreenContext) -> (text: String, name: String)? {
        guard let extract = extract(context) else { return nil }
        let lines = extract.table().rows.map { $0.joined(separator: "\t") + "\n" }
        return (lines.joined(), extract.summary)
    }

    private func extract(_ context: ScreenContext) -> OverviewExtract? {
        guard canExport else { return nil }
        return importing.map { $0.extract(context) } ?? health?.extract(context)
    }
}
