import AudienceEngine
import CampaignDomain

extension MapEngine {
    /// What chains will send from as-of through an instant, both included, if nothing happens but time. O(runs + rows).
    ///
    /// - Parameter state: of this engine.
    public func due(through: Instant, from state: MapState, _ parallel: Parallel = .serial) -> DueSteps {
        let firings = FutureFirings(
            chains: chains, audience: audience, looks: looks, through: through, parallel: parallel)
        let ranks = priorityRanks
        let parts = parallel.map(over: Parallel.runs(of: audience.persons.count)) { persons in
            var part = DuePart(engine: self, state: state, ranks: ranks, through: through.seconds)
            part.collect(persons, firings)
            return part.columns
        }
        return DueSteps(
            programs: programs, from: audience.asOf, through: through, personCount: audience.persons.count, parts: parts
        )
    }

    /// For each chain which turn it has at one second: by priority, the greater first, then by id.
    var priorityRanks: [Int] {
        let order = chains.indices.sorted { left, right in
            let (left, right) = (chains[left].chain, chains[right].chain)
            return left.priority != right.priority ? left.priority > right.priority : left.id < right.id
        }
        var ranks = [Int](repeating: 0, count: chains.count)
        for (rank, chain) in order.enumerated() { ranks[chain] = rank }
        return ranks
    }
}

/// The due messages of some persons.
private struct DuePart {
    private let engine: MapEngine
    private let state: MapState
    private let ranks: [Int]
    private let through: Int64
    private var walk: HistoryWalk
    private(set) var columns = DueColumns()

    init(engine: MapEngine, state: MapState, ranks: [Int], through: Int64) {
        self.engine = engine
        self.state = state
        self.ranks = ranks
        self.through = through
        walk = HistoryWalk(audience: engine.audience)
    }

    mutating func collect(_ persons: Range<Int>, _ firings: FutureFirings) {
        var cursors = StateCursors(state, from: persons.lowerBound)
        var fired: [(chain: Int, at: Int64)] = []
        for person in persons {
            let row = engine.audience.persons.key(of: person)
            fired.removeAll(keepingCapacity: true)
            firings.forEach(of: row) { fired.append(($0, $1)) }
            guard !fired.isEmpty || cursors.hasRuns(of: person) else { continue }
            walk.turn(to: row)
            for chain in engine.chains.indices {
                let standing = cursors.take(person, chain: chain)
                follow(engine.chains[chain], standing, fired.filter { $0.chain == chain }.map(\.at))
            }
            tell(of: person)
        }
    }

    private mutating func follow(_ chain: CompiledChain, _ standing: StateCursors.Standing, _ fired: [Int64]) {
        var (runs, lastEntry) = (standing.runs, standing.lastEntry)
        for instant in fired where chain.permitsEntry(at: instant, after: lastEntry) {
            for index in runs.indices { walk.advance(&runs[index], of: chain, until: instant) }
            guard runs.allSatisfy({ $0.node == chain.program.end }) else { continue }
            let entry = ChainEntry(chain: chain.chain.id, at: Instant(seconds: instant))
            if let condition = chain.entryCondition, !walk.holds(condition, at: instant, in: entry) { continue }
            runs = [ChainRun(entered: instant)]
            lastEntry = instant
        }
        for index in runs.indices { walk.advance(&runs[index], of: chain, until: through + 1) }
    }

    private mutating func tell(of person: Int) {
        let due = walk.due.sorted { left, right in
            if left.at != right.at { return left.at < right.at }
            if left.chain != right.chain { return ranks[left.chain] < ranks[right.chain] }
            return left.entered != right.entered ? left.entered < right.entered : left.node < right.node
        }
        for mark in due {
            columns.persons.append(Int32(person))
            columns.chains.append(Int16(mark.chain))
            columns.nodes.append(Int16(mark.node))
            columns.at.append(mark.at)
            columns.entered.append(mark.entered)
        }
    }
}
