import CampaignDomain
import CommunicationMap

/// The communication map as boxes and arrows: what every drawing of it is made from.
public struct MapGraph: Sendable {
    public struct Lane: Sendable {
        /// The lifecycle stage; empty for chains without one.
        public let stage: String
        public let chains: [ChainBox]
    }

    public struct ChainBox: Sendable {
        public let id: String
        public let name: String
        public let trigger: String
        /// How many persons are in it.
        public let inside: Int
        public let steps: [StepBox]
    }

    public struct StepBox: Sendable {
        public let shape: Shape
        public let label: String
        /// How many runs stand here.
        public let count: Int
        public let arrows: [Arrow]
        /// How deep it stands in branches and splits.
        public let depth: Int
    }

    public enum Shape: Sendable {
        case send, wait, question, action
    }

    public struct Arrow: Sendable {
        /// The step's number in its chain; one more than the last is the end.
        public let to: Int
        public let label: String
    }

    public let lanes: [Lane]

    /// Lanes in the order in which the map names their stages; in each the more important chain first. O(steps + runs).
    public init(state: MapState, words: Words) {
        let order = state.programs.indices.sorted { left, right in
            let (left, right) = (state.programs[left].chain, state.programs[right].chain)
            return left.priority != right.priority ? left.priority > right.priority : left.id < right.id
        }
        var stages: [String] = []
        for program in state.programs where !stages.contains(program.chain.stage ?? "") {
            stages.append(program.chain.stage ?? "")
        }
        lanes = stages.map { stage in
            let chains = order.filter { (state.programs[$0].chain.stage ?? "") == stage }
            return Lane(stage: stage, chains: chains.map { MapGraph.box(of: $0, in: state, words) })
        }
    }

    private static func box(of chain: Int, in state: MapState, _ words: Words) -> ChainBox {
        let program = state.programs[chain]
        let counts = state.counts(of: chain)
        let depths = ChainOutline(program.chain).depths
        return ChainBox(
            id: program.chain.id.rawValue, name: program.chain.name,
            trigger: MapGraph.text(of: program.chain.trigger), inside: counts.reduce(0, +),
            steps: program.nodes.indices.map { node in
                StepBox(
                    shape: shape(of: program.nodes[node].action), label: label(of: node, in: program, words),
                    count: counts[node], arrows: arrows(from: node, in: program, words), depth: depths[node])
            })
    }

    /// What fires a chain, as its file says it.
    public static func text(of trigger: Chain.Trigger) -> String {
        switch trigger {
        case .event(let kind, let condition, let firing):
            kind.rawValue + (condition.map { ", where \($0)" } ?? "") + (firing == .event ? ", each: event" : "")
        case .segment(let id): "segment \(id)"
        case .date(let field, let days): days == 0 ? field : "\(field) \(days > 0 ? "+" : "")\(days)d"
        }
    }

    private static func shape(of action: ChainProgram.Action) -> Shape {
        switch action {
        case .send: .send
        case .wait, .waitUntil: .wait
        case .branch, .split: .question
        case .update, .handoff: .action
        }
    }

    /// What a step does.
    static func label(of node: Int, in program: ChainProgram, _ words: Words) -> String {
        switch program.nodes[node].step.action {
        case .send(let channel, let message): "\(words(channel.phrase)): \(message)"
        case .wait(let span): words("wait {0}", words.span(span))
        case .waitUntil(let condition, let longest):
            words("wait until {0}, at most {1}", condition, words.span(longest))
        case .branch(let condition, _, _): condition + "?"
        case .split(let paths):
            words("split {0}", paths.map { words.number(Int($0.weight.rounded())) }.joined(separator: " / "))
        case .update(let field, let value): "\(field) = \(value)"
        case .handoff(let channel, let note): [words(channel.phrase), note].compactMap(\.self).joined(separator: ": ")
        }
    }

    private static func arrows(from node: Int, in program: ChainProgram, _ words: Words) -> [Arrow] {
        switch program.nodes[node].action {
        case .branch(_, let then, let otherwise):
            [Arrow(to: then, label: words("yes")), Arrow(to: otherwise, label: words("no"))]
        case .split(let shares, let starts) where !starts.isEmpty:
            starts.indices.map { path in
                let share = shares[path] - (path == 0 ? 0 : shares[path - 1])
                return Arrow(to: starts[path], label: words.percent(share))
            }
        case .split, .send, .wait, .waitUntil, .update, .handoff:
            [Arrow(to: program.nodes[node].next, label: "")]
        }
    }
}
