import CampaignDomain
import TerminalKit

/// A table on its way into a file. Texts are made safe: no control characters reach a file from customers' data.
public struct ExportTable: Sendable {
    public var columns: [String]
    public private(set) var rows: [[String]] = []

    public init(columns: [String]) {
        self.columns = columns
    }

    /// Adds a row with one text for each column.
    public mutating func append(_ cells: [String]) {
        rows.append(cells.map { SanitizedText($0).text })
    }

    /// The contents of the file, with a line break at the end. O(cells).
    public func contents(as format: ExportFormat) -> String {
        switch format {
        case .csv: csv
        case .json: json
        case .markdown: markdown
        }
    }

    /// RFC 4180, with line feeds. A text that a spreadsheet would run as a formula is written behind an apostrophe.
    private var csv: String {
        lines { cells in cells.map(Self.csvField).joined(separator: ",") }
    }

    /// An array of objects, one a line, with the columns' titles as names.
    private var json: String {
        let objects = rows.map { cells in
            "{" + zip(columns, cells).map { "\(JSONText.quoted($0)): \(JSONText.quoted($1))" }.joined(separator: ", ")
                + "}"
        }
        return "[\n" + objects.joined(separator: ",\n") + "\n]\n"
    }

    private var markdown: String {
        func line(_ cells: [String]) -> String { "| " + cells.map(Self.markdownCell).joined(separator: " | ") + " |\n" }
        return line(columns) + line(columns.map { _ in "---" }) + rows.map(line).joined()
    }

    private func lines(_ line: ([String]) -> String) -> String {
        ([columns] + rows).map { line($0) + "\n" }.joined()
    }

    private static func csvField(_ text: String) -> String {
        // A number or phone may begin with a sign; anything else that does is an attack on whoever opens the file.
        let isNumber = text.dropFirst().allSatisfy { $0.isNumber || " .,()-\u{A0}".contains($0) }
        let isFormula = text.first.map { "=+-@".contains($0) } ?? false
        let safe = isFormula && !isNumber ? "'" + text : text
        guard safe.contains(where: { ",\"\n\r".contains($0) }) else { return safe }
        return "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }

    private static func markdownCell(_ text: String) -> String {
        text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
    }
}
