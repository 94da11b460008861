/// How a view is written to a file.
public enum ExportFormat: String, CaseIterable, Sendable {
    case csv, json, markdown

    public var fileExtension: String {
        switch self {
        case .csv: "csv"
        case .json: "json"
        case .markdown: "md"
        }
    }

    /// As menus call it.
    public var name: String {
        switch self {
        case .csv: "CSV"
        case .json: "JSON"
        case .markdown: "Markdown"
        }
    }
}
