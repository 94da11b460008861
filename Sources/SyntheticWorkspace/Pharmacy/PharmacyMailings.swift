/// What the pharmacy sent in the twelve months before March 2026.
enum PharmacyMailings {
    typealias Mailing = PastMailing<PharmacyList>

    /// What went to whole lists, oldest first.
    static let general = (newsletters + promotions + holidays).sorted { $0.at < $1.at }
    static let all = newsletters + promotions + holidays + skinCare

    private static let months = [
        "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь",
        "декабрь",
    ]

    /// The twelve months before March 2026, and what each newsletter was about.
    private static let lastYear: [(year: Int, month: Int, about: String)] = [
        "сон, прогулки и первая пыльца", "клещи, дача и кожа рук", "аптечка в поход", "солнце и защита от него",
        "жара, вода и давление", "дорога с детьми", "снова в школу и в сад", "насморк или аллергия",
        "влажный воздух и крепкий сон", "праздничный стол без тяжести", "режим после каникул",
        "мороз, батареи и кожа",
    ].enumerated().map { turn, about in
        turn < 10 ? (2025, turn + 3, about) : (2026, turn - 9, about)
    }

    static let newsletters: [Mailing] = lastYear.enumerated().map { turn, issue in
        let (year, month, about) = issue
        let id = "newsletter-\(year)-\(month < 10 ? "0" : "")\(month)"
        return Mailing(
            id: id, name: "Выпуск за \(months[month - 1])", series: "newsletter", content: "informational",
            at: Instant(year, month, 12, 11, 0), lists: [.newsletterConfirmed], message: id,
            subject: "Ромашка советует: \(months[month - 1])",
            body:
                "{{givenName}}, здравствуйте! В этом выпуске: \(about). А ещё три совета фармацевта и один рецепт чая.",
            isReadByAll: turn == lastYear.count - 1)
    }

    /// Always the same promotion; since November the site's subscribers get it too.
    static let promotions: [Mailing] = lastYear.map { year, month, _ in
        let id = "promo-\(year)-\(month < 10 ? "0" : "")\(month)"
        return Mailing(
            id: id, name: "Промо, \(months[month - 1])", series: "promo", content: "promo",
            at: Instant(year, month, 18, 12, 0),
            lists: year == 2026 || month > 10 ? [.newsletterOld, .newsletterSite] : [.newsletterOld], message: id,
            subject: "Скидка 15 % на всё до конца недели!",
            body:
                "{{givenName}}, скидка 15 % на весь ассортимент до воскресенья! Промокод MINUS15. Только для вас, только сейчас."
        )
    }

    static let holidays: [Mailing] = [
        holiday(
            "8-march-2025", "8 Марта 2025", Instant(2025, 3, 7, 10), "С праздником весны!",
            "{{givenName}}, весна начинается с праздника. Собрали наборы для ухода, до конца недели они дешевле."),
        holiday(
            "1-september-2025", "1 сентября", Instant(2025, 8, 29, 10), "Собираем аптечку школьника",
            "{{givenName}}, пластырь, антисептик, витамины: что положить в аптечку школьника и без чего обойтись."),
        holiday(
            "black-friday-2025", "Чёрная пятница", Instant(2025, 11, 28, 9, 30), "Чёрная пятница в «Ромашке»",
            "{{givenName}}, один день больших скидок: косметика, приборы и всё для ванной."),
        holiday(
            "new-year-2026", "Новый год", Instant(2025, 12, 26, 10), "С наступающим! Подарок внутри",
            "{{givenName}}, с наступающим! До 31 декабря в каждом заказе крем для рук в подарок."),
        holiday(
            "23-february-2026", "23 Февраля", Instant(2026, 2, 21, 10), "Подарки к 23 Февраля",
            "{{givenName}}, подобрали подарки для тех, кого вы поздравляете. До воскресенья они дешевле."),
    ]

    private static func holiday(
        _ id: String, _ name: String, _ at: Instant, _ subject: String, _ body: String
    ) -> Mailing {
        Mailing(
            id: id, name: name, series: "holiday", content: "promo", at: at, lists: [.newsletterSite], message: id,
            subject: subject, body: body)
    }

    /// Five issues; the fifth went out with the message of the first.
    static let skinCare: [Mailing] = (1...5).map { issue in
        Mailing(
            id: "skin-care-\(issue)", name: "Клуб «Уход за кожей», выпуск \(issue)", series: "skin-care",
            content: "promo", at: Instant(2025, 7 + issue, 9, 10, 30), lists: [.skinCareClub],
            message: "skin-care-\(issue == 5 ? 1 : issue)", subject: PharmacyMessages.skinCareSubjects[(issue - 1) % 4],
            body: PharmacyMessages.skinCareBodies[(issue - 1) % 4])
    }
}
