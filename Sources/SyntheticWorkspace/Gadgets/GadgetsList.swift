/// The lists of the gadget shop.
enum GadgetsList: String, MailingList {
    case siteSubscribers = "site-subscribers"
    case storeCards = "store-cards"
    case readers = "vohnyk-readers"
    case seedTeam = "seed-team"

    var name: String {
        switch self {
        case .siteSubscribers: "Підписники сайту"
        case .storeCards: "Картки «Світлячка»"
        case .readers: "Читачі «Вогника»"
        case .seedTeam: "Свої: перевірка листів"
        }
    }

    var source: String {
        switch self {
        case .siteSubscribers: "mailer"
        case .storeCards: "loyalty"
        case .readers: "mailer"
        case .seedTeam: "team"
        }
    }

    var createdAt: Instant {
        switch self {
        case .siteSubscribers: WallClock.kyiv.moment(2021, 4, 12, 10)
        case .storeCards: WallClock.kyiv.moment(2022, 9, 1, 9)
        case .readers: WallClock.kyiv.moment(2024, 8, 26, 12)
        case .seedTeam: WallClock.kyiv.moment(2021, 4, 12, 10)
        }
    }
}
