/// What goes wrong at the gadget shop.
extension DemoBuilder<Gadgets> {
    mutating func plantMistakes() {
        plantTests()
        plantFlood()
        plantTwins()
        plantComplaints()
        plantOwners()
        plantSilentBase()
        plantBestCustomers()
        plantWarnings()
        plantCampaignFaults()
    }

    private mutating func plantTests() {
        for (title, campaign) in [
            ("«Тест» іде всім підписникам", "test-morning"), ("П’ять годин потому: «Тест 2!»", "test-morning-2"),
        ] {
            plant(title, .testToEveryone, in: campaign, foundBy: "test-content-live-audience")
        }
    }

    /// Two people's letters went out this morning from 07:00 to 07:12; three people's are due tomorrow.
    private mutating func plantFlood() {
        let suffered = addExemplars(2, in: [.siteSubscribers])
        let ahead = addExemplars(3, in: [.siteSubscribers])
        addFlood(
            of: [201, 202, 203, 205, 206, 301, 302, 303, 304, 404, 405], suffered: suffered, ahead: ahead,
            on: kyiv(2, 12, 7))
        plant(
            "11 листів за 12 хвилин уже надійшли: знижка на кожен товар з обраного", .favouritesFlood, in: "valentines",
            foundBy: "frequency-cap", suffered)
        plant(
            "Завтра з 07:00 до 07:12 прийде по 11 листів", .favouritesFlood, in: "valentines", foundBy: "flood", ahead)
    }

    private mutating func plantTwins() {
        let twins = (0..<7).map { turn in
            let first = addExemplar(turn % 2 == 0 ? .female : .male, in: [.storeCards])
            addOrder(of: first, at: kyiv(2, 6, 13, turn), [610])
            return addTwin(of: first, in: [.siteSubscribers]) { second in
                if turn < 4 {
                    second.email = second.email?.uppercased()
                    second.phone = nil
                } else {
                    second.email = "druha." + (second.email ?? "")
                    second.phone = second.phone.map { "0" + $0.dropFirst("+380".count) }
                }
            }
        }
        plant(
            "Одна людина в магазині й на сайті: та сама пошта великими літерами або той самий телефон без +38",
            .sameLetterTwice, in: "valentines", foundBy: "duplicate-person", twins)
    }

    private mutating func plantComplaints() {
        let unhappy = addExemplars(5, in: [.siteSubscribers])
        for (turn, position) in unhappy.enumerated() {
            addOrder(of: position, at: kyiv(2, 10, 11 + turn), [206], channel: "site")
            openTicket("t-\(7000 + turn)", of: position, at: kyiv(2, 11, 15, 10 + turn))
        }
        plant(
            "Скаржаться на замовлення, а ми питаємо, чи все сподобалося", .complaintIgnored, in: "delivery-survey",
            foundBy: "open-complaint", unhappy)
    }

    private mutating func plantOwners() {
        let owners = addExemplars(4, in: [.siteSubscribers])
        for (turn, position) in owners.enumerated() {
            addOrder(of: position, at: kyiv(1, 14 + turn, 17, 20), [201, 301], channel: "site")
        }
        plant("Обидва подарунки вже куплено", .alreadyBought, in: "valentines", foundBy: "owned-product", owners)
    }

    private mutating func plantSilentBase() {
        let silent = (0..<12).map { _ in
            addExemplar(.female, answering: .never, in: [.siteSubscribers, .storeCards])
        }
        for position in silent { addUnansweredAdvice(to: position) }
        plant("Жодного листа не відкрито", .halfNeverOpens, in: "valentines", foundBy: "never-opens", silent)
    }

    /// Letters of a chain, so that ten and more were delivered to people whom hardly anything is mailed to.
    private mutating func addUnansweredAdvice(to position: Int) {
        for turn in 0..<4 {
            addSend(
                to: position, at: kyiv(2, 3, 11) - .days(turn * 40),
                Event.Mailing(chain: "abandoned-view", step: "first", message: "view-1"))
        }
    }

    private mutating func plantBestCustomers() {
        let best = addExemplars(5, in: [.siteSubscribers]) { record, turn in
            record.loyalty = Loyalty(tier: "platinum", points: 5200 + turn * 340)
            record.tags = ["vip"]
        }
        for (turn, position) in best.enumerated() {
            for (month, number) in [(10, 102), (11, 403), (12, 502)] {
                let at = WallClock.kyiv.moment(2025, month, 4 + turn, 16, 30)
                addOrder(of: position, at: at, [number], channel: "site")
            }
        }
        plant(
            "Витрачає десятки тисяч, а лист як у всіх", .vipLikeEveryone, in: "valentines", foundBy: "vip-generic", best
        )
    }

    private mutating func plantWarnings() {
        let nameless = addExemplars(5, in: [.siteSubscribers]) { record, _ in record.givenName = nil }
        plant("Ім’я невідоме: у листі лишиться діра", .none, in: "valentines", foundBy: "missing-merge-field", nameless)
        let elsewhere = addExemplars(4, in: [.siteSubscribers]) { record, turn in
            record.language = turn % 2 == 0 ? "pl" : "en"
        }
        plant(
            "Читає іншою мовою, а лист українською", .none, in: "valentines", foundBy: "language-mismatch", elsewhere)
        let unconfirmed = addExemplars(4, in: [.siteSubscribers]) { record, _ in
            for position in record.consents.indices { record.consents[position].confirmedAt = nil }
        }
        plant("Підписку не підтверджено", .none, in: "valentines", foundBy: "unconfirmed-opt-in", unconfirmed)
        let nightly = (0..<9).map { _ in
            var record = exemplaryRecord(of: exemplaryPerson(.male))
            addApplication(to: &record)
            let position = add(record, answering: .opens, in: [.siteSubscribers])
            addUsualOrders(of: position)
            return position
        }
        plant(
            "«Лише сьогодні» прийде завтра вранці", .none, in: "app-night", foundBy: "night-shifted", nightly)
    }

    private mutating func plantCampaignFaults() {
        let faults = [
            ("SMS із трьох частин", "power-sms", "sms-parts"), ("Дорожче за кошторис", "power-sms", "cost-over-budget"),
            ("Пропозиція вже скінчилася", "smart-home-week", "expired-offer"),
            ("Немає контрольної групи", "smart-home-week", "no-control-group"),
            ("Випуск, у якому все гаразд", "vohnyk-2026-02", "control-group"),
        ]
        for (title, campaign, rule) in faults { plant(title, .none, in: campaign, foundBy: rule) }
    }
}

private func kyiv(_ month: Int, _ day: Int, _ hour: Int, _ minute: Int = 0) -> Instant {
    WallClock.kyiv.moment(2026, month, day, hour, minute)
}
