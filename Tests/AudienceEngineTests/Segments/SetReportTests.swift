import AudienceEngine
import CampaignDomain
import Testing

@Suite("Grids, overlaps and profiles")
struct SetReportTests {
    @Test("the RFM grid has every record once")
    func rfmGrid() throws {
        let reports = SegmentReports(evaluator: try SegmentTests.base(customers: 6).evaluator())
        let grid = reports.rfmGrid()
        #expect(grid.unscoredCount == 1 && grid.cells.count == 25)
        #expect(
            grid.cells.filter { $0.count > 0 }.map { [$0.recency, $0.frequency, $0.count, $0.persons] } == [
                [1, 1, 1, 1], [2, 2, 1, 1], [3, 3, 1, 1], [4, 4, 1, 1], [5, 5, 1, 1],
            ])
        #expect(grid[recency: 5, frequency: 5].revenue == Money(minorUnits: 5_000))
        #expect(grid[recency: 5, frequency: 5].averageRevenue == Money(minorUnits: 5_000))
        #expect(grid[recency: 1, frequency: 5].averageRevenue == nil)
        #expect(reports.rows(recency: 5, frequency: 5).rows == [5])
        #expect(reports.rowsWithoutScore().rows == [0])
    }

    @Test("the built-in groups of RFM are a partition of the base")
    func rfmGroups() throws {
        let base = SegmentTests.base(customers: 6)
        let reports = SegmentReports(evaluator: try base.evaluator())
        #expect(try reports.audit(of: "rfm-groups").isClean)
        #expect(try reports.evaluator.ids("scheme(\"rfm-groups\") = champions") == ["c-5"])
        #expect(try reports.rows(of: .part("rfm-groups", "no-orders")).rows == [0])
        base.scheme("rfm-groups", [("mine", "count(orders) = 0")])
        let own = SegmentReports(evaluator: try base.evaluator())
        #expect(try own.evaluator.breakdown(of: "rfm-groups").parts.map(\.id) == ["mine"])
    }

    /// For every pair of scores the one group that takes it.
    @Test("every pair of scores is in exactly one built-in group")
    func rfmGroupsCoverTheGrid() throws {
        let base = SampleBase()
        let asOf = try #require(Instant(iso8601: "2026-03-07T09:00:00+03:00"))
        for (recency, days) in zip(1...5, [100, 50, 20, 5, 1]) {
            for frequency in 1...5 {
                base.add("c-\(recency)\(frequency)")
                for _ in 0..<frequency {
                    base.order("c-\(recency)\(frequency)", (asOf - .days(Int64(days))).iso8601(), "1")
                }
            }
        }
        let limits = RFMThresholds(recencyDays: [2, 10, 40, 60], orders: [2, 3, 4, 5])
        let reports = SegmentReports(evaluator: try base.evaluator(rfm: RFMOptions(thresholds: limits)))
        let audit = try reports.audit(of: "rfm-groups")
        #expect(audit.isClean)
        #expect(audit.parts.reduce(0) { $0 + $1.count } == 25)
    }

    @Test("order statistics are those of the sorted values", arguments: [1, 5, 255, 300, 3_000])
    func manyScores(customers: Int) throws {
        let base = SampleBase()
        var state: UInt64 = UInt64(customers)
        var amounts: [Int64] = []
        for customer in 0..<customers {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            // Most are small, a few are huge, many are equal.
            let amount = Int64(state >> 33) % (customer % 50 == 0 ? 9_000_000_000 : 700)
            let id = "c-" + String(repeating: "0", count: 6 - "\(customer)".count) + "\(customer)"
            base.add(id)
            base.order(
                id, "2026-02-10T09:00:00Z", base.definitions.settings.currency.decimal(Money(minorUnits: amount)))
            amounts.append(amount)
        }
        let sorted = amounts.sorted()
        let expected = amounts.map { amount in
            UInt8(1 + 5 * (sorted.firstIndex { $0 >= amount } ?? 0) / customers)
        }
        #expect(try base.evaluator().rfm.scores(of: .monetary) == expected)
    }

    @Test("the matrix crosses orders of a year with answers of half a year")
    func matrix() throws {
        let base = SampleBase()
        for id in ["a", "b", "c", "d"] {
            base.add(id) {
                $0.email = "\(id)@example.org"
                $0.consents = [
                    SampleBase.Consent(.dataProcessing), SampleBase.Consent(.marketing, channel: .email),
                ]
            }
        }
        base.add("e") { $0.email = "e@example.org" }
        for id in ["a", "b", "e"] { base.event(id, "2026-02-01T09:00:00Z", .delivered) }
        base.event("b", "2026-02-01T10:00:00Z", .opened)
        base.event("c", "2025-01-01T10:00:00Z", .clicked)
        base.event("d", "2026-02-01T10:00:00Z", .clicked)
        base.event("e", "2026-02-01T10:00:00Z", .clicked)
        for id in ["a", "a", "b"] { base.order(id, "2026-01-01T09:00:00Z", "10") }
        base.order("b", "2024-01-01T09:00:00Z", "5")
        let reports = SegmentReports(evaluator: try base.evaluator())
        let addressed = AddressedByChain(chain: "welcome", rows: RowSet(capacity: 5, rows: [1, 3]))
        let matrix = reports.activityMatrix(chains: [addressed])
        let cells = matrix.cells.filter { $0.count > 0 }.map { cell in
            "\(cell.purchases) \(cell.communication) \(cell.revenue.minorUnits) \(cell.revenueLastYear.minorUnits) "
                + "\(cell.chains.map { "\($0.id) \($0.count)" })"
        }
        #expect(
            cells == [
                "none unreachable 0 0 []", "none notContacted 0 0 []", "none clicks 0 0 [\"welcome 1\"]",
                "one opens 1500 1000 [\"welcome 1\"]", "few silent 2000 2000 []",
            ])
        #expect(reports.rows(.few, .silent).rows == [0])
        #expect(try reports.figures(of: .base).reach.map(\.count) == [4, 0, 0, 0, 0, 0])
    }

    @Test("overlaps are exclusive, sorted and capped")
    func overlap() throws {
        let base = SegmentTests.base(customers: 6)
        base.segment("one", "count(orders) >= 1")
        base.segment("three", "count(orders) >= 3")
        base.segment("even", "count(orders) in (2, 4)")
        let reports = SegmentReports(evaluator: try base.evaluator())
        let overlap = try reports.overlap(of: [.segment("one"), .segment("three"), .segment("even")])
        #expect(
            overlap.intersections.map { "\($0.members) \($0.count)" } == [
                "[0, 1] 2", "[0] 1", "[0, 2] 1", "[0, 1, 2] 1",
            ])
        #expect(overlap.outsideCount == 1 && overlap.otherCount == 0)
        #expect(overlap.pairs == [[5, 3, 2], [3, 3, 1], [2, 1, 2]])
        #expect(overlap.similarity(0, 1) == 0.6)
        #expect(overlap.rows(of: overlap.intersections[0]).rows == [3, 5])
        let capped = try reports.overlap(of: [.segment("one"), .segment("three"), .segment("even")], limit: 1)
        #expect([capped.intersections.count, capped.otherIntersections, capped.otherCount] == [1, 3, 3])
        #expect(try reports.overlap(of: []).intersections.isEmpty)
    }

    @Test("a profile says what is more frequent than in the base, if the numbers allow it")
    func profile() throws {
        let base = SampleBase()
        for number in 0..<200 {
            base.add("c-\(1_000 + number)") {
                $0.gender = number < 100 ? .female : .male
                $0.city = number % 2 == 0 ? "Минск" : " минск "
                $0.tags = number < 3 ? ["vip", "VIP"] : []
                $0.birthDate = number == 0 ? "2001-03-08" : nil
            }
        }
        base.segment("women", "gender = female")
        base.definitions.segments[0].ideal = "gender = female and tags = vip or id = \"c-1150\""
        let reports = SegmentReports(evaluator: try base.evaluator())
        let profile = try reports.profile(of: .segment("women"))
        #expect(profile.attributes.map(\.attribute) == [.gender, .age, .city, .tags])
        let told = profile.attributes.flatMap(\.values).map { value in
            "\(value.value ?? "-") \(value.members) \(value.base) \(value.representation)"
        }
        #expect(
            told == [
                "female 100 100 over", "male 0 100 under", "- 99 199 unsure", "18-24 1 1 unsure",
                "Минск 100 200 unsure",
                "- 97 197 unsure", "vip 3 3 unsure",
            ])
        #expect(profile.attributes[0].values[0].index == 2)
        #expect(profile.distinctive(.over).map(\.value.value) == ["female"])
        let ideal = try #require(profile.ideal)
        #expect(ideal.membersMeeting.rows == [0, 1, 2] && ideal.outsideMeeting.rows == [150])
        #expect(ideal.share == 0.03)
        #expect(try reports.profile(of: .base).ideal == nil)
    }

    @Test("an ideal that cannot be read is told with its segment")
    func brokenIdeal() throws {
        let base = SampleBase()
        base.segment("s", "age > 3")
        base.definitions.segments[0].ideal = "gendr = female"
        let reports = SegmentReports(evaluator: try base.evaluator())
        let error = #expect(throws: EvaluationError.self) { try reports.profile(of: .segment("s")) }
        #expect(error?.description.hasPrefix("segment \"s\": column 1: there is no field \"gendr\"") == true)
    }

    @Test("all memberships come at once, with the faults in their place, and can be cancelled between")
    func memberships() throws {
        let base = SegmentTests.base(customers: 3)
        base.segment("good", "count(orders) = 1")
        base.segment("bad", "age >")
        let reports = SegmentReports(evaluator: try base.evaluator())
        var asked = 0
        let cancelled = reports.memberships {
            asked += 1
            return asked == 2
        }
        #expect(cancelled == nil && asked == 2)
        let memberships = try #require(reports.memberships())
        #expect(memberships.segments.map(\.id) == ["good", "bad"])
        #expect(try memberships.segments[0].rows.get().rows == [1])
        #expect(throws: EvaluationError.self) { try memberships.segments[1].rows.get() }
        #expect(memberships.schemes.map(\.id) == ["rfm-groups"])
    }
}
