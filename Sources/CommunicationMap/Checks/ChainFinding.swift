import AudienceEngine
import CampaignDomain

/// Something in a chain that cannot work as it is written (docs/MAP.md, section 7).
public struct ChainFinding: Hashable, Sendable {
    public let chain: ChainID
    /// The step's number in ``ChainOutline/steps``; nil when the chain as a whole is meant.
    public let step: Int?
    /// How the step is called.
    public let stepName: String?
    public let fault: ChainFault

    /// Where it is: the step, for people.
    public var place: String { stepName.map { "step \"\($0)\": " } ?? "" }

    public var description: String { place + fault.description }
    public var advice: String { fault.advice }

    /// Whether the chain cannot run as meant, rather than probably does not.
    public var isError: Bool { fault.isError }
}

/// What is wrong with a chain or a step.
public enum ChainFault: Hashable, Sendable {
    case unknownMessage(MessageID)
    case unknownSegment(SegmentID)
    /// The field it stands in, such as `if`, and what the expression language says about it, with the column.
    case unreadable(field: String, reason: String)
    case unknownStep(String, field: String)
    case repeatedStepID(String)
    case unreachable(Unreachable)
    case missingExit
    /// The chains of the circle; the last is the first again.
    case endlessLoop([ChainID])
    case longWait(TimeSpan)
    case waitForNothing(step: String)
    case triggerCannotFire(Trigger)

    public enum Unreachable: Hashable, Sendable {
        case weighsNothing
        /// In the `then` of a branch on a reaction to a message that cannot have been sent by then.
        case reactionToUnsent(step: String)
        case exitIsEntry
    }

    public enum Trigger: Hashable, Sendable {
        case otherKind(String)
        case unknownName(field: String, String)
        case fieldOfOtherKinds(String, kind: EventKind)
        case notADate(String)
    }
}

extension ChainFault: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unknownMessage(let id): "there is no message \"\(id)\""
        case .unknownSegment(let id): "there is no segment \"\(id)\""
        case .unreadable(let field, let reason): "\(field): \(reason)"
        case .unknownStep(let step, let field): "\(field): the chain sends no step \"\(step)\""
        case .repeatedStepID(let id): "another step is called \"\(id)\" too"
        case .unreachable(.weighsNothing): "nobody comes here: the path of the split weighs nothing"
        case .unreachable(.reactionToUnsent(let step)):
            "nobody comes here: \"\(step)\" cannot have been sent by then, so nobody has reacted to it"
        case .unreachable(.exitIsEntry): "nobody comes to any step: what lets people in ends the chain at once"
        case .missingExit: "it waits, and nothing ends it but its last step"
        case .endlessLoop(let path):
            path.count > 2
                ? "what it sends fires " + path.dropFirst().map { "\"\($0)\"" }.joined(separator: ", which fires ")
                    + ", without end"
                : "what it sends fires the chain itself, without end"
        case .longWait(let span): "a wait of \(span.seconds / 86_400) days is longer than a year"
        case .waitForNothing(let step):
            "it waits for a reaction to \"\(step)\", which cannot have been sent by then: the wait always lasts to its end"
        case .triggerCannotFire(let trigger): "the trigger cannot fire: " + trigger.description
        }
    }

    public var advice: String {
        switch self {
        case .unknownMessage: "name another, or take the step out"
        case .unknownSegment: "name another, or write the segment"
        case .unreadable: "correct the expression"
        case .unknownStep: "give the id of a step that sends"
        case .repeatedStepID: "give each step an id of its own"
        case .unreachable(.weighsNothing): "give the path a weight, or take it out"
        case .unreachable(.reactionToUnsent): "ask for a step that stands before the branch"
        case .unreachable(.exitIsEntry): "take the exit out, or turn the condition round"
        case .missingExit: "add an exit, such as the goal reached or consent withdrawn"
        case .endlessLoop: "set reentry to never or after some days, or narrow the trigger's where"
        case .longWait: "shorten it, or let a date or a segment fire a chain of its own"
        case .waitForNothing: "wait for a step that stands before, or for a time"
        case .triggerCannotFire: "correct the trigger"
        }
    }

    var isError: Bool {
        switch self {
        case .unknownMessage, .unknownSegment, .unreadable, .unknownStep, .repeatedStepID, .endlessLoop,
            .triggerCannotFire, .unreachable(.exitIsEntry):
            true
        case .unreachable, .missingExit, .longWait, .waitForNothing: false
        }
    }
}

extension ChainFault.Trigger: CustomStringConvertible {
    public var description: String {
        switch self {
        case .otherKind(let kind): "its where asks for events of kind \"\(kind)\""
        case .unknownName(let field, let name): "there is no \(field) \"\(name)\""
        case .fieldOfOtherKinds(let field, let kind): "events of kind \(kind.rawValue) have no \(field)"
        case .notADate(let field): "\"\(field)\" is no date of a customer"
        }
    }
}
