import AudienceEngine
import CampaignDomain

/// Customers, orders and events written as Swift values, made into an audience.
final class SampleBase {
    struct Customer {
        var id: String
        var givenName: String?
        var familyName: String?
        var patronymic: String?
        var gender: Gender?
        var birthDate: String?
        var email: String?
        var phone: String?
        var city: String?
        var zone: String?
        var source: String?
        var registeredAt: String?
        var updatedAt: String?
        var tier: String?
        var points: Int64?
        var pointsExpireAt: String?
        var tags: [String] = []
        var interests: [String] = []
        var flags: CustomerFlags = []
        var externalIDs: [String: String] = [:]
        var attributes: [String: String] = [:]
        var consents: [Consent] = []

        init(_ id: String) { self.id = id }
    }

    /// Given for good, unless it says otherwise.
    struct Consent {
        var purpose: ConsentPurpose
        var channel: Channel?
        var status = ConsentStatus.granted
        var at: String?
        var source: String?

        init(
            _ purpose: ConsentPurpose, channel: Channel? = nil, status: ConsentStatus = .granted, at: String? = nil,
            source: String? = nil
        ) {
            self.purpose = purpose
            self.channel = channel
            self.status = status
            self.at = at
            self.source = source
        }
    }

    struct Item {
        var sku: String
        var quantity = 1.0
        var price: String?
    }

    struct Order {
        var id = ""
        var customer: String
        var at: String
        var total = "0"
        var status = OrderStatus.completed
        var channel: String?
        var items: [Item] = []
    }

    struct Event {
        var customer: String?
        var at: String
        var kind: EventKind
        var anonymous: String?
        var channel: Channel?
        var campaign: String?
        var chain: String?
        var step: String?
        var message: String?
        var sku: String?
        var query: String?
        var value: String?
        var bounce: BounceKind?
    }

    var customers: [Customer] = []
    var orders: [Order] = []
    var events: [Event] = []
    var products: [Product] = []
    var definitions: Definitions
    var zones: [String: ZoneRules] = [:]
    private var texts: [UnsafeMutableBufferPointer<UInt8>] = []

    /// A workspace in Moscow whose currency has two decimals.
    init() {
        let moscow = ZoneRules(identifier: "Europe/Moscow", transitions: [], offsets: [10_800])
        definitions = Definitions(
            settings: WorkspaceSettings(
                name: "Sample", currency: Currency(code: "RUB")!, zone: moscow, locale: "ru", country: "RU"))
    }

    deinit {
        for text in texts { text.deallocate() }
    }

    /// Adds a customer and sets its values.
    func add(_ id: String, _ change: (inout Customer) -> Void = { _ in }) {
        var customer = Customer(id)
        change(&customer)
        customers.append(customer)
    }

    func order(_ customer: String, _ at: String, _ total: String = "0", _ change: (inout Order) -> Void = { _ in }) {
        var order = Order(id: "o-\(orders.count)", customer: customer, at: at, total: total)
        change(&order)
        orders.append(order)
    }

    func event(_ customer: String?, _ at: String, _ kind: EventKind, _ change: (inout Event) -> Void = { _ in }) {
        var event = Event(customer: customer, at: at, kind: kind)
        change(&event)
        events.append(event)
    }

    func segment(_ id: SegmentID, _ condition: String) {
        definitions.segments.append(Segment(id: id, condition: condition))
    }

    func scheme(_ id: SchemeID, _ parts: [(String, String)]) {
        definitions.schemes.append(Scheme(id: id, parts: parts.map { Scheme.Part(id: $0.0, condition: $0.1) }))
    }

    func list(_ id: ListID, _ members: [CustomerID]) {
        definitions.lists.append(CustomerList(id: id, members: members))
    }

    func evaluator(
        asOf: String = "2026-03-07T09:00:00+03:00", rfm: RFMOptions? = nil
    ) throws -> ExpressionEvaluator {
        let audience = Audience(snapshot: try snapshot(), definitions: definitions, asOf: Instant(iso8601: asOf)!)
        return ExpressionEvaluator(audience: audience, rfmOptions: rfm)
    }

    func snapshot() throws -> AudienceSnapshot {
        var builder = SnapshotBuilder()
        for customer in customers { _ = try builder.append(customer: draft(customer)) }
        for order in orders { _ = try builder.append(order: draft(order)) }
        for event in events { try builder.append(event: draft(event)) }
        return builder.finish(catalogue: ProductCatalogue(products: products), zones: zones)
    }

    // MARK: Drafts

    private func bytes(_ text: String) -> UnsafeBufferPointer<UInt8> {
        let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.utf8.count)
        _ = copy.initialize(from: text.utf8)
        texts.append(copy)
        return UnsafeBufferPointer(copy)
    }

    private func bytes(_ text: String?) -> UnsafeBufferPointer<UInt8>? {
        text.map { bytes($0) as UnsafeBufferPointer<UInt8> }
    }

    private func keyed(_ pairs: [String: String]) -> [CustomerDraft.KeyedText] {
        pairs.map { CustomerDraft.KeyedText(key: bytes($0.key), text: bytes($0.value)) }
    }

    private func draft(_ customer: Customer) -> CustomerDraft {
        var draft = CustomerDraft()
        draft.id = bytes(customer.id)
        draft.givenName = bytes(customer.givenName)
        draft.familyName = bytes(customer.familyName)
        draft.patronymic = bytes(customer.patronymic)
        draft.gender = customer.gender
        draft.birthDate = customer.birthDate.flatMap { CalendarDate($0) }
        draft.email = bytes(customer.email)
        draft.phone = bytes(customer.phone)
        draft.city = bytes(customer.city)
        draft.zone = bytes(customer.zone)
        draft.source = bytes(customer.source)
        draft.registeredAt = customer.registeredAt.flatMap { Instant(iso8601: $0) }
        draft.updatedAt = customer.updatedAt.flatMap { Instant(iso8601: $0) }
        draft.loyaltyTier = bytes(customer.tier)
        draft.loyaltyPoints = customer.points
        draft.loyaltyPointsExpireOn = customer.pointsExpireAt.flatMap { CalendarDate($0) }
        draft.tags = customer.tags.map { bytes($0) }
        draft.interests = customer.interests.map { bytes($0) }
        draft.flags = customer.flags
        draft.externalIDs = keyed(customer.externalIDs)
        draft.attributes = keyed(customer.attributes)
        draft.consents = customer.consents.map { consent in
            var draft = CustomerDraft.Consent(purpose: consent.purpose, status: consent.status)
            draft.channel = consent.channel
            draft.at = consent.at.flatMap { Instant(iso8601: $0) }
            draft.source = bytes(consent.source)
            return draft
        }
        return draft
    }

    private func draft(_ order: Order) -> OrderDraft {
        var draft = OrderDraft()
        draft.id = bytes(order.id)
        draft.customer = bytes(order.customer)
        draft.at = Instant(iso8601: order.at)
        draft.total = definitions.settings.currency.amount(order.total)
        draft.status = order.status
        draft.channel = bytes(order.channel)
        draft.items = order.items.map { item in
            let price = item.price.flatMap { definitions.settings.currency.amount($0) }
            return OrderDraft.Item(sku: bytes(item.sku), quantity: item.quantity, price: price)
        }
        return draft
    }

    private func draft(_ event: Event) -> EventDraft {
        var draft = EventDraft()
        draft.customer = bytes(event.customer)
        draft.anonymousID = bytes(event.anonymous)
        draft.at = Instant(iso8601: event.at)
        draft.kind = event.kind
        draft.channel = event.channel
        draft.campaign = bytes(event.campaign)
        draft.chain = bytes(event.chain)
        draft.step = bytes(event.step)
        draft.message = bytes(event.message)
        draft.sku = bytes(event.sku)
        draft.query = bytes(event.query)
        draft.value = bytes(event.value)
        draft.bounce = event.bounce
        return draft
    }
}

extension ExpressionEvaluator {
    /// The ids for which the text holds, in order.
    func ids(_ text: String, place: ExpressionPlace = .customers) throws -> [String] {
        let vocabulary = ExpressionVocabulary(definitions: audience.definitions)
        let expression = try Expression.parse(text, vocabulary: vocabulary, place: place)
        return try rows(where: expression).rows.map { audience.snapshot.customers.customerID($0).rawValue }
    }

    /// What single rows answer must be what all rows answer at once.
    func idsOneByOne(_ text: String) throws -> [String] {
        let compiled = try compile(try Expression.parse(text))
        return audience.visible.rows.filter { compiled.truth(row: $0) == .yes }
            .map { audience.snapshot.customers.customerID($0).rawValue }
    }
}
