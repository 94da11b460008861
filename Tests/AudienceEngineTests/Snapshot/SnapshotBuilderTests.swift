import AudienceEngine
import CampaignDomain
import Testing

@Suite struct SnapshotBuilderTests {
    @Test func `customers stand in order of the bytes of their ids, each id once`() throws {
        let base = FactBase()
        for id in ["я", "c-10", "C-2", "c-2", "ё", "c", "c-10", "😀"] { base.customer(id) }
        let snapshot = try base.snapshot()
        #expect(snapshot.ids == ["C-2", "c", "c-10", "c-2", "я", "ё", "😀"])
        for (row, id) in snapshot.ids.enumerated() { #expect(snapshot.customers.row(of: CustomerID(id)) == row) }
        for id in ["", "C", "c-1", "c-100", "~", "\u{10FFFF}"] {
            #expect(snapshot.customers.row(of: CustomerID(id)) == nil, "\(id)")
        }
    }

    @Test func `the last line of an id wins, whole`() throws {
        let base = FactBase()
        var builder = SnapshotBuilder()
        base.customer("b") {
            $0.givenName = base.text("Old")
            $0.email = base.text("old@example.org")
            $0.tags = [base.text("old")]
            $0.attributes = [base.pair("store", "S-1")]
            $0.gender = .male
            $0.consents = [CustomerDraft.Consent(purpose: .marketing, status: .granted)]
        }
        base.customer("a")
        base.customer("b") {
            $0.givenName = base.text("New")
            $0.externalIDs = [base.pair("shop", "2"), base.pair("crm", "1")]
        }
        let outcomes = try base.customers.map { try builder.append(customer: $0) }
        #expect(outcomes == [.added, .added, .replacedEarlierLine])
        let customers = builder.finish(catalogue: ProductCatalogue(), zones: [:]).customers
        #expect(customers.count == 2 && customers.givenName[1] == "New" && customers.email[1] == nil)
        #expect(customers.tags[1] == [] && customers.attributes["store"]?[1] == nil && customers.gender(1) == nil)
        #expect(customers.consents.entries(1).isEmpty)
        #expect(customers.externalIDs[1].map(\.key) == ["crm", "shop"])
        #expect(customers.externalIDs[1].map(\.text) == ["1", "2"])
    }

    @Test func `the last line also wins when lines follow each other in order`() throws {
        let base = FactBase()
        for (id, city) in [("a", "1"), ("b", "1"), ("b", "2"), ("c", "1"), ("a", "2")] {
            base.customer(id) { $0.city = base.text(city) }
        }
        let customers = try base.snapshot().customers
        #expect((0..<customers.count).map { customers.city[$0] } == ["2", "2", "1"])
    }

    @Test func `values stay with their record when records are put in order`() throws {
        let base = FactBase()
        for number in [3, 1, 2] {
            base.customer("c-\(number)") {
                $0.loyaltyPoints = Int64(number)
                $0.birthDate = CalendarDate(daysSinceEpoch: Int32(number))
                $0.flags = number == 2 ? .seed : []
                $0.interests = (0..<number).map { base.text("i-\($0)") }
                $0.messengers = [base.pair("telegram", "t-\(number)")]
                $0.attributes = number == 1 ? [] : [base.pair("store", "S-\(number)")]
                $0.consents = (0..<number).map { _ in CustomerDraft.Consent(purpose: .marketing, status: .granted) }
            }
        }
        let customers = try base.snapshot().customers
        #expect(customers.loyaltyPoints == [1, 2, 3] && customers.birthDate == [1, 2, 3])
        #expect(customers.flags == [[], .seed, []])
        #expect((0..<3).map { customers.interests[$0].count } == [1, 2, 3])
        #expect((0..<3).map { customers.messengers[$0].first?.text } == ["t-1", "t-2", "t-3"])
        #expect((0..<3).map { customers.attributes["store"]?[$0] } == [nil, "S-2", "S-3"])
        #expect((0..<3).map { customers.consents.entries($0).count } == [1, 2, 3])
    }

    @Test func `orders are grouped by customer, in order of time, and the last line of an id wins`() throws {
        let base = FactBase()
        for id in ["b", "a", "c"] { base.customer(id) }
        base.order("o-3", of: "b", at: "02-03") { $0.items = [OrderDraft.Item(sku: base.text("x"))] }
        base.order("o-1", of: "a", at: "02-01")
        base.order("o-2", of: "b", at: "02-02") {
            $0.items = [OrderDraft.Item(sku: base.text("y"), quantity: 2), OrderDraft.Item(sku: base.text("z"))]
        }
        base.order("o-1", of: "b", at: "02-02") { $0.total = Money(minorUnits: 5) }
        let orders = try base.snapshot().orders
        #expect(orders.ofCustomer(0).isEmpty && orders.ofCustomer(2).isEmpty)
        #expect(orders.ofCustomer(1).map { orders.id[$0] } == ["o-2", "o-1", "o-3"])
        #expect(orders.ofCustomer(1).map { orders.total[$0] } == [100, 5, 100])
        let items = orders.ofCustomer(1).map { order in orders.items(order).map { orders.itemSKU[$0] } }
        #expect(items == [["y", "z"], [], ["x"]])
        #expect((0..<orders.count).map { orders.customer(of: $0) } == [1, 1, 1])
    }

    @Test func `events are grouped by customer and keep the order of the file within an instant`() throws {
        let base = FactBase()
        for id in ["a", "b"] { base.customer(id) }
        let lines: [(String, String, String)] = [
            ("b", "02-02", "1"), ("a", "02-02", "2"), ("b", "02-01", "3"), ("b", "02-02", "4"), ("a", "02-02", "5"),
            ("b", "02-01", "6"),
        ]
        for (customer, day, value) in lines {
            base.event(.viewed, of: customer, at: day) { $0.value = base.text(value) }
        }
        let events = try base.snapshot().events
        #expect(events.ofCustomer(0).map { events.value[$0] } == ["2", "5"])
        #expect(events.ofCustomer(1).map { events.value[$0] } == ["3", "6", "1", "4"])
        #expect((0..<6).map { events.customer(of: $0) } == [0, 0, 1, 1, 1, 1])
    }

    @Test func `a bounce without a kind is soft, and nothing else is a bounce`() throws {
        let base = FactBase()
        base.customer("a")
        base.event(.bounced, of: "a", at: "02-01")
        base.event(.bounced, of: "a", at: "02-02") { $0.bounce = .hard }
        base.event(.delivered, of: "a", at: "02-03")
        base.event(.bounced, of: "a", at: "02-04") { $0.bounce = .soft }
        let events = try base.snapshot().events
        #expect((0..<4).map { events.isHardBounce($0) } == [false, true, false, false])
    }

    @Test func `lines that lack what they need are refused and leave nothing behind`() throws {
        let base = FactBase()
        base.customer("a")
        base.order("", of: "a", at: "02-01")
        base.order("o", of: "nobody", at: "02-01")
        base.order("o", of: "a", at: "no time")
        base.event(.viewed, of: "nobody", at: "02-01")
        base.event(.viewed, of: nil, at: "02-01")
        base.event(.viewed, of: nil, at: "02-01") { $0.anonymousID = base.text("") }
        base.event(.viewed, of: "a", at: "no time")
        var builder = SnapshotBuilder()
        _ = try builder.append(customer: base.customers[0])
        #expect(throws: SnapshotBuilder.Rejection.missing(field: "id")) {
            try SnapshotBuilder().adding(customer: CustomerDraft())
        }
        var refused: [SnapshotBuilder.Rejection] = []
        for order in base.orders { refused += rejection { try builder.append(order: order) } }
        for event in base.events { refused += rejection { try builder.append(event: event) } }
        #expect(
            refused == [
                .missing(field: "id"), .unknownCustomer, .missing(field: "at"), .unknownCustomer,
                .missing(field: "customer or anonymousId"), .missing(field: "customer or anonymousId"),
                .missing(field: "at"),
            ])
        let snapshot = builder.finish(catalogue: ProductCatalogue(), zones: [:])
        #expect(snapshot.orders.count == 0 && snapshot.events.count == 0 && snapshot.events.anonymousCount == 0)
    }

    private func rejection<Result>(_ append: () throws -> Result) -> [SnapshotBuilder.Rejection] {
        do {
            _ = try append()
            return []
        } catch {
            return [error as? SnapshotBuilder.Rejection].compactMap(\.self)
        }
    }

    @Test func `nothing makes an empty snapshot`() throws {
        let snapshot = try FactBase().snapshot()
        #expect(snapshot.customers.count == 0 && snapshot.orders.count == 0 && snapshot.events.count == 0)
        #expect(snapshot.customers.row(of: "a") == nil)
        #expect(try FactBase().audience().persons.count == 0)
    }
}

extension SnapshotBuilder {
    fileprivate func adding(customer: CustomerDraft) throws {
        var builder = self
        _ = try builder.append(customer: customer)
    }
}
