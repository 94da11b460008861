/// The lists of the pharmacy: three mailers, a spreadsheet, and what grew around them.
enum PharmacyList: String, MailingList {
    case newsletterOld = "newsletter-old"
    case newsletterSite = "newsletter-site"
    case pharmacyCards = "pharmacy-cards"
    case accountantSpreadsheet = "accountant-spreadsheet"
    case newsletterConfirmed = "newsletter-confirmed"
    case skinCareClub = "skin-care-club"
    case weekendGift = "weekend-gift"
    case seedTeam = "seed-team"

    var name: String {
        switch self {
        case .newsletterOld: "Рассылка из старого сервиса"
        case .newsletterSite: "Подписка на сайте"
        case .pharmacyCards: "Держатели карты «Ромашка»"
        case .accountantSpreadsheet: "Таблица из бухгалтерии"
        case .newsletterConfirmed: "Читатели с подтверждённой подпиской"
        case .skinCareClub: "Клуб «Уход за кожей»"
        case .weekendGift: "Подарок на выходные"
        case .seedTeam: "Наши: проверка писем"
        }
    }

    var source: String {
        switch self {
        case .newsletterOld: "mailer-old"
        case .newsletterSite: "mailer-site"
        case .pharmacyCards: "mailer-loyalty"
        case .accountantSpreadsheet: "spreadsheet"
        case .newsletterConfirmed, .skinCareClub: "mailer-site"
        case .weekendGift: "crm-export"
        case .seedTeam: "team"
        }
    }

    var createdAt: Instant {
        switch self {
        case .newsletterOld: Instant(2019, 4, 2, 12)
        case .newsletterSite: Instant(2024, 3, 11, 10)
        case .pharmacyCards: Instant(2022, 9, 1, 9)
        case .accountantSpreadsheet: Instant(2025, 11, 24, 17, 40)
        case .newsletterConfirmed: Instant(2025, 1, 20, 12)
        case .skinCareClub: Instant(2025, 6, 2, 12)
        case .weekendGift: Instant(2026, 3, 5, 16, 5)
        case .seedTeam: Instant(2024, 3, 11, 10)
        }
    }
}
