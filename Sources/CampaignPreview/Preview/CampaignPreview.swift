import AudienceEngine
import CampaignDomain

/// The answer before the send: who gets a campaign, who does not, why, and what is wrong with it.
public struct CampaignPreview: Sendable {
    public let context: PreviewContext
    public let outcome: PreviewOutcome
    public let findings: [Finding]
    /// Answers what would be if something were otherwise.
    let engine: PreviewEngine

    public var campaign: Campaign { context.campaign }
    public var audience: Audience { context.audience }

    /// The facts behind a rule for one targeted row; empty when the rule does not concern it.
    ///
    /// A duplicate's reasons other than `duplicate-person` are its person's.
    public func evidence(of rule: RuleID, for row: Int) -> [Evidence] {
        guard let rule = RuleRegistry.recordRule(rule) else { return [] }
        let isDuplicateRule = rule.id == DuplicatePersonRule.description.id
        var context = context
        context.heldBefore = outcome.heldBefore(rule.id)
        return rule.evidence(for: isDuplicateRule ? row : context.keptRow(of: row), in: context)
    }
}

extension PreviewOutcome {
    /// Who is held by the rules before `rule`.
    func heldBefore(_ rule: RuleID) -> RowSet {
        var held = RowSet(capacity: targeted.capacity)
        for outcome in holding {
            if outcome.rule == rule { break }
            held.formUnion(outcome.primary)
        }
        return held
    }
}
