import AudienceEngine
import CampaignDomain

/// Runs the rules about records over one audience, in their order.
struct RuleRun {
    private let context: PreviewContext
    private let leftOut: RuleID?

    /// - Parameter leftOut: a rule that is not to be asked.
    init(context: PreviewContext, without leftOut: RuleID? = nil) {
        self.context = context
        self.leftOut = leftOut
    }

    func outcome(sources: AudienceBreakdown, done: (PreviewPart) -> Void = { _ in }) -> PreviewOutcome {
        var context = context
        var free = context.targeted
        var holding: [RuleOutcome] = []
        var flagging: [RuleOutcome] = []
        for rule in RuleRegistry.recordRules(under: context.policies) where rule.rule.id != leftOut {
            context.heldBefore = context.targeted.subtracting(free)
            let rows = withDuplicates(rule.rule.rows(in: context))
            done(.rule(rule.rule.id))
            guard rule.holds else {
                flagging.append(
                    RuleOutcome(
                        rule: rule.rule.id, severity: rule.severity, rows: rows,
                        primary: RowSet(capacity: rows.capacity)))
                continue
            }
            holding.append(
                RuleOutcome(
                    rule: rule.rule.id, severity: rule.severity, rows: rows, primary: rows.intersection(free)))
            free.subtract(rows)
        }
        var warned = RowSet(capacity: free.capacity)
        for outcome in flagging where outcome.severity != .note { warned.formUnion(outcome.rows) }
        return PreviewOutcome(
            targeted: context.targeted, sources: sources, holding: holding, flagging: flagging, send: free,
            sendWithWarnings: warned.intersection(free))
    }

    /// A duplicate shares its person's reasons, which were found for the kept record.
    func withDuplicates(_ rows: RowSet) -> RowSet {
        guard !rows.isEmpty else { return rows }
        var rows = rows
        for duplicate in context.records.duplicates where rows.contains(duplicate.kept) { rows.insert(duplicate.row) }
        return rows
    }
}
