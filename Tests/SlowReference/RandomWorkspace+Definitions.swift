/// Lists, segments, schemes and policies.
extension RandomWorkspaceWriter {
    private mutating func expressions(segments: [String], schemes: [String]) -> RandomExpressionWriter {
        RandomExpressionWriter(random: RandomSource(seed: random.next()), segments: segments, schemes: schemes)
    }

    mutating func writeDefinitions() {
        for (list, percent) in zip(RandomVocabulary.lists, [70, 25, 4, 20]) {
            var members = random.some(percent, of: customers)
            members += random.some(10, of: members) + ["nobody", "c-100000"]
            put(
                "lists/\(list).json",
                ["id": list, "name": list, "source": "import", "members": members] as [String: Any])
        }
        let members = random.chance(20) ? seeds + random.some(2, of: customers) : seeds
        put("lists/seeds.json", ["id": "seeds", "name": "seeds", "source": "us", "members": members] as [String: Any])
        let segments = RandomVocabulary.segments.enumerated().map { place, id -> [String: Any] in
            var writer = expressions(
                segments: Array(RandomVocabulary.segments.prefix(place)), schemes: RandomVocabulary.schemes)
            return ["id": id, "name": id, "where": writer.expression(depth: 2)]
        }
        put("segments.json", segments)
        let isComplete = random.chance(50)
        let schemes = RandomVocabulary.schemes.map { id -> [String: Any] in
            if isComplete, id == "ages" { return completeAges() }
            let parts = (RandomVocabulary.parts[id] ?? []).map { part -> [String: Any] in
                var writer = expressions(segments: [], schemes: [])
                return ["id": part, "name": part, "where": writer.expression(depth: 1)]
            }
            return ["id": id, "name": id, "parts": parts]
        }
        put("schemes.json", schemes)
        put("map/welcome.json", chain("welcome", content: "welcome"))
        put("map/receipts.json", chain("receipts", content: "service"))
    }

    /// A scheme without gaps or overlaps.
    private func completeAges() -> [String: Any] {
        let parts = [
            ["id": "young", "name": "young", "where": "age < 30"],
            ["id": "grown", "name": "grown", "where": "age >= 30 or age is unknown"],
        ]
        return ["id": "ages", "name": "ages", "parts": parts]
    }

    private func chain(_ id: String, content: String) -> [String: Any] {
        [
            "id": id, "name": id, "content": content, "reentry": "never", "trigger": ["event": "reviewed"],
            "steps": [["id": "hello", "send": ["channel": "email", "message": "letter-1"]]],
        ]
    }

    mutating func writePolicies() {
        guard random.chance(92) else { return }
        var policies: [String: Any] = ["testMarkers": ["test", "тест", "lorem ipsum"]]
        if random.chance(85) {
            var identity: [String: Any] = ["providerAliases": random.chance(60)]
            identity["sharedAddress"] = random.weighted([(3, String?.none), (5, "once"), (1, "each")])
            if random.chance(85) {
                identity["junkContacts"] = random.some(80, of: ["79777777777", "TEST@test.ru", "noemail@*", "12-34"])
            }
            policies["identity"] = identity
        }
        if random.chance(60) { policies["doubleOptIn"] = random.some(70, of: ["email", "sms"]) }
        if random.chance(70) { policies["caps"] = caps() }
        if random.chance(60) {
            var quiet: [String: Any] = random.pick([
                ["from": "21:00", "to": "09:00"], ["from": "22:30", "to": "08:00"], ["from": "12:00", "to": "14:00"],
            ])
            quiet["action"] = random.weighted([(1, String?.none), (3, "hold"), (2, "shift")])
            policies["quietHours"] = quiet
        }
        if random.chance(70) { policies["bestBefore"] = ["city": "2y", "interests": "1y", "consents": "2y"] }
        if random.chance(60) {
            policies["controlGroup"] = ["share": random.pick([0.0, 0.05, 0.2]), "salt": "2026"] as [String: Any]
        }
        if random.chance(50) { policies["packs"] = ["pharma-ru"] }
        policies["severity"] = severities()
        policies["off"] = random.some(
            3, of: ReferenceRule.allCases.map(\.rawValue) + ReferenceWarning.allCases.map(\.rawValue) + campaignRules)
        policies.merge(limits()) { $1 }
        put("policies.json", policies)
    }

    private mutating func limits() -> [String: Any] {
        var limits: [String: Any] = [:]
        limits["triggerShareGoal"] = random.maybe(60, [0, 0.1, 0.2, 0.3, 0.5])
        if random.chance(60) {
            var budget: [String: Int] = [:]
            budget["week"] = random.maybe(80, [0, 1, 2, 3])
            budget["month"] = random.maybe(80, [1, 2, 4])
            limits["manualBudget"] = budget
        }
        limits["subjectLength"] = random.maybe(40, [7, 13, 59, 200])
        limits["topTiers"] = random.maybe(35, [["Silver", "platinum"], [" GOLD"], []])
        if random.chance(40) { limits["rfm"] = rfm() }
        return limits
    }

    private mutating func rfm() -> [String: Any] {
        var rfm: [String: Any] = [:]
        rfm["window"] = random.maybe(50, ["30d", "365d", "1y"])
        if random.chance(60) {
            var limits: [String: Any] = [:]
            if random.chance(60) { limits["recencyDays"] = random.pick([[365, 180, 90, 30], [10, 20, 40, 80]]) }
            if random.chance(60) { limits["orders"] = random.pick([[1, 2, 3, 4], [2, 3, 5, 10]]) }
            if random.chance(60) { limits["amounts"] = ["100.00", "500", "1000.50", "2000"] }
            rfm["thresholds"] = limits
        }
        return rfm
    }

    private var campaignRules: [String] { ReferenceCampaignRule.allCases.map(\.rawValue) }

    private mutating func caps() -> [[String: Any]] {
        let all: [[String: Any]] = [
            ["channel": "email", "max": 1, "per": "24h"], ["channel": "any", "max": 2, "per": "7d"],
            ["kind": "manual", "max": 2, "per": "calendarWeek"], ["kind": "manual", "max": 3, "per": "calendarMonth"],
            ["channel": "sms", "kind": "manual", "max": 1, "per": "calendarDay"],
            ["kind": "triggered", "max": 1, "per": "7d"],
            ["max": 1, "per": "1d"],
        ]
        return random.some(45, of: all)
    }

    private mutating func severities() -> [String: String] {
        var severities: [String: String] = [:]
        for rule in random.some(4, of: ReferenceRule.allCases.map(\.rawValue)) {
            severities[rule] = random.pick(["warn", "note", "stop", "hold"])
        }
        for rule in random.some(6, of: ReferenceWarning.allCases.map(\.rawValue)) {
            severities[rule] = random.pick(["warn", "note", "stop"])
        }
        for rule in random.some(8, of: campaignRules) { severities[rule] = random.pick(["warn", "note", "stop"]) }
        return severities
    }
}
