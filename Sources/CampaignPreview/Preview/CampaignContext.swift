import AudienceEngine
import CampaignDomain

/// What rules about the campaign look at: what record rules see, and what came of them.
public struct CampaignContext: Sendable {
    let record: PreviewContext
    public let outcome: PreviewOutcome
    /// Who matches the campaign's intent; nil when it has none.
    let intended: RowSet?
    private let engine: PreviewEngine

    init(record: PreviewContext, outcome: PreviewOutcome, intended: RowSet?, engine: PreviewEngine) {
        self.record = record
        self.outcome = outcome
        self.intended = intended
        self.engine = engine
    }

    public var audience: Audience { record.audience }
    public var campaign: Campaign { record.campaign }
    public var messages: [Message] { record.messages }
    public var offers: [Product] { record.offers }
    public var policies: Policies { record.policies }
    public var customers: CustomerColumns { record.customers }
    var facts: PreviewFacts { record.facts }

    /// Which of the given records the campaign could send to beside those it sends to.
    func sendable(_ candidates: RowSet) -> RowSet {
        engine.sendable(candidates, beside: outcome, record)
    }

    func withLinkedRecords(_ rows: RowSet) -> RowSet {
        audience.persons.withLinked(rows)
    }

    /// What the rules about the campaign say, then what the flagging rules found, and the holding rules that the policies made
    /// a stop; the gravest first, otherwise in the registry's order.
    func findings(done: (PreviewPart) -> Void = { _ in }) -> [Finding] {
        var findings = RuleRegistry.campaignRules(under: policies).compactMap { rule -> Finding? in
            defer { done(.rule(rule.rule.id)) }
            return rule.rule.finding(in: self).map {
                Finding(
                    rule: rule.rule.id, severity: rule.severity, count: $0.count, evidence: $0.evidence, rows: $0.rows,
                    parts: $0.parts)
            }
        }
        for outcome in outcome.holding + outcome.flagging where !outcome.rows.isEmpty {
            guard outcome.severity != .hold else { continue }
            findings.append(
                Finding(
                    rule: outcome.rule, severity: outcome.severity, count: outcome.rows.count, evidence: [],
                    rows: outcome.rows))
        }
        let order = Severity.allCases
        return order.flatMap { severity in findings.filter { $0.severity == severity } }
    }
}
