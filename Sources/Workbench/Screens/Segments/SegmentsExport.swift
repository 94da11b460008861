import AudienceEngine
import CampaignDomain
import TerminalKit

/// Writes the numbers of a page as they are shown.
struct SegmentsExport: Work {
    let grid: FigureGrid
    let name: String
    let format: ExportFormat
    let summary: String

    func title(_ words: Words) -> String { words("Writing the figures") }

    func answer(in context: WorkContext) throws -> FileDraft {
        let table = grid.table
        var export = ExportTable(columns: table.columns)
        for row in table.rows { export.append(row) }
        return FileDraft(
            name: "\(name).\(format.fileExtension)", contents: export.contents(as: format), summary: summary)
    }
}

extension FigureGrid {
    /// Everything but bars and blank lines, as texts.
    var table: (columns: [String], rows: [[String]]) {
        let shown = columns.indices.filter { columns[$0].kind != .bar }
        let rows = lines.filter { !$0.label.text.isEmpty }.map { line in
            [line.label.text] + shown.map { line.cells.indices.contains($0) ? line.cells[$0].text : "" }
        }
        return ([labelTitle] + shown.map { columns[$0].title }, rows)
    }
}

extension SegmentsScreen {
    public var canExport: Bool { form == nil && hasNumbers }
    public var canCopy: Bool { form == nil && hasNumbers }

    /// Whether the page has something to open, O(1).
    var hasNumbers: Bool {
        switch pageData {
        case nil, .nothingMarked?, .unanswerable?, .failed?: false
        default: true
        }
    }

    public func export(as format: ExportFormat, in context: ScreenContext) -> (any Work)? {
        guard let picture = wholePicture(in: context) else { return nil }
        return SegmentsExport(
            grid: picture.grid, name: "segments-\(page.rawValue)", format: format, summary: page.title(context.words))
    }

    public func textToCopy(in context: ScreenContext) -> (text: String, name: String)? {
        guard let table = wholePicture(in: context)?.grid.table else { return nil }
        let lines = ([table.columns] + table.rows).map { cells in
            cells.map { SanitizedText($0).text }.joined(separator: "\t") + "\n"
        }
        return (lines.joined(), page.title(context.words))
    }
}
