import AudienceEngine
import CampaignDomain

/// How people took the messages of chains, by all of history up to as-of: to whom each step was sent, who opened and who
/// clicked it. Four bytes for each person, step and kind.
public struct StepReactions: Sendable {
    public enum Kind: Int, CaseIterable, Hashable, Sendable {
        case sent, opened, clicked
    }

    /// For each chain where its steps begin in ``persons``.
    private let starts: [Int]
    /// By chain, step and kind; ascending, each person once.
    private let persons: [[Int32]]

    init(starts: [Int], persons: [[Int32]]) {
        self.starts = starts
        self.persons = persons
    }

    /// The numbers of the persons: ascending, each once. O(persons).
    public func persons(_ kind: Kind, chain: Int, node: Int) -> [Int] {
        persons[place(kind, chain, node)].map { Int($0) }
    }

    public func count(_ kind: Kind, chain: Int, node: Int) -> Int {
        persons[place(kind, chain, node)].count
    }

    private func place(_ kind: Kind, _ chain: Int, _ node: Int) -> Int {
        (starts[chain] + node) * Kind.allCases.count + kind.rawValue
    }
}

extension MapEngine {
    /// How people took what the chains sent. O(sent, opened and clicked events).
    public func reactions(_ parallel: Parallel = .serial) -> StepReactions {
        let reader = ReactionReader(chains: chains, audience: audience)
        let parts = parallel.map(over: Parallel.runs(of: audience.persons.count)) { reader.read($0) }
        var whole = [[Int32]](repeating: [], count: reader.slots)
        for part in parts {
            for slot in part.indices { whole[slot] += part[slot] }
        }
        return StepReactions(starts: reader.starts, persons: whole)
    }
}

/// Finds reactions in the events of some persons.
private struct ReactionReader: Sendable {
    let starts: [Int]
    let slots: Int
    private let audience: Audience
    private let events: EventColumns
    private let chainOfCode: [Int]
    private let steps: [StepNames]

    private static let kinds: EventKinds = [.sent, .opened, .clicked]

    init(chains: [CompiledChain], audience: Audience) {
        self.audience = audience
        events = audience.snapshot.events
        let byID = Dictionary(uniqueKeysWithValues: chains.map { ($0.chain.id.rawValue, $0.index) })
        chainOfCode = events.chain.table { byID[$0] ?? -1 }
        steps = chains.map { StepNames($0.program, in: audience.snapshot.events) }
        let ends = chains.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.program.nodes.count) }
        starts = ends
        slots = ends[ends.count - 1] * StepReactions.Kind.allCases.count
    }

    func read(_ range: Range<Int>) -> [[Int32]] {
        var found = [[Int32]](repeating: [], count: slots)
        guard slots > 0 else { return found }
        for person in range {
            audience.personEvents.forEach(ofPersonAt: audience.persons.key(of: person), Self.kinds) { event in
                guard let slot = slot(of: event), found[slot].last != Int32(person) else { return }
                found[slot].append(Int32(person))
            }
        }
        return found
    }

    private func slot(of event: Int) -> Int? {
        let code = events.chain.code(event)
        guard code >= 0, chainOfCode[Int(code)] >= 0 else { return nil }
        let chain = chainOfCode[Int(code)]
        let step = steps[chain].step(of: event, in: events)
        guard step >= 0 else { return nil }
        let kind: StepReactions.Kind =
            switch events.kind[event] {
            case .opened: .opened
            case .clicked: .clicked
            default: .sent
            }
        return (starts[chain] + step) * StepReactions.Kind.allCases.count + kind.rawValue
    }
}
