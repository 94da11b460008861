import CampaignDomain

/// A chain's steps as numbered nodes, each with where it leads: what following a run needs, without the tree.
///
/// Nodes are numbered as ``ChainOutline/steps`` lists the steps: in the order of the file, a branch or split before its
/// contents. ``end`` is one more than the last.
public struct ChainProgram: Sendable {
    public let chain: Chain
    public let nodes: [Node]
    /// The conditions that nodes ask, in the order of the nodes.
    public let conditions: [String]
    /// For each node, and for ``end``, the longest time that a run standing at its beginning may still take, in seconds.
    public let longestRest: [Int64]

    public struct Node: Sendable {
        public let step: Chain.Step
        public let action: Action
        /// Where the run goes on; for a branch or split, behind all of its paths.
        public internal(set) var next: Int
    }

    public enum Action: Sendable {
        case wait(seconds: Int64)
        case waitUntil(condition: Int, atMost: Int64)
        case send(Channel, MessageID)
        case branch(condition: Int, then: Int, otherwise: Int)
        /// Running shares, the last is 1, and where each path begins.
        case split(shares: [Double], starts: [Int])
        case update
        case handoff(Channel)
    }

    public var end: Int { nodes.count }

    /// O(steps).
    public init(_ chain: Chain) {
        var layout = ChainLayout()
        layout.add(chain.steps)
        layout.close(into: layout.nodes.count)
        self.chain = chain
        nodes = layout.nodes
        conditions = layout.conditions
        longestRest = ChainProgram.longestRest(of: layout.nodes)
    }

    /// The longest time that a run can last, in seconds.
    public var longest: Int64 { longestRest[0] }

    /// How a step is called: by its id, else by its message, else by its number.
    public func name(of node: Int) -> String {
        guard node < nodes.count else { return "" }
        if let id = nodes[node].step.id { return id }
        if case .send(_, let message) = nodes[node].action { return message.rawValue }
        return "#\(node)"
    }

    /// The step that an event speaks of, by its id, else by its message.
    public func node(sending message: String?, as step: String?) -> Int? {
        if let step, let node = nodes.firstIndex(where: { $0.isSend && $0.step.id == step }) { return node }
        guard let message else { return nil }
        return nodes.firstIndex { node in
            if case .send(_, let own) = node.action { own.rawValue == message && node.step.id == nil } else { false }
        }
    }

    /// Where a run may go on from a step; ``end`` is the end of the chain.
    public func successors(of index: Int) -> [Int] {
        switch nodes[index].action {
        case .branch(_, let then, let otherwise): [then, otherwise]
        case .split(_, let starts): starts.isEmpty ? [nodes[index].next] : starts
        case .wait, .waitUntil, .send, .update, .handoff: [nodes[index].next]
        }
    }

    /// Every node leads to later ones only, so one pass from the end suffices.
    private static func longestRest(of nodes: [Node]) -> [Int64] {
        var longest = [Int64](repeating: 0, count: nodes.count + 1)
        for index in nodes.indices.reversed() {
            let node = nodes[index]
            longest[index] =
                switch node.action {
                case .wait(let seconds): seconds &+ longest[node.next]
                case .waitUntil(_, let atMost): atMost &+ longest[node.next]
                case .branch(_, let then, let otherwise): max(longest[then], longest[otherwise])
                case .split(_, let starts): starts.map { longest[$0] }.max() ?? longest[node.next]
                case .send, .update, .handoff: longest[node.next]
                }
        }
        return longest
    }
}

extension ChainProgram {
    /// When a run goes on at the latest: the end of its wait, or the second at which it came to its step.
    func goesOn(from node: Int, since: Int64) -> Int64 {
        node < end ? since &+ nodes[node].action.rest : since
    }
}

extension ChainProgram.Action {
    /// How long a run rests there at most, in seconds.
    var rest: Int64 {
        switch self {
        case .wait(let seconds): seconds
        case .waitUntil(_, let atMost): atMost
        case .send, .branch, .split, .update, .handoff: 0
        }
    }
}

extension ChainProgram.Node {
    public var isSend: Bool {
        if case .send = action { true } else { false }
    }

    /// The channel on which it sends; nil when it does not.
    var channel: Channel? {
        if case .send(let channel, _) = action { channel } else { nil }
    }

    /// A run rests here; at every other step it does something and goes on.
    public var isWait: Bool {
        switch action {
        case .wait, .waitUntil: true
        case .send, .branch, .split, .update, .handoff: false
        }
    }
}

/// Numbers the steps and joins them: ends of paths stay open until it is known what follows them.
private struct ChainLayout {
    var nodes: [ChainProgram.Node] = []
    var conditions: [String] = []
    /// Nodes that lead to whatever comes next.
    private var open: [Int] = []
    /// Paths without steps, of a branch or split, that lead to whatever comes next.
    private var emptyPaths: [(node: Int, path: Int)] = []

    private static let unknown = -1

    mutating func add(_ steps: [Chain.Step]) {
        for step in steps {
            close(into: nodes.count)
            add(step)
        }
    }

    private mutating func add(_ step: Chain.Step) {
        let index = nodes.count
        nodes.append(ChainProgram.Node(step: step, action: action(of: step.action), next: ChainLayout.unknown))
        switch step.action {
        case .branch(_, let then, let otherwise): add(paths: [then, otherwise], of: index)
        case .split(let paths) where !paths.isEmpty: add(paths: paths.map(\.steps), of: index)
        case .split, .wait, .waitUntil, .send, .update, .handoff: open.append(index)
        }
    }

    private mutating func action(of action: Chain.Action) -> ChainProgram.Action {
        switch action {
        case .wait(let span): return .wait(seconds: span.seconds)
        case .waitUntil(let condition, let longest):
            return .waitUntil(condition: index(of: condition), atMost: longest.seconds)
        case .send(let channel, let message): return .send(channel, message)
        case .branch(let condition, _, _):
            return .branch(condition: index(of: condition), then: ChainLayout.unknown, otherwise: ChainLayout.unknown)
        case .split(let paths):
            return .split(
                shares: ChainLayout.runningShares(of: paths.map(\.weight)),
                starts: paths.map { _ in ChainLayout.unknown })
        case .update: return .update
        case .handoff(let channel, _): return .handoff(channel)
        }
    }

    private mutating func index(of condition: String) -> Int {
        conditions.append(condition)
        return conditions.count - 1
    }

    private static func runningShares(of weights: [Double]) -> [Double] {
        let total = weights.reduce(0, +)
        var sum = 0.0
        return weights.map { weight in
            sum += total > 0 ? weight / total : 1 / Double(weights.count)
            return sum
        }
    }

    private mutating func add(paths: [[Chain.Step]], of index: Int) {
        var ends: (open: [Int], empty: [(node: Int, path: Int)]) = ([], [])
        for (number, steps) in paths.enumerated() {
            if steps.isEmpty {
                ends.empty.append((index, number))
            } else {
                nodes[index].setStart(of: number, to: nodes.count)
                add(steps)
                ends.open += open
                ends.empty += emptyPaths
            }
            (open, emptyPaths) = ([], [])
        }
        (open, emptyPaths) = (ends.open + [index], ends.empty)
    }

    /// Everything that waits for what follows leads to `node`.
    mutating func close(into node: Int) {
        for index in open { nodes[index].next = node }
        for (index, path) in emptyPaths { nodes[index].setStart(of: path, to: node) }
        (open, emptyPaths) = ([], [])
    }
}

extension ChainProgram.Node {
    fileprivate mutating func setStart(of path: Int, to node: Int) {
        switch action {
        case .branch(let condition, let then, let otherwise):
            self = ChainProgram.Node(
                step: step,
                action: .branch(
                    condition: condition, then: path == 0 ? node : then, otherwise: path == 1 ? node : otherwise),
                next: next)
        case .split(let shares, var starts):
            starts[path] = node
            self = ChainProgram.Node(step: step, action: .split(shares: shares, starts: starts), next: next)
        case .wait, .waitUntil, .send, .update, .handoff: break
        }
    }
}
