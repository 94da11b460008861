import AudienceEngine
import CampaignDomain

extension AddressKind {
    public var phrase: Phrase {
        switch self {
        case .email: Phrase("email")
        case .phone: Phrase("phone")
        case .push: Phrase("push")
        case .messenger: Phrase("messenger")
        case .mail: Phrase("post")
        }
    }
}

extension AddressValidity {
    public var phrase: Phrase {
        switch self {
        case .missing: Phrase("none")
        case .invalid: Phrase("not a valid address")
        case .junk: Phrase("a junk contact")
        case .valid: Phrase("valid")
        }
    }
}
