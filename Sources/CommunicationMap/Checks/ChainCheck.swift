import AudienceEngine
import CampaignDomain

/// Tells what in the chains of a workspace cannot work (docs/MAP.md, section 7).
public struct ChainCheck: Sendable {
    private let definitions: Definitions
    private let vocabulary: ExpressionVocabulary

    public init(definitions: Definitions) {
        self.definitions = definitions
        vocabulary = ExpressionVocabulary(definitions: definitions)
    }

    /// The findings of all chains, in the order of the chains; each chain's own from its trigger to its last step. O(text).
    public var findings: [ChainFinding] {
        let loops = ChainLoops(definitions.chains).paths
        return definitions.chains.flatMap { chain in
            findings(of: chain) + (loops[chain.id].map { [finding(.endlessLoop($0), in: chain)] } ?? [])
        }
    }

    /// What is wrong with one chain by itself. O(its text).
    public func findings(of chain: Chain) -> [ChainFinding] {
        let program = ChainProgram(chain)
        var found = TriggerCheck(definitions: definitions, vocabulary: vocabulary).faults(of: chain.trigger)
            .map { finding($0, in: chain) }
        found += conditionFaults(of: chain, program)
        found += wholeFaults(of: chain, program)
        let stepFaults = program.nodes.indices.flatMap { node in
            faults(of: node, in: program).map { finding($0, at: node, in: program) }
        }
        found += (stepFaults + unreachable(in: program)).sorted { ($0.step ?? 0) < ($1.step ?? 0) }
        return found
    }

    private func finding(_ fault: ChainFault, in chain: Chain) -> ChainFinding {
        ChainFinding(chain: chain.id, step: nil, stepName: nil, fault: fault)
    }

    private func finding(_ fault: ChainFault, at node: Int, in program: ChainProgram) -> ChainFinding {
        ChainFinding(chain: program.chain.id, step: node, stepName: program.name(of: node), fault: fault)
    }

    // MARK: The chain as a whole

    private func wholeFaults(of chain: Chain, _ program: ChainProgram) -> [ChainFinding] {
        var faults: [ChainFault] = []
        if chain.exits.isEmpty, program.longest > 0 { faults.append(.missingExit) }
        if let entry = chain.entryCondition, let root = try? Expression.parse(entry, place: .chain).root,
            chain.exits.contains(where: { (try? Expression.parse($0, place: .chain))?.root == root })
        {
            faults.append(.unreachable(.exitIsEntry))
        }
        return faults.map { finding($0, in: chain) }
    }

    private func conditionFaults(of chain: Chain, _ program: ChainProgram) -> [ChainFinding] {
        var found: [ChainFinding] = []
        if let entry = chain.entryCondition {
            found += faults(of: entry, field: "if", in: program).map { finding($0, in: chain) }
        }
        for exit in chain.exits {
            found += faults(of: exit, field: "exit", in: program).map { finding($0, in: chain) }
        }
        return found
    }

    private func faults(of text: String, field: String, in program: ChainProgram) -> [ChainFault] {
        do {
            let expression = try Expression.parse(text, vocabulary: vocabulary, place: .chain)
            return expression.root.reactions.filter { reaction in
                !program.nodes.contains { $0.isSend && $0.step.id == reaction.step }
            }.map { .unknownStep($0.step, field: field) }
        } catch {
            return [.unreadable(field: field, reason: error.description)]
        }
    }

    // MARK: Steps

    private func faults(of node: Int, in program: ChainProgram) -> [ChainFault] {
        var faults: [ChainFault] = []
        let step = program.nodes[node].step
        if let id = step.id, program.nodes[..<node].contains(where: { $0.step.id == id }) {
            faults.append(.repeatedStepID(id))
        }
        switch step.action {
        case .send(_, let message):
            if definitions.message(message) == nil { faults.append(.unknownMessage(message)) }
        case .wait(let span):
            if span > ChainCheck.longestSensibleWait { faults.append(.longWait(span)) }
        case .waitUntil(let condition, let longest):
            if longest > ChainCheck.longestSensibleWait { faults.append(.longWait(longest)) }
            faults += self.faults(of: condition, field: "until", in: program)
            faults += unsentReactions(of: condition, at: node, in: program).map { .waitForNothing(step: $0) }
        case .branch(let condition, _, _): faults += self.faults(of: condition, field: "if", in: program)
        case .split, .update, .handoff: break
        }
        return faults
    }

    private static let longestSensibleWait = TimeSpan.days(365)

    /// The steps whose reactions a condition needs to hold although they cannot have been sent when a run comes to `node`.
    private func unsentReactions(of condition: String, at node: Int, in program: ChainProgram) -> [String] {
        guard let root = try? Expression.parse(condition, place: .chain).root else { return [] }
        let sent = program.sends(before: node)
        return root.neededReactions.map(\.step).filter { step in
            program.nodes.contains { $0.isSend && $0.step.id == step }
                && !sent.contains { program.nodes[$0].step.id == step }
        }
    }

    private func unreachable(in program: ChainProgram) -> [ChainFinding] {
        program.nodes.indices.flatMap { node -> [ChainFinding] in
            switch program.nodes[node].action {
            case .branch(let condition, let then, _):
                guard then != program.nodes[node].next,
                    let step = unsentReactions(of: program.conditions[condition], at: node, in: program).first
                else { return [] }
                return [finding(.unreachable(.reactionToUnsent(step: step)), at: then, in: program)]
            case .split(let shares, let starts):
                return starts.indices.filter { path in
                    shares[path] - (path == 0 ? 0 : shares[path - 1]) <= 0 && starts[path] != program.nodes[node].next
                }.map { finding(.unreachable(.weighsNothing), at: starts[$0], in: program) }
            case .wait, .waitUntil, .send, .update, .handoff: return []
            }
        }
    }
}

extension ChainProgram {
    /// The steps that may have been sent when a run comes to `node`. O(steps²).
    func sends(before node: Int) -> Set<Int> {
        var mayPrecede = [Set<Int>](repeating: [], count: nodes.count + 1)
        for index in nodes.indices {
            var passed = mayPrecede[index]
            if nodes[index].isSend { passed.insert(index) }
            for successor in successors(of: index) { mayPrecede[successor].formUnion(passed) }
        }
        return mayPrecede[node]
    }
}
