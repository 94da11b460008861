import AudienceEngine
import CampaignDomain
import Foundation
import Synchronization
import Testing

@testable import WorkspaceStore

/// Logs are read in parts by several threads. Nothing of that may show: rows, problems and their lines are those of a file that
/// is read from its beginning to its end.
@Suite("Reading logs in parts")
struct PartedReadingTests {
    /// Ids out of order and repeated, unknown zones, bad, empty and torn lines, a byte order mark, carriage returns.
    private static func workspace() throws -> TemporaryWorkspace {
        let cities = ["Минск", "Гродно", "Брест", "Минск"]
        var customers = ["\u{FEFF}" + #"{"id":"k-0","city":"Пинск"}"#]
        for number in 0..<60 {
            let id = "c-\((number * 37) % 50)"
            let zone = number % 9 == 4 ? #","timezone":"Nowhere/\#(number % 2)""# : #","timezone":"Europe/Minsk""#
            let more =
                number % 3 == 0 ? #","attributes":{"a\#(number / 20)":"v\#(number)"},"tags":["t\#(number % 4)"]"# : ""
            let consent = #","consents":[{"purpose":"marketing","status":"granted","source":"s\#(number % 5)"}]"#
            customers.append(#"{"id":"\#(id)","city":"\#(cities[number % 4])"\#(zone)\#(more)\#(consent)}"#)
            if number % 11 == 5 { customers.append(["", "{broken", #"{"givenName":"no id"}"#, "[1]\r"][number % 4]) }
        }
        var orders: [String] = []
        var events: [String] = []
        for number in 0..<90 {
            let customer = "c-\((number * 13) % 55)"
            orders.append(
                #"{"id":"o-\#((number * 7) % 80)","customer":"\#(customer)","at":"2026-01-\#(10 + number % 20)T10:00:00Z","#
                    + #""total":"\#(number).50","items":[{"sku":"s-\#(number % 6)"}]}"# + (number % 4 == 0 ? "\r" : ""))
            let owner = number % 3 == 0 ? #""anonymousId":"x-\#(number % 5)""# : #""customer":"\#(customer)""#
            let kind = number % 7 == 3 ? #""bounced","bounce":"hard""# : #""viewed","sku":"s-\#(number % 6)""#
            events.append(#"{\#(owner),"at":"2026-02-\#(10 + number % 18)T10:00:00Z","kind":\#(kind)}"#)
            if number % 20 == 10 {
                events.append(
                    #"{"customer":"c-\#(number % 50)","anonymousId":"x-\#(number % 5)","at":"2026-02-1\#(number % 9)T10:00:00Z","#
                        + #""kind":"identified"}"#)
            }
        }
        return try TemporaryWorkspace([
            "customers.jsonl": customers.joined(separator: "\n") + "\n",
            "orders.jsonl": orders.joined(separator: "\n") + "\n",
            "events.jsonl": events.joined(separator: "\n") + "\n" + #"{"customer":"c-1","at":"2026-0"#,
        ])
    }

    @Test(arguments: [1, 90, 400, 3_000])
    func `parts of any length make the same workspace`(partLength: Int) throws {
        let workspace = try Self.workspace()
        let whole = try workspace.open()
        var options = LoadOptions()
        options.partLength = partLength
        let parted = try workspace.open(options)
        #expect(whole.snapshot.customers.count == 51 && whole.snapshot.orders.count > 60)
        #expect(whole.problems.count > 20)
        #expect(parted.problems == whole.problems)
        #expect(parted.quarantined == whole.quarantined)
        #expect(parted.rows == whole.rows)
        #expect(parted.snapshot.description == whole.snapshot.description)
    }

    @Test func `a part ends where a line ends, and the parts are the file`() throws {
        let lines = (0..<40).map { String(repeating: "x", count: $0 * 17 % 60) }
        let content = lines.joined(separator: "\n")
        let workspace = try TemporaryWorkspace(["events.jsonl": content])
        let path = workspace.folder.path + "/events.jsonl"
        for length in [1, 50, 333, 100_000] {
            let ranges = try #require(try LineRanges.split(path: path, name: "events.jsonl", length: length))
            let parts = ranges.map { Array(content.utf8)[$0] }
            #expect(parts.flatMap { $0 } == Array(content.utf8))
            #expect(parts.dropLast().allSatisfy { $0.last == 0x0A && $0.count >= length })
        }
        #expect(try LineRanges.split(path: path + "x", name: "x", length: 9) == nil)
    }

    @Test func `progress is of the file as a whole, and a part that is cancelled ends the reading`() throws {
        let workspace = try Self.workspace()
        let seen = Counts()
        var options = LoadOptions { progress in
            seen.note(progress)
            return .proceed
        }
        options.partLength = 200
        _ = try workspace.open(options)
        for (file, largest, total) in seen.largest { #expect(largest == total, "\(file)") }
        #expect(seen.largest.map(\.file) == ["customers.jsonl", "events.jsonl", "orders.jsonl"])
        options.onProgress = { $0.file == "orders.jsonl" ? .cancel : .proceed }
        let error = #expect(throws: WorkspaceError.self) { _ = try workspace.open(options) }
        #expect(error?.kind == .cancelled)
    }
}

/// What threads announced.
private final class Counts: Sendable {
    private let reports = Mutex<[String: (read: Int, total: Int)]>([:])

    func note(_ progress: LoadProgress) {
        reports.withLock { reports in
            let known = reports[progress.file]?.read ?? 0
            reports[progress.file] = (max(known, progress.bytesRead), progress.bytesTotal)
        }
    }

    var largest: [(file: String, read: Int, total: Int)] {
        reports.withLock { $0.sorted { $0.key < $1.key }.map { ($0.key, $0.value.read, $0.value.total) } }
    }
}

extension AudienceSnapshot {
    /// Every value, a row a line.
    fileprivate var description: String {
        let rows = (0..<customers.count).map { row -> String in
            let attributes = customers.attributes.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value[row] ?? "-")" }
            let consents = customers.consents.entries(row).map { customers.consents.source[$0] ?? "-" }
            let orders = orders.ofCustomer(row).map { order -> String in
                let items = self.orders.items(order).map { self.orders.itemSKU[$0] ?? "-" }
                return "\(self.orders.id[order] ?? "-") \(self.orders.at[order]) \(self.orders.total[order]) \(items)"
            }
            let events = events.ofCustomer(row).map { event in
                "\(self.events.kind[event]) \(self.events.at[event]) \(self.events.isHardBounce(event)) "
                    + "\(self.events.sku[event] ?? "-") \(self.events.isVisible(event, asOf: .init(seconds: 1_771_000_000)))"
            }
            return "\(customers.customerID(row)) \(customers.city[row] ?? "-") \(customers.zone[row] ?? "-") "
                + "\(customers.tags[row]) \(attributes) \(consents) \(orders) \(events)"
        }
        return rows.joined(separator: "\n") + "\n\(events.anonymousCount) \(zones.keys.sorted())"
    }
}
