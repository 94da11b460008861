import AudienceEngine
import CampaignDomain
import CommunicationMap

/// The coming month, simulated: kept until as-of or definitions change.
struct MonthForecast: Sendable {
    let plan: SimulationPlan
    let simulation: MapSimulation
    /// Persons for whom more is wanted than a cap allows, whose window is exceeded most first.
    let floods: [PersonOverCap]
    /// For each chain, how many of them it writes to.
    let peopleOverCap: [ChainID: Int]
    /// The same for each lifecycle stage, by its chains.
    let peopleOverCapByStage: [String: Int]
    /// When each planned campaign goes out to the first of its people.
    let campaignTimes: [CampaignID: Instant]
    /// Whom the messages are for: lived through again by whoever asks first.
    private let people = OnceMade<SimulatedPeople>()

    /// O(persons over a cap × log + recipients).
    init(plan: SimulationPlan, simulation: MapSimulation, chains: [Chain]) {
        self.plan = plan
        self.simulation = simulation
        floods = simulation.overCaps.enumerated().sorted { left, right in
            let (first, second) = (
                left.element.messages.count - simulation.limit(of: left.element),
                right.element.messages.count - simulation.limit(of: right.element)
            )
            return first != second ? first > second : left.offset < right.offset
        }.map(\.element)
        let stages = Dictionary(chains.map { ($0.id, $0.stage ?? "") }, uniquingKeysWith: { first, _ in first })
        var people: [ChainID: Int] = [:]
        var peopleByStage: [String: Int] = [:]
        for flood in floods {
            let chains = simulation.chains(of: flood)
            for chain in chains { people[chain, default: 0] += 1 }
            for stage in Set(chains.compactMap { stages[$0] }) { peopleByStage[stage, default: 0] += 1 }
        }
        (peopleOverCap, peopleOverCapByStage) = (people, peopleByStage)
        campaignTimes = Dictionary(
            plan.campaigns.compactMap { send in send.recipients.map(\.at).min().map { (send.campaign, $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// Whom the messages are for. A simulation for the first who asks, with its progress.
    func people(in context: WorkContext) throws -> SimulatedPeople {
        try people.value {
            let (model, basis) = (context.model, context.model.mapBasis)
            let people = basis.engine.people(of: plan, from: basis.state, model.parallel) { done, total in
                context.report(WorkProgress(done: done, total: total))
                return !context.isCancelled
            }
            guard let people else { throw CancellationError() }
            return people
        }
    }

    /// The persons whose messages of a source, or of any, end so on a day, each once.
    func persons(_ outcome: MessageOutcome, day: Int, source: Int?, in context: WorkContext) throws -> [Int] {
        let people = try people(in: context)
        let sources = source.map { [$0] } ?? Array(simulation.sources.indices)
        return Array(
            Set(sources.flatMap { people.persons(outcome, day: day, source: $0) }.map { Int($0) }))
    }

    /// Those in which some of these chains take part; all of them without chains.
    func floods(of chains: Set<ChainID>?) -> [PersonOverCap] {
        guard let chains else { return floods }
        return floods.filter { !simulation.chains(of: $0).isDisjoint(with: chains) }
    }
}

extension MapSimulation {
    /// How many messages the exceeded cap allows.
    func limit(of flood: PersonOverCap) -> Int { caps[flood.cap].limit }

    /// The chains that want to write to a person over a cap.
    func chains(of flood: PersonOverCap) -> Set<ChainID> {
        Set(
            flood.messages.compactMap { message in
                if case .chain(let id, _) = sources[message.source].origin { id } else { ChainID?.none }
            })
    }
}
