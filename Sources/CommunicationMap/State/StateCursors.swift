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
    /// For each chain whose run comes next, and who entered next: a look at the columns is for who is there.
    private var runner: [Int32]
    private var entrant: [Int32]

    /// Behind the last.
    private static let nobody = Int32.max

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
        runner = state.programs.indices.map { [runs] chain in
            runs[chain] < state.starts[chain + 1] ? state.persons[runs[chain]] : StateCursors.nobody
        }
        entrant = zip(state.lastEntries, entries).map { known, place in
            place < known.persons.count ? known.persons[place] : StateCursors.nobody
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
    mutating func hasRuns(of person: Int) -> Bool {
        var hasAny = false
        for chain in runner.indices where Int(runner[chain]) <= person {
            skipRuns(before: person, chain)
            if Int(runner[chain]) == person { hasAny = true }
        }
        return hasAny
    }

    /// How the person stands in a chain; asked once for each, persons ascending.
    mutating func take(_ person: Int, chain: Int) -> Standing {
        var standing = Standing()
        if Int(runner[chain]) <= person {
            skipRuns(before: person, chain)
            while Int(runner[chain]) == person {
                standing.runs.append(state.chainRun(runs[chain]))
                nextRun(chain)
            }
        }
        while Int(entrant[chain]) <= person {
            if Int(entrant[chain]) == person { standing.lastEntry = state.lastEntries[chain].at[entries[chain]] }
            nextEntry(chain)
        }
        return standing
    }

    private mutating func skipRuns(before person: Int, _ chain: Int) {
        while Int(runner[chain]) < person { nextRun(chain) }
    }

    private mutating func nextRun(_ chain: Int) {
        runs[chain] += 1
        runner[chain] = runs[chain] < state.starts[chain + 1] ? state.persons[runs[chain]] : StateCursors.nobody
    }

    private mutating func nextEntry(_ chain: Int) {
        entries[chain] += 1
        let persons = state.lastEntries[chain].persons
        entrant[chain] = entries[chain] < persons.count ? persons[entries[chain]] : StateCursors.nobody
    }
}
