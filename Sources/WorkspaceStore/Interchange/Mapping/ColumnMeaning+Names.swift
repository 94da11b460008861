import CampaignDomain

extension ColumnMeaning {
    /// What mapping files and reports call it: `email`, `attributes.club`, `consent.email.grantedAt`, `order.total`.
    public var name: String {
        switch self {
        case .ignored: "ignored"
        case .attribute(let name): "attributes.\(name)"
        case .attributesObject: "attributes"
        case .id: "id"
        case .externalID(let system): system.map { "externalIds.\($0)" } ?? "externalId"
        case .anonymousID: "anonymousId"
        case .text(let text): text.rawValue
        case .fullName: "name"
        case .messenger(let name): "messengers.\(name)"
        case .gender: "gender"
        case .birthDate: "birthDate"
        case .registeredAt: "registeredAt"
        case .updatedAt: "updatedAt"
        case .tags: "tags"
        case .interests: "interests"
        case .loyaltyTier: "loyalty.tier"
        case .loyaltyPoints: "loyalty.points"
        case .loyaltyPointsExpireAt: "loyalty.pointsExpireAt"
        case .flag(let flag): "flags.\(flag)"
        case .order(let field): "order.\(field.rawValue)"
        case .event(let field): "event.\(field.rawValue)"
        case .consent, .consentGrantedAt, .consentConfirmedAt, .consentWithdrawnAt, .consentChangedAt, .consentProof,
            .bouncedAt:
            consentName
        }
    }

    private var consentName: String {
        switch self {
        case .consent(let topic, _): "consent.\(topic.name)"
        case .consentGrantedAt(let topic): "consent.\(topic.name).grantedAt"
        case .consentConfirmedAt(let topic): "consent.\(topic.name).confirmedAt"
        case .consentWithdrawnAt(let topic, _): "consent.\(topic.name).withdrawnAt"
        case .consentChangedAt(let topic): "consent.\(topic.name).changedAt"
        case .consentProof(let topic): "consent.\(topic.name).proof"
        default: "bouncedAt"
        }
    }

    /// Names that stand for themselves.
    private static let plain: [String: ColumnMeaning] = {
        let meanings: [ColumnMeaning] =
            [
                .ignored, .attributesObject, .id, .externalID(system: nil), .anonymousID, .fullName, .gender,
                .birthDate,
                .registeredAt, .updatedAt, .tags, .interests, .loyaltyTier, .loyaltyPoints, .loyaltyPointsExpireAt,
                .bouncedAt(always: false),
            ] + CustomerText.allCases.map { .text($0) } + OrderField.allCases.map { .order($0) }
            + EventField.allCases.map { .event($0) } + CustomerFlags.names.map { .flag($0.name) }
        return Dictionary(meanings.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }()

    /// The meaning of a name as mapping files write it; nil when there is none.
    ///
    /// - Parameter words: of a column that states a consent.
    public init?(name: String, words: ConsentWords? = nil) {
        if let meaning = ColumnMeaning.plain[name] {
            self = meaning
            return
        }
        let parts = name.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[1].isEmpty else { return nil }
        switch parts[0] {
        case "attributes": self = .attribute(String(parts[1]))
        case "externalIds": self = .externalID(system: String(parts[1]))
        case "messengers": self = .messenger(String(parts[1]))
        case "consent":
            guard let meaning = ColumnMeaning.consent(named: parts[1], words) else { return nil }
            self = meaning
        default: return nil
        }
    }

    /// The meaning of a column that is named like a field with a dot in it, which nobody calls a column by chance; nil for
    /// any other, and for fields of orders and events.
    init?(fieldName name: String) {
        guard name.contains("."), let meaning = ColumnMeaning(name: name) else { return nil }
        switch meaning {
        case .order, .event: return nil
        default: self = meaning
        }
    }

    private static func consent(named name: Substring, _ words: ConsentWords?) -> ColumnMeaning? {
        let parts = name.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let topic = parts.first.flatMap({ ConsentTopic(name: $0) }) else { return nil }
        guard parts.count == 2 else {
            return .consent(topic, words ?? .stated)
        }
        switch parts[1] {
        case "grantedAt": return .consentGrantedAt(topic)
        case "confirmedAt": return .consentConfirmedAt(topic)
        case "withdrawnAt": return .consentWithdrawnAt(topic, always: false)
        case "changedAt": return .consentChangedAt(topic)
        case "proof": return .consentProof(topic)
        default: return nil
        }
    }
}
