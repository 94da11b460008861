/// A format in which people can be exported, as `--as` names it: a tool's, or the table as CSV, spreadsheet or JSON lines.
public struct OutgoingFormat: Sendable {
    public let id: String
    public let title: String
    public let format: InterchangeFormat
    public let container: FileContainer

    init(_ format: InterchangeFormat) {
        self.init(id: format.id, title: format.title, format, format.container)
    }

    private init(id: String, title: String, _ format: InterchangeFormat, _ container: FileContainer) {
        self.id = id
        self.title = title
        self.format = format
        self.container = container
    }

    /// Every format of ``FormatRegistry`` that is about customers, and the table's other containers.
    public static let all: [OutgoingFormat] =
        FormatRegistry.all.filter { $0.content == .customers }.map(OutgoingFormat.init) + [
            OutgoingFormat(id: "xlsx", title: "Spreadsheet", .table, .spreadsheet),
            OutgoingFormat(id: "jsonl", title: "JSON lines", .table, .jsonLines),
        ]

    public static func named(_ id: String) -> OutgoingFormat? { all.first { $0.id == id } }

    /// How the names of its files end.
    ///
    /// - Parameter isForSending: a file for sending holds only those who may be written to, so nothing has to be parted.
    public func fileExtension(isForSending: Bool) -> String {
        if !isForSending, !format.standings.isEmpty { return "zip" }
        return switch container {
        case .delimited: "csv"
        case .spreadsheet: "xlsx"
        case .vCard: "vcf"
        case .jsonLines: "jsonl"
        }
    }
}
