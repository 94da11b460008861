import CampaignDomain

extension ReviewCheck {
    /// The check that a rule's findings belong to. Of a rule that nobody has put anywhere, compliance: nobody should approve
    /// by overlooking it (a test allows none).
    public init(of rule: RuleID) {
        self = ReviewCheck.checks[rule.rawValue] ?? .compliance
    }

    /// Whether somebody has decided to which check a rule belongs.
    static func isDecided(for rule: RuleID) -> Bool {
        checks[rule.rawValue] != nil
    }

    private static let checks: [String: ReviewCheck] = Dictionary(
        uniqueKeysWithValues: rules.flatMap { check, rules in rules.map { ($0, check) } })

    /// The rules of DOMAIN.md 5 by what a reviewer has to know to judge them: the text, the people, the sending, the law.
    private static let rules: KeyValuePairs<ReviewCheck, [String]> = [
        .message: [
            "test-content-live-audience", "live-content-seed-audience", "broken-template", "unknown-merge-field",
            "missing-merge-field", "language-mismatch", "same-content-again", "vip-generic", "variant-weights",
            "expired-offer", "subject-length", "sms-parts",
        ],
        .audience: [
            "duplicate-person", "open-complaint", "control-group", "already-received", "goal-reached", "sunset",
            "gender-mismatch", "owned-product", "wrong-region", "shared-address", "gender-unknown",
            "owned-product-some", "category-never-bought", "stale-data", "opens-without-clicks", "never-opens",
            "recent-return-or-bad-nps", "empty-audience", "list-overlap", "segment-in-both", "missing-people",
            "audience-jump", "scheme-gap", "no-control-group",
        ],
        .delivery: [
            "no-address", "invalid-address", "bounced-address", "frequency-cap", "quiet-hours", "chain-collision",
            "better-channel", "night-shifted", "flood", "past-schedule", "manual-send-budget", "trigger-share",
            "no-kpi-target", "cost-over-budget",
        ],
        .compliance: [
            "erased", "no-data-consent", "stop-list", "unsubscribed", "no-channel-consent", "unconfirmed-opt-in",
            "under-age", "rx-advertising", "missing-unsubscribe",
        ],
    ]
}
