import AudienceEngine
import CampaignDomain

extension PreviewContext {
    /// What decides about a person's consent: the deciding statement of each linked record, or that there is none.
    func consentEvidence(for row: Int, purpose: ConsentPurpose, channel: Channel?) -> [Evidence] {
        let statements: [Evidence] = audience.linkedRecords(of: row).compactMap { record in
            let consent = audience.recordConsent(of: Int(record), purpose: purpose, channel: channel)
            return consent.decidedBy.map { audience.evidence($0, row: Int(record)) }
        }
        return statements.isEmpty ? [.noConsent(purpose, channel)] : statements
    }

    /// The gender that the content is for, when it is another than `gender`: the campaign's target, that of every variant's
    /// message, or that of every offer.
    func wantedGenders(otherThan gender: Gender) -> Gender? {
        if let target = campaign.targetGender, target != gender { return target }
        return common(messages.map(\.gender), otherThan: gender) ?? common(offers.map(\.gender), otherThan: gender)
    }

    private func common(_ genders: [Gender?], otherThan gender: Gender) -> Gender? {
        guard let first = genders.first, genders.allSatisfy({ $0 != nil && $0 != gender }) else { return nil }
        return first
    }

    /// Whether the content is written for one gender at all.
    var isForOneGender: Bool {
        Gender.allCases.contains { wantedGenders(otherThan: $0) != nil }
    }
}
