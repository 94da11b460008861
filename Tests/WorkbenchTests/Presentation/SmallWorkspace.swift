import AudienceEngine
import CampaignDomain
import CampaignPreview
import Workbench

/// Six records of five persons and a campaign for women that meets most of what can happen.
enum SmallWorkspace {
    static let asOf = instant("2026-03-07T09:00:00+03:00")
    static let moscow = ZoneRules(identifier: "Europe/Moscow", transitions: [], offsets: [10_800])

    static var settings: WorkspaceSettings {
        get throws {
            struct NoCurrency: Error {}
            guard let roubles = Currency(code: "RUB") else { throw NoCurrency() }
            return WorkspaceSettings(
                name: "Аптеки «Ромашка»", currency: roubles, zone: moscow, locale: "ru", country: "RU", clock: asOf)
        }
    }

    static func instant(_ text: String) -> Instant {
        Instant(iso8601: text) ?? .distantPast
    }

    static func day(_ text: String) -> CalendarDate {
        CalendarDate(text) ?? CalendarDate(daysSinceEpoch: 0)
    }

    static func audience() throws -> Audience {
        Audience(snapshot: try snapshot(), definitions: try definitions(), asOf: asOf)
    }

    static func preview(_ change: (inout Campaign) -> Void = { _ in }) throws -> CampaignPreview {
        let audience = try audience()
        let engine = PreviewEngine(audience: audience, evaluator: ExpressionEvaluator(audience: audience))
        var campaign = audience.definitions.campaigns[0]
        change(&campaign)
        return try engine.preview(campaign)
    }

    /// The explanation of a record for whom the campaign asks for a segment, beside which there is one of all women.
    static func segmentExplanation(_ condition: String, of id: CustomerID) throws -> [String] {
        var definitions = try definitions()
        definitions.segments = [
            Segment(id: "ours", name: "Наши женщины", condition: condition),
            Segment(id: "women", condition: "gender = female"),
        ]
        definitions.campaigns[0].audience = AudienceSources()
        definitions.campaigns[0].audience.includedSegments = ["ours"]
        let audience = Audience(snapshot: try snapshot(), definitions: definitions, asOf: asOf)
        let engine = PreviewEngine(audience: audience, evaluator: ExpressionEvaluator(audience: audience))
        let preview = try engine.preview(definitions.campaigns[0])
        guard let row = audience.snapshot.customers.row(of: id) else { return [] }
        return ExplainReport(preview: preview, row: row, words: Words(.english)).lines
    }

    private static func definitions() throws -> Definitions {
        var definitions = Definitions(settings: try settings)
        var policies = Policies()
        policies.caps = [FrequencyCap(channel: .email, limit: 1, period: .rolling(.hours(24)))]
        policies.rulesOff = ["trigger-share", "no-control-group", "no-kpi-target"]
        definitions.policies = policies
        definitions.lists = [
            CustomerList(id: "crm", name: "CRM", members: ["anna", "anna-old", "oleg", "vera"]),
            CustomerList(id: "till", name: "Касса", members: ["anna", "oleg", "rita", "zoya"]),
            CustomerList(id: "staff", name: "Сотрудники", members: ["zoya"]),
        ]
        var message = Message(id: "spring", body: "Тест! Скидки весны")
        message.subject = "С 8 Марта!"
        message.hasUnsubscribeLink = true
        var calm = message
        calm.id = "calm"
        calm.body = "Скидки весны"
        definitions.messages = [message, calm]
        var campaign = Campaign(id: "8-march", name: "8 Марта")
        campaign.sendAt = instant("2026-03-08T12:00:00+03:00")
        campaign.targetGender = .female
        campaign.audience.includedLists = ["crm", "till"]
        campaign.audience.excludedLists = ["staff"]
        campaign.variants = [Campaign.Variant(id: "a", weight: 1, message: "spring")]
        definitions.campaigns = [campaign]
        return definitions
    }

    private static func snapshot() throws -> AudienceSnapshot {
        var builder = SnapshotBuilder()
        for customer in customers { _ = try builder.append(customer: customer) }
        var order = OrderDraft()
        order.id = bytes("o-9")
        order.customer = bytes("anna")
        order.at = instant("2026-02-01T10:00:00+03:00")
        order.total = Money(minorUnits: 124_950)
        order.items = [OrderDraft.Item(sku: bytes("c-500"), quantity: 2, price: Money(minorUnits: 62_475))]
        _ = try builder.append(order: order)
        for event in events { try builder.append(event: event) }
        return builder.finish(
            catalogue: ProductCatalogue(products: [Product(id: "c-500", name: "Витамин C")]), zones: [:])
    }

    private static var customers: [CustomerDraft] {
        [
            customer("anna", "Анна", "Иванова", "anna@example.org", .female),
            customer("anna-old", "Анна", nil, "ANNA@example.org", .female),
            customer("oleg", "Олег", "Кравчук", "oleg@example.org", .male),
            customer("rita", "Рита", "Белая", "rita@example.org", nil),
            customer("vera", nil, nil, "vera@example.org", .female),
            customer("zoya", "Зоя", nil, "zoya@example.org", .female),
        ]
    }

    private static func customer(
        _ id: StaticString, _ given: StaticString?, _ family: StaticString?, _ email: StaticString, _ gender: Gender?
    ) -> CustomerDraft {
        var draft = CustomerDraft()
        draft.id = bytes(id)
        draft.givenName = given.map(bytes)
        draft.familyName = family.map(bytes)
        draft.email = bytes(email)
        draft.gender = gender
        var marketing = CustomerDraft.Consent(purpose: .marketing, status: .granted)
        marketing.channel = .email
        marketing.at = instant("2025-05-01T10:00:00+03:00")
        marketing.confirmedAt = instant("2025-05-01T10:05:00+03:00")
        marketing.source = bytes("site")
        draft.consents = [CustomerDraft.Consent(purpose: .dataProcessing, status: .granted), marketing]
        return draft
    }

    private static var events: [EventDraft] {
        var sent = EventDraft()
        sent.customer = bytes("vera")
        sent.at = instant("2026-03-07T08:30:00+03:00")
        sent.kind = .sent
        sent.channel = .email
        sent.campaign = bytes("8-march")
        var bounced = sent
        bounced.kind = .bounced
        bounced.bounce = .hard
        bounced.at = instant("2026-03-07T08:31:00+03:00")
        var viewed = EventDraft()
        viewed.customer = bytes("anna")
        viewed.at = instant("2026-03-01T08:30:00+03:00")
        viewed.kind = .viewed
        viewed.sku = bytes("c-500")
        return [sent, bounced, viewed]
    }

    private static func bytes(_ text: StaticString) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    }
}
