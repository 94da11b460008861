import AudienceEngine
import CampaignDomain
import Workbench

/// Ten women, Анна first, and campaigns whose messages have everything that can go wrong with one.
enum MessagesWorkspace {
    static func model() -> WorkbenchModel {
        let audience = Audience(snapshot: snapshot, definitions: definitions, asOf: TinyWorkspace.clock)
        return WorkbenchModel(audience: audience, evaluator: ExpressionEvaluator(audience: audience))
    }

    private static let names = ["Анна", "Бэлла", "Вера", "Галина", "Дина", "Ева", "Жанна", "Инна", "Кира", "Лада"]

    private static func id(_ index: Int) -> String { "w\(10 + index)" }

    private static var snapshot: AudienceSnapshot {
        var builder = SnapshotBuilder()
        for (index, name) in names.enumerated() {
            let record = Record(
                id: id(index), givenName: name, gender: .female, email: "w\(index)@mail.example",
                phone: "+37529111223\(index)", language: "ru",
                consents: [
                    .init(.dataProcessing, .granted, nil, "2025-01-10T10:00:00+03:00", nil, nil),
                    .init(.marketing, .granted, nil, "2025-01-10T10:00:00+03:00", nil, nil),
                ])
            record.append(to: &builder)
        }
        Order(id: "o1", customer: id(0), at: "2026-02-01T10:00:00+03:00", total: "100.00", sku: "cream")
            .append(to: &builder)
        Event(customer: id(1), kind: .sent, at: "2026-03-07T08:30:00+03:00", channel: .email).append(to: &builder)
        return builder.finish(
            catalogue: ProductCatalogue(products: [Product(id: "cream", name: "Крем")]), zones: [:])
    }

    private static var definitions: Definitions {
        var settings = WorkspaceSettings(
            name: "Аптеки «Ромашка»", currency: Currency(code: "RUB")!,
            zone: ZoneRules(identifier: "Europe/Moscow", transitions: [], offsets: [10_800]), locale: "ru-RU",
            country: "RU")
        settings.clock = TinyWorkspace.clock
        var definitions = Definitions(settings: settings)
        definitions.policies.subjectLength = 20
        definitions.policies.caps = [FrequencyCap(channel: .email, limit: 1, period: .rolling(.hours(24)))]
        definitions.lists = [
            CustomerList(id: "all", name: "All", members: names.indices.map { CustomerID(id($0)) })
        ]
        definitions.messages = messages
        definitions.campaigns = campaigns
        return definitions
    }

    private static var campaigns: [Campaign] {
        var capped = campaign("capped", ["letter"])
        capped.sendAt = TinyWorkspace.at("2026-03-08T08:00:00+03:00")
        var holes = campaign("holes", ["holes"])
        holes.offers = ["cream"]
        var sms = campaign("sms", ["sms"])
        sms.channel = .sms
        sms.costPerMessage = Money(minorUnits: 350)
        var push = campaign("push", ["push"])
        push.channel = .push
        return [
            campaign("two", ["letter", "bare"]), campaign("letter", ["letter"]), campaign("bare", ["bare"]), holes,
            campaign("broken", ["broken"]), sms, push, campaign("nothing", []), campaign("gone", ["nowhere"]), capped,
        ]
    }

    private static func campaign(_ id: CampaignID, _ messages: [MessageID]) -> Campaign {
        var campaign = Campaign(id: id)
        campaign.sendAt = TinyWorkspace.at("2026-03-08T12:00:00+03:00")
        campaign.audience.includedLists = ["all"]
        campaign.variants = zip(["a", "b"], messages).map { Campaign.Variant(id: $0, weight: 1, message: $1) }
        return campaign
    }

    private static var messages: [CampaignDomain.Message] {
        var letter = CampaignDomain.Message(id: "letter", body: "Здравствуйте, {{givenName}}!")
        letter.subject = "{{givenName}}, весна уже здесь, и подарки тоже"
        letter.preheader = "Загляните в аптеку"
        var holes = CampaignDomain.Message(
            id: "holes",
            body: """
                Дорогая {{familyName}}, у вас {{loyalty.points}} баллов.{{nick}}
                {{#loyalty}}Спасибо!{{/loyalty}}{{^loyalty}}Станьте членом клуба{{/loyalty}}
                """)
        holes.gender = .male
        holes.language = "be"
        var push = CampaignDomain.Message(
            id: "push", body: String(repeating: "слово ", count: 25) + "конец")
        push.subject = "Весна"
        return [
            letter, holes, push,
            CampaignDomain.Message(id: "bare", body: "Первая строка\n\nВторая строка"),
            CampaignDomain.Message(id: "broken", body: "Привет,\n{{#city}}из города {{city}}"),
            CampaignDomain.Message(
                id: "sms",
                body: "{{givenName}}, " + String(repeating: "я", count: 40) + " " + String(repeating: "ю", count: 33)),
        ]
    }
}
