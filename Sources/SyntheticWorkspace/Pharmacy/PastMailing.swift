/// A mailing that went out: its campaign file, its message, and to whom it went.
struct PastMailing: Sendable {
    let id: String
    let name: String
    let series: String
    let content: String
    let at: Instant
    let lists: [MailingList]
    let message: String
    let subject: String

    var mailing: Event.Mailing { Event.Mailing(campaign: id, message: message) }

    static let all = newsletters + promotions + holidays + skinCare

    private static let months = [
        "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь",
        "декабрь",
    ]

    /// The twelve months before March 2026.
    private static let lastYear: [(year: Int, month: Int)] = (3...14).map { month in
        month <= 12 ? (2025, month) : (2026, month - 12)
    }

    static let newsletters: [PastMailing] = lastYear.map { year, month in
        let id = "newsletter-\(year)-\(month < 10 ? "0" : "")\(month)"
        return PastMailing(
            id: id, name: "Выпуск за \(months[month - 1])", series: "newsletter", content: "informational",
            at: Instant(year, month, 12, 11, 0), lists: [.newsletterConfirmed], message: id,
            subject: "Ромашка советует: \(months[month - 1])")
    }

    /// Always the same promotion; since November the site's subscribers get it too.
    static let promotions: [PastMailing] = lastYear.map { year, month in
        let id = "promo-\(year)-\(month < 10 ? "0" : "")\(month)"
        return PastMailing(
            id: id, name: "Промо, \(months[month - 1])", series: "promo", content: "promo",
            at: Instant(year, month, 18, 12, 0),
            lists: year == 2026 || month > 10 ? [.newsletterOld, .newsletterSite] : [.newsletterOld], message: id,
            subject: "Скидка 15 % на всё до конца недели!")
    }

    static let holidays: [PastMailing] = [
        holiday("8-march-2025", "8 Марта 2025", Instant(2025, 3, 7, 10), "С праздником весны!"),
        holiday("1-september-2025", "1 сентября", Instant(2025, 8, 29, 10), "Собираем аптечку школьника"),
        holiday("black-friday-2025", "Чёрная пятница", Instant(2025, 11, 28, 9, 30), "Чёрная пятница в «Ромашке»"),
        holiday("new-year-2026", "Новый год", Instant(2025, 12, 26, 10), "С наступающим! Подарок внутри"),
        holiday("23-february-2026", "23 Февраля", Instant(2026, 2, 21, 10), "Подарки к 23 Февраля"),
    ]

    private static func holiday(_ id: String, _ name: String, _ at: Instant, _ subject: String) -> PastMailing {
        PastMailing(
            id: id, name: name, series: "holiday", content: "promo", at: at, lists: [.newsletterSite], message: id,
            subject: subject)
    }

    /// Five issues; the fifth went out with the message of the first.
    static let skinCare: [PastMailing] = (1...5).map { issue in
        PastMailing(
            id: "skin-care-\(issue)", name: "Клуб «Уход за кожей», выпуск \(issue)", series: "skin-care",
            content: "promo", at: Instant(2025, 7 + issue, 9, 10, 30), lists: [.skinCareClub],
            message: "skin-care-\(issue == 5 ? 1 : issue)", subject: PharmacyMessages.skinCareSubjects[(issue - 1) % 4])
    }

    var json: String {
        var writer = JSONWriter()
        writer.instant(at)
        let sendAt = String(decoding: writer.bytes, as: UTF8.self)
        let included = lists.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
        return #"""
            {
              "id": "\#(id)", "name": "\#(name)", "series": "\#(series)", "kind": "manual", "content": "\#(content)",
              "channel": "email", "sendAt": \#(sendAt), "timezonePolicy": "workspace", "quietHours": "hold",
              "owner": "olga", "status": "sent", "test": false,
              "audience": {"include": {"lists": [\#(included)]}},
              "variants": [{"id": "a", "weight": 100, "message": "\#(message)"}],
              "costPerMessage": "0.10", "kpi": {"openRate": 0.2, "clickRate": 0.05}
            }
            """#
    }
}
