import AudienceEngine
import CampaignDomain

/// Which fields of a customer record a campaign uses, by their names in the file; an attribute by its own name.
struct CampaignFields {
    let campaign: Campaign
    let definitions: Definitions

    /// The fields of the audience's, intent's and goal's expressions, of the messages' templates, and of the offers' limits.
    func names(messages: [Message], offers: [Product]) -> Set<String> {
        var names: Set<String> = []
        for field in fields(in: conditions(campaign.intent, campaign.goal)) { names.formUnion(field.recordFields) }
        for message in messages {
            for text in message.templates {
                names.formUnion(CampaignFields.names(in: text).map(CampaignFields.recordField))
            }
        }
        if campaign.targetGender != nil || offers.contains(where: { $0.gender != nil }) { names.insert("gender") }
        if offers.contains(where: { $0.ageLimit != nil }) { names.insert("birthDate") }
        if offers.contains(where: { !$0.regions.isEmpty }) { names.insert("region") }
        return names
    }

    /// Whether the audience or the intent looks at what sets good customers apart: loyalty, RFM or tags.
    var readsStanding: Bool {
        fields(in: conditions(campaign.intent)).contains { field in
            switch field {
            case .loyaltyTier, .loyaltyPoints, .loyaltyPointsExpireAt, .rfm, .tags: true
            default: false
            }
        }
    }

    /// The given expressions of the campaign, and those of the audience's segments and of all that they use, directly or
    /// through other segments. One that cannot be read uses nothing; the preview reports it.
    private func conditions(_ expressions: String?...) -> [Condition] {
        var waiting = campaign.audience.includedSegments + campaign.audience.excludedSegments
        var found = expressions.compactMap(\.self).compactMap(CampaignFields.condition)
        for condition in found { waiting += condition.segments }
        var seen: Set<SegmentID> = []
        while let next = waiting.popLast() {
            guard seen.insert(next).inserted, let segment = definitions.segment(next),
                let condition = CampaignFields.condition(segment.condition)
            else { continue }
            found.append(condition)
            waiting += condition.segments
        }
        return found
    }

    private func fields(in conditions: [Condition]) -> Set<CustomerField> {
        var fields: Set<CustomerField> = []
        for condition in conditions { condition.collectFields(into: &fields) }
        return fields
    }

    private static func condition(_ text: String) -> Condition? {
        (try? Expression.parse(text))?.root
    }

    /// The names that a template asks for; one that cannot be parsed is sent as it is written and asks for nothing.
    static func names(in template: String) -> [String] {
        guard let tree = try? TemplateTree(template) else { return [] }
        return tree.allTags.filter(\.asksForField).map(\.name)
    }

    /// `loyalty.points` is of the field `loyalty`, `attributes.store` of the attribute `store`.
    private static func recordField(_ tag: String) -> String {
        let parts = tag.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return tag }
        return parts[0] == "attributes" ? parts[1] : parts[0]
    }
}

extension Condition {
    fileprivate func collectFields(into fields: inout Set<CustomerField>) {
        forEachPredicate { predicate in
            for operand in predicate.operands { operand.collectFields(into: &fields) }
        }
    }

    fileprivate var segments: [SegmentID] {
        var found: [SegmentID] = []
        forEachPredicate { if case .inSegment(let id) = $0 { found.append(id) } }
        return found
    }

    private func forEachPredicate(_ body: (Predicate) -> Void) {
        switch self {
        case .all(let parts), .any(let parts): for part in parts { part.forEachPredicate(body) }
        case .not(let part): part.forEachPredicate(body)
        case .predicate(let predicate): body(predicate)
        }
    }
}

extension Predicate {
    fileprivate var operands: [Operand] {
        switch self {
        case .comparison(let operand, _, _), .membership(let operand, _), .between(let operand, _, _),
            .presence(let operand, _), .within(let operand, _):
            [operand]
        case .exists(let selection): [.count(selection)]
        case .inList, .inSegment, .chainReaction: []
        }
    }
}

extension Operand {
    fileprivate func collectFields(into fields: inout Set<CustomerField>) {
        switch self {
        case .customer(let field): fields.insert(field)
        case .daysSince(let operand): operand.collectFields(into: &fields)
        // Inside `where` the customer's own fields may be asked for too.
        case .count(let selection), .sum(_, let selection), .moment(_, let selection):
            selection.condition?.collectFields(into: &fields)
        case .order, .event, .scheme: break
        }
    }
}

extension CustomerField {
    /// The fields of the record that the value comes from; none for what is computed from history.
    fileprivate var recordFields: [String] {
        switch self {
        case .id, .registeredAt, .updatedAt, .lifecycle, .rfm, .consent, .dataProcessingConsent, .flags, .externalID: []
        case .name: ["givenName", "familyName"]
        case .text: ["givenName", "familyName", "email", "phone"]
        case .givenName: ["givenName"]
        case .familyName: ["familyName"]
        case .patronymic: ["patronymic"]
        case .email: ["email"]
        case .phone: ["phone"]
        case .pushID: ["pushId"]
        case .messenger: ["messengers"]
        case .city: ["city"]
        case .region: ["region"]
        case .timezone: ["timezone"]
        case .language: ["language"]
        case .source: ["source"]
        case .gender: ["gender"]
        case .birthDate, .birthday, .age: ["birthDate"]
        case .loyaltyTier, .loyaltyPoints, .loyaltyPointsExpireAt: ["loyalty"]
        case .tags: ["tags"]
        case .interests: ["interests"]
        case .attribute(let name): [name]
        }
    }
}
