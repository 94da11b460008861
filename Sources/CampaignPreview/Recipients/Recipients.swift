import AudienceEngine
import CampaignDomain

/// The lines of a send: whom a preview sends to, at which record's address, and with which variant of the message.
public struct Recipients: Sendable {
    /// The records that are sent to; nobody else may ever be written to because of them.
    public let rows: RowSet
    /// The record whose address is used, where it is another of the same person.
    public let addressRows: [Int: Int]
    /// For each record the place of its variant among the campaign's, −1 for those who are not sent to; nil without several.
    public let variants: [Int16]?
    /// How many records each rule holds, in the order of the waterfall; none is zero.
    public let held: [(rule: RuleID, count: Int)]
    public let targeted: Int

    /// O(records that are sent to).
    init(_ context: PreviewContext, _ outcome: PreviewOutcome) {
        rows = outcome.send
        targeted = outcome.targeted.count
        held = outcome.holding.map { ($0.rule, $0.primary.count) }.filter { $0.1 > 0 }
        var addressRows: [Int: Int] = [:]
        outcome.send.forEach { row in
            if let owner = context.addressRow(of: context.keptRow(of: row)), owner != row { addressRows[row] = owner }
        }
        self.addressRows = addressRows
        variants = context.campaign.variants.count > 1 ? Recipients.variants(context, outcome.send) : nil
    }

    private static func variants(_ context: PreviewContext, _ rows: RowSet) -> [Int16] {
        var places = [Int16](repeating: -1, count: rows.capacity)
        for (place, recipients) in context.facts.recipients(of: context.variantDraw, among: rows).enumerated() {
            recipients.forEach { places[$0] = Int16(truncatingIfNeeded: place) }
        }
        return places
    }
}

/// Why nobody may be handed the audience of a campaign.
public enum LaunchRefusal: Error, Hashable, Sendable {
    case cancelled
    /// The log was changed; no signature counts until it is whole again.
    case brokenLog(ReviewChainBreak)
    /// Nobody has approved these checks, or somebody has rejected them.
    case notApproved([ReviewCheck])
    /// They were approved, but something changed since.
    case stale([ReviewCheck], [ReviewChange])
}

extension CampaignPreview {
    /// Whom the campaign sends to, when every check of it is approved by a signature that still holds. O(targeted records).
    public func recipients(approvedIn log: ReviewLog) throws(LaunchRefusal) -> Recipients {
        guard campaign.status != .cancelled else { throw .cancelled }
        let review = CampaignReview(subject: ReviewSubject(preview: self), log: log)
        guard !review.isLaunchable else { return Recipients(context, outcome) }
        if let broken = review.brokenLog { throw .brokenLog(broken) }
        var (open, stale): ([ReviewCheck], [ReviewCheck]) = ([], [])
        var changes: [ReviewChange] = []
        for check in ReviewCheck.allCases {
            switch review.state(of: check) {
            case .approved: continue
            case .open, .rejected: open.append(check)
            case .stale(_, let since):
                stale.append(check)
                changes += since.filter { !changes.contains($0) }
            }
        }
        throw open.isEmpty ? .stale(stale, changes) : .notApproved(open)
    }
}

extension PreviewEngine {
    /// The rules that say whether somebody may be written to at all, whatever the campaign: who is one person, whose address is
    /// good for something, who agreed and who withdrew. No policy switches them off here.
    public static let contactRules: [RuleID] = [
        DuplicatePersonRule().id, ErasedRule().id, NoDataConsentRule().id, StopListRule().id, NoAddressRule().id,
        InvalidAddressRule().id, BouncedAddressRule().id, UnsubscribedRule().id, NoChannelConsentRule().id,
        UnconfirmedOptInRule().id, SharedAddressRule().id,
    ]

    /// Whom of some records anybody may write to by a channel: one line a person, each with an address that works and a consent
    /// that stands. Caps, complaints and control groups are the business of a campaign. O(records + events).
    public static func recipients(
        among rows: RowSet, channel: Channel, of audience: Audience, parallel: Parallel
    ) -> Recipients {
        var definitions = audience.definitions
        let rules = Set(contactRules)
        definitions.policies.rulesOff = Set(RuleRegistry.all.map(\.id).filter { !rules.contains($0) }.map(\.rawValue))
        definitions.policies.severities = [:]
        definitions.chains = []
        let audience = Audience(audience, definitions: definitions)
        let engine = PreviewEngine(
            audience: audience, evaluator: ExpressionEvaluator(audience: audience, parallel: parallel),
            parallel: parallel)
        var campaign = Campaign(id: "export")
        campaign.content = .informational
        campaign.channel = channel
        let context = engine.context(
            for: campaign, targeted: rows.intersection(audience.visible),
            reachedGoal: RowSet(capacity: audience.count), scheduled: [])
        let outcome = RuleRun(context: context).outcome(sources: AudienceBreakdown(included: [], excluded: []))
        return Recipients(context, outcome)
    }
}
