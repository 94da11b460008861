import AudienceEngine
import CampaignDomain
import CommunicationMap
import Synchronization

/// What chains are about to send, looked up once for all campaigns of an engine.
final class MapOutlook: Sendable {
    private let map: MapEngine
    private let reach: MessageReach
    private let parallel: Parallel
    private let kept = Mutex(Kept())

    private struct Kept {
        var state: MapState?
        var messages: DueMessages?
    }

    /// How far the rules look ahead at most.
    static let longest = TimeSpan.days(60)

    init(evaluator: ExpressionEvaluator, health: DeliveryHealth, parallel: Parallel) {
        self.parallel = parallel
        map = MapEngine(evaluator: evaluator)
        reach = MessageReach(
            audience: evaluator.audience, health: health, policies: evaluator.audience.definitions.policies)
    }

    /// The messages due from as-of through an instant. Those of a longer look are kept and serve a shorter one too.
    func messages(through instant: Instant) -> DueMessages {
        guard !map.programs.isEmpty else { return DueMessages(reach: reach) }
        let through = min(instant, map.audience.asOf + MapOutlook.longest)
        // Whoever asks while it is being looked up waits.
        return kept.withLock { kept in
            if let messages = kept.messages, let due = messages.due, due.through >= through { return messages }
            let state = kept.state ?? map.state(parallel)
            let due = map.due(through: through, from: state, parallel)
            let messages = DueMessages(due, reach: reach, in: map.audience, parallel)
            kept = Kept(state: state, messages: messages)
            return messages
        }
    }
}

/// The messages that chains will come to, and which of them can be delivered.
final class DueMessages: Sendable {
    /// All of them; nil without chains.
    let due: DueSteps?
    let reach: MessageReach
    private let deliverable: DueSteps?
    /// For each chain whether its messages are of service, which no cap counts.
    private let isService: [Bool]

    /// Of a map without chains.
    init(reach: MessageReach) {
        self.reach = reach
        (due, deliverable, isService) = (nil, nil, [])
    }

    /// O(messages).
    init(_ due: DueSteps, reach: MessageReach, in audience: Audience, _ parallel: Parallel) {
        self.due = due
        self.reach = reach
        deliverable = due.deliverable(by: reach, in: audience, parallel)
        isService = due.programs.map { $0.chain.content == .service }
    }

    /// Whether nobody can be delivered anything.
    var isEmpty: Bool { deliverable.map { $0.count == 0 } ?? true }

    /// How many messages that caps count can be delivered to a person in a span of time, its end excluded. For passes over
    /// many persons.
    ///
    /// - Parameter channel: nil for all.
    func count(to person: Int, on channel: Channel?, from start: Instant, before end: Instant) -> Int {
        var count = 0
        deliverable?.forEach(ofPerson: person) { chain, code, at in
            if !isService[chain], channel == nil || channel?.code == code, at >= start.seconds, at < end.seconds {
                count += 1
            }
        }
        return count
    }

    /// What is due to the person of a row whom it can be delivered to, in order of time.
    func messages(to row: Int, in audience: Audience) -> [DueMessage] {
        guard let due = deliverable, due.hasSteps(audience.persons.person(of: row)) else { return [] }
        return due.steps(ofPerson: audience.persons.person(of: row)).map { step in
            let chain = due.programs[step.chain].chain
            return DueMessage(
                chain: chain.id, step: due.programs[step.chain].name(of: step.node), channel: step.channel,
                content: chain.content, at: step.at)
        }
    }

    /// Whether anything can be delivered to a person.
    func hasAny(_ person: Int) -> Bool { deliverable?.hasSteps(person) ?? false }
}

/// A message that a chain will send to somebody.
public struct DueMessage: Hashable, Sendable {
    public let chain: ChainID
    /// The step's id, else its message.
    public let step: String
    public let channel: Channel
    public let content: ContentType
    public let at: Instant
}
