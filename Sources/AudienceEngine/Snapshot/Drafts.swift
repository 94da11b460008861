import CampaignDomain

/// A customer record on its way from a line into the columns. The texts point into the parser's memory and are copied by
/// ``SnapshotBuilder/append(_:)-customer``; a draft is refilled for every line so that nothing is allocated for a row.
public struct CustomerDraft {
    public typealias Bytes = UnsafeBufferPointer<UInt8>

    public struct KeyedText {
        public var key: Bytes
        public var text: Bytes

        public init(key: Bytes, text: Bytes) {
            self.key = key
            self.text = text
        }
    }

    public struct Consent {
        public var purpose: ConsentPurpose
        public var status: ConsentStatus
        public var channel: Channel?
        public var at: Instant?
        public var confirmedAt: Instant?
        public var source: Bytes?
        public var proof: Bytes?

        public init(purpose: ConsentPurpose, status: ConsentStatus) {
            self.purpose = purpose
            self.status = status
        }
    }

    public var id: Bytes?
    public var givenName: Bytes?
    public var familyName: Bytes?
    public var patronymic: Bytes?
    public var email: Bytes?
    public var phone: Bytes?
    public var pushID: Bytes?
    public var city: Bytes?
    public var region: Bytes?
    public var zone: Bytes?
    public var language: Bytes?
    public var source: Bytes?
    public var gender: Gender?
    public var birthDate: CalendarDate?
    public var registeredAt: Instant?
    public var updatedAt: Instant?
    public var flags: CustomerFlags = []
    public var loyaltyTier: Bytes?
    public var loyaltyPoints: Int64?
    public var loyaltyPointsExpireOn: CalendarDate?
    public var interests: [Bytes] = []
    public var tags: [Bytes] = []
    public var externalIDs: [KeyedText] = []
    public var messengers: [KeyedText] = []
    public var attributes: [KeyedText] = []
    public var consents: [Consent] = []

    public init() {}
}

/// An order on its way into the columns; see ``CustomerDraft`` for the life of its texts.
public struct OrderDraft {
    public typealias Bytes = UnsafeBufferPointer<UInt8>

    public struct Item {
        public var sku: Bytes
        public var quantity: Double
        public var price: Money?

        public init(sku: Bytes, quantity: Double = 1, price: Money? = nil) {
            self.sku = sku
            self.quantity = quantity
            self.price = price
        }
    }

    public var id: Bytes?
    public var customer: Bytes?
    public var at: Instant?
    public var status = OrderStatus.completed
    public var total: Money?
    public var channel: Bytes?
    public var items: [Item] = []

    public init() {}
}

/// An event on its way into the columns; see ``CustomerDraft`` for the life of its texts.
public struct EventDraft {
    public typealias Bytes = UnsafeBufferPointer<UInt8>

    public var customer: Bytes?
    public var anonymousID: Bytes?
    public var at: Instant?
    public var kind: EventKind?
    public var channel: Channel?
    public var campaign: Bytes?
    public var chain: Bytes?
    public var step: Bytes?
    public var message: Bytes?
    public var address: Bytes?
    public var bounce: BounceKind?
    public var sku: Bytes?
    public var query: Bytes?
    public var value: Bytes?
    public var ticket: Bytes?

    public init() {}
}
