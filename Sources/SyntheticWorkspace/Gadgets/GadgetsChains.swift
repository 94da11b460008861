/// The gadget shop's communication map. One chain is wrong: it fires for every favourite, not once for a person.
enum GadgetsChains {
    static let all = newcomers + behaviour + relationship

    private static let newcomers: [ChainRow] = [
        ChainRow(
            id: "opt-in", name: "Підтвердження підписки", stage: "prospect", priority: 90, content: "service",
            reentry: "after 30d", trigger: #"{"event": "subscribed"}"#, steps: [.email("confirm", "confirm-1")]),
        ChainRow(
            id: "welcome", name: "Знайомство: чотири листи", stage: "prospect", priority: 50, content: "welcome",
            reentry: "never", trigger: #"{"event": "optInConfirmed"}"#, condition: "count(orders) = 0",
            exit: ChainRow.stops,
            steps: [
                .email("thanks", "welcome-1"), .wait("2d"), .email("choose", "welcome-2"), .wait("2d"),
                .email("warranty", "welcome-3"), .wait("2d"), .email("gift", "welcome-4"),
                .unlessOpened("gift", within: "2d", .push("push", "welcome-push")),
            ]),
        ChainRow(
            id: "email-please", name: "Телефон є, пошти немає", stage: "newcomer", priority: 20,
            content: "informational", reentry: "never", trigger: #"{"segment": "phone-only"}"#,
            condition: "consent.sms = granted", exit: #""consent.sms = withdrawn""#,
            steps: [.wait("3d"), .sms("ask", "email-please-sms")]),
    ]

    private static let behaviour: [ChainRow] = [
        ChainRow(
            id: "abandoned-cart", name: "Покинутий кошик", stage: "active", priority: 70, content: "promo",
            reentry: "after 7d", trigger: #"{"event": "cartAdded", "each": "person"}"#, exit: ChainRow.stops,
            steps: [
                .wait("1d"), .email("first", "cart-1"),
                .unlessOpened("first", within: "1d", .push("push", "cart-push")),
            ]),
        ChainRow(
            id: "abandoned-view", name: "Переглянули й пішли", stage: "active", priority: 35, content: "promo",
            reentry: "after 14d", trigger: #"{"event": "viewed", "each": "person"}"#, exit: ChainRow.stops,
            steps: [.wait("2d"), .email("first", "view-1")]),
        ChainRow(
            id: "favourite-discount", name: "Знижка на кожне обране", stage: "active", priority: 60, content: "promo",
            reentry: "always", trigger: #"{"event": "favourited", "each": "event"}"#,
            steps: [.wait("1d"), .email("discount", "favourite-discount-1")]),
        ChainRow(
            id: "three-favourites", name: "Три речі в обраному", stage: "active", priority: 45, content: "promo",
            reentry: "after 30d", trigger: #"{"segment": "three-favourites"}"#, exit: ChainRow.stops,
            steps: [.wait("3d"), .email("first", "favourites-1")]),
        ChainRow(
            id: "phone-case", name: "Чохол до смартфона", stage: "active", priority: 40, content: "promo",
            reentry: "after 90d", trigger: #"{"segment": "new-phone"}"#, exit: ChainRow.stops,
            steps: [
                .wait("3d"), .email("case", "case-1"), .unlessOpened("case", within: "2d", .push("push", "case-push")),
            ]),
    ]

    private static let relationship: [ChainRow] = [
        ChainRow(
            id: "nps", name: "Оцінка після замовлення", stage: "active", priority: 55, content: "informational",
            reentry: "after 90d", trigger: #"{"segment": "ordered-recently"}"#,
            exit: #""any(events where kind = \"ticketOpened\" since entry)", "consent.email = withdrawn""#,
            steps: [.wait("5d"), .email("score", "nps-1")]),
        ChainRow(
            id: "birthday", name: "День народження", stage: "active", priority: 80, content: "promo",
            reentry: "after 300d", trigger: #"{"date": "birthDate", "offset": "-3d"}"#,
            condition: "consent.email = granted", steps: [.email("gift", "birthday-1")]),
        ChainRow(
            id: "loyalty-points", name: "Бонуси згорають", stage: "active", priority: 40, content: "informational",
            reentry: "after 30d", trigger: #"{"date": "loyalty.pointsExpireAt", "offset": "-14d"}"#,
            steps: [.email("remind", "loyalty-points-1")]),
        ChainRow(
            id: "presentation", name: "Запрошення на презентацію", stage: "active", priority: 25,
            content: "informational", reentry: "never", trigger: #"{"segment": "vip"}"#,
            steps: [.email("invite", "invite-1"), .unlessOpened("invite", within: "3d", .call)]),
        ChainRow(
            id: "reactivation", name: "160 днів без покупок", stage: "sleeping", priority: 55, content: "reactivation",
            reentry: "after 160d", trigger: #"{"segment": "sleeping-160"}"#, exit: ChainRow.stops,
            steps: [.email("miss-you", "reactivation-1")]),
        ChainRow(
            id: "farewell", name: "Рік тиші", stage: "lost", priority: 15, content: "reactivation", reentry: "never",
            trigger: #"{"segment": "gone-year"}"#, exit: ChainRow.stops, steps: [.email("goodbye", "farewell-1")]),
    ]
}
