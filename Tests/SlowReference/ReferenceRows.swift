import Foundation

/// One consent statement as a customer record carries it.
struct ConsentRow {
    let purpose: String
    let channel: String?
    let status: String
    let at: Int?
    let confirmedAt: Int?
    let source: String?
}

/// An attribute of the customer's own making; it takes the type it is compared with.
struct AttributeRow {
    let text: String

    var number: Decimal? { Decimal(exactly: text) }
    var date: CivilDate? { CivilDate(text) }
}

/// One customer record.
struct CustomerRow {
    let id: String
    let externalIds: [String: String]
    let givenName: String?
    let familyName: String?
    let gender: String?
    let birthDate: CivilDate?
    let email: String?
    let phone: String?
    let pushId: String?
    let messengers: [String: String]
    let registeredAt: Int?
    let updatedAt: Int?
    let consents: [ConsentRow]
    /// `patronymic city region timezone language source loyalty.tier`.
    let texts: [String: String]
    let loyaltyPoints: Decimal?
    let loyaltyPointsExpireAt: CivilDate?
    let interests: [String]
    let tags: [String]
    let flags: [String]
    let attributes: [String: AttributeRow]

    /// When what the record says was last known to be true.
    var knownAt: Int? { updatedAt ?? registeredAt }
}

struct OrderItemRow {
    let sku: String
    let quantity: Decimal?
    let price: Decimal?
}

struct OrderRow {
    let id: String
    let customer: String
    let at: Int
    let status: String
    let total: Decimal
    let channel: String?
    let items: [OrderItemRow]
}

struct EventRow {
    /// Events at one instant keep the order of the file.
    let place: Int
    let customer: String?
    let anonymousId: String?
    let at: Int
    let kind: String
    /// `channel campaign chain step message address sku query ticket bounce`.
    let texts: [String: String]
    let value: Decimal?

    var channel: String? { texts["channel"] }

    static func inOrder(_ left: EventRow, _ right: EventRow) -> Bool {
        (left.at, left.place) < (right.at, right.place)
    }
}

struct ProductRow {
    let id: String
    let name: String?
    let category: String?
    let gender: String?
    let prescription: Bool
    let courseDays: Int?
    let repurchaseDays: Int?
    let ageLimit: Int?
    let regions: [String]
}

struct MessageRow {
    let id: String
    let language: String?
    let gender: String?
    let subject: String
    let preheader: String
    let body: String
    let unsubscribeLink: Bool

    /// Every text in which merge fields are read.
    var parts: [String] { [subject, preheader, body] }
}

/// One of the texts a campaign is sent with.
struct VariantRow {
    let id: String
    /// None when it is not written.
    let weight: Double?
    let message: String
}

struct SchemeRow {
    let id: String
    let parts: [(id: String, expression: String)]
}

/// Which lists and segments a campaign names on one side of its audience.
struct AudienceRow {
    let lists: [String]
    let segments: [String]
}

struct CampaignRow {
    let id: String
    let series: String?
    let kind: String
    let content: String
    let channel: String
    let sendAt: Int?
    let timezonePolicy: String
    let quietHours: String?
    let status: String
    let test: Bool
    let include: AudienceRow
    let exclude: AudienceRow
    let intent: String?
    let goal: String?
    let targetGender: String?
    let controlGroup: Double
    let variants: [VariantRow]
    let offers: [String]
    let offerEndsAt: CivilDate?
    let budget: Decimal?
    let costPerMessage: Decimal?
    /// How many targets are set.
    let targets: Int

    /// The message id of each variant.
    var messages: [String] { variants.map(\.message) }
    var isService: Bool { content == "service" }
    /// Promo, reactivation and informational content: what is sent to earn something.
    var isSelling: Bool { ["promo", "reactivation", "informational"].contains(content) }
    var isStillToSend: Bool { status != "sent" && status != "cancelled" }
}

extension Decimal {
    /// A plain decimal number, nothing before or after it.
    init?(exactly text: String) {
        let body = text.hasPrefix("-") ? text.dropFirst() : text[...]
        let parts = body.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isNumber) }) else {
            return nil
        }
        self.init(string: text, locale: Locale(identifier: "en_US_POSIX"))
    }
}
