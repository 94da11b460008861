import AudienceEngine
import CampaignDomain

/// Computes previews of campaigns over one audience. Immutable, so it can be shared by threads; what does not depend on the
/// campaign is computed by the first preview that asks for it, and kept for the next.
public struct PreviewEngine: Sendable {
    public let audience: Audience
    public let evaluator: ExpressionEvaluator
    public let facts: PreviewFacts

    /// O(1).
    ///
    /// - Parameter parallel: how passes over the audience are spread over threads.
    public init(audience: Audience, evaluator: ExpressionEvaluator, parallel: Parallel = .serial) {
        self.audience = audience
        self.evaluator = evaluator
        facts = PreviewFacts(audience: audience, evaluator: evaluator, parallel: parallel)
    }

    /// The preview of a campaign: for each rule that is on a few sets of rows, and one pass over the audience for what only this
    /// campaign asks. O(records + events) for the first preview.
    ///
    /// - Parameter done: told when a part is finished, for whoever measures.
    public func preview(
        _ campaign: Campaign, done: (PreviewPart) -> Void = { _ in }
    ) throws(PreviewError) -> CampaignPreview {
        let policies = audience.definitions.policies
        let isCounted = !policies.caps.isEmpty || ManualSendBudgetRule.concerns(campaign, under: policies)
        let scheduled = isCounted ? try scheduledSends(before: campaign) : []
        done(.scheduledSends)
        let sources = try sources(of: campaign)
        done(.sources)
        let reachedGoal = try rows(where: campaign.goal, field: "goal", of: campaign)
        let intended = try rows(where: campaign.intent, field: "intent", of: campaign)
        done(.expressions)
        let context = context(
            for: campaign, targeted: targeted(by: sources),
            reachedGoal: reachedGoal ?? RowSet(capacity: audience.count),
            scheduled: scheduled)
        done(.keptRecords)
        let outcome = RuleRun(context: context).outcome(sources: sources, done: done)
        let findings = CampaignContext(record: context, outcome: outcome, intended: intended, engine: self)
            .findings(done: done)
        return CampaignPreview(context: context, outcome: outcome, findings: findings, engine: self)
    }

    /// Which of the given records the campaign could send to beside those it sends to: one a person, held by no rule, and
    /// without a claim on an address that was given to somebody already.
    func sendable(_ candidates: RowSet, beside outcome: PreviewOutcome, _ context: PreviewContext) -> RowSet {
        let sharing = SharedAddressRule()
        let taken = sharing.addresses(of: outcome.send, in: context)
        let context = retargeted(context, to: candidates)
        let run = RuleRun(context: context, without: sharing.id)
        let free = run.outcome(sources: AudienceBreakdown(included: [], excluded: [])).send.intersection(context.kept)
        guard let taken, !taken.isEmpty else { return free }
        return free.filter { row in sharing.address(of: row, in: context).map { !taken.contains(Int($0)) } ?? true }
    }

    /// The rows of an audience's sources: the union of the included, minus the persons of the excluded.
    func targeted(by sources: AudienceBreakdown) -> RowSet {
        var targeted = RowSet(capacity: audience.count)
        for source in sources.included { targeted.formUnion(source.rows) }
        for source in sources.excluded { targeted.subtract(audience.persons.withLinked(source.rows)) }
        return targeted
    }

    func sources(of campaign: Campaign) throws(PreviewError) -> AudienceBreakdown {
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
            guard let rows = facts.members(of: id) else { throw .unknownList(id, campaign: campaign.id) }
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

    /// The rows for which an expression of a campaign holds; nil when the campaign has none.
    private func rows(where text: String?, field: String, of campaign: Campaign) throws(PreviewError) -> RowSet? {
        guard let text else { return nil }
        do {
            return try facts.rows(where: text)
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
        let reachedGoal = try rows(where: campaign.goal, field: "goal", of: campaign)
        return context(
            for: campaign, targeted: targeted, reachedGoal: reachedGoal ?? RowSet(capacity: audience.count),
            scheduled: scheduled)
    }

    func context(
        for campaign: Campaign, targeted: RowSet, reachedGoal: RowSet, scheduled: [ScheduledSend]
    ) -> PreviewContext {
        let order = KeptOrder(facts: facts, channel: campaign.channel)
        let kept = KeptRecords(targeted: targeted, facts: facts, channel: campaign.channel)
        return PreviewContext(
            audience: audience, evaluator: evaluator, facts: facts, campaign: campaign,
            messages: messages(of: campaign),
            offers: offers(of: campaign),
            targeted: targeted, records: kept, reachedGoal: reachedGoal, order: order,
            schedule: schedule(of: campaign), scheduled: scheduled,
            heldBefore: RowSet(capacity: audience.count),
            due: facts.outlook.messages(through: schedule(of: campaign).latest(in: audience) + .days(1)))
    }

    /// The messages of the variants that exist, each once.
    func messages(of campaign: Campaign) -> [Message] {
        var seen: Set<MessageID> = []
        return campaign.variants.map(\.message).filter { seen.insert($0).inserted }
            .compactMap(audience.definitions.message)
    }

    /// The offered products that exist, each once.
    func offers(of campaign: Campaign) -> [Product] {
        var seen: Set<ProductID> = []
        return campaign.offers.compactMap { audience.snapshot.catalogue[$0] }.filter { seen.insert($0.id).inserted }
    }

    func retargeted(_ context: PreviewContext, to targeted: RowSet) -> PreviewContext {
        var context = context
        context.targeted = targeted
        context.records = KeptRecords(targeted: targeted, facts: facts, channel: context.campaign.channel)
        return context
    }
}

private func < (left: (Instant, CampaignID), right: (Instant, CampaignID)) -> Bool {
    left.0 != right.0 ? left.0 < right.0 : left.1 < right.1
}
