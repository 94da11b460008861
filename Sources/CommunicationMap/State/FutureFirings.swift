import AudienceEngine
import CampaignDomain

/// What will fire chains by the passing of time alone: dates, and days that bring people into segments.
struct FutureFirings: Sendable {
    private let dated: [(chain: Int, firings: DateFirings)]
    private let looked: [(chain: Int, looks: SegmentLooks.Part)]

    /// O(rows) for each day and chain that a segment fires.
    init(chains: [CompiledChain], audience: Audience, looks: KeptLooks, through: Instant, parallel: Parallel) {
        var dated: [(Int, DateFirings)] = []
        var looked: [(Int, SegmentLooks.Part)] = []
        for chain in chains {
            switch chain.trigger {
            case .event: break
            case .date(let field, let days):
                let firings = DateFirings(
                    field, offsetDays: days, audience: audience, from: audience.asOf.seconds, through: through.seconds)
                dated.append((chain.index, firings))
            case .segment(let expression):
                looked.append((chain.index, looks.future(of: chain, at: expression, through: through, parallel)))
            }
        }
        (self.dated, self.looked) = (dated, looked)
    }

    /// Calls `body` with every firing for the person of a key record, each chain's in order of time.
    func forEach(of row: Int, _ body: (_ chain: Int, _ at: Int64) -> Void) {
        for (chain, firings) in dated { firings.forEach(of: row) { body(chain, $0) } }
        for (chain, looks) in looked { looks.forEachEntry(of: row) { body(chain, $0) } }
    }
}
