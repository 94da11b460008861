import CampaignDomain

/// What of a workspace is to be read, and how its reading is watched.
public struct LoadOptions: Sendable {
    /// What a command does not need is not parsed.
    public var orders: Bool
    public var events: Bool
    /// Asked when the definitions have been read: whether events are needed after all. Nil when that is known before.
    public var needsEvents: (@Sendable (Definitions) -> Bool)?
    public var access: Access
    /// Whether columns are taken from the index of an earlier reading. Only time depends on it.
    public var index: IndexUse
    /// Called every few megabytes, by the threads that read the file; its answer may end the loading.
    public var onProgress: (@Sendable (LoadProgress) -> LoadDecision)?
    /// About how many bytes of a log one thread reads before it takes the next part: large enough that putting parts together
    /// costs little, small enough to keep all threads busy to the end.
    var partLength = 8 << 20
    /// From how many bytes of logs on an index is worth its disk.
    var smallestIndexed = 32 << 20
    /// Up to which byte a log counts, by file, as long as somebody is importing.
    var logLimits: [String: Int] = [:]
    /// How long a log must have been left alone before its state is trusted, in nanoseconds: coarse clocks of file systems
    /// must not hide a write.
    var settlingTime: Int64 = 3_000_000_000

    public init(
        orders: Bool = true, events: Bool = true, access: Access = .reading, index: IndexUse = .use,
        onProgress: (@Sendable (LoadProgress) -> LoadDecision)? = nil
    ) {
        self.orders = orders
        self.events = events
        self.access = access
        self.index = index
        self.onProgress = onProgress
    }

    public enum IndexUse: Sendable {
        case use
        /// The logs are parsed from beginning to end, and nothing is offered for writing.
        case ignore
    }

    public enum Access: Sendable {
        /// Nothing is written, not even under `.muster`.
        case reading
        /// Takes the writer lock when it is free and the folder may be written; see ``LoadedWorkspace/store``.
        case writing
    }
}

/// How far the reading of one file has come.
public struct LoadProgress: Sendable {
    public var file: String
    public var bytesRead: Int
    public var bytesTotal: Int
}

public enum LoadDecision: Sendable {
    case proceed, cancel
}
