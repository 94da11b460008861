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

    private func nested() throws -> Explanation {
        let base = FieldEvaluationTests.base()
        base.segment("men", "gender =  male")
        base.segment("old men", "in_segment(\"men\") and age >= 65 and patronymic = x")
        return try base.evaluator().explain(
            try Expression.parse("not in_segment(\"old men\") and in_segment(\"men\") and city=X"), row: 0)
    }

    @Test("leaves are the predicates of the segments too, each as it was written")
    func leaves() throws {
        let explanation = try nested()
        #expect(explanation.predicates.map(\.text) == ["in_segment(\"old men\")", "in_segment(\"men\")", "city=X"])
        #expect(explanation.leaves.map(\.text) == ["gender =  male", "age >= 65", "patronymic = x", "city=X"])
        #expect(explanation.leaves.map(\.truth) == [.yes, .no, .unknown, .no])
        #expect(explanation.predicates[0].segment?.truth == .no)
    }

    @Test("a predicate is forced wherever it stands, and unknown ends as no at the border of a segment")
    func forcing() throws {
        let explanation = try nested()
        func truth(_ changes: [String: Truth]) -> Truth {
            explanation.truth { predicate in changes.first { predicate.description == $0.key }?.value }
        }
        #expect(truth([:]) == .no)
        #expect(truth(["city = \"X\"": .yes]) == .yes)
        #expect(truth(["city = \"X\"": .yes, "gender = male": .no]) == .no)
        #expect(
            truth(["city = \"X\"": .yes, "age >= 65": .yes]) == .yes, "the patronymic is unknown, so not in the segment"
        )
        #expect(truth(["city = \"X\"": .yes, "age >= 65": .yes, "patronymic = \"x\"": .yes]) == .no)
        #expect(truth(["city = \"X\"": .unknown]) == .unknown)
    }

    @Test("whom each predicate keeps out of a segment is what single explanations say")
    func failures() throws {
        let base = SampleBase()
        base.add("a") {
            $0.city = "Минск"; $0.gender = .male
        }
        base.add("b") { $0.gender = .female }
        base.add("c") {
            $0.city = "Гродно"; $0.gender = .male
        }
        base.segment("s", "city = Минск and not (gender = male or tags = vip)")
        let evaluator = try base.evaluator()
        let rows = evaluator.audience.visible
        let failures = try evaluator.failures(of: "s", among: rows).map { ($0.text, $0.rows.rows) }
        let expected = [("city = Минск", [1, 2]), ("gender = male", [0, 2])]
        #expect(failures.elementsEqual(expected, by: ==))
        for row in rows.rows {
            let obstacles = try evaluator.explain(segment: "s", row: row).obstacles.map(\.text)
            #expect(obstacles == failures.filter { $0.1.contains(row) }.map(\.0))
        }
    }
}
