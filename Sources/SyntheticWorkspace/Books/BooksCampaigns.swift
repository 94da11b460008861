/// The campaigns on the desk on 20 February 2026.
enum BooksCampaigns {
    static let rows: [CampaignRow] = promotions + club + relations

    private static let cost = #""budget": "40.00", "costPerMessage": "0.01""#
    private static let control = CampaignRow.control
    private static let goal = CampaignRow.goal
    private static let kpi = CampaignRow.kpi

    private static let promotions: [CampaignRow] = [
        CampaignRow(
            id: "mother-language-day", name: "Дзень роднай мовы", series: "holiday", content: "promo",
            sendAt: "2026-02-21T11:00:00+03:00", owner: "alesia",
            audience:
                #"{"include": {"lists": ["site-subscribers", "shop-cards"]}, "exclude": {"segments": ["staff"]}}"#,
            more: [
                #""intent": "consent.email = granted and in_segment(\"poetry-lovers\")""#, goal, control,
                #""offerEndsAt": "2026-02-22""#, cost, kpi,
            ], variants: [("mother-language-day-a", 50), ("mother-language-day-b", 50)], offers: ["s-201", "s-501"]),
        CampaignRow(
            id: "you-may-like", name: "Вам можа спадабацца", series: "recommendation", content: "promo",
            sendAt: "2026-02-24T12:00:00+03:00", owner: "zmicier",
            audience: CampaignRow.segment("karatkievich-readers"),
            more: [control, cost, kpi], variants: [("you-may-like", 100)], offers: ["s-101"]),
        CampaignRow(
            id: "author-meeting", name: "Сустрэча з аўтарам", series: "meetings", content: "promo",
            sendAt: "2026-02-26T12:00:00+03:00", owner: "alesia", audience: BooksList.audience(.siteSubscribers),
            more: [control, cost, kpi, #""offerEndsAt": "2026-03-05""#], variants: [("author-meeting", 100)],
            offers: ["s-801"]),
        CampaignRow(
            id: "graphic-novels", name: "Графічныя раманы", series: "promo", content: "promo",
            sendAt: "2026-03-03T12:00:00+03:00", owner: "zmicier", audience: BooksList.audience(.siteSubscribers),
            more: [control, cost, kpi], variants: [("graphic-novels", 100)], offers: ["s-601", "s-602"]),
    ]

    private static let club: [CampaignRow] = [
        CampaignRow(
            id: "club-6", name: "Клуб чытачоў, выпуск 6", series: "club", content: "promo",
            sendAt: "2026-02-23T10:30:00+03:00", owner: "zmicier", audience: BooksList.audience(.readingClub),
            more: [control, cost, kpi], variants: [("club-6", 100)], offers: ["s-104", "s-106"]),
        CampaignRow(
            id: "club-repeat", name: "Клуб чытачоў, першы выпуск для новых", series: "club", content: "promo",
            sendAt: "2026-03-02T10:30:00+03:00", owner: "zmicier", audience: BooksList.audience(.readingClub),
            more: [control, cost, kpi], variants: [("club-1", 100)], offers: ["s-104"]),
    ]

    private static let relations: [CampaignRow] = [
        CampaignRow(
            id: "order-ready", name: "Заказ у кнігарні", series: "orders", kind: "triggered", content: "service",
            channel: "sms", sendAt: "2026-02-20T12:00:00+03:00", owner: "alesia", status: "approved",
            audience: CampaignRow.segment("ordered-recently"), more: [#""costPerMessage": "0.06""#],
            variants: [("order-ready", 100)]),
        CampaignRow(
            id: "winback", name: "Вярнуць праз 160 дзён", series: "reactivation", content: "reactivation",
            sendAt: "2026-03-05T18:00:00+03:00", owner: "zmicier", audience: CampaignRow.segment("sleeping-160"),
            more: [control, goal, cost, kpi], variants: [("winback", 100)]),
        CampaignRow(
            id: "staronka-2026-02", name: "«Старонка», люты", series: "staronka", content: "informational",
            sendAt: "2026-02-25T11:00:00+03:00", owner: "alesia", audience: BooksList.audience(.readers),
            more: [goal, control, cost, kpi], variants: [("staronka-2026-02", 100)]),
    ]
}
