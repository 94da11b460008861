import Foundation
import SyntheticWorkspace
import Testing

/// What the format asks of every workspace, whatever its flavour. The lines at fault are gathered first: an
/// expectation for each of a hundred thousand lines would take minutes.
@Suite("Generated files keep to the format")
struct FormatTests {
    @Test("Every line has its required fields", arguments: GeneratedFiles.Sample.allCases)
    func requiredFields(sample: GeneratedFiles.Sample) throws {
        let files = try sample.files
        let required = [
            "customers.jsonl": ["id", "registeredAt", "source"],
            "orders.jsonl": ["id", "customer", "at", "total", "items"],
            "events.jsonl": ["at", "kind"],
            "products.jsonl": ["id", "name", "category", "price"],
        ]
        for (path, fields) in required {
            let lines = try files.lines(path)
            #expect(!lines.isEmpty)
            for field in fields { #expect(lines.filter { $0[field] == nil }.isEmpty, "\(path): \(field)") }
        }
        let nobodys = try files.lines("events.jsonl").filter { $0["customer"] == nil && $0["anonymousId"] == nil }
        #expect(nobodys.isEmpty)
    }

    @Test("Orders lead to customers and products; their ids are unique", arguments: GeneratedFiles.Sample.allCases)
    func orders(sample: GeneratedFiles.Sample) throws {
        let files = try sample.files
        let customers = try files.identifiers("customers.jsonl")
        let products = try files.identifiers("products.jsonl")
        let orders = try files.lines("orders.jsonl")
        #expect(Set(orders.compactMap { $0["id"] as? String }).count == orders.count)
        #expect(Set(orders.compactMap { $0["customer"] as? String }).subtracting(customers) == [])
        let items = orders.flatMap { $0["items"] as? [[String: Any]] ?? [] }
        #expect(items.count >= orders.count)
        #expect(Set(items.compactMap { $0["sku"] as? String }).subtracting(products) == [])
    }

    @Test("Events lead to what they name", arguments: GeneratedFiles.Sample.allCases)
    func events(sample: GeneratedFiles.Sample) throws {
        let files = try sample.files
        let known = [
            "customer": try files.identifiers("customers.jsonl"), "sku": try files.identifiers("products.jsonl"),
            "message": try files.identifiers(in: "messages"), "campaign": try files.identifiers(in: "campaigns"),
            "chain": try files.identifiers(in: "map"),
        ]
        let events = try files.lines("events.jsonl")
        for (field, identifiers) in known {
            #expect(Set(events.compactMap { $0[field] as? String }).subtracting(identifiers) == [], "\(field)")
        }
    }

    @Test("List members exist, each once", arguments: GeneratedFiles.Sample.allCases)
    func lists(sample: GeneratedFiles.Sample) throws {
        let files = try sample.files
        let customers = try files.identifiers("customers.jsonl")
        for list in try files.objects(in: "lists") {
            let members = try #require(list["members"] as? [String])
            #expect(Set(members).subtracting(customers) == [])
            #expect(Set(members).count == members.count)
            #expect(!members.isEmpty)
        }
    }

    @Test("Campaigns name what exists", arguments: GeneratedFiles.Sample.allCases)
    func campaigns(sample: GeneratedFiles.Sample) throws {
        let files = try sample.files
        let lists = try files.identifiers(in: "lists")
        let messages = try files.identifiers(in: "messages")
        let products = try files.identifiers("products.jsonl")
        let segments = try files.segments()
        for campaign in try files.objects(in: "campaigns") {
            let id = try #require(campaign["id"] as? String)
            let audience = try #require(campaign["audience"] as? [String: [String: [String]]])
            let variants = try #require(campaign["variants"] as? [[String: Any]])
            for part in audience.values {
                #expect(Set(part["lists"] ?? []).subtracting(lists) == [], "\(id)")
                #expect(Set(part["segments"] ?? []).subtracting(segments) == [], "\(id)")
            }
            #expect(Set(variants.compactMap { $0["message"] as? String }).subtracting(messages) == [], "\(id)")
            #expect(Set(campaign["offers"] as? [String] ?? []).subtracting(products) == [], "\(id)")
        }
    }

    @Test("Totals are the sum of the items, in minor units", arguments: GeneratedFiles.Sample.allCases)
    func totals(sample: GeneratedFiles.Sample) throws {
        func kopecks(_ text: Any?) -> Int? { (text as? String).flatMap { Int($0.replacing(".", with: "")) } }
        let wrong = try sample.files.lines("orders.jsonl").filter { order in
            let items = order["items"] as? [[String: Any]] ?? []
            let sum = items.reduce(0) { $0 + (kopecks($1["price"]) ?? 0) * ($1["quantity"] as? Int ?? 0) }
            return kopecks(order["total"]) != sum || sum == 0
        }
        #expect(wrong.isEmpty)
    }

    @Test(
        "Nothing happens after the clock, and nobody buys before registering", arguments: GeneratedFiles.Sample.allCases
    )
    func time(sample: GeneratedFiles.Sample) throws {
        let files = try sample.files
        let clock = try Moment(sample.clock)
        var registered: [String: Moment] = [:]
        for customer in try files.lines("customers.jsonl") {
            registered[try #require(customer["id"] as? String)] = try Moment(customer["registeredAt"])
        }
        let events = try files.lines("events.jsonl").map { try Moment($0["at"]) }
        #expect(registered.values.filter { $0 > clock }.isEmpty)
        #expect(events.filter { $0 > clock }.isEmpty)
        let misdated = try files.lines("orders.jsonl").filter { order in
            guard let customer = order["customer"] as? String, let since = registered[customer] else { return true }
            let at = try Moment(order["at"])
            return at > clock || at < since
        }
        #expect(misdated.isEmpty)
    }

    @Test("Addresses belong to nobody", arguments: GeneratedFiles.Sample.allCases)
    func reservedAddresses(sample: GeneratedFiles.Sample) throws {
        let emails = try sample.files.lines("customers.jsonl").compactMap { ($0["email"] as? String)?.lowercased() }
        #expect(emails.count > 300)
        let junk: Set = ["test@test.ru", "test@test.ua", "test@test.by", "ivanova@"]
        #expect(Set(emails.filter { !$0.contains("example") }).subtracting(junk) == [])
    }
}

/// A moment as the files write it; those of one offset are compared as text, which sixty thousand lines need.
private struct Moment: Comparable {
    private let text: String
    private let offset: String

    init(_ value: Any?) throws {
        guard let text = value as? String, text.count == 25 else { throw CocoaError(.propertyListReadCorrupt) }
        self.text = text
        offset = String(text.suffix(6))
    }

    static func < (left: Moment, right: Moment) -> Bool {
        guard left.offset != right.offset else { return left.text < right.text }
        return left.instant < right.instant
    }

    private var instant: Date { (try? Date(text, strategy: .iso8601)) ?? .distantFuture }
}
