import Foundation
import SyntheticWorkspace
import Testing

@Suite("A workspace of any size")
struct ScaleWorkspaceTests {
    @Test("The same options give the same bytes; another seed gives others")
    func deterministic() throws {
        let first = try GeneratedFiles(.init(customers: 300, seed: 7))
        let again = try GeneratedFiles(.init(customers: 300, seed: 7))
        let other = try GeneratedFiles(.init(customers: 300, seed: 8))
        #expect(first.files == again.files)
        for path in ["customers.jsonl", "orders.jsonl", "events.jsonl", "lists/newsletter.json"] {
            #expect(first.files[path] != other.files[path], "\(path)")
        }
    }

    @Test("The bytes are those of every other machine")
    func sameEverywhere() throws {
        let files = try GeneratedFiles(.init(customers: 200, seed: 1))
        #expect(files.fingerprint == GeneratedFiles.knownFingerprintOfScale)
    }

    @Test("A customer does not depend on how many others there are")
    func independentOfSize() throws {
        let few = try GeneratedFiles(.init(customers: 100, seed: 3))
        let more = try GeneratedFiles(.init(customers: 150, seed: 3))
        for path in ["customers.jsonl", "orders.jsonl", "events.jsonl"] {
            let start = try #require(few.files[path])
            let all = try #require(more.files[path])
            #expect(all.starts(with: start), "\(path)")
            #expect(all.count > start.count, "\(path)")
        }
    }

    @Test("Two thousand customers have about the promised orders and events")
    func means() throws {
        let files = try GeneratedFiles(.init(customers: 2000, seed: 1))
        let orders = try files.lines("orders.jsonl").count
        let events = try files.lines("events.jsonl").count
        #expect(try files.lines("customers.jsonl").count == 2000)
        #expect((14_800...17_200).contains(orders), "\(orders)")
        #expect((36_000...44_000).contains(events), "\(events)")
    }

    @Test("The means follow the options", arguments: [(4, 10), (16, 40)])
    func otherMeans(orders: Int, events: Int) throws {
        let files = try GeneratedFiles(
            .init(customers: 1500, seed: 5, ordersPerCustomer: orders, eventsPerCustomer: events))
        let madeOrders = try files.lines("orders.jsonl").count
        let madeEvents = try files.lines("events.jsonl").count
        #expect((orders * 1350...orders * 1650).contains(madeOrders), "\(madeOrders)")
        #expect((events * 1300...events * 1700).contains(madeEvents), "\(madeEvents)")
    }

    @Test("Lifecycle is not trivial: new, active, sleeping, lost and never bought all occur")
    func lifecycle() throws {
        let files = try GeneratedFiles(.init(customers: 2000, seed: 1))
        var last: [String: String] = [:]
        for order in try files.lines("orders.jsonl") {
            let customer = try #require(order["customer"] as? String)
            last[customer] = max(last[customer] ?? "", try #require(order["at"] as? String))
        }
        let recent = last.values.filter { $0 > "2025-09-08" }.count
        let sleeping = last.values.filter { $0 > "2025-05-11" && $0 <= "2025-09-08" }.count
        let gone = last.values.filter { $0 <= "2025-05-11" }.count
        for count in [recent, sleeping, gone, 2000 - last.count] { #expect(count > 100) }
    }

    @Test("No customers at all are a workspace too")
    func empty() throws {
        let files = try GeneratedFiles(.init(customers: 0, seed: 1))
        #expect(files.files["customers.jsonl"] == nil)
        #expect(try files.lines("products.jsonl").count == 120)
    }

    @Test("Large files come in pieces of bounded size")
    func pieces() throws {
        let files = try GeneratedFiles(.init(customers: 3000, seed: 1))
        #expect(files.largestPiece > 256 << 10)
        #expect(files.largestPiece < 300 << 10)
    }
}
