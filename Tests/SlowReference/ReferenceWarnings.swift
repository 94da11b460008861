import Foundation

/// The warnings on a record that the reference covers, in their order.
public enum ReferenceWarning: String, CaseIterable, Sendable {
    case genderUnknown = "gender-unknown"
    case languageMismatch = "language-mismatch"
    case ownedProductSome = "owned-product-some"
    case categoryNeverBought = "category-never-bought"
    case staleData = "stale-data"
    case missingMergeField = "missing-merge-field"
    case chainCollision = "chain-collision"
    case opensWithoutClicks = "opens-without-clicks"
    case neverOpens = "never-opens"
    case sameContentAgain = "same-content-again"
    case vipGeneric = "vip-generic"
    case betterChannel = "better-channel"
    case nightShifted = "night-shifted"
    case recentReturnOrBadNPS = "recent-return-or-bad-nps"

    var severity: String {
        switch self {
        case .vipGeneric, .betterChannel: "note"
        default: "warn"
        }
    }

    func concerns(_ recipient: ReferenceRecipient, _ plan: ReferencePlan) throws -> Bool {
        switch self {
        case .genderUnknown: plan.needsUnknownGender(recipient)
        case .languageMismatch: plan.isInAnotherLanguage(recipient)
        case .ownedProductSome: plan.ownsSomeOffer(recipient)
        case .categoryNeverBought: plan.neverCaredForOffers(recipient)
        case .staleData: try plan.usesStaleData(recipient)
        case .missingMergeField: plan.wouldRenderHole(recipient)
        case .chainCollision: try plan.collidesWithChain(recipient)
        case .opensWithoutClicks: plan.opensWithoutClicks(recipient)
        case .neverOpens: plan.neverOpens(recipient)
        case .sameContentAgain: plan.hadSameContent(recipient)
        case .vipGeneric: try plan.isGenericForVIP(recipient)
        case .betterChannel: plan.hasBetterChannel(recipient)
        case .nightShifted: plan.isInQuietHours(recipient) && plan.quietAction == "shift"
        case .recentReturnOrBadNPS: plan.isRecentlyDisappointed(recipient)
        }
    }
}

extension ReferencePlan {
    /// The gender is unknown, and for one of the genders the campaign would be a mismatch.
    func needsUnknownGender(_ recipient: ReferenceRecipient) -> Bool {
        value(recipient, \.gender) == nil && ["female", "male"].contains(where: excludesGender)
    }

    func ownsSomeOffer(_ recipient: ReferenceRecipient) -> Bool {
        let owned = offers.filter { owns(recipient, $0) }
        return !owned.isEmpty && owned.count < offers.count
    }

    /// A field the campaign uses is known, and known for longer than its best-before. A field is as old as the record
    /// it is taken from, `consents` as the last grant in force on the channel. What is undated is not stale.
    func usesStaleData(_ recipient: ReferenceRecipient) throws -> Bool {
        let used = try usedFields()
        return policies.bestBefore.contains { field, seconds in
            guard used.contains(field), let known = knownAt(recipient, field) else { return false }
            return known <= moment.asOf - seconds
        }
    }

    private func knownAt(_ recipient: ReferenceRecipient, _ field: String) -> Int? {
        if field == "consents" { return moment.lastGrant(recipient.person, channel: campaign.channel) }
        return moment.source(recipient.kept) { record -> Bool? in
            switch field {
            case "givenName": record.givenName.map { _ in true }
            case "familyName": record.familyName.map { _ in true }
            case "gender": record.gender.map { _ in true }
            case "birthDate": record.birthDate.map { _ in true }
            case "email": record.email.map { _ in true }
            case "phone": record.phone.map { _ in true }
            case "interests": record.interests.isEmpty ? nil : true
            case "tags": record.tags.isEmpty ? nil : true
            default: record.texts[field].map { _ in true }
            }
        }?.knownAt
    }

    /// What the audience, the intent, the goal, the messages and the offers' limits read; consents unless the content is service.
    private func usedFields() throws -> Set<String> {
        if let known = moment.usedFields[campaign.id] { return known }
        var words = try wordsRead(in: expressionsRead(own: [campaign.intent, campaign.goal]))
        for text in messages.flatMap(\.parts) { words.formUnion(ReferenceTemplate.names(in: text)) }
        if words.contains("age") || words.contains("birthday") { words.insert("birthDate") }
        if !campaign.isService { words.insert("consents") }
        if campaign.targetGender != nil || offers.contains(where: { $0.gender != nil }) { words.insert("gender") }
        if offers.contains(where: { $0.ageLimit != nil }) { words.insert("birthDate") }
        if offers.contains(where: { !$0.regions.isEmpty }) { words.insert("region") }
        moment.usedFields[campaign.id] = words
        return words
    }
}
