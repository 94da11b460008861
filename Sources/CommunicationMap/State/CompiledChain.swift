import AudienceEngine
import CampaignDomain

/// A chain made ready for one audience: its expressions compiled, its names turned into the numbers of the event columns.
final class CompiledChain: Sendable {
    /// The chain's number in the map.
    let index: Int
    let program: ChainProgram
    let trigger: Trigger
    let entryCondition: ChainCondition?
    let exits: [ChainCondition]
    /// By the numbers that the program's nodes use.
    let conditions: [ChainCondition]
    /// What runs do step by step, plain: a look at the program would count references to its texts.
    let moves: [Move]
    /// For each step the one behind it.
    let next: [Int]
    /// For each step, and for the end, how long a run rests there at most, in seconds.
    private let rests: [Int64]
    /// For each step, and for the end, the longest time that a run standing at its beginning may still take, in seconds.
    let longestRests: [Int64]
    /// Whether a person may be in the chain many times at once.
    let isForEachEvent: Bool
    private let reentry: Chain.Reentry
    /// Mixed into the draws of a split and of a simulation.
    let seed: UInt64

    enum Trigger: Sendable {
        case event(EventKind, CompiledEventCondition?)
        case segment(CompiledExpression)
        case date(CustomerDateField, offsetDays: Int)
    }

    /// A step as a run takes it.
    enum Move: Sendable {
        case wait
        case waitUntil(condition: Int)
        case send
        case branch(condition: Int, then: Int, otherwise: Int)
        case split
        /// What changes nothing for the run.
        case pass
    }

    var chain: Chain { program.chain }
    /// The number of the place behind all steps.
    var end: Int { moves.count }

    /// Whether the entry into a segment fires it.
    var isFiredBySegment: Bool {
        if case .segment = trigger { true } else { false }
    }

    init(_ chain: Chain, index: Int, evaluator: ExpressionEvaluator) throws(ChainFailure) {
        self.index = index
        let program = ChainProgram(chain)
        let compiler = ConditionReader(chain: chain.id, evaluator: evaluator)
        self.program = program
        entryCondition = try compiler.compile(chain.entryCondition, field: "if")
        exits = try compiler.compile(chain.exits, field: "exit")
        conditions = try compiler.compile(program.conditions, field: "steps")
        trigger = try compiler.compile(chain.trigger)
        moves = program.nodes.map { Move($0.action) }
        next = program.nodes.map(\.next)
        rests = program.nodes.map(\.action.rest) + [0]
        longestRests = program.longestRest
        if case .event(_, _, .event) = chain.trigger { isForEachEvent = true } else { isForEachEvent = false }
        reentry = chain.reentry
        seed = chain.id.rawValue.fnv1a
    }

    /// When a run goes on at the latest: the end of its wait, or the second at which it came to its step.
    func goesOn(from node: Int, since: Int64) -> Int64 { since &+ rests[node] }

    /// Whether an entry is permitted by `reentry`, after a last one.
    func permitsEntry(at instant: Int64, after last: Int64?) -> Bool {
        guard let last else { return true }
        switch reentry {
        case .never: return false
        case .always: return true
        case .after(let span): return instant &- last >= span.seconds
        }
    }
}

extension CompiledChain.Move {
    fileprivate init(_ action: ChainProgram.Action) {
        switch action {
        case .wait: self = .wait
        case .waitUntil(let condition, _): self = .waitUntil(condition: condition)
        case .send: self = .send
        case .branch(let condition, let then, let otherwise):
            self = .branch(condition: condition, then: then, otherwise: otherwise)
        case .split: self = .split
        case .update, .handoff: self = .pass
        }
    }
}

/// Why a chain cannot be followed.
public struct ChainFailure: Error, Hashable, Sendable, CustomStringConvertible {
    public let chain: ChainID
    public let field: String
    public let reason: String

    public var description: String { "chain \"\(chain)\": \(field): \(reason)" }
}

private struct ConditionReader {
    let chain: ChainID
    let evaluator: ExpressionEvaluator

    func compile(_ text: String?, field: String) throws(ChainFailure) -> ChainCondition? {
        guard let text else { return nil }
        return try attempt(field) { try ChainCondition(try Expression.parse(text, place: .chain), evaluator) }
    }

    func compile(_ texts: [String], field: String) throws(ChainFailure) -> [ChainCondition] {
        var result: [ChainCondition] = []
        for text in texts {
            if let compiled = try compile(text, field: field) { result.append(compiled) }
        }
        return result
    }

    func compile(_ trigger: Chain.Trigger) throws(ChainFailure) -> CompiledChain.Trigger {
        switch trigger {
        case .event(let kind, let text, _):
            guard let text else { return .event(kind, nil) }
            return try attempt("where") {
                .event(kind, try evaluator.compileEventCondition(try Expression.parse(text, place: .event)))
            }
        case .segment(let id):
            return try attempt("trigger") {
                .segment(try evaluator.compile(try evaluator.catalog.expression(of: id)))
            }
        case .date(let name, let days):
            guard let field = CustomerDateField(name) else {
                throw ChainFailure(
                    chain: chain, field: "trigger", reason: ChainFault.Trigger.notADate(name).description)
            }
            return .date(field, offsetDays: days)
        }
    }

    private func attempt<Result>(_ field: String, _ body: () throws -> Result) throws(ChainFailure) -> Result {
        do {
            return try body()
        } catch {
            throw ChainFailure(chain: chain, field: field, reason: "\(error)")
        }
    }
}
