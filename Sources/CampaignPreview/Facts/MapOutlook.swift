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
        var due: DueSteps?
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
        guard !map.programs.isEmpty else { return DueMessages(due: nil, reach: reach) }
        let through = min(instant, map.audience.asOf + MapOutlook.longest)
        // Whoever asks while it is being looked up waits.
        let due = kept.withLock { kept in
            if let due = kept.due, due.through >= through { return due }
            let state = kept.state ?? map.state(parallel)
            let due = map.due(through: through, from: state, parallel)
            kept = Kept(state: state, due: due)
            return due
        }
        return DueMessages(due: due, reach: reach)
    }
}

/// The messages that chains will come to, of those that can be delivered.
struct DueMessages: Sendable {
    let due: DueSteps?
    let reach: MessageReach

    init(due: DueSteps?, reach: MessageReach) {
        self.due = due
        self.reach = reach
    }

    var isEmpty: Bool { due.map { $0.count == 0 } ?? true }

    /// What is due to the person of a row whom it can be delivered to, in order of time.
    func messages(to row: Int, in audience: Audience) -> [DueMessage] {
        guard let due, due.hasSteps(audience.persons.person(of: row)) else { return [] }
        return due.steps(ofPerson: audience.persons.person(of: row)).compactMap { step in
            let chain = due.programs[step.chain].chain
            guard reach.canReach(row, on: step.channel, content: chain.content) else { return nil }
            return DueMessage(
                chain: chain.id, step: due.programs[step.chain].name(of: step.node), channel: step.channel,
                content: chain.content, at: step.at)
        }
    }

    /// The persons to whom anything is due.
    func hasAny(_ person: Int) -> Bool { due?.hasSteps(person) ?? false }
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
