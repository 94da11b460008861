import CampaignDomain

/// What a reviewer wants to put their name under.
public struct SignOff: Hashable, Sendable {
    public var checks: [ReviewCheck]
    public var decision: ReviewDecision
    public var reviewer: String
    /// Reasons for the stops of the checks.
    public var overrides: [ReviewOverride]
    /// Why it is rejected; with an approval, a remark.
    public var reason: String?

    public init(
        checks: [ReviewCheck], decision: ReviewDecision, reviewer: String, overrides: [ReviewOverride] = [],
        reason: String? = nil
    ) {
        self.checks = checks
        self.decision = decision
        self.reviewer = reviewer.trimmed
        self.overrides = overrides.map { ReviewOverride(rule: $0.rule.trimmed, reason: $0.reason.trimmed) }
        self.reason = reason.map(\.trimmed).flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Why this cannot be signed; nil when it can.
    public func refusal(for subject: ReviewSubject, log: ReviewLog) -> SignOffRefusal? {
        if let first = log.breaks.first { return .brokenLog(first) }
        if reviewer.isEmpty { return .noReviewer }
        switch decision {
        case .reject:
            if reason == nil { return .noReason }
            return overrides.first.map { .overrideOfRejection($0.rule) }
        case .approve:
            if let owner = subject.campaign.owner, owner.folded == reviewer.folded { return .ownCampaign(owner) }
            return refusalOfOverrides(for: subject)
        }
    }

    /// One entry a check, all or none.
    public func entries(
        for subject: ReviewSubject, log: ReviewLog, at: Instant
    ) throws(SignOffRefusal) -> [ReviewEntry] {
        if let refusal = refusal(for: subject, log: log) { throw refusal }
        return checks.map { check in
            let stops = Set(subject.stops(of: check).map(\.rawValue))
            return ReviewEntry(
                campaign: subject.campaign.id, check: check, decision: decision, reviewer: reviewer, at: at,
                binding: subject.binding, digest: subject.digest,
                overrides: overrides.filter { stops.contains($0.rule) }.sorted { $0.rule < $1.rule }, reason: reason)
        }
    }

    private func refusalOfOverrides(for subject: ReviewSubject) -> SignOffRefusal? {
        let stops = checks.flatMap(subject.stops)
        for override in overrides {
            guard stops.contains(RuleID(override.rule)) else { return .notAStop(override.rule) }
            if override.reason.isEmpty { return .noReasonToOverride(override.rule) }
        }
        let given = Set(overrides.map(\.rule))
        let missing = stops.filter { !given.contains($0.rawValue) }
        return missing.isEmpty ? nil : .stopsWithoutOverride(missing)
    }
}

/// Why a sign-off is not taken.
public enum SignOffRefusal: Error, Hashable, Sendable {
    /// The log was changed; nothing can be added to it until it is whole again.
    case brokenLog(ReviewChainBreak)
    case noReviewer
    /// Four eyes: whoever owns the campaign cannot approve it.
    case ownCampaign(String)
    case stopsWithoutOverride([RuleID])
    /// A reason was given for a rule that stops nothing in these checks.
    case notAStop(String)
    case noReasonToOverride(String)
    /// A rejection must say why.
    case noReason
    case overrideOfRejection(String)
}
