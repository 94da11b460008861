import Foundation
import Testing

extension ProgramTests {
    @Suite("Suspended under a shell") struct SuspendTests {
        @Test func itGivesTheTerminalBackAndTakesItAgain() throws {
            let workspace = try SmallWorkspace.make()
            let home = try TemporaryFolder()
            try home.write(
                #"{"workspaces": {"\#(workspace.path)": {"screen": "customers"}}}"#, to: "state/muster/state.json")
            let shell = try TmuxShell(home: home)
            try shell.run("stty -a > before")
            try shell.type("'\(Program.path)' '\(workspace.path)'\n", waitFor: "60 records")
            try shell.type("j", waitFor: "▸ Person Anna02 ")

            try shell.press("C-z", waitFor: "Stopped")
            #expect(try !shell.screen().contains("60 records"), "the shell's screen is back")
            try shell.run("stty -a > stopped")

            try shell.type("fg\n", waitFor: "▸ Person Anna02 ")
            try shell.type("j", waitFor: "▸ Person Anna03 ")
            // A second time, and the window changes meanwhile.
            try shell.press("C-z", waitFor: "Stopped")
            try shell.resize(width: 120, height: 35)
            try shell.type("fg\n", waitFor: "? help")
            try shell.wait("all of the new window") { screen in
                let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
                return lines.count >= 35 && lines[34].contains("? help") && lines[2].count == 120
            }
            try shell.type("q", waitFor: shell.prompt)
            try shell.run("stty -a > after")

            let before = try home.read("before").settingsWithoutSize
            #expect(!before.isEmpty)
            #expect(try home.read("stopped").settingsWithoutSize == before)
            #expect(try home.read("after").settingsWithoutSize == before)
        }

        @Test func itIsStoppedByASignalToo() throws {
            let workspace = try SmallWorkspace.make()
            let home = try TemporaryFolder()
            let shell = try TmuxShell(home: home)
            try shell.type("'\(Program.path)' '\(workspace.path)'\n", waitFor: "? help")
            try shell.type("\u{1A}", waitFor: "Stopped")
            try shell.run("kill -TERM %1")
            try shell.type("fg\n", waitFor: shell.prompt)
            try shell.run("stty -a > after")
            #expect(try home.read("after").contains(" echo "))
        }
    }
}

extension String {
    /// What `stty -a` says, but for the window's size.
    fileprivate var settingsWithoutSize: String {
        split(separator: "\n").dropFirst().joined(separator: "\n")
    }
}
