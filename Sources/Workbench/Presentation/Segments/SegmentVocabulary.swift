import AudienceEngine
import CampaignDomain

// The words of segments and schemes, as they stand in a table's cell or in its head.

extension PurchaseActivity {
    public var phrase: Phrase {
        switch self {
        case .none: Phrase("no orders")
        case .one: Phrase("1 order")
        case .few: Phrase("2–5 orders")
        case .many: Phrase("6 and more orders")
        }
    }
}

extension CommunicationActivity {
    public var phrase: Phrase {
        switch self {
        case .unreachable: Phrase("unreachable")
        case .notContacted: Phrase("not contacted")
        case .silent: Phrase("silent")
        case .opens: Phrase("opens")
        case .clicks: Phrase("clicks")
        }
    }
}

extension ValidatedField {
    public var phrase: Phrase {
        switch self {
        case .givenName: Phrase("given name")
        case .gender: Phrase("gender")
        case .birthDate: Phrase("birth date")
        case .city: Phrase("city")
        case .email: Phrase("email address")
        case .phone: Phrase("phone number")
        }
    }
}

extension ProfileAttribute {
    public var phrase: Phrase {
        switch self {
        case .gender: Phrase("gender")
        case .age: Phrase("age")
        case .city: Phrase("city")
        case .region: Phrase("region")
        case .language: Phrase("language")
        case .source: Phrase("source")
        case .tier: Phrase("loyalty tier")
        case .interests: Phrase("interests")
        case .tags: Phrase("tags")
        case .categories: Phrase("categories bought")
        case .channels: Phrase("channels that reach them")
        }
    }
}

extension Representation {
    public var phrase: Phrase {
        switch self {
        case .over: Phrase("more than usual")
        case .under: Phrase("less than usual")
        case .usual: Phrase("as usual")
        case .unsure: Phrase("too few to say")
        }
    }
}
