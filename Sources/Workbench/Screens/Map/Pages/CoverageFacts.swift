import AudienceEngine
import CampaignDomain
import CommunicationMap

/// Whom the map reaches in the coming month, and whom it does not.
struct CoverageFacts: Sendable {
    /// The key records of all persons.
    let everybody: RowSet
    /// Persons to whom no chain sends anything in the simulated month.
    let unreached: RowSet
    /// Those of them whom no direct channel reaches at all.
    let unreachable: RowSet
    /// By the number of chains that have something due to them, 0 to ``mostChains``; the last is that and more.
    let byChains: [RowSet]
    /// With the chains of each place, by records.
    let matrix: ActivityMatrix
    /// For each place of the matrix, in the order of its cells, how many persons of it no chain reaches.
    let unreachedByPlace: [Int]

    static let mostChains = 4
}

/// Finds ``CoverageFacts``. O(persons + due messages).
struct CoverageWork: Work {
    let facts: MapFacts
    let forecast: MonthForecast

    func title(_ words: Words) -> String { words("Looking for whom no chain reaches") }

    func answer(in context: WorkContext) throws -> CoverageFacts {
        let (audience, reports) = (context.model.audience, context.model.reports)
        let everybody = RowSet(
            capacity: audience.count, rows: (0..<audience.persons.count).map { audience.persons.key(of: $0) })
        let reached = Reachability.channels.reduce(RowSet(capacity: audience.count)) {
            $0.union(reports.reachable(by: $1))
        }
        try context.checkCancellation()
        let chains = chainsOfPersons(context.model)
        let unreached = forecast.simulation.unreached
        let matrix = reports.activityMatrix(chains: context.model.addressedByChains)
        let places = matrix.cells.map { cell in
            reports.rows(cell.purchases, cell.communication).intersection(unreached).count
        }
        return CoverageFacts(
            everybody: everybody, unreached: unreached, unreachable: unreached.subtracting(reached),
            byChains: byCount(chains, audience), matrix: matrix, unreachedByPlace: places)
    }

    /// For each person to whom anything is due, the chains from which.
    private func chainsOfPersons(_ model: WorkbenchModel) -> [Int: Set<Int>] {
        var chains: [Int: Set<Int>] = [:]
        model.dueMonth.forEach(before: model.asOf + MapBasis.horizon) { person, chain, _, _ in
            chains[person, default: []].insert(chain)
        }
        return chains
    }

    private func byCount(_ chains: [Int: Set<Int>], _ audience: Audience) -> [RowSet] {
        var counts = [RowSet](repeating: RowSet(capacity: audience.count), count: CoverageFacts.mostChains + 1)
        for person in 0..<audience.persons.count {
            let count = min(CoverageFacts.mostChains, chains[person]?.count ?? 0)
            counts[count].insert(audience.persons.key(of: person))
        }
        return counts
    }
}

struct CoverageState: Sendable {
    enum Pane: Sendable {
        case people, matrix
    }

    /// Nil until it was found.
    var facts: CoverageFacts?
    var pane = Pane.people
    var people = FigureCursor()
    var matrix = FigureCursor()
}
