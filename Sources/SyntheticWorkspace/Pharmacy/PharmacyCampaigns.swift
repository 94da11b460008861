/// The campaigns on the desk on 7 March 2026.
enum PharmacyCampaigns {
    private typealias Row = CampaignRow

    private static let kpi = CampaignRow.kpi
    private static let control = CampaignRow.control
    private static let goal = CampaignRow.goal
    private static let cost = #""budget": "5000.00", "costPerMessage": "0.10""#

    static let rows: [CampaignRow] = holidays + promotions + relations + unfinished

    private static let holidays: [Row] = [
        Row(
            id: "8-march", name: "8 Марта", series: "holiday", content: "promo", sendAt: "2026-03-08T10:00:00+03:00",
            audience: #"""
                {"include": {"lists": ["newsletter-old", "newsletter-site", "newsletter-confirmed", "pharmacy-cards", "skin-care-club", "accountant-spreadsheet"]},
                              "exclude": {"lists": [], "segments": ["staff"]}}
                """#,
            more: [
                #""intent": "gender = female and consent.email = granted""#, goal, #""targetGender": "female""#,
                control,
                #""offerEndsAt": "2026-03-10""#, cost, kpi,
            ], variants: [("8-march-a", 50), ("8-march-b", 50)], offers: ["s-501", "s-502"]),
        Row(
            id: "weekend-gift", name: "Подарок на выходные", series: "gift", content: "promo",
            sendAt: "2026-03-07T19:00:00+03:00", owner: "irina", status: "approved",
            audience: PharmacyList.audience(.weekendGift),
            more: [goal, cost, kpi], variants: [("weekend-gift", 100)], offers: ["s-515"]),
        Row(
            id: "test-morning", name: "Проверка шаблона", series: "service-check", content: "informational",
            sendAt: "2026-03-09T09:30:00+03:00", owner: "denis", isTest: true,
            audience: PharmacyList.audience(.newsletterOld, .newsletterSite, .pharmacyCards),
            variants: [("test-morning", 100)]),
        Row(
            id: "test-morning-2", name: "Проверка шаблона, ещё раз", series: "service-check", content: "informational",
            sendAt: "2026-03-09T14:30:00+03:00", owner: "denis",
            audience: PharmacyList.audience(.newsletterOld, .newsletterSite, .pharmacyCards),
            variants: [("test-morning-2", 100)]),
    ]

    private static let promotions: [Row] = [
        Row(
            id: "rx-promo", name: "Скидки на препараты от давления", series: "promo", content: "promo",
            sendAt: "2026-03-17T12:00:00+03:00", owner: "irina", audience: CampaignRow.segment("chronic"),
            more: [control, cost, kpi, #""offerEndsAt": "2026-03-22""#], variants: [("rx-promo", 100)],
            offers: ["s-403", "s-409", "s-601"]),
        Row(
            id: "vitamins-spring", name: "Весна и витамины", series: "promo", content: "promo",
            sendAt: "2026-03-18T10:00:00+03:00", timezonePolicy: "recipient", owner: "irina",
            audience:
                #"{"include": {"lists": ["newsletter-site"], "segments": ["vitamins-lovers"]}, "exclude": {"segments": ["vitamins-lovers"]}}"#,
            more: [control, goal, cost, kpi, #""offerEndsAt": "2026-03-31""#],
            variants: [("vitamins-spring-a", 60), ("vitamins-spring-b", 50)], offers: ["s-101", "s-104"]),
        Row(
            id: "flash-sale", name: "Сутки скидок", series: "flash", content: "promo",
            sendAt: "2026-03-13T11:00:00+03:00", owner: "denis", audience: PharmacyList.audience(.newsletterSite),
            more: [cost, #""offerEndsAt": "2026-03-13""#], variants: [("flash-sale", 100)],
            offers: ["s-604", "s-606", "s-608"]),
        Row(
            id: "allergy-february", name: "Готовимся к пыльце", series: "promo", content: "promo",
            sendAt: "2026-02-27T11:00:00+03:00", owner: "irina", audience: CampaignRow.segment("allergic"),
            more: [control, cost, kpi, #""offerEndsAt": "2026-02-28""#], variants: [("allergy-february", 100)],
            offers: ["s-301", "s-304"]),
        Row(
            id: "recommend-tonometer", name: "Вам может понравиться: тонометр", series: "recommendation",
            content: "promo", sendAt: "2026-03-19T11:00:00+03:00", audience: CampaignRow.segment("device-owners"),
            more: [control, cost, kpi], variants: [("recommend-tonometer", 100)], offers: ["s-601"]),
        Row(
            id: "sun-kids", name: "Солнце на снегу", series: "promo", content: "promo",
            sendAt: "2026-03-20T11:00:00+03:00", audience: CampaignRow.segment("children-under-sea"),
            more: [control, cost, kpi],
            variants: [("sun-kids", 100)], offers: ["s-513"]),
        Row(
            id: "skin-care-6", name: "Клуб «Уход за кожей», выпуск 6", series: "skin-care", content: "promo",
            sendAt: "2026-03-16T10:30:00+03:00", audience: PharmacyList.audience(.skinCareClub),
            more: [control, cost, kpi],
            variants: [("skin-care-6", 100)], offers: ["s-504", "s-510"]),
        Row(
            id: "skin-care-repeat", name: "Клуб «Уход за кожей», первый выпуск новичкам", series: "skin-care",
            content: "promo", sendAt: "2026-03-23T10:30:00+03:00", audience: PharmacyList.audience(.skinCareClub),
            more: [control, cost, kpi], variants: [("skin-care-1", 100)], offers: ["s-504"]),
    ]

    private static let relations: [Row] = [
        Row(
            id: "newsletter-march", name: "Выпуск за март", series: "newsletter", content: "informational",
            sendAt: "2026-03-12T11:00:00+03:00", audience: PharmacyList.audience(.newsletterConfirmed),
            more: [#""intent": "in_list(\"newsletter-confirmed\")""#, goal, control, cost, kpi],
            variants: [("newsletter-march", 100)]),
        Row(
            id: "spring-guide", name: "Весенний справочник", series: "guide", content: "informational",
            sendAt: "2026-03-10T11:00:00+03:00", status: "approved", audience: PharmacyList.audience(.newsletterSite),
            more: [control, cost, kpi], variants: [("spring-guide", 100)]),
        Row(
            id: "pollen-forecast", name: "Прогноз пыльцы", series: "guide", content: "informational",
            sendAt: "2026-03-11T12:00:00+03:00", status: "approved", audience: PharmacyList.audience(.newsletterSite),
            more: [control, cost, kpi], variants: [("pollen-forecast", 100)]),
        Row(
            id: "welcome-app", name: "Знакомство с приложением", series: "welcome", kind: "triggered",
            content: "welcome",
            sendAt: "2026-03-14T12:00:00+03:00", owner: "irina", status: "approved",
            audience: #"{"include": {"segments": ["no-orders"]}, "exclude": {"lists": ["newsletter-confirmed"]}}"#,
            more: [control, goal, cost, kpi], variants: [("welcome-app", 100)]),
        Row(
            id: "after-purchase-nps", name: "Всё ли понравилось?", series: "nps", kind: "triggered",
            content: "informational", sendAt: "2026-03-08T08:30:00+03:00", timezonePolicy: "recipient",
            quietHours: "shift", owner: "denis", audience: CampaignRow.segment("ordered-recently"),
            more: [control, cost, kpi],
            variants: [("after-purchase-nps", 100)]),
        Row(
            id: "reactivation-160", name: "Вернуть за 160 дней", series: "reactivation", content: "reactivation",
            sendAt: "2026-03-11T18:00:00+03:00", owner: "denis",
            audience:
                #"{"include": {"segments": ["sleeping-160", "lifecycle-gap"]}, "exclude": {"lists": ["newsletter-confirmed"], "segments": ["active"]}}"#,
            more: [control, goal, cost, kpi], variants: [("reactivation-160", 100)]),
        Row(
            id: "refill-course", name: "Курс скоро кончится", series: "refill", kind: "triggered",
            content: "informational", channel: "sms", sendAt: "2026-03-10T14:00:00+03:00", owner: "irina",
            audience: CampaignRow.segment("course-ends"),
            more: [control, kpi, #""budget": "100.00", "costPerMessage": "4.90""#],
            variants: [("refill-course", 100)], offers: ["s-101", "s-103", "s-105"]),
    ]

    private static let unfinished: [Row] = [
        Row(
            id: "loyalty-burn", name: "Баллы сгорают", series: "loyalty", content: "informational",
            sendAt: "2026-03-24T11:00:00+03:00", owner: "irina", audience: PharmacyList.audience(.pharmacyCards),
            more: [control, cost, kpi], variants: [("loyalty-burn", 100)]),
        Row(
            id: "birthday-gift", name: "Подарок именинникам марта", series: "birthday", content: "promo",
            sendAt: "2026-03-15T10:00:00+03:00", owner: "irina", audience: CampaignRow.segment("birthday-week"),
            more: [control, cost, kpi], variants: [("birthday-gift", 100)]),
        Row(
            id: "newsletter-april", name: "Выпуск за апрель", series: "newsletter", content: "informational",
            sendAt: "2026-04-12T11:00:00+03:00", audience: PharmacyList.audience(.seedTeam),
            more: [control, cost, kpi],
            variants: [("newsletter-april", 100)]),
    ]
}
