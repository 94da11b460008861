import AudienceEngine
import CampaignDomain

/// Circles of chains that fire each other by what they send, where `reentry` stops none of them.
struct ChainLoops {
    /// For each chain on a circle its shortest one, from the chain to itself again.
    let paths: [ChainID: [ChainID]]

    /// O(chains³) in the worst case; a map has dozens of chains.
    init(_ chains: [Chain]) {
        let endless = chains.filter { $0.reentry == .always }
        var fires: [ChainID: [ChainID]] = [:]
        for chain in endless {
            let outline = ChainOutline(chain)
            fires[chain.id] = endless.filter { ChainLoops.does(chain, outline, fire: $0) }.map(\.id)
        }
        var paths: [ChainID: [ChainID]] = [:]
        for chain in endless { paths[chain.id] = ChainLoops.shortestCircle(from: chain.id, fires) }
        self.paths = paths
    }

    /// Breadth first.
    private static func shortestCircle(from start: ChainID, _ fires: [ChainID: [ChainID]]) -> [ChainID]? {
        var queue: [[ChainID]] = [[start]]
        var seen: Set<ChainID> = []
        var next = 0
        while next < queue.count {
            let path = queue[next]
            next += 1
            for fired in path.last.flatMap({ fires[$0] }) ?? [] {
                if fired == start { return path + [fired] }
                if seen.insert(fired).inserted { queue.append(path + [fired]) }
            }
        }
        return nil
    }

    /// What follows a message without a decision of ours.
    private static let consequences: Set<EventKind> = [.sent, .delivered, .opened, .clicked]

    private static func does(_ chain: Chain, _ outline: ChainOutline, fire other: Chain) -> Bool {
        guard case .event(let kind, let condition, _) = other.trigger, consequences.contains(kind),
            !outline.messages.isEmpty
        else { return false }
        guard let condition else { return true }
        guard let root = try? Expression.parse(condition, place: .event).root else { return false }
        func permits(_ field: EventField, _ own: [String]) -> Bool {
            guard let wanted = root.wanted(field) else { return true }
            let folded = Set(wanted.map(\.folded))
            return own.contains { folded.contains($0.folded) }
        }
        return permits(.chain, [chain.id.rawValue]) && permits(.message, outline.messages.map(\.rawValue))
            && permits(.step, outline.steps.compactMap(\.id)) && permits(.channel, outline.channels.map(\.rawValue))
            && permits(.campaign, []) && permits(.kind, [kind.rawValue])
    }
}
