import CampaignDomain

/// What is to be imported, and what the user knows better than the program.
public struct ImportWish: Hashable, Sendable {
    /// Files, folders and ZIPs.
    public var paths: [String]
    /// The identifier of the format by which all of them are read; nil is found out, file by file.
    public var format: String?
    /// The path of a file that says what the columns are.
    public var mapping: String?
    /// What the source of the records is called; nil is the tool's name.
    public var source: String?
    /// As ``ImportChoices`` names it; nil is found out.
    public var encoding: String?
    /// One byte of ASCII; nil is found out.
    public var delimiter: UInt8?
    /// Nil is found out.
    public var hasHeader: Bool?
    /// Whether files that were imported before are read again.
    public var readsAgain = false

    public init(paths: [String] = []) {
        self.paths = paths
    }
}

/// What can be chosen for files that were not understood as they were meant.
public struct ImportChoices: Hashable, Sendable {
    /// A tool's files.
    public struct Format: Hashable, Sendable {
        public let id: String
        public let title: String

        public init(id: String, title: String) {
            self.id = id
            self.title = title
        }
    }

    public var formats: [Format]
    public var encodings: [String]

    public init(formats: [Format] = [], encodings: [String] = []) {
        self.formats = formats
        self.encodings = encodings
    }
}

/// What the workbench wants done with files from outside, each on a worker.
public enum ImportOrder: Sendable {
    /// What paths may go on with: of these beginnings the first for which there are any.
    case complete([String])
    /// Whether there are such files: the line as one path, else its words.
    case find(line: String, words: [String])
    /// Read the files and say what would change; nothing is written.
    case plan(ImportWish)
    /// Write what was planned last.
    case write
    /// Take the last import back.
    case undo

    /// What is being done, for the progress line; in the user's language.
    public func title(_ words: Words) -> String {
        switch self {
        case .complete, .find: words("Looking for files")
        case .plan: words("Reading")
        case .write: words("Importing")
        case .undo: words("Taking the import back")
        }
    }
}

/// What came of an ``ImportOrder``.
public enum ImportAnswer: Sendable {
    case completions(PathCompletions)
    case found([String], ImportChoices)
    /// These are no files and no folders.
    case missing([String])
    case planned(ImportReview)
    case written(ImportReview)
    /// Writing was stopped in time; the workspace is as before.
    case stopped
    /// This file is not what it was when the plan was made; nothing was written.
    case changedMeanwhile(String)
    case undone(UndoneImport)
}

/// What a path may go on with.
public struct PathCompletions: Hashable, Sendable {
    /// A file or folder.
    public struct Candidate: Hashable, Sendable {
        /// The path as far as it is named then, folders with a slash behind them.
        public let path: String
        /// The last part of it.
        public let name: String

        public init(path: String, name: String) {
            self.path = path
            self.name = name
        }
    }

    /// Which of the beginnings is meant.
    public let beginning: Int
    /// In the order of their names.
    public let candidates: [Candidate]

    public init(beginning: Int, candidates: [Candidate]) {
        self.beginning = beginning
        self.candidates = candidates
    }
}

/// An import that was taken back.
public struct UndoneImport: Hashable, Sendable {
    public struct File: Hashable, Sendable {
        public let name: String
        /// How many bytes it is shorter now.
        public let bytes: Int

        public init(name: String, bytes: Int) {
            self.name = name
            self.bytes = bytes
        }
    }

    /// The files that had been imported.
    public let title: String
    public let files: [File]

    public init(title: String, files: [File]) {
        self.title = title
        self.files = files
    }
}
