import CampaignDomain

/// Several kinds of events as one word, so that a record's whole history can be asked at once whether it has any of them.
public struct EventKinds: OptionSet, BitwiseCopyable, Sendable {
    public let rawValue: UInt32

    @inlinable
    public init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    /// One kind.
    @inlinable
    public init(_ kind: EventKind) {
        rawValue = 1 << UInt32(kind.columnCode)
    }

    public init(where belongs: (EventKind) -> Bool) {
        self.init(EventKind.allCases.filter(belongs).map { EventKinds($0) })
    }

    public static let every = EventKinds(where: { _ in true })
    public static let sent = EventKinds(.sent)
    public static let delivered = EventKinds(.delivered)
    public static let opened = EventKinds(.opened)
    public static let clicked = EventKinds(.clicked)
    public static let npsScored = EventKinds(.npsScored)
    public static let ticketOpened = EventKinds(.ticketOpened)
    /// What withdraws or confirms a consent.
    public static let aboutConsent: EventKinds = [
        EventKinds(.unsubscribed), EventKinds(.complained), EventKinds(.optInConfirmed),
    ]
    /// What the person did on a touchpoint by themselves.
    public static let behaviour = EventKinds(where: \.isBehaviour)
    /// What shows an interest in a product or a category.
    public static let interest: EventKinds = [
        EventKinds(.viewed), EventKinds(.searched), EventKinds(.cartAdded), EventKinds(.favourited),
    ]
}
