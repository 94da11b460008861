/// The pharmacy's communication map: what goes out by itself, and the one chain that goes wrong.
enum PharmacyChains {
    private typealias Row = ChainRow

    static let all = newcomers + behaviour + relationship

    private static let newcomers: [ChainRow] = [
        Row(
            id: "opt-in", name: "Подтверждение подписки", stage: "prospect", priority: 90, content: "service",
            reentry: "after 30d", trigger: #"{"event": "subscribed"}"#, steps: [.email("confirm", "confirm-1")]),
        Row(
            id: "welcome", name: "Знакомство: четыре письма", stage: "prospect", priority: 50, content: "welcome",
            reentry: "never", trigger: #"{"event": "optInConfirmed"}"#, condition: "count(orders) = 0",
            exit: ChainRow.stops,
            steps: [
                .email("thanks", "welcome-1"), .wait("2d"), .email("how-to", "welcome-2"), .wait("2d"),
                .email("advice", "welcome-3"), .wait("2d"), .email("offers", "welcome-4"),
                .unlessOpened("offers", within: "2d", .push("push", "welcome-push")),
            ]),
        Row(
            id: "retargeting", name: "Смотрели и не купили", stage: "prospect", priority: 30, content: "promo",
            reentry: "after 30d", trigger: #"{"event": "registered"}"#, condition: "count(orders) = 0",
            exit: #""any(orders since entry)", "consent.email = withdrawn", "days_since(last event) > 14""#,
            steps: [.wait("1d"), .email("reminder", "retarget-1")]),
        Row(
            id: "activation", name: "Опрос на четырнадцатый день", stage: "newcomer", priority: 40,
            content: "informational", reentry: "never", trigger: #"{"event": "optInConfirmed"}"#, exit: ChainRow.stops,
            steps: [
                .wait("14d"), .email("survey", "activation-1"), .wait("1d"), .email("again", "activation-2"),
                .wait("3d"),
                .email("code", "activation-3"),
            ]),
        Row(
            id: "email-please", name: "Телефон есть, почты нет", stage: "newcomer", priority: 20,
            content: "informational",
            reentry: "never", trigger: #"{"segment": "phone-only"}"#, condition: "consent.sms = granted",
            exit: #""consent.sms = withdrawn""#, steps: [.wait("3d"), .sms("ask", "email-please-sms")]),
    ]

    private static let behaviour: [ChainRow] = [
        Row(
            id: "abandoned-cart", name: "Брошенная корзина", stage: "active", priority: 70, content: "promo",
            reentry: "after 7d", trigger: #"{"event": "cartAdded", "each": "person"}"#, exit: ChainRow.stops,
            steps: [
                .wait("1d"), .email("first", "cart-1"),
                .unlessOpened("first", within: "1d", .push("push", "cart-push")),
            ]),
        Row(
            id: "abandoned-view", name: "Брошенный просмотр", stage: "active", priority: 35, content: "promo",
            reentry: "after 14d", trigger: #"{"event": "viewed", "each": "person"}"#, exit: ChainRow.stops,
            steps: [.wait("2d"), .email("first", "view-1")]),
        Row(
            id: "abandoned-search", name: "Искали и не купили", stage: "active", priority: 35, content: "promo",
            reentry: "after 14d", trigger: #"{"event": "searched", "each": "person"}"#, exit: ChainRow.stops,
            steps: [.wait("2d"), .email("first", "search-1")]),
        Row(
            id: "favourite-discount", name: "Скидка на каждое избранное", stage: "active", priority: 60,
            content: "promo",
            reentry: "always", trigger: #"{"event": "favourited", "each": "event"}"#,
            steps: [.wait("1d"), .email("discount", "favourite-discount-1")]),
        Row(
            id: "three-favourites", name: "Три товара в избранном", stage: "active", priority: 45, content: "promo",
            reentry: "after 30d", trigger: #"{"segment": "three-favourites"}"#, exit: ChainRow.stops,
            steps: [.wait("3d"), .email("first", "favourites-1")]),
    ]

    private static let relationship: [ChainRow] = [
        Row(
            id: "nps", name: "Оценка после заказа", stage: "active", priority: 55, content: "informational",
            reentry: "after 90d", trigger: #"{"segment": "ordered-recently"}"#,
            exit: #""any(events where kind = \"ticketOpened\" since entry)", "consent.email = withdrawn""#,
            steps: [.wait("3d"), .email("score", "nps-1")]),
        Row(
            id: "refill", name: "Курс кончается", stage: "active", priority: 65, content: "informational",
            reentry: "after 30d", trigger: #"{"segment": "course-ends"}"#, exit: ChainRow.stops,
            steps: [.email("remind", "refill-1"), .unlessOpened("remind", within: "2d", .sms("sms", "refill-sms"))]),
        Row(
            id: "birthday", name: "День рождения", stage: "active", priority: 80, content: "promo",
            reentry: "after 300d", trigger: #"{"date": "birthDate", "offset": "-3d"}"#,
            condition: "consent.email = granted", steps: [.email("gift", "birthday-1")]),
        Row(
            id: "fifth-purchase", name: "Пятая покупка", stage: "active", priority: 50, content: "promo",
            reentry: "never", trigger: #"{"segment": "fifth-purchase"}"#,
            steps: [.wait("1d"), .email("thanks", "fifth-1")]),
        Row(
            id: "loyalty-points", name: "Баллы сгорают", stage: "active", priority: 40, content: "informational",
            reentry: "after 30d", trigger: #"{"date": "loyalty.pointsExpireAt", "offset": "-14d"}"#,
            steps: [.email("remind", "loyalty-points-1")]),
        Row(
            id: "app-tips", name: "Советы в приложении", stage: "active", priority: 10, content: "informational",
            reentry: "after 14d", trigger: #"{"event": "identified"}"#, condition: "consent.push = granted",
            exit: #""consent.push = withdrawn""#, steps: [.push("tip", "app-tip-1")]),
        Row(
            id: "event-invitation", name: "Приглашение на встречу", stage: "active", priority: 25,
            content: "informational",
            reentry: "never", trigger: #"{"segment": "vip"}"#,
            steps: [.email("invite", "invite-1"), .unlessOpened("invite", within: "3d", .call)]),
        Row(
            id: "reactivation", name: "160 дней без покупок", stage: "sleeping", priority: 55, content: "reactivation",
            reentry: "after 160d", trigger: #"{"segment": "sleeping-160"}"#, exit: ChainRow.stops,
            steps: [.email("miss-you", "reactivation-1")]),
        Row(
            id: "farewell", name: "Год тишины", stage: "lost", priority: 15, content: "reactivation", reentry: "never",
            trigger: #"{"segment": "gone-year"}"#, exit: ChainRow.stops,
            steps: [
                .email("goodbye", "farewell-1"), .wait("14d"),
                ChainStep(json: #"{"update": {"field": "tags", "value": "removed-after-a-year"}}"#),
            ]),
    ]
}
