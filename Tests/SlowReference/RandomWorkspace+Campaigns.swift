/// Campaigns that use every feature.
extension RandomWorkspaceWriter {
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
        campaign["variants"] = variants(channel == "sms" ? RandomVocabulary.texts : RandomVocabulary.letters)
        campaign.merge(money()) { $1 }
        campaign["kpi"] = random.weighted([
            (5, ["openRate": 0.2, "clickRate": 0.05]), (3, nil), (1, [:] as [String: Double]),
        ])
        if random.chance(75) {
            campaign["offers"] = (0..<random.number(1...2)).map { _ in
                random.chance(8) ? "s-unknown" : random.pick(RandomVocabulary.skus)
            }
        }
        return campaign
    }

    /// Weights that add up, nearly do, do not, are nothing, or are not written.
    private mutating func variants(_ messages: [String]) -> [[String: Any]] {
        let weights: [Double?] = random.weighted([
            (5, [nil]), (2, [50]), (6, [50, 50]), (3, [70, 30]), (2, [nil, nil]), (1, [1, 1]), (1, [0, 0]),
            (1, [100, 0]), (1, [49.995, 50]), (1, [49.98, 50]), (2, [33.3, 33.3, 33.4]), (1, [nil, nil, nil]), (1, []),
        ])
        return weights.enumerated().map { place, weight in
            var variant: [String: Any] = ["id": random.chance(4) ? "a" : ["a", "b", "c"][place]]
            variant["weight"] = weight
            variant["message"] = random.chance(3) ? "no-such-message" : random.pick(messages)
            return variant
        }
    }

    private mutating func money() -> [String: Any] {
        var money: [String: Any] = [:]
        money["budget"] = random.maybe(60, ["0.00", "2.00", "10.00", "60.00"])
        money["costPerMessage"] = random.maybe(65, ["0.00", "0.10", "1.00", "2.50"])
        if random.chance(40) {
            let today = ReferenceTime.localDate(clock, .gmt).dayNumber
            money["offerEndsAt"] = day(CivilDate(dayNumber: today + random.number(-2...5)))
        }
        return money
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
        if random.chance(10) {
            let lists = random.weighted([(4, ["seeds"]), (1, [String]())])
            return ["include": ["lists": lists, "segments": [String]()]]
        }
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
