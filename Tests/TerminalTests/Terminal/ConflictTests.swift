import Foundation
import Testing

extension ProgramTests {
    /// Who might be one person, decided on the page, remembered in the files, and taken back.
    @Suite("Conflicts are decided in the workbench") struct ConflictTests {
        private static let customers = """
            {"id": "a", "givenName": "Ann", "birthDate": "1990-05-01", "email": "lee@example.org", "city": "Minsk"}
            {"id": "b", "familyName": "Lee", "email": "lee@example.org", "phone": "+79161234567", "source": "shop"}
            {"id": "c", "givenName": "Cid", "familyName": "Poe", "phone": "+79161234567"}

            """

        private func open() throws -> OpenWorkbench {
            let folder = try SmallWorkspace.make(["customers.jsonl": Self.customers])
            let workbench = try OpenWorkbench(on: folder, width: 120, height: 36, ready: "Lee")
            try workbench.type("1", waitFor: "1  pair that might be one person")
            try workbench.type("\t\tG\r", waitFor: "Side by side")
            return workbench
        }

        @Test(arguments: [("a", "b and c are one person", "accepted"), ("x", "b and c stay two people", "keptApart")])
        func aDecisionStandsInTheFilesAndIsTakenBack(key: String, said: String, decision: String) throws {
            let workbench = try open()
            try workbench.type(key, waitFor: said)
            try workbench.terminal.wait(for: "there is nothing to decide")
            #expect(try workbench.workspace.read("decisions.jsonl").contains(decision))
            try workbench.type("u", waitFor: "the last decision is taken back")
            #expect(try workbench.workspace.read("customers.jsonl") == Self.customers)
            #expect(!FileManager.default.fileExists(atPath: workbench.workspace.appending("decisions.jsonl").path))
            try workbench.terminal.wait(for: "both have the same phone")
            #expect(try workbench.quit() == .exit(0))
        }
    }
}
