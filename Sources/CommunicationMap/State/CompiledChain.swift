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
    /// Mixed into the draws of a split and of a simulation.
    let seed: UInt64

    enum Trigger: Sendable {
        case event(EventKind, CompiledEventCondition?)
        case segment(CompiledExpression)
        case date(CustomerDateField, offsetDays: Int)
    }

    var chain: Chain { program.chain }

    /// Whether a person may be in the chain many times at once.
    var isForEachEvent: Bool {
        if case .event(_, _, .event) = chain.trigger { true } else { false }
    }

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
        seed = chain.id.rawValue.fnv1a
    }

    /// Whether an entry is permitted by `reentry`, after a last one.
    func permitsEntry(at instant: Int64, after last: Int64?) -> Bool {
        guard let last else { return true }
        switch chain.reentry {
        case .never: return false
        case .always: return true
        case .after(let span): return instant &- last >= span.seconds
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
