import CampaignDomain

/// What happened on a journey, in order, and the messages that wait for an answer.
struct JourneyRecord: Sendable {
    private(set) var notes: [JourneyNote] = []
    var awaiting: [JourneyMessage] = []

    mutating func tell(_ what: JourneyNote.What, at instant: Int64) {
        notes.append(JourneyNote(at: Instant(seconds: instant), what: what))
    }
}

/// Something that happened to the customer on a journey.
public struct JourneyNote: Hashable, Sendable {
    public let at: Instant
    public let what: What

    public enum What: Hashable, Sendable {
        /// A chain, by its place among ``Journey/programs``, was fired and let the customer in.
        case entered(chain: Int)
        /// It was fired and did not.
        case refused(chain: Int, EntryRefusal)
        /// A source, by its place among ``Journey/sources``, wanted to send; what came of it, what stood between, and when it
        /// goes out.
        case message(source: Int, MessageOutcome, ReachObstacle?, at: Instant)
        /// The customer answered a message, or did something of their own accord when the source is −1.
        case answered(EventKind, source: Int)
        case ordered
        /// An exit ended the run.
        case exited(chain: Int)
        /// The run came to its end.
        case finished(chain: Int)
    }
}

/// Why a chain that was fired did not let somebody in.
public enum EntryRefusal: Hashable, Sendable {
    /// The customer is in it.
    case inside
    /// `reentry` does not permit it yet, or never again.
    case tooSoon
    /// `if` does not hold.
    case condition
}

/// A message that was sent on a journey.
public struct JourneyMessage: Hashable, Sendable {
    /// Its place among ``Journey/sources``.
    public let source: Int
    public let sentAt: Instant
    let chain: Int
    let node: Int
}
