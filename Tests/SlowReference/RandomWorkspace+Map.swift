import Foundation

/// Chains of every kind, and a history in which they were sometimes followed and sometimes not.
extension RandomWorkspaceWriter {
    private static let mapChains = (1...6).map { "map-\($0)" }
    private static let mapSteps = ["one", "two", "three", "four"]

    mutating func writeMap() {
        for id in Self.mapChains { put("map/\(id).json", randomChain(id)) }
        put("map/map-rush.json", rushingChain)
        var lines = files["events.jsonl"] ?? Data()
        for customer in customers where random.chance(70) {
            for _ in 0..<random.number(1...4) {
                for event in chainHistory(of: customer) {
                    let line = try? JSONSerialization.data(withJSONObject: event, options: [.sortedKeys])
                    lines += (line ?? Data()) + Data("\n".utf8)
                }
            }
        }
        for customer in customers where random.chance(15) {
            for event in favouritesRush(of: customer) {
                let line = try? JSONSerialization.data(withJSONObject: event, options: [.sortedKeys])
                lines += (line ?? Data()) + Data("\n".utf8)
            }
        }
        files["events.jsonl"] = lines
    }

    /// Writes as often as somebody favourites something: whoever does it a dozen times is flooded.
    private var rushingChain: [String: Any] {
        [
            "id": "map-rush", "trigger": ["event": "favourited", "each": "event"], "reentry": "always",
            "steps": [
                ["wait": "1h"],
                ["id": "one", "send": ["channel": "email", "message": RandomVocabulary.letters[0]]],
            ],
        ]
    }

    /// A dozen favourites in as many minutes of the last hour, whose letters are still to come.
    private mutating func favouritesRush(of customer: String) -> [[String: Any]] {
        (0..<12).map { minute in
            [
                "customer": customer, "kind": "favourited", "at": stamp(clock - 1_800 + minute * 60),
                "sku": random.pick(RandomVocabulary.skus),
            ]
        }
    }

    private mutating func randomChain(_ id: String) -> [String: Any] {
        var ids = Self.mapSteps
        var chain: [String: Any] = [
            "id": id, "priority": random.number(0...2), "trigger": randomTrigger(),
            "reentry": random.weighted([(2, "never"), (2, "always"), (1, "after 3d"), (1, "after 30d")]),
            "exit": (0..<random.number(0...2)).map { _ in chainCondition() },
            "steps": randomSteps(depth: 2, &ids),
        ]
        chain["if"] = random.chance(40) ? chainCondition() : nil
        return chain
    }

    private mutating func randomTrigger() -> [String: Any] {
        switch random.number(0...5) {
        case 0: return ["segment": random.pick(RandomVocabulary.segments)]
        case 1:
            return [
                "date": random.pick(["birthDate", "loyalty.pointsExpireAt", "registeredAt"]),
                "offset": random.pick(["-3d", "0d", "1d", "-40d"]),
            ]
        default:
            var trigger: [String: Any] = [
                "event": random.pick(["viewed", "favourited", "cartAdded", "subscribed", "opened"])
            ]
            trigger["each"] = random.maybe(60, ["event", "person"])
            trigger["where"] = random.maybe(25, ["sku = \"s-1\" or sku = \"s-2\"", "age > 30", "channel = email"])
            return trigger
        }
    }

    private mutating func randomSteps(depth: Int, _ ids: inout [String]) -> [[String: Any]] {
        (0..<random.number(1...4)).map { _ in randomStep(depth: depth, &ids) }
    }

    private mutating func randomStep(depth: Int, _ ids: inout [String]) -> [String: Any] {
        switch random.number(0...(depth > 0 ? 9 : 6)) {
        case 0, 1, 2:
            var step: [String: Any] = [
                "send": [
                    "channel": random.pick(["email", "sms", "push"]), "message": random.pick(RandomVocabulary.letters),
                ]
            ]
            if !ids.isEmpty, random.chance(80) { step["id"] = ids.removeFirst() }
            return step
        case 3, 4: return ["wait": random.pick(["0h", "1h", "1d", "2d", "7d"])]
        case 5: return ["wait": ["until": chainCondition(), "atMost": random.pick(["12h", "2d", "5d"])]]
        case 6: return ["handoff": "call"]
        case 7, 8:
            return [
                "branch": [
                    "if": chainCondition(), "then": random.chance(70) ? randomSteps(depth: depth - 1, &ids) : [],
                    "else": random.chance(50) ? randomSteps(depth: depth - 1, &ids) : [],
                ] as [String: Any]
            ]
        default:
            return [
                "split": (0..<random.number(1...3)).map { _ in
                    ["weight": random.pick([0, 1, 50]), "steps": randomSteps(depth: depth - 1, &ids)] as [String: Any]
                }
            ]
        }
    }

    /// Consents are left out of looks that lie in the past: there they count as at as-of, which the other tests hold.
    private mutating func chainCondition() -> String {
        let step = random.pick(Self.mapSteps)
        return random.pick([
            "opened(\"\(step)\")", "clicked(\"\(step)\")", "not opened(\"\(step)\")", "any(orders since entry)",
            "any(orders within 2d)", "count(orders since entry) >= 2",
            "any(events where kind = \"viewed\" since entry)",
            "count(events within 1d) > 2", "days_since(last event) > 3", "age > 40", "consent.email = withdrawn",
            "any(events where kind = \"ticketOpened\" within 9d)", "in_segment(\"segment-1\")",
            "gender = female and any(orders since entry)", "birthday within 7d",
        ])
    }

    /// What fires chains, what they sent, and what people did, within a few weeks before the clock.
    private mutating func chainHistory(of customer: String) -> [[String: Any]] {
        var at = clock - random.number(0...(random.pick([3, 9, 40]) * 86_400))
        var events: [[String: Any]] = []
        func add(_ kind: String, _ more: [String: Any], _ writer: inout RandomWorkspaceWriter) {
            var event = more
            (event["customer"], event["kind"], event["at"]) = (customer, kind, writer.stamp(at))
            events.append(event)
        }
        for _ in 0..<random.number(1...6) {
            let message: [String: Any] = [
                "chain": random.pick(Self.mapChains), "channel": "email",
                "step": random.weighted([(4, random.pick(Self.mapSteps)), (1, "gone")]),
                "message": random.pick(RandomVocabulary.letters),
            ]
            switch random.number(0...5) {
            case 0, 1:
                add(
                    random.pick(["viewed", "favourited", "cartAdded"]), ["sku": random.pick(RandomVocabulary.skus)],
                    &self)
            case 2, 3: add("sent", message, &self)
            case 4: add(random.pick(["opened", "clicked"]), message, &self)
            default: add("sent", message.filter { $0.key != "step" }, &self)
            }
            at += random.pick([0, 1, 3_600, 86_400, 2 * 86_400, random.number(0...200_000)])
        }
        return events
    }
}
