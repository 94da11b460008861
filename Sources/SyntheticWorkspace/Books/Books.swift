/// The demo «Кнігарня «Закладка»»: Friday, 20 February 2026, the day before the Day of the Mother Language.
enum Books: Shop {
    typealias List = BooksList

    static let nation = Nation.belarus
    static let wallClock = WallClock.minsk
    static let catalogue = Catalogue.books
    static let clock = WallClock.minsk.moment(2026, 2, 20, 10)
    static let founded = WallClock.minsk.moment(2020, 9, 14, 10)
    static let language = "be"
    static let otherLanguage: (percent: Int, code: String, cities: @Sendable (City) -> Bool) = (18, "ru", { _ in true })
    static let searches = [
        "караткевіч", "быкаў", "казкі", "слоўнік", "мележ", "азбука", "нататнік", "паэзія", "замкі", "комікс",
        "беларуская мова",
    ]
    static let exemplaryDates = ExemplaryDates(
        registered: wallClock.moment(2023, 4, 3, 10)..<wallClock.moment(2025, 1, 12, 20),
        updated: wallClock.moment(2025, 9, 1, 9)..<wallClock.moment(2026, 2, 8, 20),
        lastOrder: wallClock.moment(2025, 11, 20)..<wallClock.moment(2026, 1, 31),
        ordersFrom: wallClock.moment(2025, 1, 20), lastVisit: wallClock.moment(2026, 2, 9, 19))
    static let usualBasket = [103, 104, 105, 106, 107, 108, 301, 303, 304, 305, 402, 403, 404, 701, 702, 704, 705]
    static let generalMailings = BooksMailings.general
    static let welcomeSteps = ["thanks", "choose", "club", "gift"]

    static func fill(_ builder: inout DemoBuilder<Books>) {
        builder.addShoppers(210, subscribedTo: .siteSubscribers, withCardsIn: .shopCards)
        builder.endOrdinaryRecords()
        builder.addReaders(60, of: .readers)
        builder.plantMistakes()
        builder.addSeedTeam(3, in: .seedTeam, visiting: wallClock.moment(2026, 2, 19, 10))
        builder.addBehaviour()
        builder.addMailHistory()
        builder.addChainHistory()
        builder.addNewSubscribers(8, since: wallClock.moment(2026, 2, 16, 19, 14), in: .siteSubscribers)
    }

    static var definitions: ShopDefinitions {
        ShopDefinitions(
            workspace: workspace, segments: BooksSegments.json, schemes: schemes.json, policies: policies.json,
            campaigns: BooksCampaigns.rows.map { ($0.id, $0.json) }
                + BooksMailings.all.map { ($0.id, $0.json(on: wallClock)) },
            messages: BooksMessages.all, chains: BooksChains.all, personas: BooksPersonas.all,
            tour: BooksTour.json)
    }

    private static let policies = Policies(
        junkContacts: ["+375280000000", "test@test.by", "nyama@*"], messagesInWeek: 4,
        testMarkers: ["test", "тэст", "lorem ipsum"])

    private static let schemes = Schemes(
        lifecycle: (
            "Жыццёвы цыкл", ["Яшчэ не куплялі", "Пачаткоўцы", "Актыўныя", "Спяць", "Страчаныя", "Адыходзяць"]
        ),
        groups: (
            "Групы RFM",
            ["Чэмпіёны", "Пастаянныя", "Перспектыўныя", "Пад пагрозай", "Астываюць", "Пайшлі", "Без заказаў"]
        ),
        tiers: ("Узроўні карткі", ["Плаціна", "Золата", "Срэбра", "Бронза", "Без карткі"]))

    private static let workspace = #"""
        {
          "schema": 1,
          "name": "Кнігарня «Закладка»",
          "currency": "BYN",
          "timezone": "Europe/Minsk",
          "locale": "be",
          "country": "BY",
          "clock": "2026-02-20T10:00:00+03:00"
        }
        """#
}
