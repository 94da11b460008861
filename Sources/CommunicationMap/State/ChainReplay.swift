import AudienceEngine
import CampaignDomain

/// Derives the runs of one person in one chain from firings and sent messages (docs/MAP.md, section 5).
struct ChainReplay {
    private let chain: CompiledChain
    private var runs: [ChainRun] = []
    private(set) var lastEntry: Int64?

    init(_ chain: CompiledChain) {
        self.chain = chain
    }

    /// Runs that are still on.
    var open: [ChainRun] { runs.filter { $0.node < chain.program.end } }

    /// How long after its longest time a run may still be thought to send something.
    private static let lateness: Int64 = 86_400

    /// Reads marks in order of time, then goes on to as-of.
    mutating func read(_ marks: ArraySlice<ChainMark>, asOf: Int64, walk: inout HistoryWalk) {
        for mark in marks {
            if mark.sent < 0 {
                fire(at: mark.at, walk: &walk)
            } else {
                send(mark.sent, at: mark.at, walk: &walk)
            }
        }
        for index in runs.indices { advance(&runs[index], until: asOf, walk: &walk) }
    }

    private mutating func fire(at instant: Int64, walk: inout HistoryWalk) {
        guard chain.permitsEntry(at: instant, after: lastEntry) else { return }
        if !chain.isForEachEvent, !runs.isEmpty {
            advance(&runs[runs.count - 1], until: instant, walk: &walk)
            guard runs[runs.count - 1].node == chain.program.end else { return }
        }
        if let condition = chain.entryCondition {
            let entry = ChainEntry(chain: chain.chain.id, at: Instant(seconds: instant))
            guard walk.holds(condition, at: instant, in: entry) else { return }
        }
        enter(at: instant)
    }

    private mutating func enter(at instant: Int64) {
        lastEntry = instant
        if !chain.isForEachEvent { runs.removeAll(keepingCapacity: true) }
        runs.append(ChainRun(entered: instant))
    }

    private mutating func send(_ step: Int, at instant: Int64, walk: inout HistoryWalk) {
        let known =
            chain.isForEachEvent
            ? runs.firstIndex { run in
                run.lastSent < step && run.entered + chain.program.longest + ChainReplay.lateness >= instant
            } : runs.indices.last { runs[$0].lastSent < step }
        if known == nil { enter(at: instant) }
        let index = known ?? runs.count - 1
        advance(&runs[index], until: instant, walk: &walk)
        runs[index].go(to: chain.program.nodes[step].next, at: instant)
        runs[index].lastSent = step
    }

    /// A run whose longest time is over needs no look at what happened on the way: it is over, one way or the other.
    private func advance(_ run: inout ChainRun, until limit: Int64, walk: inout HistoryWalk) {
        guard run.node < chain.program.end else { return }
        if run.since + chain.program.longestRest[run.node] < limit {
            run.node = chain.program.end
        } else {
            walk.advance(&run, of: chain, until: limit)
        }
    }
}
