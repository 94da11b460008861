import CampaignDomain

/// What happened on a journey, in order, and the messages that wait for an answer.
struct JourneyRecord: Sendable {
    private(set) var notes: [JourneyNote] = []
    var awaiting: [JourneyMessage] = []
    /// Where the customer belongs, as it was told last.
    var membership = JourneyMembership()
    /// The same at the last daily look, which is what fires chains.
    var atLastLook = JourneyMembership()

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
        /// A source, by its place among ``Journey/sources``, wanted to send; what came of it, what held it, and when it goes out.
        case message(source: Int, MessageOutcome, JourneyHold?, at: Instant)
        /// The customer answered a message, or did something of their own accord when the source is −1.
        case answered(EventKind, source: Int)
        /// A message was left without an answer.
        case ignored(source: Int)
        case ordered
        /// An exit, by its place in the chain's definition, ended the run.
        case exited(chain: Int, exit: Int?)
        /// The run came to its end.
        case finished(chain: Int)
        /// A segment was entered or left.
        case joined(SegmentID)
        case left(SegmentID)
        /// The part of the lifecycle, by its place in the scheme, is another; nil is none.
        case stage(from: Int?, to: Int?)
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

/// What held a message back, with the facts that prove it.
public enum JourneyHold: Hashable, Sendable {
    case unreachable(ReachObstacle)
    /// Consent on the channel was withdrawn on the journey itself: how, and when.
    case withdrawn(EventKind, at: Instant)
    /// A complaint that was made on the journey itself is open.
    case complaint(at: Instant)
    /// It would be one more than a cap allows: the messages that it counts, the earliest first.
    case cap(FrequencyCap, counted: [CountedMessage])
    case quietHours(QuietHours)

    /// The preview's rule that holds for the same reason.
    public var rule: String {
        switch self {
        case .unreachable(let obstacle): obstacle.rawValue
        case .withdrawn: ReachObstacle.unsubscribed.rawValue
        case .complaint: ReachObstacle.openComplaint.rawValue
        case .cap: "frequency-cap"
        case .quietHours: "quiet-hours"
        }
    }
}

/// A message that a cap counts.
public enum CountedMessage: Hashable, Sendable {
    /// A `sent` event of the audience.
    case past(event: Int)
    /// One of the journey, by its source among ``Journey/sources``.
    case sent(source: Int, at: Instant)
}

/// A message that was sent on a journey.
public struct JourneyMessage: Hashable, Sendable {
    /// Its place among ``Journey/sources``.
    public let source: Int
    public let sentAt: Instant
    let chain: Int
    let node: Int
}

/// A chain that the customer is in, and the step at which they stand.
public struct JourneyStanding: Hashable, Sendable {
    /// Its place among ``Journey/programs``.
    public let chain: Int
    /// The step's number, see ``ChainProgram/nodes``.
    public let node: Int
    public let entered: Instant
    /// When the customer came to the step.
    public let since: Instant
    /// When it goes on at the latest.
    public let goesOn: Instant
}
