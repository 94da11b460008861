import Foundation
import Testing

extension ProgramTests {
    @Suite("The guided tour") struct TourTests {
        private static let script = #"""
            {"title": {"en": "Tour"}, "stops": [
              {"id": "list", "open": {"screen": "customers"}, "title": {"en": "Everybody"}, "notes": {"en": "Sixty people."}},
              {"id": "letter", "open": {"campaign": "spring"}, "title": {"en": "The letter"}, "notes": {"en": "Who gets it."}}]}
            """#

        @Test func theDemoIsShownStopByStop() throws {
            let home = try TemporaryFolder()
            let terminal = try PseudoTerminal(
                ["demo", "--tour"], environment: Program.environment(home: home.url), folder: home.url, width: 100,
                height: 30)
            try terminal.wait("the first stop") { $0.screen.contains("Tour 1/") && $0.screen.contains(". next") }
            try terminal.type(".")
            try terminal.wait(for: "Tour 2/")
            try terminal.type(",")
            try terminal.wait(for: "Tour 1/")
            try terminal.type("T")
            try terminal.wait(forNo: "Tour 1/")
            try terminal.type("q")
            #expect(try terminal.waitForEnd() == .exit(0))
        }

        @Test func anyWorkspaceWithAScriptHasOne() throws {
            let workspace = try SmallWorkspace.make(["tour.json": Self.script])
            let workbench = try OpenWorkbench(on: workspace, arguments: ["--tour"], ready: "Sixty people.")
            try workbench.type(".", waitFor: "Who gets it.")
            #expect(try workbench.quit() == .exit(0))
        }

        @Test func aWorkspaceWithoutOneSaysSo() throws {
            let workbench = try OpenWorkbench(arguments: ["--tour"], ready: "this workspace has no tour")
            #expect(try workbench.quit() == .exit(0))
        }

        @Test func withoutATerminalTheScriptIsPrinted() throws {
            let workspace = try SmallWorkspace.make(["tour.json": Self.script])
            let run = try CommandRun.muster(["open", workspace.path, "--tour"])
            #expect(run.status == 0)
            #expect(run.output == "Tour\n\n1. Everybody\n  Sixty people.\n\n2. The letter\n  Who gets it.\n")
            let bare = try SmallWorkspace.make()
            let none = try CommandRun.muster(["open", bare.path, "--tour"])
            #expect(none.status == 2)
            #expect(
                none.errors == "muster: this workspace has no tour; write one in tour.json; docs/TOURS.md says how\n")
        }
    }
}
