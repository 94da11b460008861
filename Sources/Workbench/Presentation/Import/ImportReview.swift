import AudienceEngine
import CampaignDomain

/// What an import of files did, or would do: how they were understood, what they count, and the lines that somebody should look at.
///
/// Plain values, so that the command, the workbench and tests tell the same of them.
public struct ImportReview: Sendable {
    /// One of the files, as it was understood.
    public struct File: Sendable {
        public let name: String
        /// The tool whose file it is.
        public let tool: String
        /// Of delimited text.
        public let shape: Shape?
        public let columns: [Column]
        /// Rows read, with those that were rejected.
        public let rows: Int
        /// When the same file was imported before, which is why it is passed over now; ISO 8601.
        public let importedBefore: String?

        public init(
            name: String, tool: String, shape: Shape?, columns: [Column], rows: Int, importedBefore: String?
        ) {
            self.name = name
            self.tool = tool
            self.shape = shape
            self.columns = columns
            self.rows = rows
            self.importedBefore = importedBefore
        }
    }

    /// What delimited text looks like.
    public struct Shape: Hashable, Sendable {
        /// As it is named when it is chosen: `windows-1251`.
        public let encoding: String
        /// One byte of ASCII.
        public let delimiter: UInt8
        public let hasHeader: Bool

        public init(encoding: String, delimiter: UInt8, hasHeader: Bool) {
            self.encoding = encoding
            self.delimiter = delimiter
            self.hasHeader = hasHeader
        }
    }

    /// A column and what became of it.
    public struct Column: Sendable {
        /// What its values tell of a person, for masking.
        public enum Content: Sendable {
            case email, phone, name
            /// Words that many have: tags, consents, tiers.
            case open
            /// Anything else, which may name somebody.
            case personal
        }

        public let name: String
        /// As mapping files name the field: `email`, `attributes.club`.
        public let field: String
        public let isIgnored: Bool
        public let content: Content
        /// Its values in the first rows, without the empty ones.
        public let samples: [String]

        public init(name: String, field: String, isIgnored: Bool, content: Content, samples: [String]) {
            self.name = name
            self.field = field
            self.isIgnored = isIgnored
            self.content = content
            self.samples = samples
        }
    }

    /// What became of the rows of one kind.
    public struct Counts: Hashable, Sendable {
        public var new = 0
        public var updated = 0
        public var unchanged = 0

        public init(new: Int = 0, updated: Int = 0, unchanged: Int = 0) {
            self.new = new
            self.updated = updated
            self.unchanged = unchanged
        }

        public var isEmpty: Bool { new + updated + unchanged == 0 }
    }

    /// A row of one of the files.
    public struct Place: Hashable, Sendable {
        /// Index of the file.
        public let file: Int
        /// From one; the line on which the row begins.
        public let line: Int

        public init(file: Int, line: Int) {
            self.file = file
            self.line = line
        }
    }

    /// A row that was left out.
    public struct Rejection: Hashable, Sendable {
        public let place: Place
        public let reason: ImportReason

        public init(place: Place, reason: ImportReason) {
            self.place = place
            self.reason = reason
        }
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
        public let purpose: ConsentPurpose
        /// Nil is every channel.
        public let channel: Channel?
        public let place: Place
        /// The time that the file states; nil when it states none.
        public let statedAt: Instant?
        /// Since when what stood before stood; nil when that is undated.
        public let stoodSince: Instant?

        public init(
            _ kind: Kind, of record: String, _ purpose: ConsentPurpose, _ channel: Channel?, at place: Place,
            times: (statedAt: Instant?, stoodSince: Instant?)
        ) {
            self.kind = kind
            self.record = record
            self.purpose = purpose
            self.channel = channel
            self.place = place
            statedAt = times.statedAt
            stoodSince = times.stoodSince
        }
    }

    public var files: [File] = []
    public var source = ""
    public var records = Counts()
    /// The first rows of customers, by what became of them; ``records`` counts all.
    public var recordRows: [Outcome: [RecordRow]] = [:]
    public var orders = Counts()
    public var events = Counts()
    /// Of the new records, how many are of persons that the workspace or the file has under another record.
    public var linked = 0
    /// Anonymous profiles that got a name.
    public var stitched = 0
    /// The first rows that were left out, in the order of the files.
    public var rejections: [Rejection] = []
    public var rejectedCount = 0
    public var consentsGranted = 0
    public var consentsWithdrawn = 0
    public var consentChanges: [ConsentChange] = []
    public var pairs: [ConflictPair] = []
    /// Whether there is nothing to write.
    public var changesNothing = true

    public init() {}

    /// Rows read, of all files.
    public var rowCount: Int { files.reduce(0) { $0 + $1.rows } }
}

/// Two records that share an address and might be one person, as far as a listing shows them.
public struct ConflictPair: Hashable, Sendable {
    /// One of the two, with what tells people apart.
    public struct Record: Hashable, Sendable {
        public var id: String
        public var name: String
        public var birthDate: CalendarDate?
        public var email: String?
        public var phone: String?
        public var city: String?
        public var source: String?

        public init(id: String, name: String) {
            self.id = id
            self.name = name
        }
    }

    public let id: String
    public let first: Record
    public let second: Record

    public init(id: String, first: Record, second: Record) {
        self.id = id
        self.first = first
        self.second = second
    }
}

/// Why a row cannot be taken, to be said in any language. It holds no value of the row.
public struct ImportReason: Hashable, Sendable {
    /// What a reason speaks of.
    public enum Detail: Hashable, Sendable {
        /// The name of a column, a currency.
        case name(String)
        case number(Int)
    }

    /// How it is said.
    enum Wording: Hashable, Sendable {
        case phrase(Phrase)
        /// The number takes the place of `{0}`, and the details come after it.
        case counted(Int, CountedNoun)
    }

    let wording: Wording
    let details: [Detail]

    public init(_ phrase: Phrase, _ details: Detail...) {
        wording = .phrase(phrase)
        self.details = details
    }

    /// A reason that says how many of something there are.
    public init(_ number: Int, _ noun: CountedNoun, _ details: Detail...) {
        wording = .counted(number, noun)
        self.details = details
    }
}
