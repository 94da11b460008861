import Foundation

/// What a rule says about a whole campaign.
public struct ReferenceFinding: Hashable, Sendable {
    public let rule: String
    /// `stop`, `hold`, `warn` or `note`, policies applied.
    public let severity: String
    /// How many of what the rule is about; see ``ReferenceCampaignRule``.
    public let count: Int
}

/// The campaign rules that the reference covers, and what each counts.
public enum ReferenceCampaignRule: String, CaseIterable, Sendable {
    /// Targeted records that are no seeds.
    case testContentLiveAudience = "test-content-live-audience"
    /// Prescription products offered.
    case rxAdvertising = "rx-advertising"
    /// Messages without an unsubscribe link.
    case missingUnsubscribe = "missing-unsubscribe"
    /// One campaign.
    case pastSchedule = "past-schedule"
    /// Always zero targeted.
    case emptyAudience = "empty-audience"
    /// Targeted records in more than one included list.
    case listOverlap = "list-overlap"
    /// Lists and segments both included and excluded.
    case segmentInBoth = "segment-in-both"
    /// Persons who match the intent, could be sent to, and are not targeted.
    case missingPeople = "missing-people"
    /// Records that would be sent to.
    case audienceJump = "audience-jump"
    /// Parts of the longest message.
    case smsParts = "sms-parts"
    /// Targeted records.
    case liveContentSeedAudience = "live-content-seed-audience"
    /// Persons.
    case flood
    /// Faulty variants.
    case brokenTemplate = "broken-template"
    /// Distinct names.
    case unknownMergeField = "unknown-merge-field"
    /// Variants.
    case variantWeights = "variant-weights"
    /// Persons sent to.
    case manualSendBudget = "manual-send-budget"
    /// Manual messages, this campaign's among them.
    case triggerShare = "trigger-share"
    /// One campaign.
    case noControlGroup = "no-control-group"
    /// One campaign.
    case noKPITarget = "no-kpi-target"
    /// Messages.
    case subjectLength = "subject-length"
    /// One campaign.
    case expiredOffer = "expired-offer"
    /// Visible records in no part, or in several, of some scheme.
    case schemeGap = "scheme-gap"
    /// Records sent to.
    case costOverBudget = "cost-over-budget"

    var severity: String {
        switch self {
        case .testContentLiveAudience, .rxAdvertising, .missingUnsubscribe, .pastSchedule, .emptyAudience,
            .brokenTemplate, .unknownMergeField, .variantWeights, .flood:
            "stop"
        case .triggerShare, .noControlGroup, .noKPITarget: "note"
        default: "warn"
        }
    }

    /// The count of the finding; none when the rule has nothing to say.
    func count(_ plan: ReferencePlan, _ waterfall: ReferenceWaterfall) throws -> Int? {
        switch self {
        case .testContentLiveAudience: positive(plan.liveRecordsUnderTestContent(waterfall))
        case .rxAdvertising: positive(plan.advertisedPrescriptions())
        case .missingUnsubscribe: positive(plan.messagesWithoutUnsubscribe())
        case .pastSchedule:
            plan.campaign.isStillToSend && plan.campaign.sendAt.map { $0 < plan.moment.asOf } == true ? 1 : nil
        case .emptyAudience: waterfall.targeting.targeted.isEmpty ? 0 : nil
        case .listOverlap: positive(waterfall.targeting.inSeveralSources)
        case .segmentInBoth: positive(plan.sourcesOnBothSides())
        case .missingPeople: positive(try plan.missingPeople(waterfall))
        case .audienceJump: plan.jumpedAudience(waterfall)
        case .smsParts: plan.smsParts(waterfall).flatMap { $0 > 1 ? $0 : nil }
        case .liveContentSeedAudience: positive(plan.seedRecordsUnderLiveContent(waterfall))
        case .flood: positive(try plan.floodedPersons(waterfall))
        case .brokenTemplate: positive(plan.brokenVariants())
        case .unknownMergeField: positive(plan.unknownMergeFields().count)
        case .variantWeights: plan.hasFaultyVariants ? plan.campaign.variants.count : nil
        case .manualSendBudget: positive(try plan.recipientsOverManualBudget(waterfall))
        case .triggerShare: plan.manualMessagesBelowGoal(waterfall)
        case .noControlGroup: plan.lacksControlGroup ? 1 : nil
        case .noKPITarget: plan.lacksTargets ? 1 : nil
        case .subjectLength: positive(plan.subjectsOfWrongLength())
        case .expiredOffer: plan.offersExpiredGoods ? 1 : nil
        case .schemeGap: positive(try plan.recordsOutsideSchemes())
        case .costOverBudget: plan.sendsOverBudget(waterfall)
        }
    }

    private func positive(_ count: Int) -> Int? { count > 0 ? count : nil }
}

extension ReferencePlan {
    /// Records of persons with no seed, when the content is a test.
    func liveRecordsUnderTestContent(_ waterfall: ReferenceWaterfall) -> Int {
        guard isTestContent else { return 0 }
        return waterfall.recipients.filter { !isSeed($0) }.reduce(0) { $0 + $1.targeted.count }
    }

    /// The flag, or a marker as a whole word in subject, preheader or body.
    var isTestContent: Bool {
        campaign.test
            || messages.flatMap(\.parts).contains { text in
                policies.testMarkers.contains { ReferenceText.containsWord(text, $0) }
            }
    }

    func isSeed(_ recipient: ReferenceRecipient) -> Bool {
        recipient.person.members.contains { $0.flags.contains("seed") }
    }

    /// Under a pharma pack, anything but service content in a channel that reaches one person by an address.
    func advertisedPrescriptions() -> Int {
        let isDirect = ["email", "sms", "push", "messenger", "call", "mail"].contains(campaign.channel)
        guard isDirect, !campaign.isService, policies.packs.contains(where: { $0.hasPrefix("pharma") }) else {
            return 0
        }
        return Set(offers.filter(\.prescription).map(\.id)).count
    }

    /// Emails that are no service need a link.
    func messagesWithoutUnsubscribe() -> Int {
        guard campaign.channel == "email", !campaign.isService else { return 0 }
        return Set(messages.filter { !$0.unsubscribeLink }.map(\.id)).count
    }

    func sourcesOnBothSides() -> Int {
        Set(campaign.include.lists).intersection(campaign.exclude.lists).count
            + Set(campaign.include.segments).intersection(campaign.exclude.segments).count
    }

    /// Persons without a targeted record, judged as if their matching records were targeted. An address that was given
    /// to somebody of the audience is no longer free.
    func missingPeople(_ waterfall: ReferenceWaterfall) throws -> Int {
        guard let intent = campaign.intent else { return 0 }
        let matching = try moment.members(matching: intent)
        let reached = Set(waterfall.recipients.map(\.person.key))
        return try moment.persons.filter { person in
            let records = person.members.map(\.id).filter(matching.contains)
            guard !reached.contains(person.key), let recipient = recipient(person, targeted: records) else {
                return false
            }
            let isTaken = recipient.contact.map { waterfall.givenTo[$0.address] != nil } ?? false
            if isTaken && policies.holds(.sharedAddress) { return false }
            return try !ReferenceWaterfall.concerns(recipient, self).contains(where: policies.holds)
        }.count
    }

    /// More than a quarter away from the median of the last five sends of the series. A past send is another campaign
    /// with `sent` events of visible records; it counts these records, and is as late as the last event.
    func jumpedAudience(_ waterfall: ReferenceWaterfall) -> Int? {
        guard let series = campaign.series else { return nil }
        let past = moment.workspace.campaigns.values.filter { $0.series == series && $0.id != campaign.id }
            .compactMap { other -> (at: Int, id: String, size: Int)? in
                let sends = moment.events.filter {
                    $0.owner != nil && $0.event.kind == "sent" && $0.event.texts["campaign"] == other.id
                }
                guard let last = sends.map(\.event.at).max() else { return nil }
                return (last, other.id, Set(sends.compactMap(\.owner)).count)
            }
            .sorted { $0.at != $1.at ? $0.at > $1.at : ReferenceText.ascending($0.id, $1.id) }
        let sizes = past.prefix(5).map(\.size).sorted()
        guard !sizes.isEmpty else { return nil }
        let doubledMedian = sizes[(sizes.count - 1) / 2] + sizes[sizes.count / 2]
        let size = waterfall.verdicts.values.filter { $0 == "send" }.count
        return abs(2 * size - doubledMedian) * 4 > doubledMedian ? size : nil
    }

    /// The parts of the longest text: a fixed body as it is written, any other as the longest that a record would get.
    func smsParts(_ waterfall: ReferenceWaterfall) -> Int? {
        guard campaign.channel == "sms" else { return nil }
        return messages.flatMap { message -> [Int] in
            guard ReferenceTemplate.hasTags(message.body) else { return [ReferenceSMS.parts(message.body)] }
            return waterfall.sent.compactMap { moment.workspace.customers[$0] }.map { record in
                ReferenceSMS.parts(rendered(message.body, for: record))
            }
        }.max()
    }
}
