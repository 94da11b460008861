import CampaignDomain

/// Every rule of the preview. The order of the holding rules is the order of the waterfall (DOMAIN.md 5).
public enum RuleRegistry {
    /// The 22 rules that hold a record, in order.
    public static let holding: [any RecordRule] = [
        DuplicatePersonRule(),
        ErasedRule(),
        NoDataConsentRule(),
        StopListRule(),
        NoAddressRule(),
        InvalidAddressRule(),
        BouncedAddressRule(),
        UnsubscribedRule(),
        NoChannelConsentRule(),
        UnconfirmedOptInRule(),
        OpenComplaintRule(),
        ControlGroupRule(),
        AlreadyReceivedRule(),
        GoalReachedRule(),
        FrequencyCapRule(),
        QuietHoursRule(),
        SunsetRule(),
        UnderAgeRule(),
        GenderMismatchRule(),
        OwnedProductRule(),
        WrongRegionRule(),
        SharedAddressRule(),
    ]

    /// Rules that flag a record and send all the same.
    public static let warnings: [any RecordRule] = [
        GenderUnknownRule(),
        LanguageMismatchRule(),
        OwnedProductSomeRule(),
        CategoryNeverBoughtRule(),
        StaleDataRule(),
        MissingMergeFieldRule(),
        ChainCollisionRule(),
        OpensWithoutClicksRule(),
        NeverOpensRule(),
        SameContentAgainRule(),
        VIPGenericRule(),
        BetterChannelRule(),
        NightShiftedRule(),
        RecentReturnOrBadNPSRule(),
    ]

    /// Rules about the campaign.
    public static let campaign: [any CampaignRule] = [
        TestContentLiveAudienceRule(),
        LiveContentSeedAudienceRule(),
        FloodRule(),
        RxAdvertisingRule(),
        MissingUnsubscribeRule(),
        BrokenTemplateRule(),
        UnknownMergeFieldRule(),
        PastScheduleRule(),
        EmptyAudienceRule(),
        VariantWeightsRule(),
        ListOverlapRule(),
        SegmentInBothRule(),
        MissingPeopleRule(),
        AudienceJumpRule(),
        ManualSendBudgetRule(),
        TriggerShareRule(),
        NoControlGroupRule(),
        NoKPITargetRule(),
        SubjectLengthRule(),
        SMSPartsRule(),
        ExpiredOfferRule(),
        SchemeGapRule(),
        CostOverBudgetRule(),
    ]

    /// Every rule there is.
    public static var all: [any Rule] { holding + warnings + campaign }

    /// The version of the rule set: part of what a sign-off binds to.
    public static let version = 3

    static func recordRule(_ id: RuleID) -> (any RecordRule)? {
        (holding + warnings).first { $0.id == id }
    }

    /// A rule as the policies have it.
    struct Governed<Rule> {
        let rule: Rule
        let severity: Severity
        /// Whether the rule keeps the message from the records that it concerns.
        let holds: Bool
    }

    /// The rules about records that are on, in the order in which they run: `shared-address` last, since it asks whom the
    /// others leave.
    ///
    /// A holding rule made `stop` still holds, made `warn` or `note` it holds nobody; a warning made `hold` holds.
    static func recordRules(under policies: Policies) -> [Governed<any RecordRule>] {
        let promoted = warnings.filter { policies.severities[$0.id.rawValue] == .hold }
        let flagging = warnings.filter { policies.severities[$0.id.rawValue] != .hold }
        let order =
            (holding.dropLast() + promoted + holding.suffix(1)).map { ($0, true) } + flagging.map { ($0, false) }
        return order.filter { !policies.rulesOff.contains($0.0.id.rawValue) }.map { rule, mayHold in
            let severity = policies.severity(of: type(of: rule).description)
            return Governed(
                rule: rule, severity: severity, holds: severity == .hold || (mayHold && severity == .stop))
        }
    }

    static func campaignRules(under policies: Policies) -> [Governed<any CampaignRule>] {
        campaign.filter { !policies.rulesOff.contains($0.id.rawValue) }.map {
            Governed(rule: $0, severity: policies.severity(of: type(of: $0).description), holds: false)
        }
    }
}

extension Policies {
    /// A rule's severity under these policies.
    func severity(of rule: RuleDescription) -> Severity {
        severities[rule.id.rawValue] ?? rule.severity
    }
}
