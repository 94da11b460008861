import AudienceEngine
import CampaignDomain
import CommunicationMap

/// Finds out who is where, what is due, and how messages were taken.
struct MapFactsWork: Work {
    func title(_ words: Words) -> String { words("Following the chains") }

    func answer(in context: WorkContext) throws -> MapFacts {
        try MapFacts(model: context.model, checkCancellation: context.checkCancellation)
    }
}

/// Simulates the coming month.
struct ForecastWork: Work {
    /// The number from which all chance follows; the same as that of `muster simulate`.
    static let seed: UInt64 = 1
    static let days = 30

    func title(_ words: Words) -> String { words("Simulating {0}", words.counted(Self.days, .day)) }

    func answer(in context: WorkContext) throws -> MonthForecast {
        let model = context.model
        let basis = model.mapBasis
        try context.checkCancellation()
        let plan = try Self.plan(for: model)
        let simulation = try basis.engine.simulation(of: plan, from: basis.state, in: context)
        return MonthForecast(plan: plan, simulation: simulation, chains: model.definitions.chains)
    }

    /// What the workspace is asked. A preview of each approved campaign for the first who asks.
    static func plan(for model: WorkbenchModel) throws -> SimulationPlan {
        var plan = SimulationPlan(days: days, seed: seed, policies: model.definitions.policies)
        plan.campaigns = try model.plannedSends()
        plan.costs = model.previewEngine.channelCosts
        return plan
    }
}

extension MapEngine {
    /// Simulates with progress, and gives up when nobody waits any more.
    func simulation(of plan: SimulationPlan, from state: MapState, in context: WorkContext) throws -> MapSimulation {
        let simulation = simulate(plan, from: state, context.model.parallel) { done, total in
            context.report(WorkProgress(done: done, total: total))
            return !context.isCancelled
        }
        guard let simulation else { throw CancellationError() }
        return simulation
    }
}

/// Looks up who is behind a number.
struct MapPeopleWork: Work {
    struct Answer: Sendable {
        let rows: RowSet
        let heading: String
    }

    let people: MapPeople
    let heading: String
    let facts: MapFacts
    let forecast: MonthForecast?

    func title(_ words: Words) -> String { words("Looking up the people") }

    func answer(in context: WorkContext) throws -> Answer {
        let rows = try people.rows(in: facts, forecast: forecast, context)
        return Answer(rows: rows.intersection(context.model.audience.visible), heading: heading)
    }
}
