import CampaignDomain

/// What the rows of a file are.
public enum ImportContent: String, CaseIterable, Sendable {
    case customers, orders, events
}

/// How a tool's files are packed.
public enum FileContainer: String, CaseIterable, Sendable {
    case delimited
    case spreadsheet
    case vCard
    case jsonLines
}

/// A column as a tool writes it, and what it means.
public struct FormatColumn: Hashable, Sendable {
    public let name: String
    public let meaning: ColumnMeaning
    /// Other names under which the tool has written it.
    public let aliases: [String]
    /// Of a proof: whether the tool takes any words there, and not only those it has written itself.
    public let takesAnyWords: Bool

    public init(_ name: String, _ meaning: ColumnMeaning, aliases: [String] = [], takesAnyWords: Bool = false) {
        self.name = name
        self.meaning = meaning
        self.aliases = aliases
        self.takesAnyWords = takesAnyWords
    }
}

/// The files of one tool: how they are known, what their columns mean, and how their consents are read.
///
/// A format is data, so that the same description reads a tool's files and can write them.
public struct InterchangeFormat: Sendable {
    /// What is not among the columns.
    public enum OtherColumns: Sendable {
        case attributes, ignored
    }

    /// How times without an offset are read.
    public enum Clock: Sendable {
        case utc, workspace
    }

    /// How times are written; each is read from any file.
    public enum TimeStyle: Sendable {
        /// `2025-12-31T23:59:00Z`.
        case iso8601
        /// `2025-12-31 23:59:00`, of UTC.
        case plain
    }

    /// Which comes first in dates with slashes.
    public enum SlashDates: Sendable {
        case monthFirst, dayFirst
    }

    /// Stable, as `--as` names it.
    public let id: String
    public let title: String
    public var content = ImportContent.customers
    public var container = FileContainer.delimited
    /// Which source the records are from, unless the user says otherwise.
    public var source: String
    /// Sets of columns; a file that has all of one set is probably the tool's. Empty for formats that are only used when named.
    public var signatures: [[String]] = []
    /// In the order in which the tool writes them.
    public var columns: [FormatColumn] = []
    public var otherColumns = OtherColumns.attributes
    public var clock = Clock.workspace
    public var slashDates = SlashDates.dayFirst
    /// Between the tags of one field; the first is written.
    public var tagSeparators = ",|"
    public var times = TimeStyle.iso8601
    /// Whether the tool holds nobody without an email.
    public var needsEmail = false
    /// Whether columns may be named as mapping files name fields, such as `attributes.club`.
    public var understandsFieldNames = false
    /// The files into which the tool parts its contacts by whether they may be written to; empty when all stand in one.
    public var standings: [StandingFile] = []
    /// Whether values may begin with an apostrophe that keeps spreadsheets from reading them as numbers.
    public var hasApostrophes = false
    /// By which the tool divides fields when it writes.
    public var delimiter = UInt8(ascii: ",")
    /// What counts as a consent in these files, in one sentence for the documentation.
    public var consentNote = ""

    public init(id: String, title: String, source: String? = nil) {
        self.id = id
        self.title = title
        self.source = source ?? id
    }
}

/// Every format by which a file can be read. A new one is its file and its line here.
public enum FormatRegistry {
    public static let all: [InterchangeFormat] = [
        .listmonk, .mautic, .mailchimp, .klaviyo, .hubspot, .shopifyCustomers, .shopifyOrders, .keila, .mailtrain,
        .mindbox,
        .vCard, .orders, .events, .table,
    ]

    /// The format of an id.
    public static func format(_ id: String) -> InterchangeFormat? { all.first { $0.id == id } }

    /// The format whose signature a header has; of several the one with the longest. Nil when it is none's.
    ///
    /// - Parameter columns: the names of a file's columns.
    public static func format(havingColumns columns: [String], in container: FileContainer) -> InterchangeFormat? {
        let names = Set(columns.map(\.folded))
        var best: (format: InterchangeFormat, length: Int)?
        for format in all where !format.signatures.isEmpty {
            guard container == format.container || (container == .spreadsheet && format.container == .delimited) else {
                continue
            }
            for signature in format.signatures where signature.allSatisfy({ names.contains($0.folded) }) {
                if best.map({ signature.count > $0.length }) ?? true { best = (format, signature.count) }
            }
        }
        return best?.format
    }
}
