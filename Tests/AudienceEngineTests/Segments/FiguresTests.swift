import AudienceEngine
import CampaignDomain
import Testing

@Suite("Figures of sets of records")
struct FiguresTests {
    /// Anna with two records and three completed orders, Boris with a returned one, Vera without any.
    static func base() -> SampleBase {
        let base = SampleBase()
        base.add("anna-1") {
            $0.externalIDs = ["crm": "1"]
            $0.givenName = "Анна"
            $0.email = "anna@example.org"
            $0.gender = .female
            $0.birthDate = "1990-05-01"
        }
        base.add("anna-2") {
            $0.externalIDs = ["crm": "1"]
            $0.city = "Минск"
        }
        base.add("boris") {
            $0.email = "not an address"
            $0.birthDate = "1850-01-01"
        }
        base.add("vera") { $0.registeredAt = "2026-01-01T00:00:00Z" }
        base.order("anna-1", "2024-01-01T09:00:00Z", "100.00")
        base.order("anna-1", "2026-01-01T09:00:00Z", "50.00")
        base.order("anna-2", "2026-02-01T09:00:00Z", "25.01")
        base.order("boris", "2026-02-01T09:00:00Z", "999") { $0.status = .returned }
        return base
    }

    static func reports(_ base: SampleBase, asOf: String = "2026-03-07T09:00:00+03:00") throws -> SegmentReports {
        SegmentReports(evaluator: try base.evaluator(asOf: asOf))
    }

    @Test("a person counts once, with the orders of all its records")
    func purchases() throws {
        let reports = try Self.reports(Self.base())
        let figures = try reports.figures(of: .base)
        #expect([figures.count, figures.persons, figures.baseCount] == [4, 3, 4])
        #expect([figures.allTime.orders, figures.allTime.buyers] == [3, 1])
        #expect(figures.allTime.revenue == Money(minorUnits: 17_501))
        #expect(figures.allTime.averageCheck == Money(minorUnits: 5_834))
        #expect(figures.lastYear.revenue == Money(minorUnits: 7_501))
        let second = reports.figures(of: RowSet(capacity: 4, rows: [1]))
        #expect(second.allTime == figures.allTime)
        #expect([second.count, second.persons] == [1, 1])
        #expect(second.share == 0.25)
    }

    @Test("averages are rounded half away from zero", arguments: [(10, 4, 3), (9, 4, 2), (-10, 4, -3), (7, 2, 4)])
    func average(_ amount: Int64, _ orders: Int, _ expected: Int64) throws {
        let base = SampleBase()
        base.add("a")
        base.order("a", "2026-02-01T09:00:00Z", base.definitions.settings.currency.decimal(Money(minorUnits: amount)))
        for _ in 1..<orders { base.order("a", "2026-02-01T09:00:00Z", "0") }
        let figures = try Self.reports(base).figures(of: .base)
        #expect(figures.allTime.averageCheck == Money(minorUnits: expected))
    }

    @Test("validity asks whether a value is there and whether it can be believed")
    func validity() throws {
        let validity = try Self.reports(Self.base()).figures(of: .base).validity
        let found = validity.fields.map { "\($0.field.rawValue) \($0.filled) \($0.valid)" }
        #expect(
            found == [
                "givenName 2 2", "gender 2 2", "birthDate 3 2", "city 2 2", "email 3 2", "phone 0 0",
            ])
        #expect(validity.share == 10.0 / 24)
        #expect(validity.completeCount == 0)
        #expect(!validity.reachesGoal)
    }

    @Test("a value older than its best-before is not valid")
    func staleValues() throws {
        let base = Self.base()
        base.customers[1].updatedAt = "2023-01-01T00:00:00Z"
        base.definitions.policies.bestBefore = ["city": .days(730)]
        let city = try Self.reports(base).figures(of: .base).validity.fields[3]
        #expect([city.filled, city.valid] == [2, 0])
    }

    @Test("nobody has no share, no average and no validity")
    func empty() throws {
        let figures = try Self.reports(Self.base()).figures(of: RowSet(capacity: 4))
        #expect(figures.allTime.averageCheck == nil && figures.validity.share == nil && figures.share == 0)
        let nobody = try Self.reports(SampleBase()).figures(of: .base)
        #expect(nobody.count == 0 && nobody.share == 0)
    }

    @Test("the trend is what the same definition gave then")
    func trend() throws {
        let base = Self.base()
        base.segment("recent", "any(orders within 60d)")
        let (now, then) = (try Self.reports(base), try Self.reports(base, asOf: "2025-12-01T00:00:00Z"))
        let trend = try #require(try now.figures(of: .segment("recent"), since: then).trend)
        #expect([trend.count, trend.difference] == [0, 2])
        #expect(trend.growth == nil)
        #expect(try now.trend(of: .base, since: then).difference == 1)
    }

    @Test("a set that nothing defines is told by its name")
    func unknownSets() throws {
        let base = Self.base()
        base.scheme("s", [("p", "count(orders) = 0")])
        let reports = try Self.reports(base)
        #expect(throws: EvaluationError.unknownPart("x", "s")) { try reports.rows(of: .part("s", "x")) }
        #expect(throws: EvaluationError.unknownScheme("x")) { try reports.rows(of: .unassigned("x")) }
        #expect(try reports.rows(of: .part("s", "p")).rows == [2, 3])
        #expect(try reports.rows(of: .unassigned("s")).rows == [0, 1])
    }
}
