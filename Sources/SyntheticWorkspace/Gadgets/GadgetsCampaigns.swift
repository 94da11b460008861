/// The campaigns on the desk on the morning of 12 February 2026.
enum GadgetsCampaigns {
    static let rows: [CampaignRow] = checks + promotions + relations

    private static let cost = #""budget": "2000.00", "costPerMessage": "0.08""#
    private static let control = CampaignRow.control
    private static let goal = CampaignRow.goal
    private static let kpi = CampaignRow.kpi

    /// The morning's mistake, and the correction five hours later.
    private static let checks: [CampaignRow] = [
        CampaignRow(
            id: "test-morning", name: "Перевірка шаблону", series: "service-check", content: "informational",
            sendAt: "2026-02-12T09:30:00+02:00", owner: "denys", isTest: true,
            audience: GadgetsList.audience(.siteSubscribers, .storeCards), variants: [("test-morning", 100)]),
        CampaignRow(
            id: "test-morning-2", name: "Перевірка шаблону, ще раз", series: "service-check", content: "informational",
            sendAt: "2026-02-12T14:30:00+02:00", owner: "denys",
            audience: GadgetsList.audience(.siteSubscribers, .storeCards), variants: [("test-morning-2", 100)]),
    ]

    private static let promotions: [CampaignRow] = [
        CampaignRow(
            id: "valentines", name: "До Дня закоханих", series: "holiday", content: "promo",
            sendAt: "2026-02-13T10:00:00+02:00", owner: "solomiia",
            audience:
                #"{"include": {"lists": ["site-subscribers", "store-cards"]}, "exclude": {"segments": ["staff"]}}"#,
            more: [goal, control, #""offerEndsAt": "2026-02-14""#, cost, kpi],
            variants: [("valentines-a", 50), ("valentines-b", 50)], offers: ["s-201", "s-301"]),
        CampaignRow(
            id: "power-sms", name: "Енергія про запас", series: "sms", content: "promo", channel: "sms",
            sendAt: "2026-02-16T12:00:00+02:00", owner: "denys", audience: CampaignRow.segment("active"),
            more: [control, kpi, #""budget": "30.00", "costPerMessage": "1.10""#], variants: [("power-sms", 100)],
            offers: ["s-402", "s-406"]),
        CampaignRow(
            id: "app-night", name: "До опівночі", series: "push", content: "promo", channel: "push",
            sendAt: "2026-02-14T22:40:00+02:00", quietHours: "shift", owner: "denys",
            audience: CampaignRow.segment("app-users"),
            more: [control, kpi, #""offerEndsAt": "2026-02-14", "costPerMessage": "0.00""#],
            variants: [("app-night", 100)], offers: ["s-202"]),
        CampaignRow(
            id: "smart-home-week", name: "Тиждень розумного дому", series: "promo", content: "promo",
            sendAt: "2026-02-18T12:00:00+02:00", owner: "denys", audience: GadgetsList.audience(.siteSubscribers),
            more: [cost, kpi, #""offerEndsAt": "2026-02-15""#], variants: [("smart-home-week", 100)],
            offers: ["s-501", "s-503", "s-504"]),
    ]

    private static let relations: [CampaignRow] = [
        CampaignRow(
            id: "delivery-survey", name: "Чи все сподобалося?", series: "nps", kind: "triggered",
            content: "informational", sendAt: "2026-02-12T12:00:00+02:00", owner: "solomiia",
            audience: CampaignRow.segment("ordered-recently"), more: [control, cost, kpi],
            variants: [("delivery-survey", 100)]),
        CampaignRow(
            id: "winback", name: "Повернути за 160 днів", series: "reactivation", content: "reactivation",
            sendAt: "2026-02-19T18:00:00+02:00", owner: "denys", audience: CampaignRow.segment("sleeping-160"),
            more: [control, goal, cost, kpi], variants: [("winback", 100)]),
        CampaignRow(
            id: "vohnyk-2026-02", name: "«Вогник», лютий", series: "vohnyk", content: "informational",
            sendAt: "2026-02-20T11:00:00+02:00", owner: "solomiia", audience: GadgetsList.audience(.readers),
            more: [goal, control, cost, kpi], variants: [("vohnyk-2026-02", 100)]),
    ]
}
