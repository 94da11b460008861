import CampaignDomain

/// Several kinds of events as one word, so that a record's whole history can be asked at once whether it has any of them.
public struct EventKinds: OptionSet, Sendable {
    public let rawValue: UInt32

    @inlinable
    public init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    /// One kind. A switch rather than a search in `allCases`: it is asked for every event and becomes a table.
    @inlinable
    public init(_ kind: EventKind) {
        let place: UInt32 =
            switch kind {
            case .sent: 0
            case .delivered: 1
            case .opened: 2
            case .clicked: 3
            case .bounced: 4
            case .unsubscribed: 5
            case .complained: 6
            case .visited: 7
            case .viewed: 8
            case .searched: 9
            case .cartAdded: 10
            case .cartRemoved: 11
            case .favourited: 12
            case .unfavourited: 13
            case .registered: 14
            case .subscribed: 15
            case .optInConfirmed: 16
            case .identified: 17
            case .ticketOpened: 18
            case .ticketClosed: 19
            case .npsScored: 20
            case .surveyAnswered: 21
            case .reviewed: 22
            case .called: 23
            }
        rawValue = 1 << place
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
