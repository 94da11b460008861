import Foundation
import Testing

@testable import WorkspaceStore

/// One bad line, and exactly what is said about it. The sound line beside it always loads.
struct BadLine: CustomTestStringConvertible, Sendable {
    var log: String
    var line: String
    var says: String

    init(_ log: String, _ line: String, _ says: String) {
        self.log = log
        self.line = line
        self.says = says
    }

    var testDescription: String { says }

    private static let at = #""at":"2026-01-01T00:00:00Z""#

    static let customers: [BadLine] = [
        BadLine("customers", #"{"id":"x","#, "2:11: broken JSON: the value ends too early; mend or remove the line"),
        BadLine(
            "customers", #"{"id" "x"}"#,
            "2:7: broken JSON: a colon is expected after a field's name; mend or remove the line"),
        BadLine(
            "customers", #"{"id":"Ж","a":01}"#,
            "2:15: broken JSON: a number begins with a superfluous zero; mend or remove the line"),
        BadLine(
            "customers", #"{"id":"x"} {}"#,
            "2:12: broken JSON: there is more after the end of the value; mend or remove the line"),
        BadLine(
            "customers", #"{'id':"x"}"#,
            "2:2: broken JSON: a field's name in double quotes is expected; mend or remove the line"),
        BadLine(
            "customers", "{\"id\":\"x\",\"city\":\"a\0b\"}",
            "2:20: broken JSON: a NUL byte stands in a text; mend or remove the line"),
        BadLine("customers", #"{"id":"x","city":"a\u0000b"}"#, "2:1: a NUL character stands in a text; remove it"),
        BadLine("customers", #"["x"]"#, "2:1: the line is not an object; write one object in braces a line"),
        BadLine("customers", #"{"givenName":"x"}"#, "2:1: id is missing; add it"),
        BadLine("customers", #"{"id":""}"#, "2:7: id is missing; add it"),
        BadLine("customers", #"{"id":5}"#, "2:7: id must be a text in double quotes; mend the value"),
        BadLine("customers", #"{"id":"x","gender":"mael"}"#, "2:20: gender has an unknown value; write female or male"),
        BadLine(
            "customers", #"{"id":"x","birthDate":"1984-02-30"}"#,
            "2:23: birthDate is not an existing date; write it as \"2026-03-07\""),
        BadLine(
            "customers", #"{"id":"x","registeredAt":"2019-05-01 10:00"}"#,
            "2:26: registeredAt is not an existing time with an offset; write it as \"2026-03-07T09:00:00+03:00\""),
        BadLine("customers", #"{"id":"x","tags":"vip"}"#, "2:18: tags must be an array in brackets; mend the value"),
        BadLine(
            "customers", #"{"id":"x","tags":["vip",7]}"#,
            "2:25: tags[1] must be a text in double quotes; mend the value"),
        BadLine(
            "customers", #"{"id":"x","flags":["vip"]}"#,
            "2:20: flags[0] has an unknown value; write seed, stopList, blocked, deceased or erasureRequested"),
        BadLine(
            "customers", #"{"id":"x","loyalty":{"points":1.5}}"#,
            "2:31: loyalty.points must be a whole number; mend the value"),
        BadLine(
            "customers", #"{"id":"x","attributes":{"a":[]}}"#,
            "2:29: attributes.a must be a text, a number, true or false; mend the value"),
        BadLine(
            "customers", #"{"id":"x","consents":[{"purpose":"marketing","status":"yes"}]}"#,
            "2:55: consents[0].status has an unknown value; write granted, withdrawn or unknown"),
        BadLine(
            "customers", #"{"id":"x","consents":[{"status":"granted"}]}"#,
            "2:23: consents[0].purpose is missing; add it"),
        BadLine(
            "customers", "{\"id\":\"x\",\"city\":\"\(String(repeating: "м", count: 600_000))\"}",
            "2:18: city is longer than 64 KiB; shorten the text"),
        BadLine(
            "customers", "{\"id\":\"x\",\"big\":\"\(String(repeating: "m", count: 17 << 20))\"}",
            "2:1: the line is longer than 16 MiB; shorten its texts"),
    ]

    static let facts: [BadLine] = [
        BadLine(
            "orders", #"{"id":"x","customer":"nobody",\#(at),"total":"1"}"#,
            "2:22: customer names nobody in customers.jsonl; add the customer's record, or mend the id"),
        BadLine("orders", #"{"id":"x",\#(at),"total":"1"}"#, "2:1: customer is missing; add it"),
        BadLine("orders", #"{"id":"x","customer":"a","total":"1"}"#, "2:1: at is missing; add it"),
        BadLine("orders", #"{"id":"x","customer":"a",\#(at)}"#, "2:1: total is missing; add it"),
        BadLine(
            "orders", #"{"id":"x","customer":"a",\#(at),"total":"1.234"}"#,
            "2:62: total is not an amount of RUB with at most 2 decimals; write it as a decimal string such as \"1249.50\""
        ),
        BadLine(
            "orders", #"{"id":"x","customer":"a",\#(at),"total":12.5}"#,
            "2:62: total is not an amount of RUB with at most 2 decimals; write it as a decimal string such as \"1249.50\""
        ),
        BadLine(
            "orders", #"{"id":"x","customer":"a",\#(at),"total":"1","currency":"USD"}"#,
            "2:77: currency is not RUB, the workspace's one currency; convert the amounts, or keep this order in a workspace of its own"
        ),
        BadLine(
            "orders", #"{"id":"x","customer":"a",\#(at),"total":"1","status":"done"}"#,
            "2:75: status has an unknown value; write completed, returned or cancelled"),
        BadLine(
            "orders", #"{"id":"x","customer":"a",\#(at),"total":"1","items":[{"quantity":1}]}"#,
            "2:75: items[0].sku is missing; add it"),
        BadLine("events", #"{\#(at),"kind":"sent"}"#, "2:1: customer or anonymousId is missing; add it"),
        BadLine("events", #"{"customer":"a",\#(at)}"#, "2:1: kind is missing; add it"),
        BadLine("events", #"{"customer":"a","kind":"sent"}"#, "2:1: at is missing; add it"),
        BadLine(
            "events", #"{"customer":"n",\#(at),"kind":"sent"}"#,
            "2:13: customer names nobody in customers.jsonl; add the customer's record, or mend the id"),
        BadLine(
            "events", #"{"customer":"a",\#(at),"kind":"sent","channel":"fax"}"#,
            "2:69: channel has an unknown value; write email, sms, push, inapp, messenger, call, mail, ads or site"),
        BadLine("products", #"{"name":"x"}"#, "2:1: id is missing; add it"),
        BadLine(
            "products", #"{"id":"x","price":"x"}"#,
            "2:19: price is not an amount of RUB with at most 2 decimals; write it as a decimal string such as \"1249.50\""
        ),
        BadLine(
            "products", #"{"id":"x","ageLimit":-1}"#,
            "2:22: ageLimit must be a whole number from 0 to 1000000; mend the value"),
    ]
}

@Suite("Bad lines")
struct BadLineTests {
    private static let sound = [
        "customers": #"{"id":"a"}"#,
        "orders": #"{"id":"o","customer":"a","at":"2026-01-01T00:00:00Z","total":"1"}"#,
        "events": #"{"customer":"a","at":"2026-01-01T00:00:00Z","kind":"sent"}"#,
        "products": #"{"id":"s"}"#,
    ]

    @Test("are told, and the rest loads", arguments: BadLine.customers + BadLine.facts)
    func isTold(_ bad: BadLine) throws {
        let sound = try #require(Self.sound[bad.log])
        var files = Self.sound.reduce(into: [:]) { $0["\($1.key).jsonl"] = $1.value + "\n" }
        let after = sound.replacingOccurrences(of: #""id":"#, with: #""id":"z"#).replacingOccurrences(
            of: "\"z\"", with: "\"z")
        files["\(bad.log).jsonl"] = "\(sound)\n\(bad.line)\n\(after)\n"
        let loaded = try TemporaryWorkspace(files).open()
        #expect(loaded.problems.map(\.description) == ["\(bad.log).jsonl:\(bad.says)"])
        #expect(loaded.problems.map(\.severity) == [.error])
        #expect(loaded.rows["\(bad.log).jsonl"] == 2)
        #expect(loaded.quarantined.map(\.offset) == [sound.utf8.count + 1])
        #expect(loaded.quarantined.map(\.length) == [bad.line.utf8.count])
    }

    @Test func invalidUTF8IsFoundWithItsColumn() throws {
        let workspace = try TemporaryWorkspace()
        try workspace.write(Data(Array(#"{"id":"Ж"#.utf8) + [0xFF] + Array("\"}\n".utf8)), to: "customers.jsonl")
        #expect(
            try workspace.open().problems.map(\.description) == [
                "customers.jsonl:1:9: broken JSON: the text is not valid UTF-8; mend or remove the line"
            ])
    }

    @Test func repeatedIDsAreOneNote() throws {
        let workspace = try TemporaryWorkspace([
            "customers.jsonl":
                "{\"id\":\"a\",\"city\":\"1\"}\n{\"id\":\"b\"}\n{\"id\":\"a\",\"city\":\"2\"}\n{\"id\":\"a\",\"city\":\"3\"}\n"
        ])
        let loaded = try workspace.open()
        #expect(
            loaded.problems.map(\.description) == [
                "customers.jsonl:3:1: 2 lines repeat an earlier id; the last line of an id wins; nothing need be done"
            ])
        #expect(loaded.problems.first?.severity == .note)
        #expect(loaded.snapshot.customers.count == 2)
        #expect(loaded.snapshot.customers.city[0] == "3")
    }

    @Test func unknownZonesAreANoteWithoutTheirName() throws {
        let workspace = try TemporaryWorkspace([
            "customers.jsonl": "{\"id\":\"a\",\"timezone\":\"Mars/Base\"}\n{\"id\":\"b\",\"timezone\":\"Mars/Base\"}\n"
        ])
        let loaded = try workspace.open()
        #expect(
            loaded.problems.map(\.description) == [
                "customers.jsonl:1:1: timezone is no known time zone, here and on 1 more lines; "
                    + "it counts as missing; write a name such as Europe/Minsk"
            ])
        #expect(loaded.snapshot.zones["Mars/Base"] == nil)
        #expect(loaded.snapshot.customers.count == 2)
    }

    @Test func listsNamingNobodyAreAWarning() throws {
        let workspace = try TemporaryWorkspace([
            "customers.jsonl": "{\"id\":\"a\"}\n", "lists/old.json": #"{"id":"old","members":["a","b","c"]}"#,
        ])
        let loaded = try workspace.open()
        #expect(
            loaded.problems.map(\.description) == [
                "lists/old.json:1:1: 2 members are no customers; "
                    + "they are not targeted; add the customers or take them off the list"
            ])
        #expect(loaded.problems.map(\.severity) == [.warning])
    }
}
