import CampaignDomain

/// What a chain does, whatever path it takes: its steps with those inside branches and splits.
public struct ChainOutline {
    /// Every step, in the order of the file, a branch before its contents.
    public let steps: [Chain.Step]

    /// O(steps).
    public init(_ chain: Chain) {
        let steps = chain.steps.flatMap { ChainOutline.flattened($0, depth: 0) }
        self.steps = steps.map(\.step)
        depths = steps.map(\.depth)
    }

    /// The messages that the chain may send, in the order of its steps, each once.
    public var messages: [MessageID] {
        var seen: Set<MessageID> = []
        return steps.compactMap { step in
            if case .send(_, let message) = step.action, seen.insert(message).inserted { message } else { nil }
        }
    }

    /// For each of ``steps`` how many branches and splits it stands in.
    public let depths: [Int]

    /// The channels that it may send on, each once.
    public var channels: [Channel] {
        let used = steps.compactMap { step in
            if case .send(let channel, _) = step.action { channel } else { Channel?.none }
        }
        return Channel.allCases.filter(used.contains)
    }

    private static func flattened(_ step: Chain.Step, depth: Int) -> [(step: Chain.Step, depth: Int)] {
        let contents: [Chain.Step] =
            switch step.action {
            case .branch(_, let then, let otherwise): then + otherwise
            case .split(let paths): paths.flatMap(\.steps)
            case .wait, .waitUntil, .send, .update, .handoff: []
            }
        return [(step, depth)] + contents.flatMap { flattened($0, depth: depth + 1) }
    }
}
