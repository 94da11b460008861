/// What the gadget shop sent in the half year before February 2026.
enum GadgetsMailings {
    typealias Mailing = PastMailing<GadgetsList>

    /// What went to whole lists, oldest first.
    static let general = (newsletters + promotions + holidays).sorted { $0.at < $1.at }

    private static let halfYear: [(year: Int, month: Int, name: String, about: String)] = [
        (2025, 8, "серпень", "що взяти в дорогу, щоб телефон не розрядився"),
        (2025, 9, "вересень", "навушники для навчання і для дороги"),
        (2025, 10, "жовтень", "як обрати повербанк і не помилитися"),
        (2025, 11, "листопад", "як не купити зайвого на розпродажі"),
        (2025, 12, "грудень", "подарунки, яким зрадіють і бабуся, і підліток"),
        (2026, 1, "січень", "як берегти акумулятор на морозі"),
    ]

    private static let newsletters: [Mailing] = halfYear.enumerated().map { turn, issue in
        let id = "vohnyk-\(issue.year)-\(issue.month < 10 ? "0" : "")\(issue.month)"
        return Mailing(
            id: id, name: "«Вогник», \(issue.name)", series: "vohnyk", content: "informational",
            at: WallClock.kyiv.moment(issue.year, issue.month, 20, 11), lists: [.readers], message: id,
            subject: "«Вогник»: \(issue.name)",
            body:
                "{{attributes.vocative}}, вітаємо! У цьому випуску: \(issue.about). А ще відповіді на ваші запитання й одна порада майстра.",
            owner: "solomiia", isReadByAll: turn == halfYear.count - 1)
    }

    /// Always the same promotion, on the fifth of each month.
    private static let promotions: [Mailing] = halfYear.map { issue in
        let month = issue.month % 12 + 1
        let year = issue.month == 12 ? issue.year + 1 : issue.year
        let id = "znyzhka-\(year)-\(month < 10 ? "0" : "")\(month)"
        return Mailing(
            id: id, name: "Знижка, \(month < 10 ? "0" : "")\(month).\(year)", series: "promo", content: "promo",
            at: WallClock.kyiv.moment(year, month, 5, 12), lists: [.siteSubscribers, .storeCards], message: id,
            subject: "Знижка 10 % на все до неділі!",
            body:
                "{{attributes.vocative}}, знижка 10 % на весь асортимент до неділі! Промокод SVIT10. Лише для вас, лише зараз.",
            owner: "denys")
    }

    private static let holidays: [Mailing] = [
        Mailing(
            id: "black-friday-2025", name: "Чорна п’ятниця", series: "holiday", content: "promo",
            at: WallClock.kyiv.moment(2025, 11, 28, 9, 30), lists: [.siteSubscribers], message: "black-friday-2025",
            subject: "Чорна п’ятниця у «Світлячку»",
            body: "{{attributes.vocative}}, один день великих знижок: смартфони, навушники й усе для дому.",
            owner: "solomiia"),
        Mailing(
            id: "new-year-2026", name: "Новий рік", series: "holiday", content: "promo",
            at: WallClock.kyiv.moment(2025, 12, 23, 10), lists: [.siteSubscribers], message: "new-year-2026",
            subject: "З прийдешнім Новим роком!",
            body: "{{attributes.vocative}}, до 31 грудня до кожного замовлення від 2000 грн — гірлянда в подарунок.",
            owner: "solomiia"),
    ]
}
