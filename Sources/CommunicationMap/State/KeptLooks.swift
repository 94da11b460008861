import AudienceEngine
import CampaignDomain
import Synchronization

/// The looks at segments that fire chains, kept: who stands where asks for those of the past, what is to come for those of the days
/// ahead, and one walk through the histories answers both.
final class KeptLooks: Sendable {
    private let audience: Audience
    /// By the number of the chain.
    private let kept = Mutex<[Int: SegmentLooks]>([:])

    /// How far ahead the looks go that are kept: a month and the rest of its last day.
    private static let ahead: Int64 = 31 * 86_400
    /// How far back is looked at most.
    private static let longestLookBack: Int64 = 60 * 86_400

    init(audience: Audience) {
        self.audience = audience
    }

    /// The looks from which somebody may still be in a chain, up to as-of.
    func past(of chain: CompiledChain, at segment: CompiledExpression, _ parallel: Parallel) -> SegmentLooks.Part {
        let asOf = audience.asOf.seconds
        let looks = looks(of: chain, at: segment, through: asOf + KeptLooks.ahead, parallel)
        return looks.part(from: .min, through: asOf - 1)
    }

    /// The looks from as-of through an instant.
    func future(
        of chain: CompiledChain, at segment: CompiledExpression, through: Instant, _ parallel: Parallel
    ) -> SegmentLooks.Part {
        let asOf = audience.asOf.seconds
        let through = through.seconds
        let looks = looks(of: chain, at: segment, through: max(through, asOf + KeptLooks.ahead), parallel)
        return looks.part(from: asOf, through: through)
    }

    /// Whoever asks while they are being looked up waits.
    private func looks(
        of chain: CompiledChain, at segment: CompiledExpression, through: Int64, _ parallel: Parallel
    ) -> SegmentLooks {
        kept.withLock { kept in
            if let looks = kept[chain.index], looks.through >= through { return looks }
            let days = (chain.longestRests[0] + 86_399) / 86_400 + 1
            let from = audience.asOf.seconds - min(days * 86_400, KeptLooks.longestLookBack)
            let looks = SegmentLooks(
                at: segment, from: Instant(seconds: from), through: Instant(seconds: through), audience: audience,
                parallel: parallel)
            kept[chain.index] = looks
            return looks
        }
    }
}
