/// Orders and events: boundaries, bounces, tickets, anonymous sessions, strangers.
extension RandomWorkspaceWriter {
    mutating func writeOrders() {
        var orders: [[String: Any]] = []
        for customer in customers where random.chance(55) {
            for _ in 0..<random.number(1...5) { orders.append(order("o-\(orders.count)", customer)) }
        }
        // The last line of an id wins.
        for _ in 0..<4 where !orders.isEmpty {
            orders.append(order("o-\(random.number(0...(orders.count - 1)))", random.pick(customers)))
        }
        orders.append(order("o-stranger", "nobody"))
        putLines(
            "orders.jsonl", orders,
            badLines: [
                "{\"id\": \"o-1\", \"customer\": \"c-1\"}", "{\"id\":", "\"order\"",
                "{\"id\": \"o-x\", \"at\": \"soon\"}",
            ])
    }

    private mutating func order(_ id: String, _ customer: String) -> [String: Any] {
        let total = random.weighted([(3, "1249.50"), (2, "99.99"), (2, "500.00"), (2, "3000.01"), (1, "0.10")])
        var order: [String: Any] = [
            "id": id, "customer": customer, "at": stamp(instant(daysAgo: 0...random.pick([20, 120, 700]))),
            "total": total,
            "items": (0..<random.number(0...3)).map { _ in
                [
                    "sku": random.chance(3) ? "s-unknown" : random.pick(RandomVocabulary.skus),
                    "quantity": random.number(1...3), "price": random.pick(["99.99", "250.00", "624.75"]),
                ] as [String: Any]
            },
        ]
        order["status"] = random.weighted([(4, String?.none), (4, "completed"), (1, "returned"), (1, "cancelled")])
        order["channel"] = random.maybe(70, ["site", "store"])
        return order
    }

    mutating func writeEvents() {
        var events: [[String: Any]] = []
        for customer in customers {
            // A fifth of the base is silent, so that the sunset has whom to hold.
            let isSilent = random.chance(20)
            for _ in 0..<random.number(0...(isSilent ? 2 : 8)) {
                events.append(behaviour(["customer": customer], daysAgo: isSilent ? 380...700 : 0...400))
            }
            for _ in 0..<random.number(0...2) { events += mailing(customer) }
            if random.chance(10) { events += bounces(customer) }
            if random.chance(6) { events += unclickedOpens(customer) }
            if random.chance(10) { events += unopenedLetters(customer) }
            if random.chance(20) { events += twoChannels(customer) }
            if random.chance(10) { events += scores(customer) }
            if random.chance(10) { events += ticket(customer) }
            if random.chance(4) { events.append(withdrawal(customer)) }
            if random.chance(8) {
                events.append(event(["customer": customer], "optInConfirmed", 1...900, channel: "email"))
            }
        }
        events += pastSends()
        events += (1...12).flatMap { anonymousSession("a-\($0)") }
        events.append(behaviour(["customer": "nobody"], daysAgo: 0...30))
        putLines(
            "events.jsonl", events,
            badLines: ["{\"kind\": \"sent\"}", "{\"at\": \"2026-01-01T00:00:00Z\", \"kind\": \"viewed\"}", "{", "null"])
    }

    private mutating func event(
        _ owner: [String: Any], _ kind: String, _ daysAgo: ClosedRange<Int>, channel: String? = nil
    ) -> [String: Any] {
        var event = owner
        event["kind"] = kind
        event["at"] = stamp(instant(daysAgo: daysAgo))
        event["channel"] = channel
        return event
    }

    private mutating func behaviour(_ owner: [String: Any], daysAgo: ClosedRange<Int>) -> [String: Any] {
        let kind = random.pick([
            "visited", "viewed", "searched", "cartAdded", "cartRemoved", "favourited", "unfavourited", "registered",
            "subscribed", "npsScored",
        ])
        var behaviour = event(owner, kind, daysAgo)
        if ["viewed", "cartAdded", "favourited"].contains(kind) {
            behaviour["sku"] = random.pick(RandomVocabulary.skus)
        }
        if kind == "searched" { behaviour["query"] = random.pick(RandomVocabulary.queries) }
        if kind == "npsScored" { behaviour["value"] = random.number(0...10) }
        return behaviour
    }

    // MARK: Messages

    /// A recent send with what follows; of a campaign, a chain, or neither.
    private mutating func mailing(_ customer: String) -> [[String: Any]] {
        let channel = random.weighted([(5, "email"), (3, "sms"), (2, "push")])
        let at =
            random.chance(60) ? clock - random.number(0...(9 * 86_400)) : instant(daysAgo: 0...random.pick([2, 9, 40]))
        var message: [String: Any] = [
            "customer": customer, "channel": channel, "message": random.pick(RandomVocabulary.letters),
        ]
        switch random.number(0...5) {
        case 0: message["chain"] = "welcome"
        case 1: message["chain"] = "receipts"
        case 2, 3: message["campaign"] = random.pick(RandomVocabulary.pastCampaigns)
        case 4: message["campaign"] = random.pick(RandomVocabulary.liveCampaigns)
        default: message["message"] = "unrelated"
        }
        if random.chance(70) { message["message"] = "unrelated-\(random.number(1...3))" }
        if random.chance(40) { message["address"] = spelledAgain(customer, channel) }
        var events: [[String: Any]] = []
        for (kind, percent) in [("sent", 100), ("delivered", 80), ("opened", 50), ("clicked", 30)]
        where random.chance(percent) {
            events.append(message.merging(["kind": kind, "at": stamp(at + random.number(0...600))]) { $1 })
        }
        return events
    }

    /// The customer's address in another spelling of the same.
    private mutating func spelledAgain(_ customer: String, _ channel: String) -> String? {
        switch channel {
        case "email": emails[customer].map { random.chance(50) ? $0.uppercased() : " \($0)" }
        case "sms", "call": phones[customer].map { random.chance(50) ? "\($0) " : $0.filter { $0 != " " } }
        default: nil
        }
    }

    /// Bounces that suffice or do not, at times with a delivery between or after, at one instant in file order.
    private mutating func bounces(_ customer: String) -> [[String: Any]] {
        let channel = random.weighted([(4, "email"), (2, "sms"), (1, "call")])
        let at = instant(daysAgo: 0...90)
        var events: [[String: Any]] = []
        let kinds = random.pick([
            ["hard"], ["soft", "soft", "soft"], ["soft", "soft"], ["hard", "delivered"],
            ["soft", "soft", "delivered", "soft"],
            ["", "soft", ""], ["delivered", "hard"],
        ])
        for kind in kinds {
            var event: [String: Any] = [
                "customer": customer, "channel": channel, "kind": kind == "delivered" ? kind : "bounced",
            ]
            event["at"] = stamp(random.chance(60) ? at : at + events.count)
            if ["hard", "soft"].contains(kind) { event["bounce"] = kind }
            if random.chance(50) {
                event["address"] = spelledAgain(random.chance(15) ? random.pick(customers) : customer, channel)
            }
            events.append(event)
        }
        return events
    }

    private mutating func unclickedOpens(_ customer: String) -> [[String: Any]] {
        let channel = random.weighted([(4, "email"), (1, "sms")])
        return (0..<random.number(4...7)).flatMap { number -> [[String: Any]] in
            let at = clock - (40 - number) * ReferenceTime.day
            let message: [String: Any] = ["customer": customer, "channel": channel, "message": "issue-\(number)"]
            let kinds = ["delivered"] + random.some(95, of: ["opened"]) + random.some(3, of: ["clicked"])
            return kinds.enumerated().map { place, kind in
                message.merging(["kind": kind, "at": stamp(at + place)]) { $1 }
            }
        }
    }

    private mutating func withdrawal(_ customer: String) -> [String: Any] {
        let channel: String? = random.chance(25) ? nil : random.weighted([(3, "email"), (2, "sms"), (1, "push")])
        return event(["customer": customer], random.pick(["unsubscribed", "complained"]), 1...900, channel: channel)
    }

    private mutating func ticket(_ customer: String) -> [[String: Any]] {
        let number = "t-\(random.number(1...40))"
        let kinds = random.pick([
            ["ticketOpened"], ["ticketOpened", "ticketClosed"], ["ticketOpened", "ticketClosed", "ticketOpened"],
        ])
        let at = instant(daysAgo: 0...60)
        return kinds.enumerated().map { place, kind in
            [
                "customer": customer, "kind": kind, "ticket": number,
                "at": stamp(random.chance(50) ? at : at + place * 1_000),
            ]
        }
    }

    /// What past campaigns of the series were sent to, so that an audience can jump.
    private mutating func pastSends() -> [[String: Any]] {
        RandomVocabulary.pastCampaigns.enumerated().flatMap { place, campaign -> [[String: Any]] in
            let at = clock - (30 + 30 * place) * ReferenceTime.day
            return random.some(random.pick([2, 8, 15]), of: customers).map { customer in
                [
                    "customer": customer, "kind": "sent", "channel": "email", "campaign": campaign,
                    "message": "past-letter",
                    "at": stamp(at),
                ]
            }
        }
    }

    /// A session before somebody says who it is; at times two people do, at one instant.
    private mutating func anonymousSession(_ id: String) -> [[String: Any]] {
        var events = (0..<random.number(1...4)).map { _ in behaviour(["anonymousId": id], daysAgo: 0...200) }
        let at = instant(daysAgo: 0...100)
        for _ in 0..<random.number(0...2) {
            events.append([
                "anonymousId": id, "customer": random.pick(customers), "kind": "identified",
                "at": stamp(random.chance(50) ? at : at + random.number(-500...500)),
            ])
        }
        if random.chance(15) {
            events.append(
                event(["anonymousId": id], random.pick(["unsubscribed", "ticketOpened"]), 1...60, channel: "email"))
        }
        return events
    }
}
