import Foundation
import Testing

extension ProgramTests {
    @Suite("Bad input and use") struct BadInputTests {
        /// What is said of a workspace that cannot be opened at all; `DIR` stands for its folder.
        @Test(
            "a workspace that cannot be opened",
            arguments: [
                (
                    nil,
                    "DIR: this folder is no workspace: workspace.json is missing; name another folder, or run muster demo"
                ),
                (#"{"schema": 1, "#, "workspace.json:1:15: broken JSON: the value ends too early; mend the file"),
                (
                    #"{"schema": 7, "currency": "RUB", "timezone": "Europe/Minsk"}"#,
                    "workspace.json:1:12: schema 7 is newer than this program, which knows up to 1; update muster"
                ),
                (#"{"currency": "RUB"}"#, "workspace.json:1:1: schema is missing; add \"schema\": 1"),
                (
                    #"{"schema": 1, "currency": 5, "timezone": "Europe/Minsk"}"#,
                    "workspace.json:1:27: currency must be a text in double quotes; mend the value"
                ),
                (
                    #"{"schema": 1, "currency": "RUB", "timezone": "Mars/Base"}"#,
                    "workspace.json:1:46: timezone is no known time zone; write a name such as Europe/Minsk"
                ),
                (
                    #"{"schema": 1, "currency": "RUB", "timezone": "Europe/Minsk", "clock": "2026-02-30"}"#,
                    "workspace.json:1:71: clock is not an existing time with an offset; "
                        + "write it as \"2026-03-07T09:00:00+03:00\""
                ),
            ] as [(String?, String)])
        func cannotBeOpened(settings: String?, says: String) throws {
            let folder = try TemporaryFolder()
            if let settings { try folder.write(settings, to: "workspace.json") }
            let text = "muster: " + says.replacing("DIR", with: folder.path) + "\n"
            for command in [[], ["validate"], ["customers"], ["segments"]] as [[String]] {
                let run = try CommandRun.muster(command + [folder.path])
                #expect(run.errors == text)
                #expect(run.output.isEmpty)
                #expect(run.status == 2)
            }
        }

        @Test func noFolder() throws {
            let folder = try TemporaryFolder()
            let run = try CommandRun.muster([folder.path + "/nowhere"])
            #expect(run.errors == "muster: \(folder.path)/nowhere: there is no such folder; check the name\n")
            #expect(run.status == 2)
            try folder.write("", to: "file")
            let file = try CommandRun.muster([folder.path + "/file"])
            #expect(
                file.errors
                    == "muster: \(folder.path)/file: this is a file, not a folder; name the folder that holds workspace.json\n"
            )
            #expect(file.status == 2)
        }

        @Test func everyBadLineIsListedWithItsPlaceAndTheRestLoads() throws {
            let workspace = try SmallWorkspace.make([
                "customers.jsonl": BadWorkspace.customers.joined(separator: "\n") + "\n",
                "orders.jsonl": BadWorkspace.orders.joined(separator: "\n") + "\n",
                "lists/everybody.json": #"{"id": "everybody", "name": "Everybody", "members": ["a", "nobody"]}"#,
                "campaigns/spring.json":
                    #"{"id": "spring", "name": "Spring", "audience": {"include": {"lists": ["none"]}}}"#,
            ])
            let run = try CommandRun.muster(["validate", workspace.path])
            #expect(run.output.split(separator: "\n").map(String.init) == BadWorkspace.report)
            #expect(run.errors.isEmpty)
            #expect(run.status == 2)

            let list = try CommandRun.muster(["customers", workspace.path, "--columns", "id,city", "--format", "csv"])
            #expect(list.output == "id,city\na,Гродно\n")
            #expect(
                list.errors
                    == "muster: left out what has an error (7 errors); muster validate \(workspace.path) says where\n")
            #expect(list.status == 0)
        }

        @Test func noCustomersValueIsInAMessage() throws {
            let workspace = try SmallWorkspace.make([
                "customers.jsonl": #"{"id":"x","email":"secret@example.org","gender":"secret"}"# + "\n",
                "orders.jsonl": #"{"id":"o","customer":"secret","at":"2026-01-01T00:00:00Z","total":"secret"}"# + "\n",
            ])
            let run = try CommandRun.muster(["validate", workspace.path])
            #expect(run.status == 2)
            #expect(!(run.output + run.errors).contains("secret"))
        }

        /// Wrong use: what is said, without the usage that follows.
        @Test(
            "wrong use",
            arguments: [
                (["preview", "DIR", "sprnig"], "there is no campaign \"sprnig\"; did you mean spring?"),
                (["preview", "DIR", "autumn"], "there is no campaign \"autumn\"; choose one of spring"),
                (["segments", "DIR", "--scheme", "rfm"], "there is no scheme \"rfm\"; choose one of rfm-groups"),
                (["customers", "DIR", "--sort", "citty"], "there is no column \"citty\"; did you mean city?"),
                (
                    ["explain", "DIR", "spring", "c-99"],
                    "there is no customer record \"c-99\" as of 2026-03-07T09:00:00+03:00; muster customers DIR lists the records"
                ),
                (
                    ["explain", "DIR", "spring", "C-0007"],
                    "there is no customer record \"C-0007\" as of 2026-03-07T09:00:00+03:00; did you mean c-07? "
                        + "muster customers DIR lists the records"
                ),
                // A folder that is not there is told before anything that may be wrong besides.
                (["check", "DIR/nowhere"], "DIR/nowhere: there is no such folder; check the name"),
                (
                    ["customers", "DIR/nowhere", "--where", "x ="],
                    "DIR/nowhere: there is no such folder; check the name"
                ),
                (
                    ["customers", "DIR/nowhere", "--columns", "x"],
                    "DIR/nowhere: there is no such folder; check the name"
                ),
                (["preview", "DIR/nowhere"], "DIR/nowhere: there is no such folder; check the name"),
                (["preview", "DIR/nowhere", "spring"], "DIR/nowhere: there is no such folder; check the name"),
                (["segments", "DIR/nowhere"], "DIR/nowhere: there is no such folder; check the name"),
                (["map", "DIR/nowhere"], "DIR/nowhere: there is no such folder; check the name"),
                (["simulate", "DIR/nowhere"], "DIR/nowhere: there is no such folder; check the name"),
                (["validate", "DIR/nowhere"], "DIR/nowhere: there is no such folder; check the name"),
                (["import", "DIR/nowhere"], "DIR/nowhere: there is no such folder; check the name"),
                (["export", "DIR/nowhere"], "DIR/nowhere: there is no such folder; check the name"),
                (["message", "DIR/nowhere"], "DIR/nowhere: there is no such folder; check the name"),
                (["journey", "DIR/nowhere"], "DIR/nowhere: there is no such folder; check the name"),
                (["diff", "DIR/nowhere", "spring"], "DIR/nowhere: there is no such folder; check the name"),
                (
                    ["review", "DIR/nowhere", "spring", "approve", "--check", "x"],
                    "DIR/nowhere: there is no such folder; check the name"
                ),
                (
                    ["preview", "DIR", "spring", "--as-of", "yesterday"],
                    "--as-of is neither an instant nor a day; write it like 2026-03-07T09:00:00+03:00 or 2026-03-07"
                ),
                (
                    ["preview", "DIR", "spring", "--as-of", "2026-02-30"],
                    "--as-of is neither an instant nor a day; write it like 2026-03-07T09:00:00+03:00 or 2026-03-07"
                ),
                (
                    ["preview", "DIR", "spring", "--language", "xx"],
                    "there is no language \"xx\"; choose one of en, ru, uk, be"
                ),
                (["customers", "DIR", "--frobnicate"], "Unknown option '--frobnicate'"),
                (["customers", "DIR", "--limit=-1"], "--limit is below zero; give a number from 0 on"),
                (["generate", "DIR"], "DIR: the folder is not empty; name a new or an empty one"),
                (
                    ["demo", "shoes"],
                    "The value 'shoes' is invalid for '<demo>'. Please provide one of 'pharmacy', 'gadgets' or 'books'."
                ),
                (
                    ["generate", "NEW", "--pharmacy", "--demo", "books"],
                    "--pharmacy and --demo books name two demos; choose one"
                ),
                ([], "Missing expected argument '<folder>'"),
                (
                    ["previw", "DIR", "spring"],
                    "there is no command \"previw\" and no such folder; did you mean muster preview?"
                ),
            ] as [([String], String)])
        func wrongUse(arguments: [String], says: String) throws {
            let workspace = try SmallWorkspace.make()
            let run = try CommandRun.muster(arguments.map { $0.replacing("DIR", with: workspace.path) })
            let first = run.errors.split(separator: "\n").first.map(String.init)
            #expect(first == "muster: " + says.replacing("DIR", with: workspace.path))
            #expect(run.output.isEmpty)
            #expect(run.status == 2)
        }

        @Test func aWrongConditionIsToldWithItsColumn() throws {
            let workspace = try SmallWorkspace.make()
            let run = try CommandRun.muster(["customers", workspace.path, "--where", "citty = Минск"])
            #expect(run.errors.hasPrefix("muster: --where: "))
            #expect(run.errors.contains("city"), "the nearest word is suggested")
            #expect(run.errors.hasSuffix("; did you mean city?\n"))
            #expect(run.status == 2)
        }

        @Test("a disk that takes no more", arguments: [["customers", "DIR"], ["validate", "DIR"], ["DIR"]])
        func fullDisk(arguments: [String]) throws {
            let workspace = try SmallWorkspace.make()
            let run = try CommandRun.muster(
                arguments.map { $0.replacing("DIR", with: workspace.path) }, output: "/dev/full")
            #expect(run.errors == "muster: the output cannot be written; see whether the disk is full\n")
            #expect(run.status == 2)
        }
    }
}

/// A workspace with one fault of each kind among its lines.
private enum BadWorkspace {
    static let customers = [
        #"{"id":"a","city":"Минск"}"#,
        #"{"id":"b","#,
        #"{"id":5}"#,
        #"{"id":"c","birthDate":"1984-02-30"}"#,
        #"{"id":"d","city":"\#(String(repeating: "x", count: 1 << 20))"}"#,
        "{\"id\":\"e\",\"city\":\"x\0y\"}",
        #"{"id":"a","city":"Гродно"}"#,
    ]

    static let orders = [
        #"{"id":"o-1","customer":"nobody","at":"2026-02-03T12:00:00+03:00","total":"1.00"}"#,
        #"{"id":"o-2","customer":"a","at":"2026-02-03T12:00:00+03:00","total":"1.00"}"#,
        #"{"id":"o-3","customer":"a","at":"yesterday","total":"1.00"}"#,
    ]

    static let report = [
        "error  campaigns/spring.json:1:1: there is no list \"none\"; name another, or take it out",
        "error  customers.jsonl:2:11: broken JSON: the value ends too early; mend or remove the line",
        "error  customers.jsonl:3:7: id must be a text in double quotes; mend the value",
        "error  customers.jsonl:4:23: birthDate is not an existing date; write it as \"2026-03-07\"",
        "error  customers.jsonl:5:18: city is longer than 64 KiB; shorten the text",
        "error  customers.jsonl:6:20: broken JSON: a NUL byte stands in a text; mend or remove the line",
        "note  customers.jsonl:7:1: 1 line repeats an earlier id; the last line of an id wins; nothing need be done",
        "warning  lists/everybody.json:1:1: 1 member is no customer; "
            + "they are not targeted; add the customers or take them off the list",
        "error  orders.jsonl:1:24: customer names nobody in customers.jsonl; add the customer's record, or mend the id",
        "error  orders.jsonl:3:33: at is not an existing time with an offset; write it as \"2026-03-07T09:00:00+03:00\"",
        "2 customers.jsonl, 0 events.jsonl, 1 orders.jsonl, 0 products.jsonl: 1 notes, 1 warnings, 8 errors",
    ]
}
