import CampaignDomain

/// Collects runs chain by chain; parts of the base are put together in the order of their persons.
struct MapStateBuilder: Sendable {
    private struct ChainColumns: Sendable {
        var persons: [Int32] = []
        var runs: [ChainRun] = []
        var lastEntries = MapState.LastEntries()
    }

    private var chains: [ChainColumns]

    init(chains: Int) {
        self.chains = [ChainColumns](repeating: ChainColumns(), count: chains)
    }

    mutating func add(_ replay: ChainReplay, of person: Int, chain: Int, end: Int) {
        if let lastEntry = replay.lastEntry {
            chains[chain].lastEntries.persons.append(Int32(person))
            chains[chain].lastEntries.at.append(lastEntry)
        }
        for run in replay.runs where run.node < end {
            chains[chain].persons.append(Int32(person))
            chains[chain].runs.append(run)
        }
    }

    mutating func append(_ later: MapStateBuilder) {
        for chain in chains.indices {
            chains[chain].persons += later.chains[chain].persons
            chains[chain].runs += later.chains[chain].runs
            chains[chain].lastEntries.persons += later.chains[chain].lastEntries.persons
            chains[chain].lastEntries.at += later.chains[chain].lastEntries.at
        }
    }

    func state(asOf: Instant, programs: [ChainProgram]) -> MapState {
        let runs = chains.flatMap(\.runs)
        return MapState(
            asOf: asOf, programs: programs,
            starts: chains.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.runs.count) },
            persons: chains.flatMap(\.persons), nodes: runs.map { Int32($0.node) }, entered: runs.map(\.entered),
            since: runs.map(\.since), looked: runs.map(\.looked), resting: runs.map(\.isResting),
            lastEntries: chains.map(\.lastEntries))
    }
}
