import Foundation

/// What a campaign would do, record by record.
public struct ReferencePreview: Sendable {
    /// Record ids, sorted.
    public let targeted: [String]
    /// Record id → `send` or the identifier of the first rule that holds it.
    public let verdicts: [String: String]
    /// Record id → every holding rule in order; empty for a record that is sent.
    public let reasons: [String: [String]]
    /// Record id → holding rules that policies turned into warnings or notes, then the rules of ``ReferenceWarning``.
    public let warnings: [String: [String]]
    /// Record id → the same for rules of severity `note`.
    public let notes: [String: [String]]
    /// The rules of ``ReferenceCampaignRule`` that have something to say.
    public let findings: [ReferenceFinding]
    public let sources: ReferenceSources
    /// SHA-256 over `recordId TAB verdict LF`, in hexadecimal.
    public let audienceHash: String

    /// Every holding rule in order with the number of records whose verdict it is.
    public var waterfall: [(verdict: String, count: Int)] {
        ReferenceRule.allCases.map { rule in
            (rule.rawValue, verdicts.values.filter { $0 == rule.rawValue }.count)
        }
    }
}

extension ReferenceWorkspace {
    /// Previews a campaign as of an instant, else the workspace's clock, else now. Throws when there is no such
    /// campaign, or an expression it needs cannot be read.
    public func preview(campaign: String, asOf: Date? = nil) throws -> ReferencePreview {
        try moment(asOf).preview(campaign)
    }

    /// Previews every campaign; faster than one by one, since the moment is worked out once.
    public func previews(asOf: Date? = nil) throws -> [String: ReferencePreview] {
        let moment = moment(asOf)
        return try Dictionary(uniqueKeysWithValues: campaigns.keys.map { ($0, try moment.preview($0)) })
    }
}

extension ReferenceMoment {
    func preview(_ campaign: String) throws -> ReferencePreview {
        let waterfall = try waterfall(campaign)
        guard let row = workspace.campaigns[campaign] else { throw ReferenceError("there is no campaign \(campaign)") }
        let plan = ReferencePlan(row, self)
        let findings = try ReferenceCampaignRule.allCases.compactMap { rule -> ReferenceFinding? in
            guard !plan.policies.off.contains(rule.rawValue), let count = try rule.count(plan, waterfall) else {
                return nil
            }
            let severity = plan.policies.severity[rule.rawValue] ?? rule.severity
            return ReferenceFinding(rule: rule.rawValue, severity: severity, count: count)
        }
        let lines = waterfall.targeting.targeted.map { "\($0)\t\(waterfall.verdicts[$0] ?? "")\n" }
        return ReferencePreview(
            targeted: waterfall.targeting.targeted, verdicts: waterfall.verdicts, reasons: waterfall.reasons,
            warnings: waterfall.warnings, notes: waterfall.notes, findings: findings,
            sources: waterfall.targeting.sources,
            audienceHash: ReferenceSHA256.hexadecimal(lines.joined()))
    }
}
