import CampaignDomain

/// Who stands where in the chains as of an instant: derived from events, nothing is stored (docs/MAP.md, section 5).
///
/// Runs are columns, in order of chain, then person, then entry: 28 bytes a run.
public struct MapState: Sendable {
    public let asOf: Instant
    /// The chains that can be followed, in the order of the map.
    public let programs: [ChainProgram]
    /// The runs of chain c are `starts[c]..<starts[c + 1]`.
    let starts: [Int]
    let persons: [Int32]
    let nodes: [Int32]
    let entered: [Int64]
    let since: [Int64]
    let looked: [Int64]
    let resting: [Bool]
    /// For each chain the persons who ever entered, ascending, and when last.
    let lastEntries: [LastEntries]

    struct LastEntries: Sendable {
        var persons: [Int32] = []
        var at: [Int64] = []
    }

    /// One person standing at a step of a chain.
    public struct Run: Hashable, Sendable {
        /// Index into ``MapState/programs``.
        public let chain: Int
        /// The number of the person in the audience.
        public let person: Int
        /// The step's number, see ``ChainProgram/nodes``.
        public let node: Int
        public let entered: Instant
        /// When the run came to the step.
        public let since: Instant
        /// When it goes on at the latest.
        public let goesOn: Instant
    }

    /// How many runs are on.
    public var count: Int { persons.count }

    /// The runs of a chain, by person, then entry.
    public func runs(of chain: Int) -> [Run] {
        (starts[chain]..<starts[chain + 1]).map { run($0, of: chain) }
    }

    /// How many runs stand at each step of a chain. O(runs of the chain).
    public func counts(of chain: Int) -> [Int] {
        var counts = [Int](repeating: 0, count: programs[chain].nodes.count)
        for index in starts[chain]..<starts[chain + 1] { counts[Int(nodes[index])] += 1 }
        return counts
    }

    /// The runs of one person, by chain, then entry. O(chains × log runs).
    public func runs(ofPerson person: Int) -> [Run] {
        programs.indices.flatMap { chain in
            var index = firstRun(of: chain, notBefore: person)
            var found: [Run] = []
            while index < starts[chain + 1], Int(persons[index]) == person {
                found.append(run(index, of: chain))
                index += 1
            }
            return found
        }
    }

    private func firstRun(of chain: Int, notBefore person: Int) -> Int {
        var (low, high) = (starts[chain], starts[chain + 1])
        while low < high {
            let middle = (low + high) / 2
            if Int(persons[middle]) < person { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func run(_ index: Int, of chain: Int) -> Run {
        let (node, since) = (Int(nodes[index]), since[index])
        return Run(
            chain: chain, person: Int(persons[index]), node: node, entered: Instant(seconds: entered[index]),
            since: Instant(seconds: since),
            goesOn: Instant(seconds: programs[chain].goesOn(from: node, since: since)))
    }

    /// The run as the walk left it.
    func chainRun(_ index: Int) -> ChainRun {
        var run = ChainRun(entered: entered[index])
        run.node = Int(nodes[index])
        run.since = since[index]
        run.looked = looked[index]
        run.isResting = resting[index]
        return run
    }
}
