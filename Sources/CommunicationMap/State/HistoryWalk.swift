import AudienceEngine
import CampaignDomain

/// History as it was, and after as-of a future in which nothing happens.
struct HistoryWalk: ChainCircumstances {
    private let audience: Audience
    private let asOf: Int64
    private var timeline: PersonTimeline
    private var row = 0
    /// The messages that runs came to at as-of or later, in the order in which the runs were gone on with.
    var due: [DueMark] = []

    struct DueMark {
        let chain: Int
        let node: Int
        let at: Int64
        let entered: Int64
    }

    init(audience: Audience) {
        self.audience = audience
        asOf = audience.asOf.seconds
        timeline = PersonTimeline(audience: audience)
    }

    /// Turns to the person of a key record.
    mutating func turn(to row: Int) {
        self.row = row
        timeline.turn(to: row)
        due.removeAll(keepingCapacity: true)
    }

    var personID: String { audience.snapshot.customers.customerID(row).rawValue }

    func holds(_ condition: ChainCondition, at instant: Int64, in entry: ChainEntry) -> Bool {
        condition.expression.truth(row: row, at: EvaluationMoment(asOf: Instant(seconds: instant), entry: entry))
            == .yes
    }

    mutating func nextHappening(after: Int64, upTo limit: Int64) -> Int64? {
        guard after < min(limit, asOf) else { return nil }
        return timeline.next(after: after, upTo: limit)
    }

    mutating func send(_ step: Int, of chain: CompiledChain, in run: ChainRun) -> Int64 {
        if run.since >= asOf {
            due.append(DueMark(chain: chain.index, node: step, at: run.since, entered: run.entered))
        }
        return run.since
    }
}
