import AudienceEngine
import CampaignDomain
import Testing

@Suite("Audit and migration of schemes")
struct SchemeReportTests {
    /// The lifecycle as published in 003.
    static let published = [
        ("active", "count(orders) > 2 and days_since(last order) <= 180"),
        ("newcomer", "count(orders) = 1 and days_since(last order) <= 180"),
        ("sleeping", "days_since(last order) between 181 and 300"),
        ("lost", "count(orders) = 1 and days_since(last order) > 300"),
        ("leaving", "count(orders) between 2 and 24 and days_since(last order) > 300"),
    ]

    /// Customers by the days since each of their orders, as of 7 March 2026.
    static func base(_ customers: KeyValuePairs<String, [Int]>) -> SampleBase {
        let base = SampleBase()
        let asOf = Instant(iso8601: "2026-03-07T09:00:00+03:00")!
        for (id, days) in customers {
            base.add(id)
            for day in days { base.order(id, (asOf - .days(Int64(day))).iso8601(), "10") }
        }
        return base
    }

    @Test("the published lifecycle has two gaps, and those who never bought; each is told by what is missed")
    func publishedGaps() throws {
        let base = Self.base([
            "a": [10, 20], "b": [100, 150], "c": Array(repeating: 400, count: 25), "d": [], "e": [10, 20, 30],
            "f": [350],
        ])
        base.scheme("lifecycle-003", Self.published)
        let audit = try FiguresTests.reports(base).audit(of: "lifecycle-003")
        #expect(audit.parts.map(\.count) == [1, 0, 0, 1, 0])
        #expect(audit.gap.rows.rows == [0, 1, 2, 3])
        #expect(audit.gap.count == 4 && audit.overlaps.isEmpty && !audit.isClean)
        let groups = audit.gap.groups.map { group in
            "\(group.count) \(group.samples): "
                + group.nearest.map { "\($0.part) by \($0.predicates.joined(separator: ", "))" }.joined(separator: "; ")
        }
        #expect(
            groups == [
                "2 [0, 1]: active by count(orders) > 2; newcomer by count(orders) = 1; "
                    + "sleeping by days_since(last order) between 181 and 300; leaving by days_since(last order) > 300",
                "1 [2]: active by days_since(last order) <= 180; sleeping by days_since(last order) between 181 and 300; "
                    + "lost by count(orders) = 1; leaving by count(orders) between 2 and 24",
                "1 [3]: sleeping by days_since(last order) between 181 and 300",
            ])
        #expect(audit.gap.groups.map(\.rows.rows) == [[0, 1], [2], [3]])
    }

    @Test("overlaps are told pair by pair, most first, with what the earlier part took")
    func overlaps() throws {
        let base = Self.base(["a": [1], "b": [1, 2], "c": [1, 2, 3], "d": []])
        base.scheme(
            "s", [("any", "count(orders) >= 1"), ("few", "count(orders) >= 2"), ("three", "count(orders) = 3")])
        let audit = try FiguresTests.reports(base).audit(of: "s")
        #expect(
            audit.overlaps.map { "\($0.first) \($0.second) \($0.samples)" } == [
                "any few [1, 2]", "any three [2]", "few three [2]",
            ])
        #expect(audit.parts.map(\.takenBefore) == [0, 2, 1])
        #expect(audit.overlapping.rows == [1, 2])
        #expect(audit.gap.groups.map(\.count) == [1])
    }

    @Test("a scheme that splits everybody once is clean")
    func clean() throws {
        let base = Self.base(["a": [1], "b": []])
        base.scheme("s", [("yes", "count(orders) >= 1"), ("no", "count(orders) = 0")])
        let audit = try FiguresTests.reports(base).audit(of: "s")
        #expect(audit.isClean && audit.gap.groups.isEmpty)
    }

    @Test("many different misses are summed up behind the first dozen")
    func manyGroups() throws {
        let base = SampleBase()
        for number in 10..<40 { base.add("c-\(number)") { $0.points = Int64(number) } }
        base.scheme(
            "s", (10..<40).map { ("p\($0)", "loyalty.points = \($0) and city = Минск") })
        let gap = try FiguresTests.reports(base).audit(of: "s").gap
        #expect(gap.groups.count == SchemeAudit.groupLimit)
        #expect([gap.otherGroups, gap.otherCount, gap.count] == [18, 18, 30])
    }

    @Test("migration goes from every place to every place; whoever was not registered appeared")
    func migration() throws {
        let base = Self.base(["a": [10], "b": [200], "c": [], "d": []])
        base.customers[3].registeredAt = "2026-02-01T00:00:00Z"
        base.scheme("s", [("warm", "days_since(last order) <= 100"), ("cold", "days_since(last order) > 100")])
        let (now, then) = (
            try FiguresTests.reports(base), try FiguresTests.reports(base, asOf: "2025-09-01T00:00:00Z")
        )
        let migration = try now.migration(of: "s", since: then)
        #expect(migration.sources == [.part("warm"), .part("cold"), .unassigned, .appeared])
        #expect(migration.targets == [.part("warm"), .part("cold"), .unassigned])
        #expect(migration.counts == [[0, 1, 0], [0, 0, 0], [1, 0, 1], [0, 0, 1]])
        #expect(migration.stayed == 1)
        #expect(
            migration.moves.map { "\($0.from) \($0.to) \($0.count)" } == [
                "part(\"warm\") part(\"cold\") 1", "unassigned part(\"warm\") 1", "appeared unassigned 1",
            ])
        let cold = try #require(migration.trend(of: .part("cold")))
        #expect([cold.count, cold.difference] == [0, 1])
        #expect(migration.trend(of: .appeared) == nil)
        #expect(try now.rows(movingFrom: .part("warm"), to: .part("cold"), in: "s", since: then).rows == [1])
        #expect(try now.rows(movingFrom: .appeared, to: .unassigned, in: "s", since: then).rows == [3])
    }

    @Test("every part is explained for one record")
    func explanations() throws {
        let base = Self.base(["a": [10, 20]])
        base.scheme("lifecycle-003", Self.published)
        let explained = try FiguresTests.reports(base).explanations(of: "lifecycle-003", row: 0)
        #expect(explained.map(\.part) == Self.published.map(\.0))
        #expect(
            explained[0].explanation.obstacles.map { "\($0.text): \($0.found?.description ?? "")" } == [
                "count(orders) > 2: 2"
            ])
    }
}
