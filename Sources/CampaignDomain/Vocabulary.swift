/// How a message travels. **Direct** channels reach one person by an address (DOMAIN.md 2).
public enum Channel: String, CaseIterable, Sendable {
    case email, sms, push, inapp, messenger, call, mail, ads, site

    /// Small number for columns and masks.
    @inlinable
    public var code: UInt8 {
        switch self {
        case .email: 0
        case .sms: 1
        case .push: 2
        case .inapp: 3
        case .messenger: 4
        case .call: 5
        case .mail: 6
        case .ads: 7
        case .site: 8
        }
    }

    /// In-app messages, advertisements and the site need no address; every other channel reaches one person by one.
    public var needsAddress: Bool {
        switch self {
        case .inapp, .ads, .site: false
        case .email, .sms, .push, .messenger, .call, .mail: true
        }
    }
}

public enum Gender: String, CaseIterable, Sendable {
    case female, male
}

public enum ConsentPurpose: String, CaseIterable, Sendable {
    case dataProcessing, marketing
}

public enum ConsentStatus: String, CaseIterable, Sendable {
    case granted, withdrawn, unknown
}

public enum OrderStatus: String, CaseIterable, Sendable {
    case completed, returned, cancelled
}

/// What happened, as an event says it (FORMAT.md, `events.jsonl`).
public enum EventKind: String, CaseIterable, Sendable {
    case sent, delivered, opened, clicked, bounced, unsubscribed, complained
    case visited, viewed, searched, cartAdded, cartRemoved, favourited, unfavourited
    case registered, subscribed, optInConfirmed, identified, ticketOpened, ticketClosed, npsScored, surveyAnswered,
        reviewed, called

    /// Something the person did on a touchpoint by themselves: what counts as a visit for `sunset`.
    public var isBehaviour: Bool {
        switch self {
        case .visited, .viewed, .searched, .cartAdded, .cartRemoved, .favourited, .unfavourited: true
        default: false
        }
    }
}

public enum BounceKind: String, CaseIterable, Sendable {
    case hard, soft
}

public enum CampaignKind: String, CaseIterable, Sendable {
    case manual, triggered
}

public enum ContentType: String, CaseIterable, Sendable {
    case welcome, promo, informational, reactivation, service
}

/// Where a campaign stands. Teams have stages of their own (`review`, `planned`), so any word is taken; the named ones mean
/// something to the rules.
public struct CampaignStatus: RawRepresentable, Hashable, Sendable {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    public static let draft = CampaignStatus(rawValue: "draft")
    public static let approved = CampaignStatus(rawValue: "approved")
    public static let sent = CampaignStatus(rawValue: "sent")
    public static let cancelled = CampaignStatus(rawValue: "cancelled")
}

public enum TimezonePolicy: String, CaseIterable, Sendable {
    case workspace, recipient
}

/// What to do with a send that falls in the recipient's quiet hours.
public enum QuietHoursAction: String, CaseIterable, Sendable {
    case hold, shift
}

/// How much a finding weighs (DOMAIN.md 5): `stop` blocks the launch, `hold` keeps the message from the record, `warn` sends
/// and flags, `note` only tells.
public enum Severity: String, CaseIterable, Sendable {
    case stop, hold, warn, note
}

/// A standing of a customer record that our own people set.
public struct CustomerFlags: OptionSet, Hashable, BitwiseCopyable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// A test recipient of our own.
    public static let seed = CustomerFlags(rawValue: 1)
    public static let stopList = CustomerFlags(rawValue: 2)
    public static let blocked = CustomerFlags(rawValue: 4)
    public static let deceased = CustomerFlags(rawValue: 8)
    public static let erasureRequested = CustomerFlags(rawValue: 16)
    /// Any of these ends all contact with the person.
    public static let gone: CustomerFlags = [.erasureRequested, .blocked, .deceased]

    public static let names: [(name: String, flag: CustomerFlags)] = [
        ("seed", .seed), ("stopList", .stopList), ("blocked", .blocked), ("deceased", .deceased),
        ("erasureRequested", .erasureRequested),
    ]
}
