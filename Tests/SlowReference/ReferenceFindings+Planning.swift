import Foundation

/// Campaign rules about what was prepared: texts, variants, targets, offers.
extension ReferencePlan {
    /// Every targeted record, when the content is no test and all targeted persons are seeds.
    func seedRecordsUnderLiveContent(_ waterfall: ReferenceWaterfall) -> Int {
        !isTestContent && waterfall.recipients.allSatisfy(isSeed) ? waterfall.targeting.targeted.count : 0
    }

    /// Variants without a message, or with a text that cannot be read.
    func brokenVariants() -> Int {
        campaign.variants.filter { variant in
            guard let message = moment.workspace.messages[variant.message] else { return true }
            return message.parts.contains { ReferenceTemplate.parse($0) == nil }
        }.count
    }

    func unknownMergeFields() -> Set<String> {
        Set(messages.flatMap(\.parts).flatMap(ReferenceTemplate.names).filter { !isMergeField($0) })
    }

    /// Weights that are written must add up to 100; ids are unique; without any variant nothing can be sent.
    var hasFaultyVariants: Bool {
        let variants = campaign.variants
        let isWeighted = variants.count > 1 && variants.contains { $0.weight != nil }
        let total = variants.reduce(0) { $0 + ($1.weight ?? 1) }
        return variants.isEmpty || Set(variants.map(\.id)).count < variants.count
            || isWeighted && abs(total - 100) > 0.01
    }

    var lacksControlGroup: Bool {
        campaign.isSelling && !campaign.test && campaign.controlGroup <= 0 && policies.controlShare <= 0
    }

    var lacksTargets: Bool { campaign.isSelling && !campaign.test && campaign.targets == 0 }

    /// Emails whose subject is missing, blank, or too long without its tags.
    func subjectsOfWrongLength() -> Int {
        guard campaign.channel == "email" else { return 0 }
        let wrong = messages.filter { message in
            ReferenceText.isBlank(message.subject)
                || ReferenceTemplate.withoutTags(message.subject).count > policies.subjectLength
        }
        return Set(wrong.map(\.id)).count
    }

    /// The offer ends before the day of the send.
    var offersExpiredGoods: Bool {
        campaign.offerEndsAt.map { $0 < ReferenceTime.localDate(nominalSendAt, moment.workspace.timezone) } ?? false
    }

    /// Records that some scheme, on which the choice of the audience or the goal rests, leaves out or counts twice.
    func recordsOutsideSchemes() throws -> Int {
        let schemes = try schemesRead(in: expressionsRead(own: [campaign.intent, campaign.goal]))
        return try schemes.reduce(into: Set<String>()) { $0.formUnion(try moment.recordsOutsideScheme($1)) }.count
    }
}
