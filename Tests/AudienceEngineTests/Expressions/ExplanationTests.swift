import AudienceEngine
import CampaignDomain
import Testing

@Suite("Why an expression holds or not")
struct ExplanationTests {
    private func explain(_ text: String) throws -> Explanation {
        let base = FieldEvaluationTests.base()
        base.order("a", "2026-02-05T09:00:00+03:00", "100.10")
        base.scheme("stage", [("buyer", "any(orders)")])
        return try base.evaluator().explain(try Expression.parse(text), row: 0)
    }

    /// A predicate, and what was found where it looked.
    static let values: [(String, String)] = [
        ("city = x", "Минск"), ("name = x", "Пётр Иванов"), ("gender = female", "male"), ("age > 1", "42"),
        ("patronymic = x", "unknown"), ("tags = x", "VIP, Ёлка"), ("flags = seed", "seed, stopList"),
        ("birthday within 1d", "1984-03-07"), ("registeredAt within 1d", "2026-02-05T06:00:00Z"),
        ("count(orders) = 9", "1"), ("any(orders)", "1"), ("sum(orders.total) = 1", "100.1"),
        ("last order within 1d", "2026-02-05T06:00:00Z"), ("last event within 1d", "unknown"),
        ("days_since(last order) > 160", "30"), ("days_since(attr.renewal) = 1", "-3"), ("attr.score = 1", "7.50"),
        ("scheme(\"stage\") = x", "buyer"), ("rfm.r = 5", "1"), ("loyalty.points = 1", "120"),
        ("externalIds.crm = x", "17"), ("text ~ zz", "a, Пётр Иванов, Petr@Example.org, +79161234567, 17"),
        ("consent.email = granted", "unknown"), ("timezone = x", "Asia/Tokyo"),
    ]

    @Test("the value found is told", arguments: values)
    func found(_ text: String, _ expected: String) throws {
        #expect(try explain(text).found?.description == expected)
    }

    @Test("obstacles are the failing predicates with their places")
    func obstacles() throws {
        let explanation = try explain("city = Минск and not (age > 40 or tags = no) and patronymic ~ x")
        #expect(explanation.truth == .no)
        #expect(explanation.predicates.map(\.truth) == [.yes, .yes, .no, .unknown])
        #expect(explanation.obstacles.map(\.range) == [.init(column: 23, length: 8), .init(column: 50, length: 14)])
        #expect(explanation.singleChanges.isEmpty)
    }

    @Test("a single change that lets the record in is named")
    func singleChange() throws {
        let one = try explain("city = Минск and age < 40")
        #expect(one.singleChanges.map(\.range) == [.init(column: 18, length: 8)])
        let either = try explain("not gender = male or patronymic is known and age < 40 or city = x")
        #expect(either.singleChanges.map(\.range) == [.init(column: 5, length: 13), .init(column: 58, length: 8)])
        #expect(try explain("city = Минск or age < 40").obstacles.isEmpty)
    }
}
