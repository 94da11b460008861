import AudienceEngine
import CampaignDomain
import Workbench

/// A chain of pharmacies on the day before 8 March: what the campaigns screen is tried on.
///
/// Eleven women who get it, men in the women's campaign, a person in both lists, a couple with one address, a withdrawal, an
/// open complaint, and records whose data is missing.
enum CampaignsWorkspace {
    static func at(_ text: String) -> Instant { TinyWorkspace.at(text) }

    static func model(isReadOnly: Bool = false) -> WorkbenchModel {
        make(snapshot(people), definitions(members: people.map(\.id)), isReadOnly: isReadOnly)
    }

    /// The same with other definitions.
    static func model(changing change: (inout Definitions) -> Void) -> WorkbenchModel {
        var definitions = definitions(members: people.map(\.id))
        change(&definitions)
        return make(snapshot(people), definitions)
    }

    /// The same with another text of the second variant, and a cap that there was not.
    static var changed: WorkbenchModel {
        var definitions = definitions(members: people.map(\.id))
        definitions.messages[1].body += "!"
        definitions.policies.caps = [FrequencyCap(channel: .sms, limit: 1, period: .calendarDay)]
        return make(snapshot(people), definitions)
    }

    /// As many records as are asked for, all of them targeted; every fourth is a man.
    static func large(_ count: Int) -> WorkbenchModel {
        let people = (0..<count).map { index in
            var record = person("p\(1_000_000 + index)", "Анна", "Иванова", index % 4 == 3 ? .male : .female)
            record.email = "user\(index)@mail.example"
            return record
        }
        return make(snapshot(people), definitions(members: people.map(\.id)))
    }

    private static func make(
        _ snapshot: AudienceSnapshot, _ definitions: Definitions, isReadOnly: Bool = false
    ) -> WorkbenchModel {
        let audience = Audience(snapshot: snapshot, definitions: definitions, asOf: TinyWorkspace.clock)
        return WorkbenchModel(
            audience: audience, evaluator: ExpressionEvaluator(audience: audience),
            readOnly: isReadOnly ? .openedForReading : nil)
    }

    // MARK: Definitions

    private static func definitions(members: [String]) -> Definitions {
        var settings = WorkspaceSettings(
            name: "Аптеки «Ромашка»", currency: Currency(code: "RUB")!,
            zone: ZoneRules(identifier: "Europe/Moscow", transitions: [], offsets: [10_800]), locale: "ru-RU",
            country: "RU")
        settings.clock = TinyWorkspace.clock
        var definitions = Definitions(settings: settings)
        let half = members.count * 2 / 3
        definitions.lists = [
            CustomerList(id: "crm", name: "CRM", members: members.prefix(half).map { CustomerID($0) }),
            CustomerList(id: "till", name: "Касса", members: members.dropFirst(half - 4).map { CustomerID($0) }),
            CustomerList(id: "staff", name: "Сотрудники", members: ["zoya"]),
        ]
        definitions.segments = [
            Segment(id: "women", name: "Women", condition: "gender = female"),
            Segment(id: "broken", name: "Broken", condition: "gendr = female"),
        ]
        definitions.schemes = [
            Scheme(
                id: "lifecycle", name: "Lifecycle",
                parts: [
                    Scheme.Part(id: "loyal", name: "loyal", condition: "loyalty.tier = silver"),
                    Scheme.Part(id: "new", name: "new", condition: "count(orders) = 0"),
                ])
        ]
        definitions.messages = [spring, springB, text]
        // What every unfinished campaign would be noted for.
        definitions.policies.rulesOff = ["trigger-share", "no-control-group", "no-kpi-target"]
        definitions.campaigns = [eighthOfMarch, sale, february, wrongList, wrongGoal, wrongSegment, nobody]
        return definitions
    }

    private static var spring: CampaignDomain.Message {
        var message = CampaignDomain.Message(
            id: "spring", body: "{{givenName}}, здравствуйте!\n\nТест. Для вас скидка 20 % на уход за кожей.")
        message.subject = "С 8 Марта, {{givenName}}!"
        message.preheader = "Скидка внутри"
        message.hasUnsubscribeLink = true
        return message
    }

    private static var springB: CampaignDomain.Message {
        var message = CampaignDomain.Message(id: "spring-b", body: "Second version for {{givenName}} & friends.")
        message.subject = "Flowers"
        return message
    }

    private static var text: CampaignDomain.Message {
        CampaignDomain.Message(
            id: "sms",
            body:
                "{{givenName}}, в аптеках «Ромашка» скидки до 50 процентов на витамины и уход. Ждём вас до воскресенья!"
        )
    }

    private static var eighthOfMarch: Campaign {
        var campaign = campaign("8-march", "8 March", "2026-03-08T12:00:00+03:00", .approved)
        campaign.targetGender = .female
        campaign.owner = "Ольга"
        campaign.series = "holidays"
        campaign.audience.includedLists = ["crm", "till"]
        campaign.audience.excludedLists = ["staff"]
        campaign.variants = [
            Campaign.Variant(id: "a", weight: 75, message: "spring"),
            Campaign.Variant(id: "b", weight: 25, message: "spring-b"),
        ]
        return campaign
    }

    private static var sale: Campaign {
        var campaign = campaign("sale", "Spring sale", "2026-03-20T10:00:00+03:00", .draft)
        campaign.channel = .sms
        campaign.audience.includedSegments = ["women"]
        campaign.variants = [Campaign.Variant(id: "a", weight: 1, message: "sms")]
        return campaign
    }

    private static var february: Campaign {
        var campaign = campaign("february", "23 February", "2026-02-23T10:00:00+03:00", .sent)
        campaign.series = "holidays"
        campaign.audience.includedLists = ["crm"]
        return campaign
    }

    private static var wrongList: Campaign {
        var campaign = campaign("wrong-list", "Wrong list", nil, .draft)
        campaign.audience.includedLists = ["nowhere"]
        return campaign
    }

    private static var wrongGoal: Campaign {
        var campaign = campaign("wrong-goal", "Wrong goal", nil, .draft)
        campaign.audience.includedLists = ["crm"]
        campaign.goal = "count(orders) >= many"
        return campaign
    }

    private static var wrongSegment: Campaign {
        var campaign = campaign("wrong-segment", "Wrong segment", nil, .draft)
        campaign.audience.includedSegments = ["broken"]
        return campaign
    }

    private static var nobody: Campaign {
        campaign("nobody", "Nobody yet", "2026-04-01T10:00:00+03:00", .draft)
    }

    private static func campaign(
        _ id: CampaignID, _ name: String, _ sendAt: String?, _ status: CampaignStatus
    ) -> Campaign {
        var campaign = Campaign(id: id, name: name)
        campaign.sendAt = sendAt.map(at)
        campaign.status = status
        return campaign
    }

    // MARK: People

    private static func snapshot(_ people: [Record]) -> AudienceSnapshot {
        var builder = SnapshotBuilder()
        for record in people { record.append(to: &builder) }
        Event(
            customer: "darya", kind: .ticketOpened, at: "2026-03-01T10:00:00+03:00", channel: .site, campaign: nil
        ).append(to: &builder)
        return builder.finish(catalogue: ProductCatalogue(), zones: [:])
    }

    private static var people: [Record] {
        let names = ["Алла", "Белла", "Вера", "Галина", "Дина", "Ева", "Жанна", "Инна", "Кира", "Лада"]
        let women = names.enumerated().map { index, name in
            var record = person("w\(10 + index)", name, "Новик", .female)
            record.email = "w\(index)@mail.example"
            record.phone = "+37529111223\(index)"
            return record
        }
        let men = ["Пётр", "Олег", "Иван"].enumerated().map { index, name in
            var record = person("m\(10 + index)", name, "Кравчук", .male)
            record.email = "m\(index)@mail.example"
            record.city = "Львів"
            return record
        }
        return women + men + special + [person("zoya", "Зоя", "Ким", .female)]
    }

    private static var special: [Record] {
        var anna = person("anna", "Анна", "Иванова", .female)
        anna.email = "anna@mail.example"
        anna.tier = "silver"
        var annaAgain = person("anna-old", "Анна", nil, .female)
        annaAgain.email = "ANNA@mail.example"
        var wife = person("maria", "Мария", "Шевчук", .female)
        wife.email = "family@mail.example"
        var husband = person("nikolai", "Николай", "Шевчук", .male)
        husband.email = "family@mail.example"
        var rita = person("rita", "Рита", "Белая", .female)
        rita.email = "rita@mail.example"
        rita.consents.append(.init(.marketing, .withdrawn, .email, "2026-02-01T10:00:00+03:00", "call", "#17"))
        var darya = person("darya", "Дарья", "Юк", .female)
        darya.email = "darya@mail.example"
        let unreachable = person("ulyana", "Ульяна", "Ость", .female)
        return [anna, annaAgain, wife, husband, rita, darya, unreachable]
    }

    private static func person(_ id: String, _ given: String?, _ family: String?, _ gender: Gender?) -> Record {
        Record(
            id: id, givenName: given, familyName: family, gender: gender, city: "Минск",
            consents: [
                .init(.dataProcessing, .granted, nil, "2025-01-10T10:00:00+03:00", "form", "#1"),
                .init(.marketing, .granted, nil, "2025-01-10T10:00:00+03:00", "form", "#2"),
            ])
    }
}
