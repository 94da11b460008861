/// Messages and campaigns that use every feature.
extension RandomWorkspaceWriter {
    mutating func writeMessages() {
        for id in RandomVocabulary.letters + ["past-letter"] {
            var message: [String: Any] = [
                "id": id, "language": "ru", "subject": random.chance(6) ? "Тест!" : "Новинки марта",
                "body": random.chance(4)
                    ? "Lorem  ipsum, lorem ipsum." : "Здравствуйте, {{givenName}} из города {{city}}!",
            ]
            message["gender"] = random.maybe(25, ["female", "male"])
            message["preheader"] = random.maybe(30, ["Скидка", "Это Test 2"])
            if random.chance(85) { message["unsubscribeLink"] = true }
            put("messages/\(id).json", message)
        }
        for id in RandomVocabulary.texts {
            let body = random.pick(["Sale ", "Скидка "])
            put(
                "messages/\(id).json",
                ["id": id, "language": "ru", "body": String(repeating: body, count: random.number(1...50))]
                    as [String: Any])
        }
    }

    mutating func writeCampaigns() {
        for id in RandomVocabulary.liveCampaigns {
            var campaign = liveCampaign(id)
            campaign["status"] = random.weighted([(7, "approved"), (2, "draft"), (1, "review")])
            // Several go out exactly a day later: at one instant the smaller id comes first.
            if random.chance(93) {
                campaign["sendAt"] = stamp(
                    clock + random.pick([random.number(-6...12), random.number(0...90), 24, 24]) * 3_600)
            }
            put("campaigns/\(id).json", campaign)
        }
        for (place, id) in RandomVocabulary.pastCampaigns.enumerated() {
            var campaign = liveCampaign(id)
            campaign["series"] = random.maybe(80, ["series-a"])
            campaign["status"] = "sent"
            campaign["sendAt"] = stamp(clock - (30 + 30 * place) * ReferenceTime.day)
            put("campaigns/\(id).json", campaign)
        }
    }

    private mutating func liveCampaign(_ id: String) -> [String: Any] {
        let channel = random.weighted([
            (9, "email"), (4, "sms"), (2, "push"), (1, "messenger"), (1, "call"), (1, "mail"), (1, "inapp"), (1, "ads"),
        ])
        var campaign: [String: Any] = [
            "id": id, "channel": channel, "audience": audience(), "owner": "olga",
            "kind": random.chance(75) ? "manual" : "triggered",
            "content": random.weighted([
                (9, "promo"), (3, "informational"), (3, "reactivation"), (2, "service"), (2, "welcome"),
            ]),
        ]
        campaign["timezonePolicy"] = random.weighted([(2, String?.none), (3, "workspace"), (5, "recipient")])
        campaign["quietHours"] = random.weighted([(6, String?.none), (2, "hold"), (2, "shift")])
        campaign["series"] = random.maybe(50, ["series-a"])
        if random.chance(5) { campaign["test"] = true }
        campaign["targetGender"] = random.maybe(25, ["female", "male"])
        campaign["controlGroup"] = random.maybe(35, [0.05, 0.15])
        if random.chance(30) { campaign["goal"] = narrowExpression() }
        if random.chance(60) { campaign["intent"] = expression(depth: 1) }
        let pool = channel == "sms" ? RandomVocabulary.texts : RandomVocabulary.letters
        campaign["variants"] = (0..<random.number(1...2)).map { place in
            ["id": place == 0 ? "a" : "b", "weight": 50, "message": random.pick(pool)] as [String: Any]
        }
        if random.chance(75) {
            campaign["offers"] = (0..<random.number(1...2)).map { _ in
                random.chance(8) ? "s-unknown" : random.pick(RandomVocabulary.skus)
            }
        }
        return campaign
    }

    private mutating func expression(depth: Int) -> String {
        var writer = RandomExpressionWriter(
            random: RandomSource(seed: random.next()), segments: RandomVocabulary.segments,
            schemes: RandomVocabulary.schemes)
        return writer.expression(depth: depth)
    }

    /// Holds for few, so that the goal does not hide all other rules.
    private mutating func narrowExpression() -> String {
        random.chance(50) ? "count(orders within 30d) >= 1" : "(\(expression(depth: 1))) and last order within 90d"
    }

    private mutating func audience() -> [String: Any] {
        var lists = random.chance(85) ? ["newsletter"] : []
        if random.chance(40) { lists.append("old") }
        if random.chance(20) { lists.append("club") }
        let segments = Array(Set(random.some(25, of: RandomVocabulary.segments))).sorted()
        if random.chance(2) { lists = ["staff"] }
        var excludedSegments = random.some(4, of: RandomVocabulary.segments)
        if let first = segments.first, random.chance(6), !excludedSegments.contains(first) {
            excludedSegments.append(first)
        }
        return [
            "include": ["lists": lists, "segments": segments],
            "exclude": ["lists": random.some(20, of: ["staff"]), "segments": excludedSegments],
        ]
    }
}
