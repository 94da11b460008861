import AudienceEngine
import CampaignDomain

/// Derives the runs of one person in one chain from firings and sent messages (docs/MAP.md, section 5).
///
/// The memory is used again for the next chain.
struct ChainReplay {
    /// Some of them may be over.
    private(set) var runs: [ChainRun] = []
    private(set) var lastEntry: Int64?

    /// How long after its longest time a run may still be thought to send something.
    private static let lateness: Int64 = 86_400

    /// Reads marks of a chain in order of time, then goes on to as-of.
    mutating func read(_ marks: ArraySlice<ChainMark>, of chain: CompiledChain, asOf: Int64, walk: inout HistoryWalk) {
        runs.removeAll(keepingCapacity: true)
        lastEntry = nil
        for mark in marks {
            if mark.sent < 0 {
                fire(chain, at: mark.at, walk: &walk)
            } else {
                send(mark.sent, of: chain, at: mark.at, walk: &walk)
            }
        }
        for index in runs.indices { advance(&runs[index], of: chain, until: asOf, walk: &walk) }
    }

    private mutating func fire(_ chain: CompiledChain, at instant: Int64, walk: inout HistoryWalk) {
        guard chain.permitsEntry(at: instant, after: lastEntry) else { return }
        if !chain.isForEachEvent, !runs.isEmpty {
            advance(&runs[runs.count - 1], of: chain, until: instant, walk: &walk)
            guard runs[runs.count - 1].node == chain.end else { return }
        }
        if let condition = chain.entryCondition {
            let entry = ChainEntry(chain: chain.chain.id, at: Instant(seconds: instant))
            guard walk.holds(condition, at: instant, in: entry) else { return }
        }
        enter(chain, at: instant)
    }

    private mutating func enter(_ chain: CompiledChain, at instant: Int64) {
        lastEntry = instant
        if !chain.isForEachEvent { runs.removeAll(keepingCapacity: true) }
        runs.append(ChainRun(entered: instant))
    }

    private mutating func send(
        _ step: Int, of chain: CompiledChain, at instant: Int64, walk: inout HistoryWalk
    ) {
        let known =
            chain.isForEachEvent
            ? runs.firstIndex { run in
                run.lastSent < step && run.entered + chain.longestRests[0] + ChainReplay.lateness >= instant
            } : runs.indices.last { runs[$0].lastSent < step }
        if known == nil { enter(chain, at: instant) }
        let index = known ?? runs.count - 1
        advance(&runs[index], of: chain, until: instant, walk: &walk)
        runs[index].go(to: chain.next[step], at: instant)
        runs[index].lastSent = step
    }

    /// A run whose longest time is over needs no look at what happened on the way: it is over, one way or the other.
    private func advance(
        _ run: inout ChainRun, of chain: CompiledChain, until limit: Int64, walk: inout HistoryWalk
    ) {
        guard run.node < chain.end else { return }
        if run.since + chain.longestRests[run.node] < limit {
            run.node = chain.end
        } else {
            walk.advance(&run, of: chain, until: limit)
        }
    }
}
