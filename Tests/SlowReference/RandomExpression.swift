/// A random expression that is well typed, and fits every ``RandomWorkspace``.
public struct RandomExpression: Sendable {
    public let text: String

    /// `depth` bounds how deep `and`, `or` and `not` nest.
    public init(seed: UInt64, depth: Int = 3) {
        var writer = RandomExpressionWriter(
            random: RandomSource(seed: seed), segments: RandomVocabulary.segments, schemes: RandomVocabulary.schemes)
        text = writer.expression(depth: depth)
    }
}

/// Writes expressions by the grammar; segments and schemes it may name are given, so that no cycle arises.
struct RandomExpressionWriter {
    var random: RandomSource
    let segments: [String]
    let schemes: [String]

    mutating func expression(depth: Int) -> String {
        joined(depth: depth) { $0.predicate() }
    }

    /// Predicates joined by `and`, `or`, `not` and parentheses.
    private mutating func joined(depth: Int, _ predicate: (inout Self) -> String) -> String {
        guard depth > 0, random.chance(65) else { return predicate(&self) }
        let one = joined(depth: depth - 1, predicate)
        switch random.number(0...9) {
        case 0, 1: return "not (\(one))"
        case 2: return one.hasPrefix("(") ? "not \(one)" : "not \(one.hasPrefix("not") ? "(\(one))" : one)"
        case 3: return "(\(one)) or (\(joined(depth: depth - 1, predicate)))"
        case 4: return "(\(one)) and (\(joined(depth: depth - 1, predicate)))"
        case 5, 6: return "\(one) or \(joined(depth: depth - 1, predicate))"
        default: return "\(one) and \(joined(depth: depth - 1, predicate))"
        }
    }

    mutating func predicate() -> String {
        switch random.number(0...11) {
        case 0, 1: textPredicate()
        case 2: setPredicate()
        case 3: consentPredicate()
        case 4, 5: timePredicate()
        case 6: partPredicate()
        case 7: membershipPredicate()
        case 8: "any(\(collection()))"
        case 9: attributePredicate()
        default: numberPredicate()
        }
    }

    // MARK: Predicates

    private mutating func textPredicate() -> String {
        let fields: [(String, [String])] = [
            ("gender", ["female", "male"]), ("city", RandomVocabulary.cities), ("region", RandomVocabulary.regions),
            ("givenName", RandomVocabulary.givenNames), ("familyName", RandomVocabulary.familyNames),
            ("name", ["Анна Иванова", "петр", "Ольга Ёлкин"]), ("language", RandomVocabulary.languages),
            ("source", RandomVocabulary.sources), ("loyalty.tier", RandomVocabulary.tiers),
            ("text", ["ива", "PETR", "c-1", "gmail", "Ёл"]), ("email", ["petr", "gmail.com", "@"]),
            ("id", ["c-1", "c-10", "7"]),
            ("timezone", ["Europe/Moscow", "america/new_york", "Mars/Olympus"]),
        ]
        let (field, values) = random.pick(fields)
        return textComparison(field, values)
    }

    /// Fields with a few known words, of which a part cannot be asked.
    private static let choices = ["gender", "flags", "lifecycle", "kind", "channel"]

    private mutating func textComparison(_ field: String, _ values: [String]) -> String {
        switch random.number(0...6) {
        case 0, 1, 2: "\(field) = \(quoted(random.pick(values)))"
        case 3: "\(field) != \(quoted(random.pick(values)))"
        case 4: "\(field) in (\(quoted(random.pick(values))), \(quoted(random.pick(values))))"
        case 5 where !Self.choices.contains(field) && !field.hasPrefix("scheme"):
            "\(field) ~ \(quoted(String(random.pick(values).prefix(random.number(1...4)))))"
        default: "\(field) is unknown"
        }
    }

    /// Plain words also go bare.
    private mutating func quoted(_ text: String) -> String {
        let isWord = text.allSatisfy { $0.isLetter } && !["in", "or", "is"].contains(text)
        return isWord && random.chance(50) ? text : "\"\(text)\""
    }

    private mutating func setPredicate() -> String {
        let (field, values) = random.pick([
            ("tags", RandomVocabulary.tags), ("interests", RandomVocabulary.interests),
            ("flags", RandomVocabulary.flags),
        ])
        return textComparison(field, values)
    }

    private mutating func consentPredicate() -> String {
        let field = "consent.\(random.pick(RandomVocabulary.channels))"
        switch random.number(0...5) {
        case 0, 1, 2: return "\(field) = granted"
        case 3: return "\(field) = withdrawn"
        case 4: return "\(field) != \(random.pick(["granted", "withdrawn"]))"
        default: return "\(field) is unknown"
        }
    }

    private mutating func partPredicate() -> String {
        guard !schemes.isEmpty else { return numberPredicate() }
        let scheme = random.pick(schemes)
        let field = scheme == "lifecycle" && random.chance(70) ? "lifecycle" : "scheme(\"\(scheme)\")"
        return textComparison(field, RandomVocabulary.parts[scheme] ?? [])
    }

    private mutating func membershipPredicate() -> String {
        if !segments.isEmpty, random.chance(60) { return "in_segment(\"\(random.pick(segments))\")" }
        return "in_list(\"\(random.pick(RandomVocabulary.lists))\")"
    }

    private mutating func attributePredicate() -> String {
        switch random.number(0...4) {
        case 0: textComparison("attr.store", RandomVocabulary.stores)
        case 1: numberComparison("attr.score", [0, 7, 12, 100])
        case 2: "attr.since \(random.pick(["<", ">=", "="])) \(date())"
        case 3: "attr.missing = \"x\""
        default: "attr.\(random.pick(["store", "score", "since"])) is unknown"
        }
    }

    private mutating func numberPredicate() -> String {
        switch random.number(0...6) {
        case 0: numberComparison("age", [16, 18, 25, 30, 45])
        case 1: numberComparison("loyalty.points", [0, 100, 250])
        case 2: numberComparison("count(\(collection()))", [0, 1, 2, 5])
        case 3: numberComparison("sum(\(orders("orders.total")))", [0, 500, 1249, 3000])
        case 4: numberComparison("days_since(\(instant()))", [0, 7, 30, 160, 365])
        case 5: numberComparison("rfm.\(random.pick(["r", "f", "m"]))", [1, 2, 3, 4, 5])
        default: numberComparison("days_since(\(random.pick(["birthDate", "loyalty.pointsExpireAt"])))", [0, 30, 9000])
        }
    }

    private mutating func numberComparison(_ left: String, _ values: [Int]) -> String {
        func sorted(_ one: Int, _ other: Int) -> (Int, Int) { (min(one, other), max(one, other)) }
        switch random.number(0...7) {
        case 0:
            let (low, high) = sorted(random.pick(values), random.pick(values))
            return "\(left) between \(low) and \(high)"
        case 1: return "\(left) in (\(random.pick(values)), \(random.pick(values)))"
        case 2: return "\(left) is unknown"
        default: return "\(left) \(random.pick(["=", "!=", "<", "<=", ">", ">="])) \(random.pick(values))"
        }
    }

    private mutating func timePredicate() -> String {
        switch random.number(0...5) {
        case 0: return "birthday within \(random.pick(["", "next "]))\(random.pick(["1d", "7d", "30d", "2w"]))"
        case 1:
            return "\(random.pick(["birthDate", "loyalty.pointsExpireAt"])) \(random.pick(["<", ">=", "="])) \(date())"
        case 2: return "loyalty.pointsExpireAt within \(random.pick(["", "next "]))\(random.pick(["1d", "7d", "30d"]))"
        case 3: return "\(instant()) within \(duration())"
        case 4: return "\(instant()) is unknown"
        default: return "\(instant()) \(random.pick(["<", "<=", ">", ">=", "=", "!="])) \(date())"
        }
    }

    // MARK: Times and collections

    private mutating func date() -> String {
        random.pick(["2024-02-29", "2025-03-01", "2025-12-31", "2026-01-15", "2026-02-05", "2026-03-07", "1990-03-09"])
    }

    private mutating func duration() -> String {
        random.pick(["24h", "1d", "7d", "2w", "30d", "90d", "365d", "1y"])
    }

    private mutating func instant() -> String {
        switch random.number(0...7) {
        case 0: "registeredAt"
        case 1, 2: "last order"
        case 3: "first order"
        case 4: "last event"
        case 5: "first(\(collection()))"
        default: "last(\(collection()))"
        }
    }

    private mutating func collection() -> String {
        random.chance(50) ? orders("orders") : events()
    }

    private mutating func orders(_ name: String) -> String {
        narrowed(name) { writer in writer.joined(depth: 1) { $0.orderPredicate() } }
    }

    private mutating func events() -> String {
        narrowed("events") { writer in writer.joined(depth: 1) { $0.eventPredicate() } }
    }

    /// `where` and `within` in either order, or without them.
    private mutating func narrowed(_ name: String, _ filter: (inout Self) -> String) -> String {
        switch random.number(0...4) {
        case 0: "\(name)"
        case 1: "\(name) within \(duration())"
        case 2: "\(name) where \(filter(&self))"
        case 3: "\(name) within \(duration()) where \(filter(&self))"
        default: "\(name) where \(filter(&self)) within \(duration())"
        }
    }

    private mutating func orderPredicate() -> String {
        switch random.number(0...7) {
        case 0: textComparison("sku", RandomVocabulary.skus)
        case 1: textComparison("category", RandomVocabulary.categories)
        case 2: numberComparison("quantity", [1, 2, 3])
        case 3: numberComparison("price", [100, 250, 600])
        case 4: numberComparison("total", [100, 500, 1249])
        case 5: textComparison("channel", ["site", "store"])
        case 6: "at \(random.pick(["<", ">="])) \(date())"
        default: textComparison("city", RandomVocabulary.cities)
        }
    }

    private mutating func eventPredicate() -> String {
        switch random.number(0...8) {
        case 0, 1, 2, 3: textComparison("kind", RandomVocabulary.kinds)
        case 4: textComparison("channel", RandomVocabulary.channels)
        case 5: textComparison("campaign", RandomVocabulary.pastCampaigns)
        case 6: textComparison("sku", RandomVocabulary.skus)
        case 7: numberComparison("value", [0, 6, 9])
        default: textComparison("query", RandomVocabulary.queries)
        }
    }
}
