import AudienceEngine
import CampaignDomain

/// What a run meets while it goes on: history as it was, or a future that a simulation makes up.
protocol ChainCircumstances {
    /// The id of the person's key record.
    var personID: String { get }
    /// Whether a condition of a chain holds for the person at a look.
    func holds(_ condition: ChainCondition, at instant: Int64, in entry: ChainEntry) -> Bool
    /// The first happening later than `after` and not later than `limit`.
    mutating func nextHappening(after: Int64, upTo limit: Int64) -> Int64?
    /// Does a step that sends.
    ///
    /// - Returns: the second at which the run goes on behind it: that of the step, or a later one when the message is put off.
    mutating func send(_ step: Int, of chain: CompiledChain, in run: ChainRun) -> Int64
}

extension ChainCircumstances {
    /// Takes all steps earlier than `limit`, and looks at all happenings up to it (docs/MAP.md, section 3).
    mutating func advance(_ run: inout ChainRun, of chain: CompiledChain, until limit: Int64) {
        let entry = ChainEntry(chain: chain.chain.id, at: Instant(seconds: run.entered))
        while run.node < chain.end {
            if !run.isResting {
                guard arrive(&run, before: limit, chain, entry) else { return }
            } else {
                guard rest(&run, until: limit, chain, entry) else { return }
            }
        }
    }

    /// Comes to a step and does it. False when that is not before `limit`, and when an exit ends the run.
    private mutating func arrive(
        _ run: inout ChainRun, before limit: Int64, _ chain: CompiledChain, _ entry: ChainEntry
    ) -> Bool {
        guard run.since < limit else { return false }
        guard !isExit(at: run.since, chain, entry) else {
            run.leave(chain)
            return false
        }
        run.looked = max(run.looked, run.since)
        let next = chain.next[run.node]
        switch chain.moves[run.node] {
        case .wait: run.isResting = true
        case .waitUntil(let condition):
            run.isResting = !holds(chain.conditions[condition], at: run.since, in: entry)
            if !run.isResting { run.node = next }
        case .send:
            let sentAt = send(run.node, of: chain, in: run)
            run.go(to: next, at: sentAt)
        case .branch(let condition, let then, let otherwise):
            run.node = holds(chain.conditions[condition], at: run.since, in: entry) ? then : otherwise
        case .split: run.node = path(of: run, chain) ?? next
        case .pass: run.node = next
        }
        return true
    }

    /// Rests at a wait. False when it is not over before `limit`, and when an exit ends the run.
    private mutating func rest(
        _ run: inout ChainRun, until limit: Int64, _ chain: CompiledChain, _ entry: ChainEntry
    ) -> Bool {
        let next = chain.next[run.node]
        let end = chain.goesOn(from: run.node, since: run.since)
        while let happening = nextHappening(after: run.looked, upTo: min(end, limit)) {
            run.looked = happening
            if isExit(at: happening, chain, entry) {
                run.leave(chain)
                return false
            }
            if case .waitUntil(let condition) = chain.moves[run.node],
                holds(chain.conditions[condition], at: happening, in: entry)
            {
                run.go(to: next, at: happening)
                return true
            }
        }
        guard end < limit else { return false }
        run.go(to: next, at: end)
        return true
    }

    private func isExit(at instant: Int64, _ chain: CompiledChain, _ entry: ChainEntry) -> Bool {
        for exit in chain.exits where holds(exit, at: instant, in: entry) { return true }
        return false
    }

    /// Where the path begins that is drawn for a run at a split; nil when it has none.
    private func path(of run: ChainRun, _ chain: CompiledChain) -> Int? {
        guard case .split(let shares, let starts) = chain.program.nodes[run.node].action, !starts.isEmpty else {
            return nil
        }
        return starts[
            Draws.path(
                shares: shares, person: personID, chain: chain.chain.id.rawValue, step: run.node, entered: run.entered)]
    }
}
