import AudienceEngine
import CampaignDomain

/// What other tools' idea of a day would do to the same audience.
///
/// Everything but the daily caps stays as it is, also what the approved campaigns before this one will have sent. Under
/// other semantics than the configured the cap holds whatever the policies make of the rule `frequency-cap`: the question
/// is what a tool would do that has it.
public struct CapComparison: Sendable {
    /// One way to read the caps, and what comes of it.
    public struct Line: Sendable {
        public let semantics: CapSemantics
        /// The caps as they were counted.
        public let caps: [FrequencyCap]
        /// Records for which a cap is the first rule that holds them.
        public let held: RowSet
        public let sent: RowSet
        /// Sent under these semantics and not under the configured.
        public let entered: RowSet
        /// Sent under the configured semantics and not under these.
        public let left: RowSet
    }

    /// The configured semantics first, then the others in the order of ``CapSemantics``.
    public let lines: [Line]

    public func line(_ semantics: CapSemantics) -> Line? {
        lines.first { $0.semantics == semantics }
    }
}

extension PreviewEngine {
    /// Counts the daily caps of a campaign by every semantics. For each one pass over the audience and its sends of the
    /// period, and one over those who share an address; without caps in the policies also the previews of the approved
    /// campaigns before this one.
    ///
    /// - Parameter preview: of this engine.
    public func capComparison(for preview: CampaignPreview) throws(PreviewError) -> CapComparison {
        let outcome = preview.outcome
        var context = preview.context
        // The preview of a workspace without caps had no need to know them.
        if context.policies.caps.isEmpty { context.scheduled = try scheduledSends(before: preview.campaign) }
        let lines = CapSemantics.allCases.map { semantics in
            let capped =
                semantics == .configured
                ? (held: outcome.primary(of: FrequencyCapRule.description.id), sent: outcome.send)
                : CapWaterfall(context: context, outcome: outcome, semantics: semantics).result
            return CapComparison.Line(
                semantics: semantics, caps: semantics.caps(of: preview.campaign, under: context.policies),
                held: capped.held, sent: capped.sent, entered: capped.sent.subtracting(outcome.send),
                left: outcome.send.subtracting(capped.sent))
        }
        return CapComparison(lines: lines)
    }
}

extension PreviewOutcome {
    /// Those whose verdict a holding rule is; nobody when it does not hold.
    fileprivate func primary(of rule: RuleID) -> RowSet {
        holding.first { $0.rule == rule }?.primary ?? RowSet(capacity: targeted.capacity)
    }
}

/// The waterfall once more with the caps read in another way. What other rules say stays, but for `shared-address`, which
/// asks whom the others leave.
private struct CapWaterfall {
    let context: PreviewContext
    let outcome: PreviewOutcome
    let semantics: CapSemantics

    var result: (held: RowSet, sent: RowSet) {
        var context = context
        var free = context.targeted
        var held = RowSet(capacity: free.capacity)
        for rule in order {
            var rows = outcome.holding.first { $0.rule == rule }?.rows ?? held
            if rule == FrequencyCapRule.description.id {
                rows = RuleRun(context: context).withDuplicates(FrequencyCapRule().rows(in: context, by: semantics))
                held = rows.intersection(free)
            } else if rule == SharedAddressRule.description.id {
                context.heldBefore = context.targeted.subtracting(free)
                rows = RuleRun(context: context).withDuplicates(SharedAddressRule().rows(in: context))
            }
            free.subtract(rows)
        }
        return (held, free)
    }

    /// The rules that hold, in their order, and the cap in its place even when the policies do not let it hold.
    private var order: [RuleID] {
        let holding = outcome.holding.map(\.rule)
        let cap = FrequencyCapRule.description.id
        guard !holding.contains(cap) else { return holding }
        let earlier = Set(RuleRegistry.holding.map(\.id).prefix { $0 != cap })
        let place = holding.firstIndex { !earlier.contains($0) } ?? holding.count
        return Array(holding[..<place]) + [cap] + holding[place...]
    }
}
