import AudienceEngine
import CampaignDomain
import Testing

@Suite("Segments, schemes and RFM")
struct SegmentTests {
    /// Customers c-0 … with as many orders as their number, one a day, each of 10.
    static func base(customers: Int) -> SampleBase {
        let base = SampleBase()
        for customer in 0..<customers {
            base.add("c-\(customer)")
            for order in 0..<customer { base.order("c-\(customer)", "2026-02-\(10 + order)T09:00:00+03:00", "10") }
        }
        return base
    }

    @Test("segments and lists are used by other segments")
    func nested() throws {
        let base = Self.base(customers: 4)
        base.segment("buyers", "count(orders) >= 1")
        base.segment("regulars", "in_segment(\"buyers\") and count(orders) >= 2")
        base.list("some", ["c-3", "c-0", "nobody"])
        let evaluator = try base.evaluator()
        #expect(try evaluator.ids("in_segment(\"regulars\")") == ["c-2", "c-3"])
        #expect(try evaluator.ids("not in_segment(\"regulars\")") == ["c-0", "c-1"])
        #expect(try evaluator.ids("in_list(\"some\") and not in_segment(\"regulars\")") == ["c-0"])
        #expect(try evaluator.rows(segment: "regulars").rows == [2, 3])
        #expect(evaluator.catalog.problems.isEmpty)
        #expect(throws: EvaluationError.unknownSegment("x")) { try evaluator.rows(segment: "x") }
    }

    @Test("a segment is as of the moment it is asked about")
    func nestedAtOtherMoment() throws {
        let base = Self.base(customers: 3)
        base.segment("buyers", "count(orders) >= 2")
        base.scheme("stage", [("one", "count(orders) = 1"), ("more", "count(orders) > 1")])
        let evaluator = try base.evaluator()
        let then = EvaluationMoment(asOf: try #require(Instant(iso8601: "2026-02-10T12:00:00+03:00")))
        func truth(_ text: String) throws -> Truth {
            try evaluator.compile(try Expression.parse(text)).truth(row: 2, at: then)
        }
        #expect(try truth("in_segment(\"buyers\")") == .no)
        #expect(try truth("scheme(\"stage\") = one") == .yes)
        #expect(try evaluator.ids("scheme(\"stage\") = more and in_segment(\"buyers\")") == ["c-2"])
    }

    @Test("a circle is refused with its path, through schemes too")
    func circles() throws {
        let base = Self.base(customers: 1)
        base.segment("a", "in_segment(\"b\") or any(orders where in_segment(\"b\"))")
        base.segment("b", "age > 3 and not in_segment(\"a\")")
        base.segment("self", "in_segment(\"self\")")
        base.segment("fine", "age > 3")
        base.segment("user", "in_segment(\"a\")")
        base.segment("old", "lifecycle = part")
        base.scheme("lifecycle", [("part", "in_segment(\"old\")")])
        let evaluator = try base.evaluator()
        #expect(
            evaluator.catalog.problems.map(\.description) == [
                "segment \"a\": a → b → a is a circle; let one of them do without",
                "segment \"self\": self → self is a circle; let one of them do without",
                "segment \"old\": old → lifecycle → old is a circle; let one of them do without",
            ])
        let circle = EvaluationError.cycle([.segment("a"), .segment("b"), .segment("a")])
        for id in ["a", "b", "user"] as [SegmentID] {
            #expect(throws: circle) { try evaluator.rows(segment: id) }
        }
        #expect(try evaluator.rows(segment: "fine").isEmpty)
    }

    @Test("every fault of every definition is listed with its column")
    func problems() throws {
        let base = SampleBase()
        base.segment("one", "gendr = male")
        base.segment("two", "in_segment(\"on\")")
        base.scheme("s", [("good", "age > 1"), ("bad", "age >")])
        let problems = SegmentCatalog(definitions: base.definitions).problems
        #expect(
            problems.map(\.description) == [
                "segment \"one\": column 1: there is no field \"gendr\"; did you mean gender?",
                "segment \"two\": column 12: there is no segment \"on\"; did you mean \"one\"?",
                "scheme \"s\", part \"bad\": column 6: expected a number, found the end",
            ])
        #expect(problems.map { $0.expressionError?.column } == [1, 12, 6])
    }

    @Test("a long chain of segments is refused, not run out of stack")
    func longChain() throws {
        let base = SampleBase()
        base.add("a")
        base.segment("s0", "age is unknown")
        for number in 1..<5_000 { base.segment(SegmentID("s\(number)"), "in_segment(\"s\(number - 1)\")") }
        base.definitions.segments.reverse()
        let evaluator = try base.evaluator()
        #expect(try evaluator.rows(segment: "s50").rows == [0])
        #expect(throws: EvaluationError.self) { try evaluator.rows(segment: "s4999") }
    }

    @Test("a scheme splits the base in order and shows gaps and overlaps")
    func schemeAudit() throws {
        let base = Self.base(customers: 6)
        base.scheme(
            "lifecycle-003",
            [("one", "count(orders) = 1"), ("few", "count(orders) between 1 and 3"), ("three", "count(orders) = 3")])
        let evaluator = try base.evaluator()
        let breakdown = try evaluator.breakdown(of: "lifecycle-003")
        #expect(breakdown.parts.map(\.rows.rows) == [[1], [2, 3], []])
        #expect(breakdown.parts.map(\.matching.rows) == [[1], [1, 2, 3], [3]])
        #expect(breakdown.unassigned.rows == [0, 4, 5])
        #expect(breakdown.overlapping.rows == [1, 3])
        #expect(
            breakdown.overlaps == [
                .init(first: "one", second: "few", count: 1), .init(first: "few", second: "three", count: 1),
            ])
        #expect(try evaluator.ids("lifecycle = few") == ["c-2", "c-3"])
        #expect(try evaluator.ids("lifecycle != few") == ["c-1"])
        #expect(try evaluator.ids("lifecycle in (one, few)") == ["c-1", "c-2", "c-3"])
        #expect(try evaluator.ids("lifecycle is unknown") == ["c-0", "c-4", "c-5"])
        #expect(throws: EvaluationError.unknownScheme("x")) { try evaluator.breakdown(of: "x") }
    }

    @Test("lifecycle is the scheme of that name before lifecycle-003")
    func lifecycle() throws {
        let base = Self.base(customers: 2)
        base.scheme("lifecycle-003", [("old", "count(orders) = 1")])
        base.scheme("lifecycle", [("new", "count(orders) = 1")])
        #expect(try base.evaluator().ids("lifecycle = new") == ["c-1"])
        #expect(throws: ExpressionError.self) { try base.evaluator().ids("lifecycle = old") }
    }

    @Test("scores are ranks among buyers; equal values score alike")
    func rfm() throws {
        let base = Self.base(customers: 6)
        let evaluator = try base.evaluator()
        let rfm = evaluator.rfm
        #expect(rfm.scoredCount == 5)
        #expect(rfm.scores(of: .frequency) == [0, 1, 2, 3, 4, 5])
        #expect(rfm.scores(of: .recency) == [0, 1, 2, 3, 4, 5])
        #expect(rfm.amount == [0, 1_000, 2_000, 3_000, 4_000, 5_000])
        #expect(rfm.recencyDays == [-1, 25, 24, 23, 22, 21])
        #expect(try evaluator.ids("rfm.r >= 4 and rfm.f = 5") == ["c-5"])
        #expect(try evaluator.ids("rfm.m is unknown") == ["c-0"])
        #expect(try evaluator.ids("rfm.m between 2 and 3") == ["c-2", "c-3"])
        #expect(try evaluator.ids("not rfm.m in (1, 2, 3)") == ["c-4", "c-5"])
    }

    /// Sums of the orders, and the monetary scores by `1 + floor(5k/n)`.
    static let ties: [([Int], [UInt8])] = [
        ([10], [1]), ([10, 10, 10], [1, 1, 1]), ([10, 20], [1, 3]), ([1, 1, 1, 2], [1, 1, 1, 4]),
        ([1, 2, 2, 2, 2, 2, 2], [1, 1, 1, 1, 1, 1, 1]), ([5, 5, 5, 5, 9, 9], [1, 1, 1, 1, 4, 4]),
        ([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], [1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5]),
    ]

    @Test("ties and small bases", arguments: ties)
    func tiedScores(_ sums: [Int], _ expected: [UInt8]) throws {
        let base = SampleBase()
        for (index, sum) in sums.enumerated() {
            let id = "c-\(index < 10 ? "0" : "")\(index)"
            base.add(id)
            base.order(id, "2026-02-10T09:00:00+03:00", "\(sum)")
        }
        let evaluator = try base.evaluator()
        #expect(evaluator.rfm.scores(of: .monetary) == expected)
        #expect(expected == sums.map { sum in UInt8(1 + 5 * sums.count { $0 < sum } / sums.count) })
    }

    @Test("a window and fixed limits are options")
    func options() throws {
        let base = Self.base(customers: 6)
        let windowed = try base.evaluator(rfm: RFMOptions(window: .days(23)))
        #expect(windowed.rfm.orders == [0, 0, 0, 0, 1, 2])
        let limits = RFMThresholds(
            recencyDays: [21, 22, 23, 24], orders: [2, 3, 4, 5],
            amounts: [Money(minorUnits: 1_000), Money(minorUnits: 5_000)])
        let fixed = try base.evaluator(rfm: RFMOptions(thresholds: limits)).rfm
        #expect(fixed.scores(of: .recency) == [0, 1, 2, 3, 4, 5])
        #expect(fixed.scores(of: .frequency) == [0, 1, 2, 3, 4, 5])
        #expect(fixed.scores(of: .monetary) == [0, 2, 2, 2, 2, 3])
    }
}
