import AudienceEngine
import CampaignDomain
import Testing

/// What a record knows by itself, and what it knows by its person.
@Suite struct PersonValueTests {
    /// Records of one person: id, city, updated, registered.
    private func cities(_ records: [(String, String?, String?, String?)]) throws -> [String?] {
        let base = FactBase()
        for (id, city, updated, registered) in records {
            base.customer(id) {
                $0.externalIDs = [base.pair("crm", "1")]
                $0.city = city.map { base.text($0) }
                $0.updatedAt = updated.flatMap(FactBase.instant)
                $0.registeredAt = registered.flatMap(FactBase.instant)
            }
        }
        let audience = try base.audience()
        let city = audience.snapshot.customers.city
        return audience.visible.rows.map { row in
            audience.valueRow(for: row) { city.code($0) >= 0 }.flatMap { city[$0] }
        }
    }

    @Test func `its own value goes first, however old`() throws {
        #expect(try cities([("a", "Old", "01-01", nil), ("b", "New", "02-01", nil)]) == ["Old", "New"])
    }

    @Test func `else the latest known counts, by update, else by registration`() throws {
        #expect(
            try cities([("a", nil, "03-01", nil), ("b", "B", "02-01", nil), ("c", "C", "02-02", nil)])
                == ["C", "B", "C"])
        #expect(
            try cities([("a", nil, nil, nil), ("b", "B", "01-05", "02-20"), ("c", "C", nil, "02-01")])
                == ["C", "B", "C"])
        #expect(try cities([("a", nil, nil, nil), ("b", "B", nil, nil), ("c", "C", nil, "02-01")]) == ["C", "B", "C"])
    }

    @Test func `at the same time the smaller id counts, and nobody knows what no record says`() throws {
        #expect(
            try cities([("a", nil, nil, nil), ("b", "B", "02-01", nil), ("c", "C", "02-01", nil)]) == ["B", "B", "C"])
        #expect(try cities([("a", nil, nil, nil), ("b", "B", nil, nil), ("c", "C", nil, nil)]) == ["B", "B", "C"])
        #expect(try cities([("a", nil, nil, nil), ("b", nil, nil, nil)]) == [nil, nil])
        #expect(try cities([("a", nil, nil, nil), ("b", "Later", nil, "03-08")]) == [nil])
    }

    @Test func `a time zone that nobody knows counts as missing`() throws {
        let base = FactBase()
        base.zones = ["Asia/Omsk": ZoneRules(identifier: "Asia/Omsk", transitions: [], offsets: [21_600])]
        for (id, zone, person) in [("a", "Mars/Olympus", "1"), ("b", "Asia/Omsk", "1"), ("c", "Mars/Olympus", "2")] {
            base.customer(id) {
                $0.externalIDs = [base.pair("crm", person)]
                $0.zone = base.text(zone)
            }
        }
        let audience = try base.audience()
        #expect((0..<3).map { audience.zone(of: $0).identifier } == ["Asia/Omsk", "Asia/Omsk", "UTC"])
    }

    @Test func `a messenger is the first by key that is not blank, and blank is no address`() throws {
        let base = FactBase()
        base.customer("a") { $0.messengers = [base.pair("viber", "v"), base.pair("telegram", " t ")] }
        base.customer("b") { $0.messengers = [base.pair("viber", "v"), base.pair("telegram", " ")] }
        base.customer("c") { $0.messengers = [base.pair("viber", " ")] }
        base.customer("d") { $0.pushID = base.text("\t ") }
        let contacts = try base.audience().contacts
        let texts = (0..<3).map { row -> String? in
            let code = contacts.code(.messenger, row: row)
            return code < 0 ? nil : contacts.text(.messenger, code: code)
        }
        #expect(texts == ["t", "v", nil])
        #expect(contacts.validity(.messenger, row: 2) == .missing && contacts.validity(.push, row: 3) == .missing)
    }

    @Test(
        arguments: [
            ("anna@example.org", .valid), ("anna@", .invalid), ("test@test.ru", .junk), (" ", .missing), ("", .missing),
            ("\u{A0}\t", .missing),
        ] as [(String, AddressValidity)])
    func `an address is worth what its text says`(email: String, validity: AddressValidity) throws {
        let base = FactBase()
        base.definitions.policies.identity.junkContacts = ["test@test.ru"]
        base.customer("a") { $0.email = base.text(email) }
        #expect(try base.audience().contacts.validity(.email, row: 0) == validity)
    }

    @Test func `as of an instant the last order is the last completed one`() throws {
        let base = FactBase()
        base.customer("a")
        for (id, day, status) in [
            ("1", "02-01", OrderStatus.completed), ("2", "02-02", .returned), ("3", "03-08", .completed),
        ] {
            base.order(id, of: "a", at: day) { $0.status = status }
        }
        let audience = try base.audience()
        #expect(audience.lastCompletedOrder(of: 0) == 0 && audience.orders(of: 0) == 0..<2)
        #expect(try base.audience(asOf: "03-08").lastCompletedOrder(of: 0) == 2)
        #expect(try base.audience(asOf: "01-01").lastCompletedOrder(of: 0) == nil)
    }
}
