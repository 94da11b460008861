import CampaignDomain
import CommunicationMap

/// The chains of one lifecycle stage.
struct MapLane: Sendable {
    /// The word of the chains; empty for those without a stage.
    let stage: String
    /// How people call it; nil when no scheme has a part of this id.
    let name: String?
    let chains: [MapChain]

    /// The numbers of its chains in the engine.
    var indices: [Int] { chains.compactMap(\.index) }

    func title(_ words: Words) -> String {
        name ?? (stage.isEmpty ? words("no stage") : stage)
    }
}

/// A chain of the map, whether it can be followed or not.
struct MapChain: Sendable {
    let chain: Chain
    /// Its number in the engine; nil when it cannot be followed.
    let index: Int?
    /// Why it cannot be followed.
    let failure: ChainFailure?
    let findings: [ChainFinding]

    var isFaulty: Bool { failure != nil || findings.contains(where: \.isError) }
}

extension MapLane {
    /// Lanes in the order of the lifecycle, as the scheme has it that knows most of the stages; then in that of the files. In
    /// each the more important chain first. O(chains × schemes).
    static func all(in definitions: Definitions, engine: MapEngine) -> [MapLane] {
        let numbers = Dictionary(
            engine.programs.enumerated().map { ($1.chain.id, $0) }, uniquingKeysWith: { first, _ in first })
        let failures = Dictionary(engine.failures.map { ($0.chain, $0) }, uniquingKeysWith: { first, _ in first })
        let findings = Dictionary(grouping: ChainCheck(definitions: definitions).findings, by: \.chain)
        let grouped = Dictionary(grouping: definitions.chains) { $0.stage ?? "" }
        let parts = lifecycle(of: Set(grouped.keys), in: definitions)
        let stages = parts.map(\.id).filter { grouped[$0] != nil }
        var order = stages
        for chain in definitions.chains where !order.contains(chain.stage ?? "") { order.append(chain.stage ?? "") }
        return order.map { stage in
            let chains = (grouped[stage] ?? []).sorted { left, right in
                left.priority != right.priority ? left.priority > right.priority : left.id < right.id
            }
            return MapLane(
                stage: stage, name: parts.first { $0.id == stage }?.name,
                chains: chains.map {
                    MapChain(
                        chain: $0, index: numbers[$0.id], failure: failures[$0.id], findings: findings[$0.id] ?? [])
                })
        }
    }

    /// The parts of the scheme that names most of the stages; of equals the first.
    private static func lifecycle(of stages: Set<String>, in definitions: Definitions) -> [Scheme.Part] {
        var best: (known: Int, parts: [Scheme.Part]) = (0, [])
        for scheme in definitions.everyScheme {
            let known = scheme.parts.count { stages.contains($0.id) }
            if known > best.known { best = (known, scheme.parts) }
        }
        return best.parts
    }
}
