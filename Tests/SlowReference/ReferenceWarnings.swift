import Foundation

/// The warnings on a record that the reference covers.
public enum ReferenceWarning: String, CaseIterable, Sendable {
    case genderUnknown = "gender-unknown"
    case ownedProductSome = "owned-product-some"
    case staleData = "stale-data"
    case opensWithoutClicks = "opens-without-clicks"

    func concerns(_ recipient: ReferenceRecipient, _ plan: ReferencePlan) throws -> Bool {
        switch self {
        case .genderUnknown: plan.needsUnknownGender(recipient)
        case .ownedProductSome: plan.ownsSomeOffer(recipient)
        case .staleData: try plan.usesStaleData(recipient)
        case .opensWithoutClicks: plan.opensWithoutClicks(recipient)
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

    /// The last five delivered on the channel were opened and none was clicked. An open belongs to a delivery when
    /// campaign, chain, step and message are the same and it is not earlier.
    func opensWithoutClicks(_ recipient: ReferenceRecipient) -> Bool {
        let events = recipient.person.events.filter { $0.channel == campaign.channel }
        let delivered = events.filter { $0.kind == "delivered" }.suffix(5)
        func has(_ kind: String, _ delivery: EventRow) -> Bool {
            events.contains { event in
                event.kind == kind && event.at >= delivery.at
                    && ["campaign", "chain", "step", "message"].allSatisfy { event.texts[$0] == delivery.texts[$0] }
            }
        }
        return delivered.count == 5 && delivered.allSatisfy { has("opened", $0) && !has("clicked", $0) }
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
        var expressions = [campaign.intent, campaign.goal].compactMap { $0 }
        var waiting = campaign.include.segments + campaign.exclude.segments
        for expression in expressions { waiting += segmentsNamed(in: expression) }
        var seen: Set<String> = []
        while let segment = waiting.popLast() {
            guard seen.insert(segment).inserted, let expression = moment.workspace.segments[segment] else { continue }
            expressions.append(expression)
            waiting += segmentsNamed(in: expression)
        }
        var words = Set(
            try expressions.flatMap(ReferenceTokenizer.tokens).compactMap { token -> String? in
                if case .word(let word) = token { word } else { nil }
            })
        for message in messages {
            for text in [message.subject, message.preheader, message.body] {
                words.formUnion(
                    text.components(separatedBy: "{{").dropFirst().map { $0.components(separatedBy: "}}")[0] })
            }
        }
        if words.contains("age") || words.contains("birthday") { words.insert("birthDate") }
        if !campaign.isService { words.insert("consents") }
        if campaign.targetGender != nil || offers.contains(where: { $0.gender != nil }) { words.insert("gender") }
        if offers.contains(where: { $0.ageLimit != nil }) { words.insert("birthDate") }
        if offers.contains(where: { !$0.regions.isEmpty }) { words.insert("region") }
        moment.usedFields[campaign.id] = words
        return words
    }

    private func segmentsNamed(in expression: String) -> [String] {
        moment.workspace.segments.keys.filter { expression.contains("in_segment(\"\($0)\")") }
    }
}
