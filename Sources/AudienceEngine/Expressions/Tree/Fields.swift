import CampaignDomain

/// What can be asked of a customer: the record's own value, else the latest known of its person.
public enum CustomerField: Hashable, Sendable {
    case id
    /// Given and family name.
    case name
    case givenName, familyName, patronymic
    case email, phone, pushID
    case city, region, timezone, language, source
    /// Id, names, email, phone and external ids, all at once.
    case text
    case gender, birthDate
    /// The birth date's day in the year; only `within` makes sense of it.
    case birthday
    /// Whole years on the recipient's local date.
    case age
    case registeredAt, updatedAt
    case loyaltyTier, loyaltyPoints, loyaltyPointsExpireAt
    case tags, interests, flags
    /// Marketing consent on a channel, of the person.
    case consent(Channel)
    /// Consent to data processing, of the person.
    case dataProcessingConsent
    case attribute(String)
    case externalID(system: String)
    case messenger(String)
    /// The part of the scheme `lifecycle`, else of `lifecycle-003`.
    case lifecycle
    case rfm(RFMDimension)

    /// The fields with a fixed name, in the order in which they are offered.
    static let named: [(name: String, field: CustomerField)] =
        [
            ("id", .id), ("name", .name), ("givenName", .givenName), ("familyName", .familyName),
            ("patronymic", .patronymic), ("email", .email), ("phone", .phone), ("pushId", .pushID),
            ("gender", .gender), ("age", .age), ("birthDate", .birthDate), ("birthday", .birthday),
            ("city", .city), ("region", .region), ("timezone", .timezone), ("language", .language),
            ("source", .source), ("text", .text), ("registeredAt", .registeredAt), ("updatedAt", .updatedAt),
            ("loyalty.tier", .loyaltyTier), ("loyalty.points", .loyaltyPoints),
            ("loyalty.pointsExpireAt", .loyaltyPointsExpireAt), ("tags", .tags), ("interests", .interests),
            ("flags", .flags), ("lifecycle", .lifecycle), ("consent.dataProcessing", .dataProcessingConsent),
        ] + Channel.allCases.map { ("consent.\($0.rawValue)", .consent($0)) }
        + RFMDimension.allCases.map { ("rfm.\($0.rawValue)", .rfm($0)) }

    /// Names that a key follows: `attr.store`.
    static let keyedPrefixes = ["attr", "externalIds", "messengers"]

    static func keyed(prefix: String, key: String) -> CustomerField? {
        switch prefix {
        case "attr": .attribute(key)
        case "externalIds": .externalID(system: key)
        case "messengers": .messenger(key)
        default: nil
        }
    }

    var type: ValueType {
        switch self {
        case .id, .name, .givenName, .familyName, .patronymic, .email, .phone, .pushID, .city, .region, .timezone,
            .language, .source, .text, .loyaltyTier, .externalID, .messenger:
            .text
        case .gender: .symbol(.gender)
        case .birthDate, .loyaltyPointsExpireAt: .date
        case .birthday: .birthday
        case .age, .loyaltyPoints, .rfm: .number
        case .registeredAt, .updatedAt: .time
        case .tags, .interests: .text
        case .flags: .symbol(.flag)
        case .consent, .dataProcessingConsent: .symbol(.consent)
        case .attribute: .asCompared
        case .lifecycle: .symbol(.part(of: nil))
        }
    }
}

/// The three measures of RFM (DOMAIN.md 6).
public enum RFMDimension: String, CaseIterable, Hashable, Sendable {
    case recency = "r"
    case frequency = "f"
    case monetary = "m"
}

/// What can be asked of a completed order inside `where`; sku, category, quantity and price are an item's.
public enum OrderField: String, CaseIterable, Hashable, Sendable {
    case sku, category, quantity, price, total, channel, at, id

    var type: ValueType {
        switch self {
        case .sku, .category, .channel, .id: .text
        case .quantity, .price, .total: .number
        case .at: .time
        }
    }
}

/// What can be asked of an event inside `where`.
public enum EventField: String, CaseIterable, Hashable, Sendable {
    case kind, channel, campaign, chain, step, message, sku
    /// The category of the product whose sku the event has.
    case category
    case query, value, ticket, address, bounce, at

    var type: ValueType {
        switch self {
        case .kind: .symbol(.eventKind)
        case .channel: .symbol(.channel)
        case .bounce: .symbol(.bounce)
        case .campaign, .chain, .step, .message, .sku, .category, .query, .ticket, .address: .text
        case .value: .asCompared
        case .at: .time
        }
    }
}
