import AudienceEngine
import CampaignDomain

/// Answers for one audience who is in which chain, what is due, and what would happen. Immutable, so it can be shared by
/// threads. How chains are read is written in docs/MAP.md.
public struct MapEngine: Sendable {
    public let audience: Audience
    public let evaluator: ExpressionEvaluator
    /// Chains that cannot be followed, and why; they are left out.
    public let failures: [ChainFailure]
    let chains: [CompiledChain]
    let looks: KeptLooks

    /// Compiles the chains. O(their text).
    ///
    /// - Parameter chains: those to follow instead of the workspace's own, for trying a change.
    public init(evaluator: ExpressionEvaluator, chains: [Chain]? = nil) {
        audience = evaluator.audience
        self.evaluator = evaluator
        var compiled: [CompiledChain] = []
        var failures: [ChainFailure] = []
        var seen: Set<ChainID> = []
        for chain in chains ?? evaluator.audience.definitions.chains where seen.insert(chain.id).inserted {
            do {
                compiled.append(try CompiledChain(chain, index: compiled.count, evaluator: evaluator))
            } catch {
                failures.append(error)
            }
        }
        self.chains = compiled
        looks = KeptLooks(audience: evaluator.audience)
        self.failures = failures
    }

    /// The chains that can be followed, in the order of the map.
    public var programs: [ChainProgram] { chains.map(\.program) }

    /// Where everybody stands as of the audience's instant. O(events of the kinds that chains ask for), and O(rows) for each
    /// day for which a segment is looked at.
    public func state(_ parallel: Parallel = .serial) -> MapState {
        let reader = HistoryReader(chains: chains, audience: audience, looks: looks, parallel: parallel)
        let parts = parallel.map(over: Parallel.runs(of: audience.persons.count)) { state(of: $0, reader) }
        var whole = MapStateBuilder(chains: chains.count)
        for part in parts { whole.append(part) }
        return whole.state(asOf: audience.asOf, programs: programs)
    }

    private func state(of persons: Range<Int>, _ reader: HistoryReader) -> MapStateBuilder {
        var result = MapStateBuilder(chains: chains.count)
        var walk = HistoryWalk(audience: audience)
        var replay = ChainReplay()
        var marks: [ChainMark] = []
        for person in persons {
            let row = audience.persons.key(of: person)
            marks.removeAll(keepingCapacity: true)
            reader.read(row, into: &marks)
            guard !marks.isEmpty else { continue }
            walk.turn(to: row)
            var first = 0
            while first < marks.count {
                let chain = marks[first].chain
                var end = first + 1
                while end < marks.count, marks[end].chain == chain { end += 1 }
                replay.read(marks[first..<end], of: chains[chain], asOf: audience.asOf.seconds, walk: &walk)
                result.add(replay, of: person, chain: chain, end: chains[chain].end)
                first = end
            }
        }
        return result
    }
}
