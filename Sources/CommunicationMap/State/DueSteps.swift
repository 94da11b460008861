import AudienceEngine
import CampaignDomain

/// The messages that chains will come to within a horizon if nothing else happens (docs/MAP.md, section 6).
///
/// Columns in order of person, then time: 24 bytes a message.
public struct DueSteps: Sendable {
    public let programs: [ChainProgram]
    /// Both ends included.
    public let from: Instant
    public let through: Instant
    let persons: [Int32]
    /// The persons to whom anything is due, by their number.
    private let reached: RowSet
    let chains: [Int16]
    let nodes: [Int16]
    let at: [Int64]
    let entered: [Int64]
    /// For each chain and step the channel on which it sends.
    private let channels: [[UInt8]]

    init(
        programs: [ChainProgram], from: Instant, through: Instant, personCount: Int, parts: [DueColumns]
    ) {
        self.programs = programs
        self.from = from
        self.through = through
        persons = parts.flatMap(\.persons)
        chains = parts.flatMap(\.chains)
        nodes = parts.flatMap(\.nodes)
        at = parts.flatMap(\.at)
        entered = parts.flatMap(\.entered)
        reached = RowSet(capacity: personCount, rows: persons.lazy.map { Int($0) })
        channels = programs.map { $0.nodes.map { $0.channel?.code ?? .max } }
    }

    /// A message that is due to one person.
    public struct Step: Hashable, Sendable {
        /// Index into ``DueSteps/programs``.
        public let chain: Int
        /// The step's number, see ``ChainProgram/nodes``.
        public let node: Int
        public let channel: Channel
        public let message: MessageID
        public let at: Instant
        /// When the run entered its chain.
        public let entered: Instant
    }

    public var count: Int { persons.count }

    /// Whether anything is due to a person. O(1).
    public func hasSteps(_ person: Int) -> Bool { reached.contains(person) }

    /// What is due to a person, in order of time; at one second the more important chain first. O(log messages).
    public func steps(ofPerson person: Int) -> [Step] {
        places(ofPerson: person).map(step)
    }

    /// Every person to whom something is due, ascending.
    public var reachedPersons: [Int] {
        var result: [Int] = []
        for person in persons where result.last != Int(person) { result.append(Int(person)) }
        return result
    }

    /// Calls `body` with every message to a person, in order of time: its chain, and the code of its channel. Nothing is made
    /// for it, so it is for passes over many persons. O(log messages).
    public func forEach(ofPerson person: Int, _ body: (_ chain: Int, _ channel: UInt8, _ at: Int64) -> Void) {
        for place in places(ofPerson: person) {
            let chain = Int(chains[place])
            body(chain, channels[chain][Int(nodes[place])], at[place])
        }
    }

    /// Where the messages of a person stand.
    func places(ofPerson person: Int) -> Range<Int> {
        let first = place(notBefore: person)
        var end = first
        while end < persons.count, Int(persons[end]) == person { end += 1 }
        return first..<end
    }

    /// Where the messages of consecutive persons stand.
    func places(ofPersons range: Range<Int>) -> Range<Int> {
        place(notBefore: range.lowerBound)..<place(notBefore: range.upperBound)
    }

    private func place(notBefore person: Int) -> Int {
        var (low, high) = (0, persons.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(persons[middle]) < person { low = middle + 1 } else { high = middle }
        }
        return low
    }

    func step(_ place: Int) -> Step {
        let (chain, node) = (Int(chains[place]), Int(nodes[place]))
        guard case .send(let channel, let message) = programs[chain].nodes[node].action else {
            preconditionFailure("only steps that send are due")
        }
        return Step(
            chain: chain, node: node, channel: channel, message: message, at: Instant(seconds: at[place]),
            entered: Instant(seconds: entered[place]))
    }
}

/// The due messages of some persons on their way into ``DueSteps``.
struct DueColumns: Sendable {
    var persons: [Int32] = []
    var chains: [Int16] = []
    var nodes: [Int16] = []
    var at: [Int64] = []
    var entered: [Int64] = []
}
