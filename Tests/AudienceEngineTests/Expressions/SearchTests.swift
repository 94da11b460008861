import CampaignDomain
import Synchronization
import Testing

@testable import AudienceEngine

/// What is typed to find people, answered for all rows at once, on several threads, and given up.
@Suite("Searching") struct SearchTests {
    static func base() -> SampleBase {
        let base = SampleBase()
        base.add("a-1") { ($0.givenName, $0.familyName, $0.email) = ("Анна", "Иванова", "Anna@Mail.example") }
        base.add("a-2") { ($0.givenName, $0.familyName, $0.phone) = ("Пётр", "Анненков", "+375 29 123-45-67") }
        base.add("b-3") { ($0.givenName, $0.externalIDs) = ("Мария", ["crm": "A-17"]) }
        base.add("b-4") { ($0.externalIDs, $0.email) = (["crm": "A-17"], "  ") }
        base.add("b-5") { ($0.givenName, $0.email) = ("Мари", "а@почта.example") }
        return base
    }

    static let filters: [(String, [String])] = [
        ("анн", ["a-1", "a-2"]), ("анна ив", ["a-1"]), ("\"анна ив\"", ["a-1"]), ("\"ив анна\"", []),
        ("АННЕН", ["a-2"]), ("петр", ["a-2"]), ("a-", ["a-1", "a-2", "b-3", "b-4"]), ("a-17", ["b-3", "b-4"]),
        ("мари", ["b-3", "b-4", "b-5"]), ("123-45", ["a-2"]), ("mail", ["a-1"]), ("почта", ["b-5"]), ("1анна", []),
    ]

    @Test("the filter leaves whom each row by itself says it leaves", arguments: filters)
    func words(_ text: String, _ expected: [String]) throws {
        let evaluator = try Self.base().evaluator()
        let query = try FilterQuery.parse(text)
        let found = try evaluator.rows(matching: query) { false }
        #expect(found.rows.compactMap { evaluator.audience.snapshot.customers.id[$0] } == expected)
        let expression = try #require(query.expression)
        let oneByOne = try evaluator.audience.visible.filter { try evaluator.holds(expression, row: $0) == .yes }
        #expect(found == oneByOne)
    }

    @Test(
        "letters added to a word can only narrow",
        arguments: [
            ("анна", "анн", true), ("анна ив", "анна", true), ("анна ив", "ив ан", true), ("анна", "", true),
            ("анн", "анна", false), ("", "а", false), ("city = x", "", true), ("city = x", "city = xy", false),
        ])
    func narrower(_ text: String, _ other: String, _ expected: Bool) throws {
        #expect(try FilterQuery.parse(text).isNarrower(than: FilterQuery.parse(other)) == expected)
    }

    @Test("among the rows of a wider filter the answer is the same", arguments: filters)
    func among(_ text: String, _ expected: [String]) throws {
        let evaluator = try Self.base().evaluator()
        evaluator.prepareSearch()
        let wider = try evaluator.rows(matching: FilterQuery.parse(String(text.prefix(1)))) { false }
        let found = try evaluator.rows(matching: FilterQuery.parse(text), among: wider) { false }
        #expect(found.intersection(wider).rows.compactMap { evaluator.audience.snapshot.customers.id[$0] } == expected)
    }

    @Test("nobody gets an answer for which nobody waits, and nothing wrong is kept of it")
    func cancellation() throws {
        let base = Self.base()
        base.order("a-1", "2026-02-05T09:00:00+03:00", "10")
        let evaluator = try base.evaluator()
        let orders = try FilterQuery.parse("count(orders within 90d) = 1")
        #expect(throws: CancellationError.self) { try evaluator.rows(matching: orders) { true } }
        #expect(try evaluator.rows(matching: orders) { false }.rows == [0])
    }

    @Test("parts are done by whoever is lent, every part once")
    func parallel() throws {
        let parts = Mutex<[Int]>([])
        let backwards = Parallel { count, body in
            for part in (0..<count).reversed() { body(part) }
        }
        let results = backwards.results(of: 5) { part in
            parts.withLock { $0.append(part) }
            return part * part
        }
        #expect(results == [0, 1, 4, 9, 16])
        #expect(parts.withLock { $0 } == [4, 3, 2, 1, 0])
        #expect(backwards.unless { true }.results(of: 2) { $0 } == nil)
        #expect(backwards.unless { true }.uncancelled.results(of: 2) { $0 } == [0, 1])
    }

    @Test("of many values those that fit are offered, once they are ready")
    func manyValues() {
        let values = FieldValues((0..<500).map { "Улица \($0)" } + ["Проспект 12", "Ёлочная 12"], mostListed: 100)
        #expect(values.offered(written: "12").isEmpty)
        values.prepare()
        #expect(values.offered(written: "ул").count == 200)
        #expect(values.offered(written: "улица 12").prefix(2) == ["Улица 12", "Улица 120"])
        #expect(values.offered(written: "ЕЛОЧ") == ["Ёлочная 12"])
        #expect(values.offered(written: "кт 12") == ["Проспект 12"])
        #expect(values.offered(written: "").first == "Ёлочная 12")
        #expect(FieldValues(["б", "а"]).offered(written: "x") == ["а", "б"])
    }
}
