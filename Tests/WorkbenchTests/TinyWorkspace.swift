import AudienceEngine
import CampaignDomain
import Workbench

/// A few people who show everything the screens can say.
enum TinyWorkspace {
    static let clock = at("2026-03-07T09:00:00+03:00")

    static func at(_ text: String) -> Instant { Instant(iso8601: text) ?? .distantPast }

    static func model(isReadOnly: Bool = false, problems: [String] = []) -> WorkbenchModel {
        var settings = WorkspaceSettings(
            name: "Аптеки «Ромашка»", currency: Currency(code: "RUB")!,
            zone: ZoneRules(identifier: "Europe/Moscow", transitions: [], offsets: [10_800]), locale: "ru-RU",
            country: "RU")
        settings.clock = clock
        var definitions = Definitions(settings: settings)
        definitions.segments = [
            Segment(id: "women", name: "Women", condition: "gender = female"),
            Segment(id: "minsk", name: "Minsk", condition: "city = Минск"),
        ]
        let audience = Audience(snapshot: snapshot(), definitions: definitions, asOf: clock)
        return WorkbenchModel(
            audience: audience, evaluator: ExpressionEvaluator(audience: audience), problems: problems,
            readOnly: isReadOnly ? .openedForReading : nil)
    }

    /// A base of any size for the scenarios that need a long list.
    static func large(_ count: Int) -> WorkbenchModel {
        var builder = SnapshotBuilder()
        for index in 0..<count {
            var record = Record(id: "c\(1_000_000 + index)")
            record.givenName = ["Анна", "Пётр", "Олег", "Мария"][index % 4]
            record.familyName = ["Иванов", "Кравчук", "Ким", "Шевчук", "Новик"][index * 7 % 5]
            record.city = ["Минск", "Гродно", "Львів", "Москва"][index * 13 % 4]
            record.email = "user\(index)@mail.example"
            record.append(to: &builder)
        }
        let settings = WorkspaceSettings(
            name: "Large", currency: Currency(code: "RUB")!, zone: .utc, locale: "en", country: "RU")
        let snapshot = builder.finish(catalogue: ProductCatalogue(), zones: [:])
        let audience = Audience(snapshot: snapshot, definitions: Definitions(settings: settings), asOf: clock)
        return WorkbenchModel(audience: audience, evaluator: ExpressionEvaluator(audience: audience))
    }

    private static func snapshot() -> AudienceSnapshot {
        var builder = SnapshotBuilder()
        for record in records { record.append(to: &builder) }
        for order in orders { order.append(to: &builder) }
        for event in events { event.append(to: &builder) }
        let products = [Product(id: "vitamin-c", name: "Витамин C"), Product(id: "thermo", name: "Термометр")]
        return builder.finish(catalogue: ProductCatalogue(products: products), zones: [:])
    }

    private static let records: [Record] = [
        Record(
            id: "c01", givenName: "Анна", familyName: "Иванова", gender: .female, birthDate: "1991-03-12",
            city: "Минск", email: "anna@mail.by", phone: "+375291112233", tier: "gold", source: "site",
            consents: [
                .init(.dataProcessing, .granted, nil, "2025-01-10T10:00:00+03:00", "form", "#1201"),
                .init(.marketing, .granted, .email, "2025-01-10T10:00:00+03:00", "form", "#1202"),
            ]),
        Record(
            id: "c02", givenName: "Пётр", familyName: "Иванов", gender: .male, birthDate: "1988-07-01", city: "Минск",
            email: "petr@mail.by", phone: "+375294445566", source: "store",
            consents: [.init(.marketing, .withdrawn, nil, "2026-01-02T10:00:00+03:00", "call", nil)]),
        Record(
            id: "c03", givenName: "Анна", familyName: "Иванова", email: "ANNA@mail.by", source: "event"),
        Record(id: "c04", givenName: "Олег", familyName: "Кравчук", gender: .male, city: "Львів", phone: "12"),
        Record(id: "c05", city: "Гродно", email: "noname@mail.by"),
        Record(
            id: "c06", givenName: "Мария", familyName: "Шевчук", gender: .female, birthDate: "1970-01-30",
            city: "Гродно", email: "anna@mail.by", tier: "silver"),
    ]

    private static let orders: [Order] = [
        Order(id: "o1", customer: "c01", at: "2026-02-20T12:30:00+03:00", total: "1249.50", sku: "vitamin-c"),
        Order(id: "o2", customer: "c01", at: "2025-11-02T18:05:00+03:00", total: "560.00", sku: "thermo"),
        Order(id: "o3", customer: "c03", at: "2026-03-01T09:15:00+03:00", total: "90.00", sku: "vitamin-c"),
        Order(id: "o4", customer: "c06", at: "2025-05-05T11:00:00+03:00", total: "12400.00", sku: "thermo"),
    ]

    private static let events: [Event] = [
        Event(customer: "c01", kind: .sent, at: "2026-03-05T07:00:00+03:00", channel: .email, campaign: "spring"),
        Event(customer: "c01", kind: .delivered, at: "2026-03-05T07:00:10+03:00", channel: .email, campaign: "spring"),
        Event(customer: "c01", kind: .opened, at: "2026-03-05T08:21:00+03:00", channel: .email, campaign: "spring"),
        Event(customer: "c02", kind: .visited, at: "2026-02-11T20:00:00+03:00", channel: .site, campaign: nil),
    ]
}

/// A record as a test writes it.
struct Record {
    struct Consent {
        var purpose: ConsentPurpose
        var status: ConsentStatus
        var channel: Channel?
        var at: String
        var source: String?
        var proof: String?

        init(
            _ purpose: ConsentPurpose, _ status: ConsentStatus, _ channel: Channel?, _ at: String, _ source: String?,
            _ proof: String?
        ) {
            self.purpose = purpose
            self.status = status
            self.channel = channel
            self.at = at
            self.source = source
            self.proof = proof
        }
    }

    var id: String
    var givenName: String?
    var familyName: String?
    var gender: Gender?
    var birthDate: String?
    var city: String?
    var email: String?
    var phone: String?
    var tier: String?
    var language: String?
    var source: String?
    var consents: [Consent] = []

    func append(to builder: inout SnapshotBuilder) {
        var texts = TextPool()
        var draft = CustomerDraft()
        draft.id = texts.bytes(id)
        draft.givenName = texts.bytes(givenName)
        draft.familyName = texts.bytes(familyName)
        draft.gender = gender
        draft.birthDate = birthDate.flatMap { CalendarDate($0) }
        draft.city = texts.bytes(city)
        draft.email = texts.bytes(email)
        draft.phone = texts.bytes(phone)
        draft.loyaltyTier = texts.bytes(tier)
        draft.language = texts.bytes(language)
        draft.source = texts.bytes(source)
        for consent in consents {
            var entry = CustomerDraft.Consent(purpose: consent.purpose, status: consent.status)
            entry.channel = consent.channel
            entry.at = TinyWorkspace.at(consent.at)
            entry.source = texts.bytes(consent.source)
            entry.proof = texts.bytes(consent.proof)
            draft.consents.append(entry)
        }
        _ = try? builder.append(customer: draft)
        texts.free()
    }
}

struct Order {
    var id: String
    var customer: String
    var at: String
    var total: String
    var sku: String

    func append(to builder: inout SnapshotBuilder) {
        var texts = TextPool()
        var draft = OrderDraft()
        draft.id = texts.bytes(id)
        draft.customer = texts.bytes(customer)
        draft.at = TinyWorkspace.at(at)
        draft.total = Currency(code: "RUB")?.amount(total)
        draft.items = [OrderDraft.Item(sku: texts.bytes(sku) ?? UnsafeBufferPointer(start: nil, count: 0))]
        _ = try? builder.append(order: draft)
        texts.free()
    }
}

struct Event {
    var customer: String
    var kind: EventKind
    var at: String
    var channel: Channel?
    var campaign: String?

    func append(to builder: inout SnapshotBuilder) {
        var texts = TextPool()
        var draft = EventDraft()
        draft.customer = texts.bytes(customer)
        draft.kind = kind
        draft.at = TinyWorkspace.at(at)
        draft.channel = channel
        draft.campaign = texts.bytes(campaign)
        try? builder.append(event: draft)
        texts.free()
    }
}

/// Keeps texts alive while a draft points at them.
struct TextPool {
    private var buffers: [UnsafeMutableBufferPointer<UInt8>] = []

    mutating func bytes(_ text: String?) -> UnsafeBufferPointer<UInt8>? {
        guard let text else { return nil }
        let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, text.utf8.count))
        _ = buffer.initialize(from: text.utf8)
        buffers.append(buffer)
        return UnsafeBufferPointer(rebasing: UnsafeBufferPointer(buffer)[..<text.utf8.count])
    }

    func free() {
        for buffer in buffers { buffer.deallocate() }
    }
}
