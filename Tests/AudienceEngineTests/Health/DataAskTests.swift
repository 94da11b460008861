import AudienceEngine
import CampaignDomain
import Testing

@Suite("What asking would gain")
struct DataAskTests {
    private func asks(_ base: SampleBase, holes: [MessageHole] = []) throws -> [String] {
        let reports = SegmentReports(evaluator: try base.evaluator())
        let ids = { (rows: RowSet) in
            rows.rows.map { reports.audience.snapshot.customers.customerID($0).rawValue }.joined(separator: " ")
        }
        return try #require(reports.health(holes: holes)).asks.map { ask in
            let gains = ask.gains.map { "\(name($0.kind)) \(ids($0.people.rows))" }
            return "\(ask.question.name) of \(ids(ask.people.rows)) (\(ask.reachableCount)): "
                + gains.joined(separator: ", ")
        }
    }

    private func name(_ kind: DataGain.Kind) -> String {
        switch kind {
        case .reach(let channel): "reach \(channel.rawValue)"
        case .segment(let id): "segment \(id)"
        case .scheme(let id): "scheme \(id)"
        case .messages(let campaign): "messages of \(campaign)"
        }
    }

    @Test("whom a phone would reach has agreed to SMS, and whose email is unusable to email")
    func addresses() throws {
        let base = DataHealthTests.base()
        base.customers[3].consents.append(.init(.dataProcessing))
        #expect(
            try asks(base).filter { !$0.hasPrefix("consent") } == [
                "email of vera (0): reach email vera", "phone of boris gleb vera (1): reach sms boris",
            ])
    }

    @Test("nobody is asked who withdrew, is gone or may not be asked yet")
    func silence() throws {
        let base = DataHealthTests.base()
        let consents = try asks(base).filter { $0.hasPrefix("consent") }
        // Gleb withdrew from everything; Vera's address bounces.
        #expect(
            consents == [
                "consent.call of anna (1): reach call anna", "consent.sms of anna (1): reach sms anna",
            ])
        base.customers[0].flags = [.deceased]
        #expect(try asks(base).allSatisfy { !$0.contains("anna") })
        base.events.removeAll()
        #expect(try asks(base).contains("consent.dataProcessing of vera (0): reach email vera"))
    }

    @Test("who granted and did not confirm is asked to, where policies want that")
    func confirmation() throws {
        let base = DataHealthTests.base()
        base.definitions.policies.doubleOptIn = [.email]
        #expect(
            try asks(base).first == "confirmation.email of anna boris (0): reach email anna boris")
    }

    @Test(
        "an answer is worth what it decides, whatever it is",
        arguments: [
            ("city = Минск", "city: segment s gleb"),
            ("city = Минск and gender = female", ""),
            ("city = Минск or email ~ gleb", ""),
            ("not (city = Минск and email ~ gleb)", "city: segment s gleb"),
            ("city = Минск and city != Гродно", "city: segment s gleb"),
            ("city is unknown", ""),
            ("city is unknown or gender = male", "gender: segment s boris"),
            ("age > 30", "birthDate: segment s boris gleb"),
            ("days_since(birthDate) > 30", "birthDate: segment s boris gleb"),
            ("birthday within next 7d", "birthDate: segment s boris gleb"),
            ("attr.store = A", "attributes.store: segment s anna boris gleb"),
            ("source = shop", ""),
            ("loyalty.tier = gold", ""),
        ])
    func decisions(_ condition: String, _ expected: String) throws {
        let base = DataHealthTests.base()
        base.segment("s", condition)
        let found = try asks(base).compactMap { line -> String? in
            guard let gain = line.range(of: "segment s") else { return nil }
            return "\(line.prefix { $0 != " " }): \(line[gain.lowerBound...])"
        }
        #expect(found.joined(separator: "; ") == expected, "\(condition)")
    }

    @Test("a scheme is decided when every part up to the first that holds is")
    func schemes() throws {
        let base = DataHealthTests.base()
        base.scheme("s", [("women", "gender = female"), ("cities", "city in (Минск, Гродно)")])
        #expect(try asks(base).contains("gender of boris gleb (1): scheme s boris"))
        #expect(try !asks(base).contains { $0.hasPrefix("city") })
    }

    @Test("a message without a hole is a gain for whom it would have had one")
    func messages() throws {
        let base = DataHealthTests.base()
        let holes = [
            MessageHole(
                campaign: "c", name: "givenName", rows: RowSet(capacity: 4, rows: [1, 3])),
            MessageHole(campaign: "c", name: "loyalty.tier", rows: RowSet(capacity: 4, rows: [1])),
        ]
        #expect(try asks(base, holes: holes).contains("givenName of boris gleb (1): messages of c boris"))
    }
}
