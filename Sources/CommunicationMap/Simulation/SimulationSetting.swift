import AudienceEngine
import CampaignDomain

/// Everything about a simulation that does not depend on the person, worked out once.
final class SimulationSetting: Sendable {
    let engine: MapEngine
    let audience: Audience
    let chains: [CompiledChain]
    let state: MapState
    let plan: SimulationPlan
    let rates: ReactionRates
    let firings: FutureFirings
    let reach: MessageReach
    let sources: [MessageSource]
    /// For each chain and step its number among ``sources``; −1 for steps that do not send.
    let sourceOfStep: [[Int]]
    /// For each planned campaign its number among ``sources``.
    let sourceOfCampaign: [Int]
    let caps: [SimulatedCap]
    let history: SentHistory
    let activities: ActivityReader
    let ranks: [Int]
    /// For each person the campaigns sent to them.
    let invitations: Invitations
    /// The instants at which the days of the workspace begin, and that at which the last one ends.
    let days: [Int64]
    let firstDate: CalendarDate
    /// The last second of the simulation.
    let end: Int64
    /// Chains that messages and answers to them can fire.
    let fired: SimulatedTriggers
    /// What a journey asks of segments; a simulation knows beforehand when they fire.
    let segments: JourneySegments?

    /// What the days to come are lived for.
    enum Purpose {
        /// Everybody at once, with chance.
        case simulation
        /// One person after another, with choice.
        case journey
    }

    let asOf: Int64

    init(
        engine: MapEngine, state: MapState, plan: SimulationPlan, _ parallel: Parallel,
        for purpose: Purpose = .simulation
    ) {
        let audience = engine.audience
        self.engine = engine
        self.audience = audience
        chains = engine.chains
        asOf = audience.asOf.seconds
        self.state = state
        self.plan = plan
        let end = audience.asOf + .days(Int64(plan.days)) - TimeSpan(seconds: 1)
        self.end = end.seconds
        switch purpose {
        case .simulation:
            rates = plan.rates ?? ReactionMeasure.rates(of: audience, parallel)
            firings = FutureFirings(
                chains: engine.chains, audience: audience, looks: engine.looks, through: end, parallel: parallel)
            segments = nil
        case .journey:
            // Answers are chosen, and segments are looked at on the way.
            rates = ReactionRates()
            let dated = engine.chains.filter { !$0.isFiredBySegment }
            firings = FutureFirings(
                chains: dated, audience: audience, looks: engine.looks, through: end, parallel: parallel)
            segments = JourneySegments(engine: engine)
        }
        reach = MessageReach(
            audience: audience, health: engine.evaluator.deliveryHealth, policies: plan.policies)
        let table = MessageSourceTable(chains: engine.chains, plan: plan)
        (sources, sourceOfStep, sourceOfCampaign) = (table.sources, table.ofStep, table.ofCampaign)
        caps = plan.policies.caps.map { SimulatedCap($0) }
        history = SentHistory(audience: audience, caps: plan.policies.caps)
        activities = ActivityReader(audience)
        ranks = engine.priorityRanks
        invitations = Invitations(plan.campaigns, persons: audience.persons.count, end: end.seconds)
        fired = SimulatedTriggers(engine.chains)
        let zone = audience.definitions.settings.zone
        let first = zone.date(at: audience.asOf)
        let last = zone.date(at: end)
        firstDate = first
        days = (0...(last - first + 1)).map { zone.instant(date: first + $0, secondOfDay: 0).seconds }
    }

    /// The day of the simulation in which an instant falls, by the workspace's calendar.
    func day(of instant: Int64) -> Int {
        var day = min(max(0, Int((instant - days[0]) / 86_400)), days.count - 2)
        while day > 0, instant < days[day] { day -= 1 }
        while day < days.count - 2, instant >= days[day + 1] { day += 1 }
        return day
    }
}

/// What sends messages: a step of a chain, or a campaign.
public struct MessageSource: Hashable, Sendable {
    public enum Origin: Hashable, Sendable {
        case chain(ChainID, step: String)
        case campaign(CampaignID)
    }

    public let origin: Origin
    public let channel: Channel
    public let content: ContentType
    public let kind: CampaignKind
    /// Of one message, in minor units.
    let cost: Int64
    let quietHours: QuietHoursAction?
    /// Mixed into every draw about its messages.
    let seed: UInt64

    var isService: Bool { content == .service }
}

private struct MessageSourceTable {
    var sources: [MessageSource] = []
    var ofStep: [[Int]] = []
    var ofCampaign: [Int] = []

    init(chains: [CompiledChain], plan: SimulationPlan) {
        for chain in chains {
            let program = chain.program
            ofStep.append(
                program.nodes.indices.map { node in
                    guard case .send(let channel, _) = program.nodes[node].action else { return -1 }
                    let name = program.name(of: node)
                    sources.append(
                        MessageSource(
                            origin: .chain(chain.chain.id, step: name), channel: channel, content: chain.chain.content,
                            kind: .triggered, cost: plan.costs[channel]?.minorUnits ?? 0, quietHours: nil,
                            seed: "\(chain.chain.id)\t\(name)".fnv1a))
                    return sources.count - 1
                })
        }
        for campaign in plan.campaigns {
            let cost = campaign.costPerMessage ?? plan.costs[campaign.channel]
            sources.append(
                MessageSource(
                    origin: .campaign(campaign.campaign), channel: campaign.channel, content: campaign.content,
                    kind: campaign.kind, cost: cost?.minorUnits ?? 0, quietHours: campaign.quietHours,
                    seed: "\(campaign.campaign)\t".fnv1a))
            ofCampaign.append(sources.count - 1)
        }
    }
}

/// Planned campaigns turned round: for each person what is sent to them.
struct Invitations: Sendable {
    private let starts: [UInt32]
    private let campaigns: [Int32]
    private let at: [Int64]

    /// O(persons + recipients).
    init(_ plan: [PlannedSend], persons: Int, end: Int64) {
        var starts = [UInt32](repeating: 0, count: persons + 1)
        for send in plan {
            for recipient in send.recipients where recipient.at.seconds <= end { starts[recipient.person + 1] += 1 }
        }
        for person in 0..<persons { starts[person + 1] += starts[person] }
        var next = starts
        var campaigns = [Int32](repeating: 0, count: Int(starts[persons]))
        var at = [Int64](repeating: 0, count: campaigns.count)
        for (number, send) in plan.enumerated() {
            for recipient in send.recipients where recipient.at.seconds <= end {
                let place = Int(next[recipient.person])
                campaigns[place] = Int32(number)
                at[place] = recipient.at.seconds
                next[recipient.person] += 1
            }
        }
        (self.starts, self.campaigns, self.at) = (starts, campaigns, at)
    }

    func forEach(_ person: Int, _ body: (_ campaign: Int, _ at: Int64) -> Void) {
        for place in Int(starts[person])..<Int(starts[person + 1]) { body(Int(campaigns[place]), at[place]) }
    }
}

/// Which chains a simulated event fires: those whose trigger asks for its kind, and whose `where` only compares the event's
/// chain, step, campaign, message and channel. A `where` that asks for anything else is never fulfilled by what is made up.
struct SimulatedTriggers: Sendable {
    struct Trigger: Sendable {
        let chain: Int
        let kind: EventKind
        fileprivate let wanted: [EventField: Set<String>]

        var isUnconditional: Bool { wanted.isEmpty }
    }

    let triggers: [Trigger]

    private static let comparable: Set<EventField> = [.chain, .step, .campaign, .message, .channel, .kind]

    init(_ chains: [CompiledChain]) {
        triggers = chains.compactMap { chain in
            guard case .event(let kind, let text, _) = chain.chain.trigger else { return nil }
            guard let text else { return Trigger(chain: chain.index, kind: kind, wanted: [:]) }
            guard let root = try? Expression.parse(text, place: .event).root else { return nil }
            var wanted: [EventField: Set<String>] = [:]
            for part in root.conjuncts {
                guard let field = SimulatedTriggers.comparable.first(where: { part.wanted($0) != nil }),
                    let words = part.wanted(field)
                else { return nil }
                wanted[field, default: Set(words.map(\.folded))].formIntersection(words.map(\.folded))
            }
            return Trigger(chain: chain.index, kind: kind, wanted: wanted)
        }
    }

    /// Calls `body` with every chain that an event about a message of a source fires.
    func forEach(_ kind: EventKind, about source: MessageSource, message: String, _ body: (Int) -> Void) {
        for trigger in triggers where trigger.kind == kind {
            let isMet = trigger.wanted.allSatisfy { field, words in
                words.contains(SimulatedTriggers.value(field, kind, source, message).folded)
            }
            if isMet { body(trigger.chain) }
        }
    }

    private static func value(_ field: EventField, _ kind: EventKind, _ source: MessageSource, _ message: String)
        -> String
    {
        switch (field, source.origin) {
        case (.kind, _): kind.rawValue
        case (.channel, _): source.channel.rawValue
        case (.message, _): message
        case (.chain, .chain(let id, _)): id.rawValue
        case (.step, .chain(_, let step)): step
        case (.campaign, .campaign(let id)): id.rawValue
        default: ""
        }
    }
}
