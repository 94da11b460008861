import CampaignDomain

/// What a user wants to be imported, and how.
public struct ImportRequest: Sendable {
    /// Files, folders and ZIPs.
    public var paths: [String]
    /// The format by which all of them are read; nil is found out, file by file.
    public var format: InterchangeFormat?
    /// What the columns of a table mean, by a file of the user's.
    public var mapping: MappingFile?
    /// Which source the records are from; nil is the format's.
    public var source: String?
    public var overrides = ShapeOverrides()
    /// When the import is made: what its undated withdrawals are dated by when they must be.
    public var now: Instant
    /// Whether a file that was imported before is read again.
    public var again = false
    /// By whom rows are made ready. Only time depends on it.
    var preparation = RowPreparation.beside

    public init(paths: [String], now: Instant) {
        self.paths = paths
        self.now = now
    }
}

/// Who makes rows ready, so that the thread that plans has little to do with most of them.
enum RowPreparation: CaseIterable {
    /// Nobody: every row is planned with a look at the workspace and at the rows before, as rows of known people must be.
    case none
    /// The thread that reads the file.
    case whileReading
    /// Further threads.
    case beside
}

/// How far an import has come.
public struct ImportProgress: Sendable {
    public var file: String
    public var bytesRead: Int
    /// Nil when a packed file does not say it.
    public var bytesTotal: Int?
    public var rows: Int
}
