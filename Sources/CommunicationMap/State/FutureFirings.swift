import AudienceEngine
import CampaignDomain

/// What will fire chains by the passing of time alone: dates, and days that bring people into segments.
struct FutureFirings: Sendable {
    private let dated: [(chain: Int, firings: DateFirings)]
    private let looked: [(chain: Int, looks: SegmentLooks)]
    private let from: Int64
    private let through: Int64

    /// O(rows) for each day and chain that a segment fires.
    init(chains: [CompiledChain], audience: Audience, through: Instant, parallel: Parallel) {
        var dated: [(Int, DateFirings)] = []
        var looked: [(Int, SegmentLooks)] = []
        for chain in chains {
            switch chain.trigger {
            case .event: break
            case .date(let field, let days):
                dated.append((chain.index, DateFirings(field, offsetDays: days, audience: audience)))
            case .segment(let expression):
                let looks = SegmentLooks(
                    at: expression, from: audience.asOf, through: through, audience: audience, parallel: parallel)
                looked.append((chain.index, looks))
            }
        }
        (self.dated, self.looked) = (dated, looked)
        from = audience.asOf.seconds
        self.through = through.seconds
    }

    /// Calls `body` with every firing for the person of a key record, each chain's in order of time.
    func forEach(of row: Int, _ body: (_ chain: Int, _ at: Int64) -> Void) {
        for (chain, firings) in dated { firings.forEach(of: row, from: from, through: through) { body(chain, $0) } }
        for (chain, looks) in looked { looks.forEachEntry(of: row) { body(chain, $0) } }
    }
}
