/// The demo «Аптеки «Ромашка»»: Saturday, 7 March 2026, the day before Women's Day.
enum Pharmacy: Shop {
    typealias List = PharmacyList

    static let nation = Nation.russia
    static let wallClock = WallClock.moscow
    static let catalogue = Catalogue.pharmacy
    static let clock = Instant(2026, 3, 7, 9)
    static let founded = Instant(2018, 9, 3, 10)
    static let language = "ru"
    static let otherLanguage: (percent: Int, code: String, cities: @Sendable (City) -> Bool) =
        (12, "be", { $0.isBelarusian })
    static let searches = Searches.all
    static let exemplaryDates = ExemplaryDates(
        registered: Instant(2023, 4, 3, 10)..<Instant(2025, 1, 12, 20),
        updated: Instant(2025, 9, 1, 9)..<Instant(2026, 2, 20, 20),
        lastOrder: Instant(2025, 11, 20)..<Instant(2026, 2, 10), ordersFrom: Instant(2025, 1, 20),
        lastVisit: Instant(2026, 2, 3, 19))
    static let usualBasket = [516, 519, 523, 202, 203, 206, 208, 801, 803, 805, 811, 901, 904, 957, 509, 524]
    static let generalMailings = PharmacyMailings.general
    static let welcomeSteps = ["thanks", "how-to", "advice", "offers"]

    static func fill(_ builder: inout PharmacyBuilder) {
        builder.addPopulation()
        builder.endOrdinaryRecords()
        builder.addReaders()
        builder.plantHeldRecipients()
        builder.plantLinkedRecords()
        builder.plantHouseholds()
        builder.plantIncidents()
        builder.plantWarnings()
        builder.addSeedTeam(5, in: .seedTeam, visiting: Instant(2026, 3, 5, 10))
        builder.addBehaviour()
        builder.addMailHistory()
        builder.addChainHistory()
        builder.addNewSubscribers(26, since: Instant(2026, 2, 27, 19, 14), in: .newsletterSite)
    }

    static var definitions: ShopDefinitions {
        ShopDefinitions(
            workspace: workspace, segments: PharmacySegments.json, schemes: Schemes.inRussian, policies: policies,
            campaigns: PharmacyCampaigns.rows.map { ($0.id, $0.json) }
                + PharmacyMailings.all.map { ($0.id, $0.json(on: wallClock)) },
            messages: PharmacyMessages.all, chains: PharmacyChains.all, personas: PharmacyPersonas.all,
            tour: PharmacyTour.json)
    }

    /// The caps let two letters a week through; what the team wants is one, so the second is flagged.
    private static let policies = Policies.russian(
        packs: #""pharma-ru""#, more: [#""manualBudget": {"week": 1, "month": 5}"#])

    private static let workspace = #"""
        {
          "schema": 1,
          "name": "Аптеки «Ромашка»",
          "currency": "RUB",
          "timezone": "Europe/Moscow",
          "locale": "ru",
          "country": "RU",
          "clock": "2026-03-07T09:00:00+03:00"
        }
        """#
}

typealias PharmacyBuilder = DemoBuilder<Pharmacy>
