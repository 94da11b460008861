/// The gadget shop's communication map. One chain is wrong: it fires for every favourite, not once for a person.
enum GadgetsChains {
    static let all = usual.all + ofItsOwn

    private static let usual = UsualChains(
        optIn: "Підтвердження підписки", welcome: "Знайомство: чотири листи", welcomeSteps: Gadgets.welcomeSteps,
        emailPlease: "Телефон є, пошти немає", abandonedCart: "Покинутий кошик", abandonedView: "Переглянули й пішли",
        threeFavourites: "Три речі в обраному", nps: "Оцінка після замовлення", birthday: "День народження",
        loyaltyPoints: "Бонуси згорають", reactivation: "160 днів без покупок", farewell: "Рік тиші")

    private static let ofItsOwn: [ChainRow] = [
        ChainRow(
            id: "favourite-discount", name: "Знижка на кожне обране", stage: "active", priority: 60, content: "promo",
            reentry: "always", trigger: #"{"event": "favourited", "each": "event"}"#,
            steps: [.wait("1d"), .email("discount", "favourite-discount-1")]),
        ChainRow(
            id: "phone-case", name: "Чохол до смартфона", stage: "active", priority: 40, content: "promo",
            reentry: "after 90d", trigger: #"{"segment": "new-phone"}"#, exit: ChainRow.stops,
            steps: [
                .wait("3d"), .email("case", "case-1"), .unlessOpened("case", within: "2d", .push("push", "case-push")),
            ]),
        ChainRow(
            id: "presentation", name: "Запрошення на презентацію", stage: "active", priority: 25,
            content: "informational", reentry: "never", trigger: #"{"segment": "vip"}"#,
            steps: [.email("invite", "invite-1"), .unlessOpened("invite", within: "3d", .call)]),
    ]
}
