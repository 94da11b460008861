import AudienceEngine
import CampaignDomain

/// A date of a customer that can fire a chain (docs/MAP.md, section 1).
enum CustomerDateField: Hashable, Sendable {
    case birthDate, loyaltyPointsExpireAt, registeredAt, updatedAt
    case attribute(String)

    /// Nil when the name is no date's.
    init?(_ name: String) {
        switch name {
        case "birthDate": self = .birthDate
        case "loyalty.pointsExpireAt": self = .loyaltyPointsExpireAt
        case "registeredAt": self = .registeredAt
        case "updatedAt": self = .updatedAt
        default:
            guard name.hasPrefix("attr."), name.count > "attr.".count else { return nil }
            self = .attribute(String(name.dropFirst("attr.".count)))
        }
    }

    /// Whether it comes again every year.
    var isYearly: Bool { self == .birthDate }
}
