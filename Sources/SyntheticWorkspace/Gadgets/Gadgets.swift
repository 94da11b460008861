/// The demo «Гаджети «Світлячок»»: Thursday, 12 February 2026, the morning on which a test went to everybody.
enum Gadgets: Shop {
    typealias List = GadgetsList

    static let nation = Nation.ukraine
    static let wallClock = WallClock.kyiv
    static let catalogue = Catalogue.gadgets
    static let clock = WallClock.kyiv.moment(2026, 2, 12, 8, 30)
    static let founded = WallClock.kyiv.moment(2021, 4, 12, 10)
    static let language = "uk"
    static let otherLanguage: (percent: Int, code: String, cities: @Sendable (City) -> Bool) = (4, "en", { _ in true })
    static let searches = [
        "навушники", "повербанк", "чохол", "кабель type-c", "розумний годинник", "зарядка 65 вт", "робот-пилосос",
        "колонка", "захисне скло", "зарядна станція", "лампа",
    ]
    static let exemplaryDates = ExemplaryDates(
        registered: wallClock.moment(2023, 4, 3, 10)..<wallClock.moment(2025, 1, 12, 20),
        updated: wallClock.moment(2025, 9, 1, 9)..<wallClock.moment(2026, 2, 1, 20),
        lastOrder: wallClock.moment(2025, 11, 20)..<wallClock.moment(2026, 1, 31),
        ordersFrom: wallClock.moment(2025, 1, 20), lastVisit: wallClock.moment(2026, 2, 3, 19))
    static let usualBasket = [204, 401, 404, 405, 501, 503, 504, 601, 602, 603, 604, 605, 606, 607, 608, 609]
    static let generalMailings = GadgetsMailings.general
    static let welcomeSteps = ["thanks", "choose", "warranty", "gift"]

    static func fill(_ builder: inout DemoBuilder<Gadgets>) {
        builder.addShoppers(240, subscribedTo: .siteSubscribers, withCardsIn: .storeCards)
        builder.endOrdinaryRecords()
        builder.addReaders(60, of: .readers)
        builder.plantMistakes()
        builder.addSeedTeam(3, in: .seedTeam, visiting: wallClock.moment(2026, 2, 11, 10))
        builder.addBehaviour()
        builder.addMailHistory()
        builder.addChainHistory()
        builder.addNewSubscribers(9, since: wallClock.moment(2026, 2, 8, 19, 14), in: .siteSubscribers)
    }

    static var definitions: ShopDefinitions {
        ShopDefinitions(
            workspace: workspace, segments: GadgetsSegments.json, schemes: schemes.json, policies: policies.json,
            campaigns: GadgetsCampaigns.rows.map { ($0.id, $0.json) }
                + GadgetsMailings.general.map { ($0.id, $0.json(on: wallClock)) },
            messages: GadgetsMessages.all, chains: GadgetsChains.all, personas: GadgetsPersonas.all,
            tour: GadgetsTour.json)
    }

    /// Nights are short here: letters at seven in the morning were thought to be early news. A week has room for the four
    /// letters of the welcome series.
    private static let policies = Policies(
        junkContacts: ["+380600000000", "test@test.ua", "nemaye@*"], messagesInWeek: 4, quietHours: ("22:00", "07:00"),
        testMarkers: ["test", "тест", "lorem ipsum"], severity: "{}")

    private static let schemes = Schemes(
        lifecycle: ("Життєвий цикл", ["Ще не купували", "Новачки", "Активні", "Сплячі", "Втрачені", "Ідуть від нас"]),
        groups: (
            "Групи RFM",
            ["Чемпіони", "Постійні", "Перспективні", "Під загрозою", "Охолонули", "Пішли", "Без замовлень"]
        ),
        tiers: ("Рівні картки", ["Платина", "Золото", "Срібло", "Бронза", "Без картки"]))

    private static let workspace = #"""
        {
          "schema": 1,
          "name": "Гаджети «Світлячок»",
          "currency": "UAH",
          "timezone": "Europe/Kyiv",
          "locale": "uk",
          "country": "UA",
          "clock": "2026-02-12T08:30:00+02:00"
        }
        """#
}
