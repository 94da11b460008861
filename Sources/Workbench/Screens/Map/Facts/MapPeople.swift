import AudienceEngine
import CampaignDomain
import CommunicationMap

/// The people behind a number of the map, as data: they are only looked up when somebody goes to them.
enum MapPeople: Sendable {
    /// Those in some chains, or at one step of a chain.
    case standing(chains: [Int], node: Int?)
    /// Those to whom something is due from some chains, on one channel or any.
    case due(chains: [Int], node: Int?, channel: Channel?, DueSpan)
    /// Those whom a step was sent to, or who opened or clicked it.
    case reacted(chain: Int, node: Int, StepReactions.Kind)
    /// Those for whom more is wanted than a cap allows, and some of it by these chains; all of them without chains.
    case overCap(chains: Set<ChainID>?)
    /// Rows that are known already.
    case rows(RowSet)
    /// Those whose messages of a source, or of any, end so on a day of the simulated month.
    case simulated(MessageOutcome, day: Int, source: Int?)
    /// A place of the activity matrix, of all or of those whom no chain reaches.
    case activity(PurchaseActivity, CommunicationActivity, within: RowSet?)

    /// One row a person, its key record; of places of the matrix all records. O(persons of the chains).
    func rows(in facts: MapFacts, forecast: MonthForecast?, _ context: WorkContext) throws -> RowSet {
        let reports = context.model.reports
        let audience = reports.audience
        switch self {
        case .rows(let rows): return rows
        case .activity(let purchases, let communication, let rows):
            let place = reports.rows(purchases, communication)
            return rows.map(place.intersection) ?? place
        case .simulated(let outcome, let day, let source):
            let persons = try forecast?.persons(outcome, day: day, source: source, in: context) ?? []
            return RowSet(capacity: audience.count, rows: persons.map { audience.persons.key(of: $0) })
        case .standing, .due, .reacted, .overCap:
            return RowSet(
                capacity: audience.count, rows: persons(in: facts, forecast).map { audience.persons.key(of: $0) })
        }
    }

    private func persons(in facts: MapFacts, _ forecast: MonthForecast?) -> Set<Int> {
        switch self {
        case .standing(let chains, let node):
            return chains.reduce(into: []) { $0.formUnion(facts.basis.state.persons(in: $1, at: node)) }
        case .due(let chains, let node, let channel, let span):
            let (programs, wanted) = (facts.programs, Set(chains))
            var found: Set<Int> = []
            facts.due.forEach(before: facts.basis.state.asOf + span.span) { person, chain, step, _ in
                guard wanted.contains(chain), node == nil || node == step else { return }
                if let channel {
                    guard case .send(channel, _) = programs[chain].nodes[step].action else { return }
                }
                found.insert(person)
            }
            return found
        case .reacted(let chain, let node, let kind):
            return Set(facts.reactions.persons(kind, chain: chain, node: node))
        case .overCap(let chains):
            return Set((forecast?.floods(of: chains) ?? []).map(\.person))
        case .rows, .activity, .simulated: return []
        }
    }
}
