import AudienceEngine
import CampaignDomain

/// Computes previews of campaigns over one audience. Immutable, so it can be shared by threads; what does not depend on the
/// campaign (bounces, stop list) is computed once.
public struct PreviewEngine: Sendable {
    public let audience: Audience
    public let evaluator: ExpressionEvaluator
    private let health: DeliveryHealth
    private let stopList: StopList
    let outlook: MapOutlook

    /// O(records + events).
    public init(audience: Audience, evaluator: ExpressionEvaluator) {
        self.audience = audience
        self.evaluator = evaluator
        health = DeliveryHealth(audience: audience)
        stopList = StopList(audience: audience)
        outlook = MapOutlook(evaluator: evaluator, health: health)
    }

    /// The preview of a campaign: one pass over the audience for each rule that is on.
    public func preview(_ campaign: Campaign) throws(PreviewError) -> CampaignPreview {
        let policies = audience.definitions.policies
        let isCounted = !policies.caps.isEmpty || ManualSendBudgetRule.concerns(campaign, under: policies)
        let context = try context(for: campaign, scheduled: isCounted ? scheduledSends(before: campaign) : [])
        let sources = try sources(of: campaign)
        let outcome = RuleRun(context: context).outcome(sources: sources)
        let campaignContext = CampaignContext(
            record: context, outcome: outcome,
            intended: try campaign.intent.map { intent throws(PreviewError) in
                try rows(where: intent, field: "intent", of: campaign)
            },
            engine: self)
        return CampaignPreview(context: context, outcome: outcome, findings: campaignContext.findings(), engine: self)
    }

    /// Which of the given records the campaign could send to beside those it sends to: one a person, held by no rule, and
    /// without a claim on an address that was given to somebody already.
    func sendable(_ candidates: RowSet, beside outcome: PreviewOutcome, _ context: PreviewContext) -> RowSet {
        let sharing = SharedAddressRule()
        let taken = sharing.addresses(of: outcome.send, in: context)
        let context = retargeted(context, to: candidates)
        let run = RuleRun(context: context, without: sharing.id)
        let free = run.outcome(sources: AudienceBreakdown(included: [], excluded: [])).send.intersection(context.kept)
        guard !taken.isEmpty else { return free }
        return free.filter { row in sharing.address(of: row, in: context).map { !taken.contains($0) } ?? true }
    }

    /// The rows of an audience's sources: the union of the included, minus the persons of the excluded.
    func targeted(by sources: AudienceBreakdown) -> RowSet {
        var targeted = RowSet(capacity: audience.count)
        for source in sources.included { targeted.formUnion(source.rows) }
        for source in sources.excluded { targeted.subtract(withLinkedRecords(source.rows)) }
        return targeted
    }

    /// Every record of the persons of the given rows.
    func withLinkedRecords(_ rows: RowSet) -> RowSet {
        var result = rows
        rows.forEach { row in
            for linked in audience.linkedRecords(of: row) { result.insert(Int(linked)) }
        }
        return result
    }

    private func sources(of campaign: Campaign) throws(PreviewError) -> AudienceBreakdown {
        let audience = campaign.audience
        let included =
            try lists(audience.includedLists, campaign) + segments(audience.includedSegments, campaign)
        let excluded =
            try lists(audience.excludedLists, campaign) + segments(audience.excludedSegments, campaign)
        return AudienceBreakdown(included: included, excluded: excluded)
    }

    private func lists(_ ids: [ListID], _ campaign: Campaign) throws(PreviewError) -> [AudienceSource] {
        var sources: [AudienceSource] = []
        for id in ids {
            guard let rows = audience.members(of: id) else { throw .unknownList(id, campaign: campaign.id) }
            sources.append(AudienceSource(id: id.rawValue, isList: true, rows: rows))
        }
        return sources
    }

    private func segments(_ ids: [SegmentID], _ campaign: Campaign) throws(PreviewError) -> [AudienceSource] {
        var sources: [AudienceSource] = []
        for id in ids {
            guard audience.definitions.segment(id) != nil else {
                throw .unknownSegment(id, campaign: campaign.id)
            }
            do {
                sources.append(
                    AudienceSource(id: id.rawValue, isList: false, rows: try evaluator.rows(segment: id)))
            } catch {
                throw .expression(field: "segment \(id)", campaign: campaign.id, reason: error.description)
            }
        }
        return sources
    }

    private func rows(where text: String, field: String, of campaign: Campaign) throws(PreviewError) -> RowSet {
        do {
            return try evaluator.rows(where: try Expression.parse(text))
        } catch let error as ExpressionError {
            throw .expression(field: field, campaign: campaign.id, reason: error.description)
        } catch let error as EvaluationError {
            throw .expression(field: field, campaign: campaign.id, reason: error.description)
        } catch {
            throw .expression(field: field, campaign: campaign.id, reason: "\(error)")
        }
    }

    /// Approved campaigns that send after as-of and before this one, in the order in which they send; each knows of those
    /// before it.
    func scheduledSends(before campaign: Campaign) throws(PreviewError) -> [ScheduledSend] {
        guard campaign.content != .service else { return [] }
        let own = schedule(of: campaign)
        return try scheduledSends { other, schedule in
            other.id != campaign.id && (schedule.nominal, other.id) < (own.nominal, campaign.id)
        }
    }

    /// Approved campaigns that send after as-of and up to an instant.
    func scheduledSends(until end: Instant) throws(PreviewError) -> [ScheduledSend] {
        try scheduledSends { $1.nominal <= end }
    }

    private func scheduledSends(
        where isWanted: (Campaign, SendSchedule) -> Bool
    ) throws(PreviewError) -> [ScheduledSend] {
        let earlier = audience.definitions.campaigns
            .filter { $0.status == .approved }
            .map { (campaign: $0, schedule: schedule(of: $0)) }
            .filter { $0.schedule.nominal > audience.asOf && isWanted($0.campaign, $0.schedule) }
            .sorted { ($0.schedule.nominal, $0.campaign.id) < ($1.schedule.nominal, $1.campaign.id) }
        var scheduled: [ScheduledSend] = []
        for other in earlier {
            scheduled.append(scheduledSend(in: try context(for: other.campaign, scheduled: scheduled)))
        }
        return scheduled
    }

    /// Whom a campaign that goes out before another sends to.
    ///
    /// - Parameter rule: a rule that is taken to be off.
    func scheduledSend(in context: PreviewContext, without rule: RuleID? = nil) -> ScheduledSend {
        let outcome = RuleRun(context: context, without: rule)
            .outcome(sources: AudienceBreakdown(included: [], excluded: []))
        var sends = [ScheduledSend.Sends](repeating: ScheduledSend.Sends(), count: audience.persons.count)
        outcome.send.forEach { row in
            let person = audience.persons.person(of: row)
            sends[person] = ScheduledSend.Sends(keptRow: context.keptRow(of: row), count: sends[person].count + 1)
        }
        return ScheduledSend(
            campaign: context.campaign, schedule: context.schedule, targeted: context.targeted,
            reachedGoal: context.reachedGoal, sends: sends)
    }

    private func schedule(of campaign: Campaign) -> SendSchedule {
        SendSchedule(campaign: campaign, zone: audience.definitions.settings.zone, asOf: audience.asOf)
    }

    private func context(
        for campaign: Campaign, scheduled: [ScheduledSend]
    ) throws(PreviewError) -> PreviewContext {
        let targeted = targeted(by: try sources(of: campaign))
        let reachedGoal =
            try campaign.goal.map { goal throws(PreviewError) in
                try rows(where: goal, field: "goal", of: campaign)
            } ?? RowSet(capacity: audience.count)
        return context(for: campaign, targeted: targeted, reachedGoal: reachedGoal, scheduled: scheduled)
    }

    func context(
        for campaign: Campaign, targeted: RowSet, reachedGoal: RowSet, scheduled: [ScheduledSend]
    ) -> PreviewContext {
        let order = KeptOrder(audience: audience, channel: campaign.channel, health: health)
        let kept = KeptRecords(
            targeted: targeted, audience: audience, order: order, kind: AddressKind(campaign.channel))
        return PreviewContext(
            audience: audience, evaluator: evaluator, campaign: campaign,
            messages: messages(of: campaign),
            offers: offers(of: campaign),
            targeted: targeted, records: kept, reachedGoal: reachedGoal, health: health, order: order,
            schedule: schedule(of: campaign), scheduled: scheduled,
            heldBefore: RowSet(capacity: audience.count), stopList: stopList,
            due: outlook.messages(through: schedule(of: campaign).latest(in: audience) + .days(1)))
    }

    /// The messages of the variants that exist, each once.
    private func messages(of campaign: Campaign) -> [Message] {
        var seen: Set<MessageID> = []
        return campaign.variants.map(\.message).filter { seen.insert($0).inserted }
            .compactMap(audience.definitions.message)
    }

    /// The offered products that exist, each once.
    private func offers(of campaign: Campaign) -> [Product] {
        var seen: Set<ProductID> = []
        return campaign.offers.compactMap { audience.snapshot.catalogue[$0] }.filter { seen.insert($0.id).inserted }
    }

    func retargeted(_ context: PreviewContext, to targeted: RowSet) -> PreviewContext {
        var context = context
        context.targeted = targeted
        context.records = KeptRecords(
            targeted: targeted, audience: audience, order: context.order, kind: context.addressKind)
        return context
    }
}

private func < (left: (Instant, CampaignID), right: (Instant, CampaignID)) -> Bool {
    left.0 != right.0 ? left.0 < right.0 : left.1 < right.1
}
