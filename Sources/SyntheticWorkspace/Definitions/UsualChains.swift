/// The chains that every small shop has, named in the language of each. Their messages have the same ids everywhere.
struct UsualChains {
    let optIn: String
    let welcome: String
    /// The steps of `welcome`, two days apart.
    let welcomeSteps: [String]
    let emailPlease: String
    let abandonedCart: String
    let abandonedView: String
    let threeFavourites: String
    let nps: String
    let birthday: String
    let loyaltyPoints: String
    let reactivation: String
    let farewell: String

    var all: [ChainRow] { newcomers + behaviour + relationship }

    private var newcomers: [ChainRow] {
        let letters = welcomeSteps.enumerated().flatMap { turn, step in
            [ChainStep.email(step, "welcome-\(turn + 1)"), .wait("2d")]
        }
        let last = welcomeSteps.last ?? ""
        return [
            ChainRow(
                id: "opt-in", name: optIn, stage: "prospect", priority: 90, content: "service", reentry: "after 30d",
                trigger: #"{"event": "subscribed"}"#, steps: [.email("confirm", "confirm-1")]),
            ChainRow(
                id: "welcome", name: welcome, stage: "prospect", priority: 50, content: "welcome", reentry: "never",
                trigger: #"{"event": "optInConfirmed"}"#, condition: "count(orders) = 0", exit: ChainRow.stops,
                steps: letters.dropLast() + [.unlessOpened(last, within: "2d", .push("push", "welcome-push"))]),
            ChainRow(
                id: "email-please", name: emailPlease, stage: "newcomer", priority: 20, content: "informational",
                reentry: "never", trigger: #"{"segment": "phone-only"}"#, condition: "consent.sms = granted",
                exit: #""consent.sms = withdrawn""#, steps: [.wait("3d"), .sms("ask", "email-please-sms")]),
        ]
    }

    private var behaviour: [ChainRow] {
        [
            ChainRow(
                id: "abandoned-cart", name: abandonedCart, stage: "active", priority: 70, content: "promo",
                reentry: "after 7d", trigger: #"{"event": "cartAdded", "each": "person"}"#, exit: ChainRow.stops,
                steps: [
                    .wait("1d"), .email("first", "cart-1"),
                    .unlessOpened("first", within: "1d", .push("push", "cart-push")),
                ]),
            ChainRow(
                id: "abandoned-view", name: abandonedView, stage: "active", priority: 35, content: "promo",
                reentry: "after 14d", trigger: #"{"event": "viewed", "each": "person"}"#, exit: ChainRow.stops,
                steps: [.wait("2d"), .email("first", "view-1")]),
            ChainRow(
                id: "three-favourites", name: threeFavourites, stage: "active", priority: 45, content: "promo",
                reentry: "after 30d", trigger: #"{"segment": "three-favourites"}"#, exit: ChainRow.stops,
                steps: [.wait("3d"), .email("first", "favourites-1")]),
        ]
    }

    private var relationship: [ChainRow] {
        [
            ChainRow(
                id: "nps", name: nps, stage: "active", priority: 55, content: "informational", reentry: "after 90d",
                trigger: #"{"segment": "ordered-recently"}"#,
                exit: #""any(events where kind = \"ticketOpened\" since entry)", "consent.email = withdrawn""#,
                steps: [.wait("5d"), .email("score", "nps-1")]),
            ChainRow(
                id: "birthday", name: birthday, stage: "active", priority: 80, content: "promo", reentry: "after 300d",
                trigger: #"{"date": "birthDate", "offset": "-3d"}"#, condition: "consent.email = granted",
                steps: [.email("gift", "birthday-1")]),
            ChainRow(
                id: "loyalty-points", name: loyaltyPoints, stage: "active", priority: 40, content: "informational",
                reentry: "after 30d", trigger: #"{"date": "loyalty.pointsExpireAt", "offset": "-14d"}"#,
                steps: [.email("remind", "loyalty-points-1")]),
            ChainRow(
                id: "reactivation", name: reactivation, stage: "sleeping", priority: 55, content: "reactivation",
                reentry: "after 160d", trigger: #"{"segment": "sleeping-160"}"#, exit: ChainRow.stops,
                steps: [.email("miss-you", "reactivation-1")]),
            ChainRow(
                id: "farewell", name: farewell, stage: "lost", priority: 15, content: "reactivation", reentry: "never",
                trigger: #"{"segment": "gone-year"}"#, exit: ChainRow.stops, steps: [.email("goodbye", "farewell-1")]),
        ]
    }
}
