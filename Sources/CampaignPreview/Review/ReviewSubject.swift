import AudienceEngine
import CampaignDomain

/// What lies before the reviewer: a campaign as of an instant, reduced to what a sign-off binds to and what it is judged by.
public struct ReviewSubject: Sendable {
    public let campaign: Campaign
    public let binding: ReviewBinding
    public let digest: ReviewDigest
    public let findings: [Finding]
    /// The holding rules that hold somebody, with how many, in the waterfall's order.
    public let held: [(rule: RuleID, count: Int)]
    public let targeted: Int
    public let send: Int

    /// O(targeted records).
    public init(preview: CampaignPreview) {
        campaign = preview.campaign
        let hashes = PreviewHashes(preview: preview)
        binding = ReviewBinding(
            content: hashes.content, audience: hashes.audience, policy: hashes.policy, rules: RuleRegistry.version,
            asOf: preview.audience.asOf)
        digest = ReviewDigest(preview: preview)
        findings = preview.findings
        held = preview.outcome.holding.map { ($0.rule, $0.primary.count) }.filter { $0.1 > 0 }
        targeted = preview.outcome.targeted.count
        send = preview.outcome.send.count
    }

    /// The findings of a check, the gravest first.
    public func findings(of check: ReviewCheck) -> [Finding] {
        findings.filter { ReviewCheck(of: $0.rule) == check }
    }

    /// Whom the rules of a check hold.
    public func held(by check: ReviewCheck) -> [(rule: RuleID, count: Int)] {
        held.filter { ReviewCheck(of: $0.rule) == check }
    }

    /// The rules of a check that stop the launch.
    public func stops(of check: ReviewCheck) -> [RuleID] {
        findings(of: check).filter { $0.severity == .stop }.map(\.rule)
    }

    public func worstSeverity(of check: ReviewCheck) -> Severity? {
        findings(of: check).first?.severity
    }
}

extension ReviewDigest {
    /// O(targeted records).
    init(preview: CampaignPreview) {
        let outcome = preview.outcome
        var verdicts = [Verdict.send.description: outcome.send.count]
        for step in outcome.holding { verdicts[step.rule.rawValue] = step.primary.count }
        let findings = preview.findings.map { ($0.rule.rawValue, $0.count) }
        self.init(
            verdicts: verdicts, findings: Dictionary(findings, uniquingKeysWith: { $1 }),
            content: CanonicalText.campaign(preview.campaign, messages: preview.context.messages).partHashes,
            policies: CanonicalText.policies(preview.audience.definitions.policies).partHashes,
            records: RecordSketch(preview: preview).text)
    }
}
