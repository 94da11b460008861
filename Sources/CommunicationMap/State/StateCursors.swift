/// Reads a state person by person, ascending: one cursor a chain, so no person is searched for.
struct StateCursors {
    /// How a person stands in one chain.
    struct Standing {
        var runs: [ChainRun] = []
        var lastEntry: Int64?
    }

    private let state: MapState
    private var runs: [Int]
    private var entries: [Int]

    /// O(chains × log runs).
    init(_ state: MapState, from person: Int) {
        self.state = state
        runs = state.programs.indices.map { chain in
            StateCursors.lowerBound(state.starts[chain]..<state.starts[chain + 1]) {
                Int(state.persons[$0]) < person
            }
        }
        entries = state.lastEntries.map { entries in
            StateCursors.lowerBound(entries.persons.indices) { Int(entries.persons[$0]) < person }
        }
    }

    private static func lowerBound(_ range: Range<Int>, where isBefore: (Int) -> Bool) -> Int {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if isBefore(middle) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Whether a person, not before those already read, is in any chain.
    func hasRuns(of person: Int) -> Bool {
        for chain in runs.indices {
            let place = runs[chain]
            if place < state.starts[chain + 1], Int(state.persons[place]) == person { return true }
        }
        return false
    }

    /// How the person stands in a chain; asked once for each, persons ascending.
    mutating func take(_ person: Int, chain: Int) -> Standing {
        var standing = Standing()
        while runs[chain] < state.starts[chain + 1], Int(state.persons[runs[chain]]) <= person {
            if Int(state.persons[runs[chain]]) == person { standing.runs.append(state.chainRun(runs[chain])) }
            runs[chain] += 1
        }
        let known = state.lastEntries[chain]
        while entries[chain] < known.persons.count, Int(known.persons[entries[chain]]) <= person {
            if Int(known.persons[entries[chain]]) == person { standing.lastEntry = known.at[entries[chain]] }
            entries[chain] += 1
        }
        return standing
    }
}
