import Foundation
import Testing

@testable import WorkspaceStore

/// Lines that were appended since are added to the columns of the index. The result is the workspace that is read from the
/// beginning, to the last code of a dictionary.
@Suite("Extending the index")
struct IndexExtensionTests {
    struct Growth: CustomTestStringConvertible, Sendable {
        let name: String
        let file: String
        let lines: String
        /// Whether the index must have been used.
        var isExtended = true

        var testDescription: String { name }
    }

    static let growths = [
        Growth(
            name: "new orders", file: "orders.jsonl",
            lines: """
                {"id":"o-4","customer":"c-1","at":"2025-01-01T10:00:00Z","total":"1","items":[{"sku":"s-9","quantity":2}]}
                {"id":"o-5","customer":"c-2","at":"2026-01-01T10:00:00Z","total":"2","status":"returned"}

                """),
        Growth(
            name: "an order of the same instant", file: "orders.jsonl",
            lines: #"{"id":"o-0","customer":"c-1","at":"2026-01-01T10:00:00Z","total":"1"}"# + "\n"),
        Growth(
            name: "replaced orders", file: "orders.jsonl",
            lines: """
                {"id":"o-1","customer":"c-3","at":"2026-01-09T10:00:00Z","total":"3","items":[{"sku":"s-1"},{"sku":"s-2"}]}
                {"id":"o-6","customer":"c-3","at":"2026-01-09T10:00:00Z","total":"3"}
                {"id":"o-1","customer":"c-2","at":"2026-01-08T10:00:00Z","total":"4","items":[{"sku":"s-3"}]}
                {"id":"o-6","customer":"c-1","at":"2026-01-01T09:00:00Z","total":"5"}

                """),
        Growth(
            name: "bad lines", file: "orders.jsonl",
            lines: "{broken\n\n{\"id\":\"o-7\"}\n"
                + #"{"id":"o-8","customer":"nobody","at":"2026-01-01T00:00:00Z","total":"1"}"#
                + "\n"),
        Growth(
            name: "a torn tail", file: "orders.jsonl",
            lines: #"{"id":"o-4","customer":"c-1","at":"2025-01-01T10:00:00Z","total":"1"}"# + "\n{\"id\":\"o-5\",\"cu"),
        Growth(
            name: "new events", file: "events.jsonl",
            lines: """
                {"customer":"c-2","at":"2024-01-01T10:00:00Z","kind":"sent","channel":"email","campaign":"k"}
                {"customer":"c-1","at":"2026-01-01T10:00:00Z","kind":"clicked","campaign":"k","address":"new@example.com"}

                """),
        Growth(
            name: "identified profiles", file: "events.jsonl",
            lines: """
                {"customer":"c-2","anonymousId":"x-2","at":"2026-01-05T10:00:00Z","kind":"identified"}
                {"anonymousId":"x-2","at":"2026-01-06T10:00:00Z","kind":"searched","query":"q"}
                {"anonymousId":"x-3","at":"2026-01-06T10:00:00Z","kind":"searched","query":"q"}

                """),
        Growth(
            name: "a profile identified earlier by somebody else", file: "events.jsonl",
            lines: #"{"customer":"c-1","anonymousId":"x-1","at":"2025-12-31T10:00:00Z","kind":"identified"}"# + "\n"),
        Growth(
            name: "new customers", file: "customers.jsonl", lines: #"{"id":"c-0","city":"Пинск"}"# + "\n",
            isExtended: false),
        Growth(
            name: "updated customers", file: "customers.jsonl",
            lines: #"{"id":"c-3","city":"Брест","timezone":"Nowhere/At","attributes":{"shoe":"41"}}"# + "\n"),
        Growth(name: "an empty line", file: "customers.jsonl", lines: "\n"),
    ]

    @Test(arguments: growths)
    func `appended lines are taken in`(growth: Growth) throws {
        let indexed = try IndexedWorkspace()
        _ = try indexed.openAndIndex()
        try indexed.append(growth.lines, to: growth.file)
        let loaded = try indexed.expectSound()
        let draft = try #require(loaded.indexDraft)
        #expect((draft.before != nil) == growth.isExtended)
        #expect(try draft.write() == .written)
        #expect(try indexed.expectSound("written again").indexDraft?.isCurrent() == true)
    }

    @Test func `newcomers move the rows of orders and events`() throws {
        var files = IndexedWorkspace.files
        files["orders.jsonl"] = files["orders.jsonl"]?.replacingOccurrences(of: "c-9", with: "c-2")
        let indexed = try IndexedWorkspace(files)
        _ = try indexed.openAndIndex()
        try indexed.append("{\"id\":\"c-0\"}\n{\"id\":\"c-15\",\"city\":\"Минск\"}\n", to: "customers.jsonl")
        try indexed.append(
            #"{"id":"o-9","customer":"c-15","at":"2026-01-01T10:00:00Z","total":"1"}"# + "\n", to: "orders.jsonl")
        let loaded = try indexed.expectSound()
        #expect(loaded.indexDraft?.before != nil && loaded.snapshot.customers.count == 5)
    }

    @Test(arguments: 1...12)
    func `any number of random appends`(seed: Int) throws {
        var dice = LineDice(seed: UInt64(seed))
        let indexed = try IndexedWorkspace([
            "customers.jsonl": dice.lines(20) { $0.customer() }, "orders.jsonl": dice.lines(30) { $0.order() },
            "events.jsonl": dice.lines(40) { $0.event() },
        ])
        for step in 1...6 {
            _ = step % 3 == 0 ? try indexed.open() : try indexed.openAndIndex()
            if dice.isLucky(one: 4) { try indexed.append(dice.lines(3) { $0.customer() }, to: "customers.jsonl") }
            if !dice.isLucky(one: 4) { try indexed.append(dice.lines(4) { $0.order() }, to: "orders.jsonl") }
            if !dice.isLucky(one: 4) { try indexed.append(dice.lines(6) { $0.event() }, to: "events.jsonl") }
            try indexed.expectSound("seed \(seed), step \(step)")
        }
    }
}

/// Makes lines of logs that clash with each other in every way: repeated ids, shared profiles, equal instants, bad lines.
private struct LineDice {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 0x9E37_79B9_7F4A_7C15
    }

    mutating func roll(_ sides: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(sides))
    }

    mutating func isLucky(one sides: Int) -> Bool { roll(sides) == 0 }

    /// Up to `count` lines, of which few are bad.
    mutating func lines(_ count: Int, _ line: (inout LineDice) -> String) -> String {
        var text = ""
        for _ in 0...roll(count) { text += isLucky(one: 25) ? "{bad\n" : line(&self) + "\n" }
        return text
    }

    mutating func customer() -> String {
        let zone = isLucky(one: 6) ? "Nowhere/\(roll(2))" : ["Europe/Minsk", "Asia/Omsk"][roll(2)]
        let attribute = isLucky(one: 3) ? #","attributes":{"a\#(roll(4))":"v\#(roll(5))"}"# : ""
        let tags = isLucky(one: 2) ? #","tags":["t\#(roll(6))","t\#(roll(6))"]"# : ""
        let ids = isLucky(one: 3) ? #","externalIds":{"k\#(roll(3))":"\#(roll(30))"}"# : ""
        let consent =
            isLucky(one: 2) ? #","consents":[{"purpose":"marketing","status":"granted","source":"s\#(roll(4))"}]"# : ""
        return
            #"{"id":"c-\#(roll(40))","city":"\#(roll(9))","timezone":"\#(zone)"\#(attribute)\#(tags)\#(ids)\#(consent)}"#
    }

    mutating func order() -> String {
        let items = (0..<roll(3)).map { _ in #"{"sku":"s\#(roll(12))","quantity":\#(1 + roll(3))}"# }
        return #"{"id":"o-\#(roll(150))","customer":"c-\#(roll(42))","at":"\#(instant())","total":"\#(roll(99)).50","#
            + #""channel":"h\#(roll(4))","items":[\#(items.joined(separator: ","))]}"#
    }

    mutating func event() -> String {
        let profile = #""anonymousId":"x-\#(roll(9))""#
        let customer = #""customer":"c-\#(roll(42))""#
        switch roll(4) {
        case 0: return #"{\#(profile),"at":"\#(instant())","kind":"viewed","sku":"s\#(roll(20))"}"#
        case 1: return #"{\#(customer),\#(profile),"at":"\#(instant())","kind":"identified"}"#
        case 2:
            let bounce = isLucky(one: 2) ? #","bounce":"hard""# : ""
            return #"{\#(customer),"at":"\#(instant())","kind":"bounced","address":"a\#(roll(50))"\#(bounce)}"#
        default: return #"{\#(customer),"at":"\#(instant())","kind":"visited","value":"\#(roll(50))"}"#
        }
    }

    private mutating func instant() -> String { "2026-01-0\(1 + roll(9))T1\(roll(4)):00:00Z" }
}
