import Foundation
import Testing

extension ProgramTests {
    @Suite("Importing from the command line") struct ImportCommandTests {
        private static let header = "Email Address,First Name,OPTIN_TIME,OPTIN_IP,LEID,EUID"

        private static func rows(_ count: Int) -> String {
            (1...count).map { "new\($0)@example.org,Olga,2024-01-02 03:04:05,10.0.0.1,\($0),e\($0)" }.joined(
                separator: "\n")
        }

        private static let logs = [
            "customers.jsonl", "orders.jsonl", "events.jsonl", "imports.jsonl", "decisions.jsonl",
        ]

        /// The bytes of every log that is there.
        private func logs(_ folder: TemporaryFolder) -> [String: Data] {
            var logs: [String: Data] = [:]
            for log in Self.logs { logs[log] = try? Data(contentsOf: folder.appending(log)) }
            return logs
        }

        private func run(_ folder: TemporaryFolder, _ arguments: String...) throws -> CommandRun {
            try CommandRun.muster(["import", folder.path] + arguments)
        }

        @Test func withoutATerminalItIsATrialThatSaysSo() throws {
            let folder = try SmallWorkspace.make(["in.csv": "\(Self.header)\n\(Self.rows(3))\nbroken\n"])
            let before = logs(folder)
            let trial = try run(folder, folder.appending("in.csv").path)
            #expect(trial.status == 0, "\(trial.errors)")
            #expect(trial.errors == "muster: this was a trial, nothing was written; --yes writes\n")
            #expect(trial.output.contains("in.csv: Mailchimp, UTF-8, comma, 4 rows"))
            #expect(trial.output.contains("Email Address  → email"))
            #expect(trial.output.contains("in.csv:5: it has 1 field, the header has 6"))
            #expect(trial.output.contains("1  row rejected\n") && trial.output.contains("3  consents granted\n"))
            #expect(trial.output.hasSuffix("Nothing is written yet.\n"))
            #expect(logs(folder) == before)
        }

        @Test func writtenAndTakenBack() throws {
            let folder = try SmallWorkspace.make(["in.csv": "\(Self.header)\n\(Self.rows(3))\n"])
            let before = logs(folder)
            let written = try run(folder, folder.appending("in.csv").path, "--yes", "--format", "json")
            #expect(written.status == 0, "\(written.errors)")
            let report = try #require(
                try JSONSerialization.jsonObject(with: Data(written.output.utf8)) as? [String: Any])
            #expect(report["written"] as? Bool == true)
            #expect((report["customers"] as? [String: Int])?["new"] == 3)
            #expect(logs(folder) != before)
            let again = try run(folder, folder.appending("in.csv").path, "--yes")
            #expect(again.output.contains("so it is passed over"))
            #expect(again.output.hasSuffix("Nothing changes: the workspace knows all of this.\n"))
            let undone = try run(folder, "--undo")
            #expect(undone.status == 0, "\(undone.errors)")
            #expect(undone.output.hasPrefix("taken back: in.csv, of "))
            #expect(logs(folder) == before)
            let nothing = try run(folder, "--undo")
            #expect(nothing.status == 2)
            #expect(nothing.errors.contains("there is no import that could be taken back"))
        }

        @Test func conflictsAreListedAndAnswered() throws {
            let customers = """
                {"id":"a","givenName":"Boris","email":"b@example.org"}
                {"id":"b","email":"b@example.org","phone":"+79160000001"}
                {"id":"c","givenName":"Gleb","phone":"+79160000001"}

                """
            let folder = try SmallWorkspace.make([
                "customers.jsonl": customers, "orders.jsonl": nil, "lists/everybody.json": nil,
                "campaigns/spring.json": nil,
            ])
            let listed = try run(folder, "--conflicts")
            let id = try #require(listed.output.firstMatch(of: /x-[0-9a-f]{8}/)).output
            #expect(listed.output.contains("Gleb"))
            #expect(try run(folder, "--conflicts", "--mask").output.contains("Gleb") == false)
            let kept = try run(folder, "--keep-apart", String(id))
            #expect(kept.output == "b and c stay two people\n")
            #expect(try run(folder, "--conflicts").output == "No two records wait for a decision.\n")
            let unknown = try run(folder, "--accept", String(id))
            #expect(unknown.status == 2)
            #expect(try run(folder, "--undo").status == 0)
            #expect(try run(folder, "--accept", String(id)).output == "b and c are one person from now on\n")
            #expect(try run(folder, "--conflicts").output == "No two records wait for a decision.\n")
        }

        @Test(arguments: [
            ([], "no file is named"), (["x.csv", "--undo"], "go alone"), (["nowhere.csv"], "there is no such file"),
            (["in.csv", "--dry-run", "--yes"], "contradict each other"),
            (["in.csv", "--as", "mailchip"], "did you mean mailchimp"),
            (["in.csv", "--encoding", "ebcdic"], "there is no encoding"),
        ])
        func wrongUseIsSaidAndEndsWithTwo(arguments: [String], reason: String) throws {
            let folder = try SmallWorkspace.make(["in.csv": "\(Self.header)\n\(Self.rows(1))\n"])
            let located = arguments.map { $0 == "in.csv" ? folder.appending($0).path : $0 }
            let run = try CommandRun.muster(["import", folder.path] + located)
            #expect(run.status == 2)
            #expect(run.errors.contains(reason), "\(run.errors)")
        }
    }
}
