import CampaignDomain

/// Whose people are exported.
public enum ExportSubject: Hashable, Sendable {
    case campaign(CampaignID)
    case segment(SegmentID, expression: String)
    case list(ListID)
    case expression(String)
    case everybody

    /// As the manifest tells it.
    var fields: JSONObject {
        switch self {
        case .campaign(let id): ["campaign": .string(id.rawValue)]
        case .segment(let id, let expression): ["segment": .string(id.rawValue), "expression": .string(expression)]
        case .list(let id): ["list": .string(id.rawValue)]
        case .expression(let text): ["expression": .string(text)]
        case .everybody: ["everybody": .boolean(true)]
        }
    }
}

/// What a user wants to be exported, and how.
public struct ExportRequest: Sendable {
    public var subject: ExportSubject
    public var lines: ExportLines
    public var format: OutgoingFormat
    /// Nil is the usual ones of the format.
    public var columns: [String]?
    /// Under which system the tool's own ids are kept; nil is the format's source.
    public var idSystem: String?
    public var path: String
    /// Whether a file that is there may be replaced.
    public var replaces = false
    /// How many records were meant, and why some of them have no line, by the identifier of the rule.
    public var targeted: Int
    public var held: [(rule: String, count: Int)] = []
    /// What proves that a campaign may go out: hashes and signatures, for the manifest.
    public var approval: JSONObject?

    public init(subject: ExportSubject, lines: ExportLines, format: OutgoingFormat, path: String, targeted: Int) {
        self.subject = subject
        self.lines = lines
        self.format = format
        self.path = path
        self.targeted = targeted
    }
}

/// What became of an export.
public struct ExportReport: Sendable {
    public let path: String
    public let manifestPath: String
    public let manifest: JSONValue
    public let rows: Int
    public let people: Int
    /// Rows of each file of an archive; empty for any other.
    public let parts: [(name: String, rows: Int)]
    /// Why records have no line, by the identifier of the rule; none is zero.
    public let held: [(rule: String, count: Int)]
    /// Of the people of a file that is not for sending, how many have granted nothing for email and the file cannot say so.
    public let unsaid: Int
    /// How many emails and phones are left out, for their owners have withdrawn and the file could not say so.
    public let hidden: (emails: Int, phones: Int)
}
