import Foundation
import Testing

extension ProgramTests {
    /// Files from outside, from the key to the bytes on the disk and back.
    @Suite("Files are imported in the workbench") struct ImportTests {
        private static let subscribers = """
            uuid,email,name,attributes,status,created_at,updated_at
            u-1,olga@example.org,Ольга Петрова,"{""club"": ""gold""}",enabled,2025-01-02T03:04:05Z,2025-01-02T03:04:05Z
            u-2,ivan@example.org,Иван,{},blocklisted,2025-01-02T03:04:05Z,2025-01-02T03:04:05Z
            u-3,broken@example.org,Broken,{},enabled,yesterday,2025-01-02T03:04:05Z

            """

        /// The workbench on its overview, with a list to import in the folder where it was started.
        private func open(width: Int = 120, height: Int = 36) throws -> OpenWorkbench {
            let workbench = try OpenWorkbench(width: width, height: height)
            try workbench.home.write(Self.subscribers, to: "Мои списки/подписчики.csv")
            try workbench.home.write(Self.subscribers, to: "Мои списки/прочие.csv")
            try workbench.terminal.type("1")
            try workbench.terminal.wait(for: "Needs attention today")
            return workbench
        }

        private func files(_ folder: TemporaryFolder) throws -> [String: Data] {
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.contains(".json") }
            return Dictionary(
                uniqueKeysWithValues: try names.map { ($0, try Data(contentsOf: folder.appending($0))) })
        }

        @Test func aListIsPlannedWrittenAndTakenBack() throws {
            let workbench = try open()
            let before = try files(workbench.workspace)
            try workbench.type("i", waitFor: "Files, folders or ZIPs")
            try workbench.type("Мо\t", waitFor: #"Мои\ списки/"#)
            try workbench.type("\t", waitFor: "прочие.csv")
            try workbench.type("\r", waitFor: "подписчики.csv ")
            try workbench.terminal.wait(forNo: "прочие.csv")
            try workbench.type("\r", waitFor: "2  records added")
            for text in [
                "1  consent withdrawn", "1  row rejected", "created_at is no time", "listmonk, UTF-8, comma, 3 rows",
                "Ольга Петрова · Иван", "nothing is written yet",
            ] {
                try workbench.terminal.wait(for: text)
            }
            #expect(try files(workbench.workspace) == before, "a plan writes nothing")

            try workbench.type("w", waitFor: "imported: 2 records")
            #expect(try workbench.workspace.read("customers.jsonl").contains("Ольга"))
            #expect(try workbench.workspace.read("imports.jsonl").contains("подписчики.csv"))
            try workbench.type("2", waitFor: "62")
            try workbench.type("1", waitFor: "What has changed")

            try workbench.type("u", waitFor: "the import is taken back")
            #expect(try files(workbench.workspace) == before, "byte for byte")
            try workbench.terminal.wait(for: "byte for byte")
            #expect(try workbench.quit() == .exit(0))
        }

        /// What is behind a number, and a file of it that nobody else may read.
        @Test func recordsBehindANumberAreListedAndExported() throws {
            let workbench = try open()
            try workbench.type("i", waitFor: "Files, folders or ZIPs")
            try workbench.type("Мои списки/подписчики.csv\r", waitFor: "2  records added")
            try workbench.type("g\r", waitFor: "listmonk-u-2")
            for text in ["Records added", "Ольга Петрова", "подписчики.csv:2", "olga@example.org"] {
                try workbench.terminal.wait(for: text)
            }
            try workbench.type("e", waitFor: "Markdown")
            try workbench.type("\r", waitFor: "saved as import-records-new.csv")
            let written = try workbench.home.read("import-records-new.csv")
            #expect(written.contains("подписчики.csv,2,listmonk-u-1,Ольга Петрова,olga@example.org,\n"))
            let path = workbench.home.appending("import-records-new.csv").path
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o600)
            #expect(try workbench.quit() == .exit(0))
        }

        @Test func whatIsMistypedIsSaidAndTheSameFileIsPassedOver() throws {
            let workbench = try open()
            let path = workbench.home.appending("Мои списки/подписчики.csv").path
            try workbench.type("i", waitFor: "Files, folders or ZIPs")
            // As a terminal drops a file: pasted, in quotes, with a blank behind it.
            try workbench.type("\u{1B}[200~'\(path)x' \u{1B}[201~\r", waitFor: "there is no such file")
            try workbench.type("\u{15}\u{1B}[200~'\(path)' \u{1B}[201~\r", waitFor: "2  records added")
            try workbench.type("w", waitFor: "imported: 2 records")
            try workbench.type("i", waitFor: "Files, folders or ZIPs")
            try workbench.type("Мои списки/подписчики.csv\r", waitFor: "was imported on")
            try workbench.type("g\r", waitFor: "2  records unchanged")
            try workbench.terminal.wait(for: "nothing changes")
            #expect(try workbench.quit() == .exit(0))
        }

        @Test func whatChangedMeanwhileIsRefused() throws {
            let workbench = try open()
            let path = "Мои списки/подписчики.csv"
            try workbench.type("i", waitFor: "Files, folders or ZIPs")
            try workbench.type(path + "\r", waitFor: "2  records added")
            try workbench.home.write(Self.subscribers.replacing("olga", with: "olya"), to: path)
            try workbench.type("w", waitFor: "was changed since it was read")
            #expect(try !workbench.workspace.read("customers.jsonl").contains("olga@example.org"))
            try workbench.type("G\r", waitFor: "olya@example.org")

            let others = try workbench.workspace.read("customers.jsonl") + #"{"id": "theirs"}"# + "\n"
            try workbench.workspace.write(others, to: "customers.jsonl")
            try workbench.type("w", waitFor: "customers.jsonl was changed")
            #expect(try workbench.workspace.read("customers.jsonl") == others)
            try workbench.type("G\r", waitFor: "2  records added")
            try workbench.type("w", waitFor: "imported: 2 records")
            #expect(try workbench.workspace.read("customers.jsonl").hasPrefix(others))
            #expect(try workbench.quit() == .exit(0))
        }

        @Test func aWorkspaceThatSomebodyElseWritesIsOnlyLookedAt() throws {
            let first = try open()
            let second = try OpenWorkbench(on: first.workspace, width: 120, height: 36, ready: "read-only")
            try second.type("1", waitFor: "Needs attention today")
            try second.type("i", waitFor: "Files, folders or ZIPs")
            let path = first.home.appending("Мои списки/подписчики.csv").path
            try second.type("\u{1B}[200~'\(path)'\u{1B}[201~\r", waitFor: "2  records added")
            try second.type("w", waitFor: "is changing it")
            #expect(try !second.workspace.read("customers.jsonl").contains("olga@example.org"))
            #expect(try second.quit() == .exit(0))
        }
    }
}
