import AudienceEngine
import CampaignDomain
import Testing

@Suite("Orders and events of customers")
struct HistoryEvaluationTests {
    static func base() -> SampleBase {
        let base = SampleBase()
        var pill = Product(id: "pill")
        pill.category = "Vitamins"
        var cream = Product(id: "cream")
        cream.category = "care"
        base.products = [pill, cream]
        for id in ["a", "b", "c"] { base.add(id) { $0.city = id == "a" ? "Минск" : nil } }
        base.order("a", "2026-02-05T09:00:00+03:00", "100.10") {
            $0.items = [.init(sku: "pill", quantity: 2, price: "30.05"), .init(sku: "cream", price: "40")]
        }
        base.order("a", "2026-03-07T09:00:00+03:00", "2900.00") {
            $0.channel = "site"
            $0.items = [.init(sku: "pill", quantity: 0.5)]
        }
        base.order("a", "2026-03-06T09:00:00+03:00", "5000") { $0.status = .returned }
        base.order("a", "2026-03-07T09:00:01+03:00", "7000")
        base.order("b", "2025-01-01T00:30:00+03:00", "10") { $0.items = [.init(sku: "cream", quantity: 4)] }
        base.event("a", "2026-03-01T10:00:00+03:00", .opened) {
            ($0.channel, $0.campaign, $0.chain, $0.step) = (.email, "feb", "welcome", "offers")
        }
        base.event("a", "2026-03-02T10:00:00+03:00", .viewed) { $0.sku = "cream" }
        base.event("b", "2026-03-03T10:00:00+03:00", .npsScored) { $0.value = "9" }
        base.event("b", "2026-03-03T10:00:00+03:00", .bounced) { ($0.bounce, $0.channel) = (.hard, .sms) }
        base.event(nil, "2026-02-01T10:00:00+03:00", .searched) { ($0.anonymous, $0.query) = ("x", "Крем Ёж") }
        base.event("c", "2026-03-05T10:00:00+03:00", .identified) { $0.anonymous = "x" }
        return base
    }

    static let cases: [(String, [String])] = [
        ("count(orders) = 2", ["a"]), ("count(orders) = 0", ["c"]), ("count(orders) is known", ["a", "b", "c"]),
        ("count(orders) in (1, 2)", ["a", "b"]), ("count(orders) between 1 and 2", ["a", "b"]),
        ("not count(orders) > 0", ["c"]), ("count(orders) != 0", ["a", "b"]),
        ("count(orders within 30d) = 1", ["a"]), ("count(orders within 721h) = 2", ["a"]),
        ("sum(orders.total) = 3000.10", ["a"]), ("sum(orders.total) > 3000.095", ["a"]),
        ("sum(orders.total) = 0", ["c"]),
        ("sum(orders.total where category = vitamins) = 3000.1", ["a"]),
        ("sum(orders.total where sku = cream) = 100.1", ["a"]),
        ("sum(orders.quantity) = 3.5", ["a"]), ("sum(orders.quantity where category = VITAMINS) = 2.5", ["a"]),
        ("sum(orders.quantity where category = care within 1y) = 1", ["a"]),
        ("any(orders)", ["a", "b"]), ("not any(orders)", ["c"]), ("any(orders where price = 30.05)", ["a"]),
        ("any(orders where price is unknown)", ["a", "b"]), ("any(orders where not price < 100)", []),
        ("any(orders where sku = pill and price = 40)", []), ("any(orders where sku = pill or price = 40)", ["a"]),
        ("any(orders where quantity >= 2 and category in (care, vitamins))", ["a", "b"]),
        ("any(orders where total between 10 and 99.99)", ["b"]), ("any(orders where channel = site)", ["a"]),
        ("any(orders where channel is unknown)", ["a", "b"]), ("any(orders where not channel = site)", []),
        ("any(orders where id = o-0)", ["a"]), ("any(orders where at = 2025-01-01)", ["b"]),
        ("any(orders where at <= 2026-02-05 and at >= 2025-01-02)", ["a"]), ("any(orders where at within 1h)", ["a"]),
        ("any(orders where days_since(at) = 30)", ["a"]), ("any(orders where city = минск)", ["a"]),
        ("count(orders where city is unknown) = 1", ["b"]),
        ("any(orders where count(events) = 2 and sku = cream)", ["a", "b"]),
        ("last order within 1h", ["a"]), ("last order is unknown", ["c"]), ("first order = 2026-02-05", ["a"]),
        ("last order = 2025-01-01", ["b"]), ("days_since(last order) = 0", ["a"]),
        ("days_since(last order) > 160", ["b"]),
        ("days_since(first order) = 30", ["a"]), ("not days_since(last order) > 160", ["a"]),
        ("last(orders where sku = cream) < 2026-03-01", ["a", "b"]),
        ("any(events where kind = opened and channel = email and campaign = FEB)", ["a"]),
        ("any(events where chain = welcome and step = offers)", ["a"]),
        ("any(events where kind in (opened, viewed) within 5d)", ["a"]),
        ("count(events where kind != opened) >= 1", ["a", "b", "c"]), ("any(events where category = care)", ["a"]),
        ("any(events where kind is unknown)", []), ("any(events where value >= 9)", ["b"]),
        ("any(events where value = 9.0)", ["b"]), ("any(events where value is known)", ["b"]),
        ("any(events where bounce = hard)", ["b"]), ("any(events where bounce != soft)", ["b"]),
        ("any(events where channel is unknown)", ["a", "b", "c"]), ("any(events where query ~ \"КРЕМ Е\")", ["c"]),
        ("last event = 2026-03-05", ["c"]), ("first event = 2026-02-01", ["c"]),
        ("last(events where kind = viewed) within 5d", ["a"]), ("last(events where kind = viewed) within 4d", []),
        ("days_since(last(events where kind = npsScored)) = 3", ["b"]),
    ]

    @Test("counts, sums and times of histories", arguments: cases)
    func history(_ text: String, _ expected: [String]) throws {
        let evaluator = try Self.base().evaluator()
        #expect(try evaluator.ids(text) == expected)
        #expect(try evaluator.idsOneByOne(text) == expected)
    }

    @Test("a stitched event is nobody's before the stitch")
    func stitching() throws {
        let before = try Self.base().evaluator(asOf: "2026-03-05T09:59:59+03:00")
        #expect(try before.ids("any(events where kind = searched)") == [])
        let after = try Self.base().evaluator(asOf: "2026-03-05T10:00:00+03:00")
        #expect(try after.ids("any(events where kind = searched)") == ["c"])
    }

    @Test("another moment sees the history as it was then")
    func otherMoments() throws {
        let evaluator = try Self.base().evaluator()
        func truth(_ text: String, _ row: Int, _ at: String) throws -> Truth {
            let moment = EvaluationMoment(asOf: try #require(Instant(iso8601: at)))
            return try evaluator.compile(try Expression.parse(text)).truth(row: row, at: moment)
        }
        #expect(try truth("count(orders) = 1", 0, "2026-03-01T00:00:00Z") == .yes)
        #expect(try truth("days_since(last order) = 23", 0, "2026-03-01T00:00:00Z") == .yes)
        #expect(try truth("any(events where kind = searched)", 2, "2026-03-01T00:00:00Z") == .no)
        #expect(try truth("last order is unknown", 1, "2024-12-31T00:00:00Z") == .yes)
    }

    @Test("inside a chain reactions and selections begin after the entry")
    func chains() throws {
        let evaluator = try Self.base().evaluator()
        func truth(_ text: String, enteredAt: String, chain: ChainID = "welcome") throws -> Truth {
            let entry = ChainEntry(chain: chain, at: try #require(Instant(iso8601: enteredAt)))
            let compiled = try evaluator.compile(try Expression.parse(text, place: .chain), place: .chain)
            return compiled.truth(row: 0, at: EvaluationMoment(asOf: evaluator.audience.asOf, entry: entry))
        }
        #expect(try truth("opened(\"offers\")", enteredAt: "2026-03-01T09:59:59+03:00") == .yes)
        #expect(try truth("opened(\"offers\")", enteredAt: "2026-03-01T10:00:00+03:00") == .no)
        #expect(try truth("clicked(\"offers\")", enteredAt: "2026-02-01T10:00:00+03:00") == .no)
        #expect(try truth("opened(\"thanks\")", enteredAt: "2026-02-01T10:00:00+03:00") == .no)
        #expect(try truth("opened(\"offers\")", enteredAt: "2026-02-01T10:00:00+03:00", chain: "other") == .no)
        #expect(try truth("any(orders since entry)", enteredAt: "2026-03-06T09:00:00+03:00") == .yes)
        #expect(try truth("any(orders since entry)", enteredAt: "2026-03-07T09:00:00+03:00") == .no)
        #expect(try truth("count(orders within 90d since entry) = 1", enteredAt: "2026-02-05T09:00:00+03:00") == .yes)
    }

    @Test("a trigger's condition is asked of one event")
    func triggers() throws {
        let evaluator = try Self.base().evaluator()
        let expression = try Expression.parse("sku = cream and city = Минск and count(orders) = 1", place: .event)
        let condition = try evaluator.compileEventCondition(expression)
        let events = evaluator.audience.events(of: 0)
        #expect(events.map { condition.truth(event: $0, row: 0) } == [.unknown, .yes])
    }

    @Test("the local date of an order is its recipient's")
    func localDates() throws {
        let base = Self.base()
        base.definitions.settings.zone = ZoneRules(identifier: "Pacific/Test", transitions: [], offsets: [-36_000])
        let evaluator = try base.evaluator()
        #expect(try evaluator.ids("any(orders where at = 2024-12-31)") == ["b"])
        #expect(try evaluator.ids("last order = 2024-12-31") == ["b"])
    }

    @Test("a tree that no text parses to is refused, not run")
    func misplaced() throws {
        let evaluator = try Self.base().evaluator()
        let expression = Expression(root: .predicate(.presence(.order(.sku), isKnown: true)))
        #expect(throws: EvaluationError.misplaced("sku")) { try evaluator.rows(where: expression) }
        #expect(throws: EvaluationError.unknownScheme("lifecycle")) {
            try evaluator.rows(where: try Expression.parse("lifecycle = new"))
        }
        #expect(throws: EvaluationError.unknownList("x")) {
            try evaluator.rows(where: try Expression.parse("in_list(\"x\")"))
        }
    }
}
