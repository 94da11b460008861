import AudienceEngine
import CampaignDomain
import CommunicationMap

/// How far ahead a number of due messages looks.
enum DueSpan: Int, CaseIterable, Hashable, Sendable {
    case day, week

    var span: TimeSpan {
        switch self {
        case .day: .days(1)
        case .week: .days(7)
        }
    }
}

/// The numbers of one chain: who is in it, and what it will send.
struct ChainFigures: Sendable {
    /// Persons in the chain, each once.
    var people = 0
    /// Persons at each step.
    var standing: [Int]
    /// Messages due, by span and step.
    var due: [[Int]]

    init(steps: Int) {
        standing = [Int](repeating: 0, count: steps)
        due = DueSpan.allCases.map { _ in [Int](repeating: 0, count: steps) }
    }

    func due(_ span: DueSpan) -> Int { due[span.rawValue].reduce(0, +) }
}

/// Everything that the map shows of now and of history. What is drawn is looked up here in O(1).
struct MapFacts: Sendable {
    let basis: MapBasis
    /// What is due in the longest ``DueSpan``.
    let due: DueSteps
    let reactions: StepReactions
    let lanes: [MapLane]
    /// By the number of the chain in the engine.
    let figures: [ChainFigures]
    /// Persons of each lane, each once.
    let lanePeople: [Int]
    /// The channels on which any chain sends or hands over.
    let channels: [Channel]

    var programs: [ChainProgram] { basis.engine.programs }

    /// A pass over runs, due messages and the events of chains.
    ///
    /// - Parameter checkCancellation: asked between the passes; throws when nobody waits any more.
    init(model: WorkbenchModel, checkCancellation: () throws -> Void) throws {
        basis = model.mapBasis
        try checkCancellation()
        due = basis.due(within: DueSpan.week.span, model.parallel)
        try checkCancellation()
        reactions = basis.engine.reactions(model.parallel)
        try checkCancellation()
        lanes = MapLane.all(in: model.definitions, engine: basis.engine)
        let figures = MapFacts.figures(of: basis, due)
        self.figures = figures
        lanePeople = lanes.map { [basis] in MapFacts.people(of: $0, basis.state) }
        let used = Set(basis.engine.programs.flatMap { ChainOutline($0.chain).everyChannel })
        channels = Channel.allCases.filter(used.contains)
    }

    private static func figures(of basis: MapBasis, _ due: DueSteps) -> [ChainFigures] {
        var figures = basis.engine.programs.map { ChainFigures(steps: $0.nodes.count) }
        for chain in figures.indices {
            figures[chain].people = basis.state.persons(in: chain).count
            for node in figures[chain].standing.indices {
                figures[chain].standing[node] = basis.state.persons(in: chain, at: node).count
            }
        }
        let day = basis.state.asOf + DueSpan.day.span
        due.forEach(before: basis.state.asOf + DueSpan.week.span) { _, chain, node, at in
            figures[chain].due[DueSpan.week.rawValue][node] += 1
            if at < day { figures[chain].due[DueSpan.day.rawValue][node] += 1 }
        }
        return figures
    }

    private static func people(of lane: MapLane, _ state: MapState) -> Int {
        var persons: Set<Int> = []
        for chain in lane.indices { persons.formUnion(state.persons(in: chain)) }
        return persons.count
    }

    /// Messages due in a week on a channel, of some chains.
    func dueInAWeek(on channel: Channel, chains: [Int]) -> Int {
        chains.reduce(0) { sum, chain in
            let nodes = programs[chain].nodes
            return sum
                + nodes.indices.reduce(0) { sum, node in
                    guard case .send(channel, _) = nodes[node].action else { return sum }
                    return sum + figures[chain].due[DueSpan.week.rawValue][node]
                }
        }
    }

    func chain(_ id: ChainID) -> MapChain? {
        lanes.lazy.flatMap(\.chains).first { $0.chain.id == id }
    }
}

extension ChainOutline {
    /// The channels that it sends on, and those that it hands over to.
    var everyChannel: [Channel] {
        channels
            + steps.compactMap { step in
                if case .handoff(let channel, _) = step.action { channel } else { Channel?.none }
            }
    }
}
