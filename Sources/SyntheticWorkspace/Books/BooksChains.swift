/// The bookshop's communication map: every chain fires once for a person.
enum BooksChains {
    static let all = usual.all + ofItsOwn

    private static let usual = UsualChains(
        optIn: "Пацвярджэнне падпіскі", welcome: "Знаёмства: чатыры лісты", welcomeSteps: Books.welcomeSteps,
        emailPlease: "Тэлефон ёсць, пошты няма", abandonedCart: "Пакінуты кошык", abandonedView: "Паглядзелі і пайшлі",
        threeFavourites: "Тры кнігі ў абраным", nps: "Ацэнка пасля заказу", birthday: "Дзень нараджэння",
        loyaltyPoints: "Балы згараюць", reactivation: "160 дзён без пакупак", farewell: "Год цішыні")

    private static let ofItsOwn: [ChainRow] = [
        ChainRow(
            id: "what-next", name: "Што чытаць далей", stage: "active", priority: 40, content: "promo",
            reentry: "after 30d", trigger: #"{"segment": "new-novel"}"#, exit: ChainRow.stops,
            steps: [
                .wait("10d"), .email("next", "next-1"), .unlessOpened("next", within: "2d", .push("push", "next-push")),
            ]),
        ChainRow(
            id: "club-invitation", name: "Запрашэнне ў клуб", stage: "active", priority: 25, content: "informational",
            reentry: "never", trigger: #"{"segment": "vip"}"#,
            steps: [.email("invite", "invite-1"), .unlessOpened("invite", within: "3d", .call)]),
    ]
}
