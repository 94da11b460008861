/// The schemes that shops share, with their names in the language of each: `schemes.json`.
///
/// They are the published lifecycle with its gaps, the repaired one, RFM groups and tiers.
struct Schemes {
    /// A scheme in words: its own name, and the names of its parts in order.
    typealias Names = (name: String, parts: [String])

    let lifecycle: Names
    /// Without it the scheme is left out.
    var published: Names?
    let groups: Names
    let tiers: Names

    var json: String {
        let schemes = [
            Self.scheme("lifecycle", lifecycle, Self.lifecycleParts),
            published.map { Self.scheme("lifecycle-003", $0, Self.publishedParts) },
            Self.scheme("rfm-groups", groups, Self.groupParts),
            Self.scheme("loyalty-tiers", tiers, Self.tierParts),
        ]
        return "[\n" + schemes.compactMap(\.self).joined(separator: ",\n") + "\n]"
    }

    private typealias Part = (id: String, expression: String)

    private static let lifecycleParts: [Part] = [
        ("prospect", "count(orders) = 0"), ("newcomer", "count(orders) = 1 and days_since(last order) <= 180"),
        ("active", "count(orders) >= 2 and days_since(last order) <= 180"),
        ("sleeping", "days_since(last order) between 181 and 300"),
        ("lost", "count(orders) = 1 and days_since(last order) > 300"),
        ("leaving", "count(orders) >= 2 and days_since(last order) > 300"),
    ]

    private static let publishedParts: [Part] = [
        ("active", "count(orders) > 2 and days_since(last order) <= 180"),
        ("newcomer", "count(orders) = 1 and days_since(last order) <= 180"),
        ("sleeping", "days_since(last order) between 181 and 300"),
        ("lost", "count(orders) = 1 and days_since(last order) > 300"),
        ("leaving", "count(orders) between 2 and 24 and days_since(last order) > 300"),
    ]

    private static let groupParts: [Part] = [
        ("champions", "rfm.r >= 4 and rfm.f >= 4 and rfm.m >= 4"), ("loyal", "rfm.r >= 3 and rfm.f >= 3"),
        ("promising", "rfm.r >= 4"), ("at-risk", "rfm.r <= 2 and rfm.f >= 4"), ("cooling", "rfm.r between 2 and 3"),
        ("gone", "rfm.r = 1"), ("no-orders", "count(orders) = 0"),
    ]

    private static let tierParts: [Part] =
        ["platinum", "gold", "silver", "bronze"].map { ($0, "loyalty.tier = \\\"\($0)\\\"") }
        + [("no-card", "loyalty.tier is unknown")]

    private static func scheme(_ id: String, _ names: Names, _ parts: [Part]) -> String {
        let lines = zip(parts, names.parts).map { part, name in
            #"    {"id": "\#(part.id)", "name": "\#(name)", "where": "\#(part.expression)"}"#
        }
        return #"  {"id": "\#(id)", "name": "\#(names.name)", "parts": ["# + "\n" + lines.joined(separator: ",\n")
            + "]}"
    }
}

extension Schemes {
    static let inRussian = Schemes(
        lifecycle: (
            "Жизненный цикл", ["Ещё не покупали", "Новички", "Активные", "Спящие", "Потерянные", "Уходящие"]
        ),
        published: (
            "Жизненный цикл, как опубликован", ["Активные", "Новички", "Спящие", "Потерянные", "Уходящие"]
        ),
        groups: (
            "Группы RFM",
            ["Чемпионы", "Постоянные", "Многообещающие", "Под угрозой", "Остывают", "Ушли", "Без заказов"]
        ),
        tiers: ("Уровни карты", ["Платина", "Золото", "Серебро", "Бронза", "Без карты"])
    ).json
}
