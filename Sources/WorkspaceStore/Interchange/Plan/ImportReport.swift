import CampaignDomain

/// What an import did, or would do.
public struct ImportReport: Sendable {
    /// One of the files, as it was understood.
    public struct File: Sendable {
        public let name: String
        public let format: InterchangeFormat
        public let container: FileContainer
        /// Of delimited text.
        public let shape: DelimitedShape?
        public let columns: [ColumnMapping.Column]
        /// The first rows.
        public let sample: [[String]]
        /// Rows read, with those that were rejected.
        public internal(set) var rows = 0
        /// When the same file was imported before, which is why it is passed over now; ISO 8601.
        public internal(set) var importedBefore: String?
        let contentHash: String
    }

    /// What became of the rows of one kind.
    public struct Counts: Hashable, Sendable {
        public internal(set) var new = 0
        public internal(set) var updated = 0
        public internal(set) var unchanged = 0

        public var total: Int { new + updated + unchanged }
        public var isEmpty: Bool { total == 0 }
    }

    /// A row that was left out.
    public struct RejectedRow: Hashable, Sendable {
        public let place: RowPlace
        public let fault: RowFault
    }

    /// A consent that the files state otherwise than the workspace.
    public struct ConsentChange: Hashable, Sendable {
        public enum Kind: String, CaseIterable, Sendable {
            /// The grant of the file was not written: the withdrawal stands.
            case heldBack
            /// The grant was written, and the person stays withdrawn by another record.
            case outweighed
            /// A later, dated grant ended a withdrawal.
            case endedWithdrawal
            /// A withdrawal of the file ended a grant.
            case endedGrant
        }

        public let kind: Kind
        public let record: String
        public let topic: ConsentTopic
        public let place: RowPlace
        /// The time that the file states; nil when it states none.
        public let statedAt: Instant?
        /// Since when what stood before stood; nil when that is undated.
        public let stoodSince: Instant?
    }

    public internal(set) var files: [File] = []
    public let source: String
    public internal(set) var customers = Counts()
    /// The first rows of customers, by what became of them.
    public internal(set) var recordRows = RecordRows()
    /// Of the new ones, how many are persons that the workspace or the file has under another record.
    public internal(set) var linked = 0
    public internal(set) var orders = Counts()
    public internal(set) var events = Counts()
    /// Anonymous profiles that got a name.
    public internal(set) var stitched = 0
    /// The first rows that were left out, at most ``longestListing``.
    public internal(set) var rejected: [RejectedRow] = []
    public internal(set) var rejectedCount = 0
    public internal(set) var consentsGranted = 0
    public internal(set) var consentsWithdrawn = 0
    /// Every consent that was changed, or would have been.
    public internal(set) var consentChanges: [ConsentChange] = []
    public internal(set) var conflicts: [ConflictItem] = []
    public internal(set) var isWritten = false
    /// How many bytes were or would be added to the workspace's files.
    public internal(set) var length = 0

    /// How many rejected rows are listed; all are counted.
    public static let longestListing = 10_000

    init(source: String) {
        self.source = source
    }

    /// Whether there is anything to write.
    public var changesNothing: Bool { length == 0 }

    /// Puts the rejected rows in the order of the files.
    mutating func sortRejected() {
        rejected.sort { ($0.place.file, $0.place.line) < ($1.place.file, $1.place.line) }
    }

    mutating func reject(_ place: RowPlace, _ fault: RowFault) {
        rejectedCount += 1
        if rejected.count < ImportReport.longestListing { rejected.append(RejectedRow(place: place, fault: fault)) }
    }
}
