/// The lists of the bookshop.
enum BooksList: String, MailingList {
    case siteSubscribers = "site-subscribers"
    case shopCards = "shop-cards"
    case readingClub = "reading-club"
    case readers = "staronka-readers"
    case seedTeam = "seed-team"

    var name: String {
        switch self {
        case .siteSubscribers: "Падпісчыкі сайта"
        case .shopCards: "Карткі кнігарні"
        case .readingClub: "Клуб чытачоў"
        case .readers: "Чытачы «Старонкі»"
        case .seedTeam: "Свае: праверка лістоў"
        }
    }

    var source: String {
        switch self {
        case .siteSubscribers, .readingClub, .readers: "mailer"
        case .shopCards: "loyalty"
        case .seedTeam: "team"
        }
    }

    var createdAt: Instant {
        switch self {
        case .siteSubscribers: WallClock.minsk.moment(2020, 9, 14, 10)
        case .shopCards: WallClock.minsk.moment(2021, 3, 1, 9)
        case .readingClub: WallClock.minsk.moment(2025, 9, 1, 12)
        case .readers: WallClock.minsk.moment(2024, 6, 3, 12)
        case .seedTeam: WallClock.minsk.moment(2020, 9, 14, 10)
        }
    }
}
