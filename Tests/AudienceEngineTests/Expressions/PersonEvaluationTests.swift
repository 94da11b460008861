import AudienceEngine
import CampaignDomain
import Testing

@Suite("Several records of one person")
struct PersonEvaluationTests {
    /// Records a, b and c are one person by an external id; d is another.
    static func base() -> SampleBase {
        let base = SampleBase()
        base.add("a") { $0.externalIDs = ["crm": "1"] }
        base.add("b") {
            $0.externalIDs = ["crm": "1"]
            ($0.city, $0.points, $0.tags) = ("Минск", 5, ["old"])
            $0.familyName = "Ёлкина"
            $0.registeredAt = "2020-01-01T00:00:00Z"
        }
        base.add("c") {
            $0.externalIDs = ["crm": "1"]
            ($0.city, $0.birthDate, $0.tags, $0.givenName) = ("Гродно", "2000-01-01", ["new"], "Анна")
            $0.registeredAt = "2019-01-01T00:00:00Z"
            $0.updatedAt = "2021-01-01T00:00:00Z"
        }
        base.add("d") { $0.gender = .female }
        base.order("a", "2026-02-05T09:00:00+03:00", "10")
        base.order("b", "2026-03-05T09:00:00+03:00", "20")
        base.order("d", "2026-03-01T09:00:00+03:00", "15")
        base.event("c", "2026-03-06T09:00:00+03:00", .opened)
        base.list("some", ["b"])
        return base
    }

    static let cases: [(String, [String])] = [
        ("city = Гродно", ["a", "c"]), ("city = Минск", ["b"]), ("loyalty.points = 5", ["a", "b", "c"]),
        ("tags = new", ["a", "c"]), ("tags != new", ["b", "d"]), ("birthDate = 2000-01-01", ["a", "b", "c"]),
        ("age = 26", ["a", "b", "c"]), ("name ~ анна", ["a", "b", "c"]), ("text ~ анна", ["a", "b", "c"]),
        ("name = \"Анна Ёлкина\"", ["a", "b", "c"]), ("gender is unknown", ["a", "b", "c"]), ("id = a", ["a"]),
        ("count(orders) = 2", ["a", "b", "c"]), ("sum(orders.total) = 30", ["a", "b", "c"]),
        ("first order = 2026-02-05", ["a", "b", "c"]), ("days_since(last order) = 2", ["a", "b", "c"]),
        ("any(events)", ["a", "b", "c"]), ("in_list(\"some\")", ["a", "b", "c"]), ("not in_list(\"some\")", ["d"]),
        ("count(orders where city = Минск) = 2", ["b"]), ("rfm.f = 3", ["a", "b", "c"]), ("rfm.m = 1", ["d"]),
    ]

    @Test("fields fall back to the latest known; histories and lists are the person's", arguments: cases)
    func person(_ text: String, _ expected: [String]) throws {
        let evaluator = try Self.base().evaluator()
        #expect(try evaluator.ids(text) == expected)
        #expect(try evaluator.idsOneByOne(text) == expected)
    }

    @Test("of values known since the same time the smaller id's counts")
    func ties() throws {
        let base = SampleBase()
        for (id, city) in [("a", nil), ("b", "Минск"), ("c", "Гродно")] as [(String, String?)] {
            base.add(id) { ($0.externalIDs, $0.city) = (["crm": "1"], city) }
        }
        #expect(try base.evaluator().ids("city = Минск") == ["a", "b"])
    }

    @Test("consent is the person's")
    func consent() throws {
        let base = Self.base()
        base.event("b", "2026-03-06T09:00:00+03:00", .unsubscribed) { $0.channel = .email }
        let evaluator = try base.evaluator()
        #expect(try evaluator.ids("consent.email = withdrawn") == ["a", "b", "c"])
        #expect(try evaluator.ids("not consent.email = granted") == ["a", "b", "c"])
        #expect(try evaluator.ids("consent.email is unknown") == ["d"])
    }
}
