import Foundation
import Testing

extension ProgramTests {
    @Suite("A check for a pipeline") struct CheckTests {
        /// Has one warning, `audience-jump` being a rule of series, and no stop.
        private static let overlapping = """
            {"id": "twice", "name": "Twice", "sendAt": "2026-03-08T09:00:00+03:00",
             "audience": {"include": {"lists": ["everybody", "some"]}},
             "variants": [{"id": "a", "weight": 100, "message": "spring-a"}]}
            """
        private static let some = #"{"id": "some", "name": "Some", "members": ["c-01"]}"#
        private static let late = """
            {
              "id": "late",
              "sendAt": "2026-03-01T09:00:00+03:00",
              "audience": {"include": {"lists": ["everybody"]}},
              "variants": [{"id": "a", "weight": 100, "message": "spring-a"}]
            }
            """

        private func workspace(_ changes: [String: String?] = [:]) throws -> TemporaryFolder {
            var files: [String: String?] = [
                "campaigns/twice.json": Self.overlapping, "campaigns/late.json": Self.late,
                "lists/some.json": Self.some,
            ]
            files.merge(changes) { $1 }
            return try SmallWorkspace.make(files)
        }

        @Test(
            "the exit status",
            arguments: [
                (["spring"], 0), (["spring", "--fail-on", "warn"], 0), (["spring", "--fail-on", "note"], 1),
                (["twice"], 0),
                (["twice", "--fail-on", "hold"], 0), (["twice", "--fail-on", "warn"], 1),
                (["twice", "--fail-on", "note"], 1), (["late"], 1), (["spring", "late"], 1), (["--all"], 1),
                (["spring", "twice"], 0),
            ] as [([String], Int32)])
        func exits(arguments: [String], status: Int32) throws {
            let workspace = try workspace()
            let run = try CommandRun.muster(["check", workspace.path] + arguments)
            #expect(run.status == status)
            #expect(run.errors.isEmpty)
            #expect(!run.output.isEmpty)
        }

        @Test(
            "bad use and bad input",
            arguments: [
                ([], "no campaign is named; name one, or use --all"),
                (["spring", "--all"], "--all goes without campaigns; name them, or use --all"),
                (["sprnig"], "there is no campaign \"sprnig\"; did you mean spring?"),
                (["autumn"], "there is no campaign \"autumn\"; choose one of late, spring, twice"),
                (["spring", "sprnig"], "there is no campaign \"sprnig\"; did you mean spring?"),
                (
                    ["spring", "--format", "xml"],
                    "The value 'xml' is invalid for '--format <format>'. Please provide one of the following:"
                ),
                (
                    ["spring", "--fail-on", "error"],
                    "The value 'error' is invalid for '--fail-on <fail-on>'. Please provide one of 'stop', 'hold', "
                        + "'warn' or 'note'."
                ),
                (["spring", "--frobnicate"], "Unknown option '--frobnicate'"),
                (["spring", "--output"], "Missing value for '--output <file>'"),
                (
                    ["spring", "--output", "DIR/lists"],
                    "DIR/lists: this is no file; name a file; without --output the report is printed"
                ),
                (
                    ["spring", "--output", "/dev/null"],
                    "/dev/null: this is no file; name a file; without --output the report is printed"
                ),
                (
                    ["spring", "--output", "DIR/no/where"],
                    "DIR/no/where: cannot be written; the system says: No such file or directory"
                ),
                (
                    ["spring", "--as-of", "yesterday"],
                    "--as-of is neither an instant nor a day; write it like 2026-03-07T09:00:00+03:00 or 2026-03-07"
                ),
                (["spring", "--language", "xx"], "there is no language \"xx\"; choose one of en, ru, uk, be"),
            ] as [([String], String)])
        func wrongUse(arguments: [String], says: String) throws {
            let workspace = try workspace()
            let run = try CommandRun.muster(
                ["check", workspace.path] + arguments.map { $0.replacing("DIR", with: workspace.path) })
            let first = run.errors.split(separator: "\n").first.map(String.init)
            #expect(first == "muster: " + says.replacing("DIR", with: workspace.path))
            #expect(run.output.isEmpty)
            #expect(run.status == 2)
        }

        /// A check of half the policies would be no check.
        @Test(
            "a definition that cannot be read",
            arguments: [
                (
                    "policies.json", #"{"caps": [{"max": "many"}]}"#, "muster: policies.json:1:"
                ),
                ("campaigns/other.json", #"{"id": "other", "#, "muster: campaigns/other.json:1:"),
                (
                    "campaigns/spring.json",
                    #"{"id": "spring", "variants": [{"id": "a", "weight": 1, "message": "no"}]}"#,
                    "muster: campaigns/spring.json:1:1: there is no message \"no\"; name another, or take it out"
                ),
            ])
        func brokenDefinition(file: String, content: String, says: String) throws {
            let workspace = try workspace([file: content])
            let run = try CommandRun.muster(["check", workspace.path, "spring"])
            #expect(run.errors.contains(says))
            #expect(run.output.isEmpty)
            #expect(run.status == 2)
        }

        @Test func allAreThoseStillToBeSent() throws {
            let workspace = try workspace([
                "campaigns/sent.json": #"{"id": "sent", "status": "sent"}"#,
                "campaigns/off.json": #"{"id": "off", "status": "cancelled"}"#,
                "campaigns/ready.json": #"{"id": "ready", "status": "approved"}"#,
            ])
            let run = try CommandRun.muster(["check", workspace.path, "--all", "--format", "json"])
            let campaigns = try #require(
                try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
            #expect(campaigns.compactMap { $0["campaign"] as? String } == ["late", "ready", "spring", "twice"])
            #expect(campaigns.compactMap { $0["passes"] as? Bool } == [false, false, true, true])
        }

        @Test func aCampaignNamedTwiceIsCheckedOnce() throws {
            let workspace = try workspace()
            let once = try CommandRun.muster(["check", workspace.path, "spring"])
            let twice = try CommandRun.muster(["check", workspace.path, "spring", "spring"])
            #expect(once.output == twice.output)
            #expect(once.output.hasPrefix("✔ Spring (spring): passes\n"))
        }

        @Test func pointsAtTheLineThatCanBeMended() throws {
            let workspace = try workspace()
            let run = try CommandRun.muster(["check", workspace.path, "late", "--format", "sarif"])
            #expect(run.status == 1)
            #expect(run.output.contains("\"uri\": \"campaigns/late.json\""))
            #expect(run.output.contains("\"startLine\": 3,\n                  \"startColumn\": 13"))
        }

        @Test(
            "the report goes to a file as it would be printed, for its owner only",
            arguments: ["text", "json", "sarif", "junit", "markdown", "html"])
        func output(format: String) throws {
            let workspace = try workspace()
            let arguments = ["check", workspace.path, "late", "--format", format]
            let printed = try CommandRun.muster(arguments)
            try workspace.write("old", to: "report")
            let written = try CommandRun.muster(arguments + ["--output", workspace.path + "/report"])
            #expect(written.output.isEmpty)
            #expect(written.errors.isEmpty)
            #expect(written.status == 1)
            #expect(try workspace.read("report") == printed.output)
            let path = workspace.path + "/report"
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o600)
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: workspace.path).allSatisfy { !$0.hasSuffix(".tmp") }
            )
        }

        @Test func speaksTheLanguageAndHidesNames() throws {
            let workspace = try workspace()
            let open = try CommandRun.muster(["check", workspace.path, "twice", "--format", "markdown"])
            let masked = try CommandRun.muster(
                ["check", workspace.path, "twice", "--format", "markdown", "--mask", "--language", "ru"])
            #expect(open.output.contains("Person Anna01 (c-01)"))
            #expect(masked.output.contains("P… A… (c-01)"))
            #expect(!masked.output.contains("Anna01"))
            #expect(masked.output.hasPrefix("# ✔ Проверка пройдена\n"))
        }

        @Test func looksAtTheDayAskedFor() throws {
            let workspace = try workspace()
            let run = try CommandRun.muster(["check", workspace.path, "late", "--as-of", "2026-02-20"])
            #expect(run.status == 0)
        }

        @Test func aFullDiskIsNoPass() throws {
            let workspace = try workspace()
            let run = try CommandRun.muster(["check", workspace.path, "spring"], output: "/dev/full")
            #expect(run.errors == "muster: the output cannot be written; see whether the disk is full\n")
            #expect(run.status == 2)
        }
    }
}
