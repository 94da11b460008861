import Foundation
import Testing

extension ProgramTests {
    @Suite("Kinds of terminals and locales") struct TerminalKindTests {
        /// Terminals that cannot show a workbench, and all that is said about it.
        @Test(
            "of which it cannot use one, it says so and touches nothing",
            arguments: [
                (
                    "no-such-terminal",
                    "the terminal database does not know TERM=no-such-terminal; "
                        + "install its entry (package ncurses-term), or try TERM=xterm-256color"
                ),
                (
                    "dumb",
                    "a terminal with TERM=dumb cannot show a workbench; try TERM=xterm-256color if it is a modern one"
                ),
                (nil, "the kind of terminal is not known because TERM is not set; try TERM=xterm-256color"),
                ("", "the kind of terminal is not known because TERM is not set; try TERM=xterm-256color"),
            ] as [(String?, String)])
        func cannotBeUsed(term: String?, reason: String) throws {
            let workspace = try SmallWorkspace.make()
            let home = try TemporaryFolder()
            let terminal = try PseudoTerminal(
                [workspace.path], environment: Program.environment(home: home.url, ["TERM": term]),
                folder: home.url)
            #expect(try terminal.waitForEnd() == .exit(2))
            #expect(
                String(decoding: terminal.output, as: UTF8.self)
                    == "muster: \(reason); or ask for plain text: muster \(workspace.path) --plain\r\n")
            #expect(terminal.isGivenBack)
        }

        @Test("who never chose a theme comes back to the one that was shown")
        func firstTheme() throws {
            let workbench = try OpenWorkbench()
            #expect(try workbench.quit() == .exit(0))
            #expect(try workbench.home.read("state/muster/state.json").contains("muster-dark"))
        }

        @Test("a program that was copied somewhere by itself has all its themes")
        func copied() throws {
            let place = try TemporaryFolder()
            let program = place.appending("bin/muster")
            try FileManager.default.createDirectory(
                at: program.deletingLastPathComponent(), withIntermediateDirectories: true)
            try FileManager.default.copyItem(atPath: Program.path, toPath: program.path)
            let workspace = try SmallWorkspace.make()
            let home = try TemporaryFolder()
            let terminal = try PseudoTerminal(
                [workspace.path], program: program.path, environment: Program.environment(home: home.url),
                folder: home.url)
            try terminal.wait(for: "Overview")
            for theme in ["muster-light", "solarized-light", "colour-blind-safe"] {
                try terminal.type("t")
                try terminal.wait(for: "Theme: \(theme)")
            }
            try terminal.type("q")
            #expect(try terminal.waitForEnd() == .exit(0))
        }

        @Test(
            "that it can use",
            arguments: ["vt100", "xterm", "screen", "tmux-256color", "linux", "rxvt-unicode-256color"])
        func canBeUsed(term: String) throws {
            let workbench = try OpenWorkbench(environment: ["TERM": term])
            try workbench.type("j", waitForRecord: "Anna02")
            #expect(workbench.terminal.screen.hasColours == (term != "vt100"))
            #expect(try workbench.quit() == .exit(0))
            #expect(workbench.terminal.settings.isSame(as: workbench.terminal.settingsBefore))
            #expect(workbench.terminal.screen.modes.isDisjoint(with: [1049, 1000, 1002, 1006, 2004, 1004]))
            #expect(workbench.terminal.screen.modes.contains(25))
        }

        @Test("without Unicode show ASCII", arguments: ["C", "POSIX", "no_SUCH.locale"])
        func withoutUnicode(locale: String) throws {
            let workbench = try OpenWorkbench(environment: ["LC_ALL": locale])
            try workbench.terminal.wait(for: "> Person Anna01 ")
            try workbench.terminal.wait(for: "Minsk")
            try workbench.terminal.wait(for: "+ Records ---")
            #expect(workbench.terminal.output.allSatisfy { $0 < 0x80 })
        }

        @Test func withoutUnicodeAreToldWhy() throws {
            let workbench = try OpenWorkbench(environment: ["LC_ALL": "C"])
            try workbench.terminal.wait(for: "this locale is not UTF-8")
            try workbench.type("j", waitFor: "> Person Anna02 ")
        }

        @Test("have colours unless NO_COLOR says otherwise", arguments: [(nil, true), ("", true), ("1", false)])
        func colours(noColor: String?, areThere: Bool) throws {
            let workbench = try OpenWorkbench(environment: ["NO_COLOR": noColor])
            #expect(workbench.terminal.screen.hasColours == areThere)
        }

        @Test func withAllColoursGetTheThemesOwn() throws {
            let workbench = try OpenWorkbench(environment: ["COLORTERM": "truecolor"])
            #expect(String(decoding: workbench.terminal.output, as: UTF8.self).contains("38;2;"))
        }

        @Test func thatHaveSynchronisedOutputGetWholeFrames() throws {
            let workbench = try OpenWorkbench(hasSynchronisedOutput: true)
            // The answer may have come after the first frame.
            try workbench.type("j", waitForRecord: "Anna02")
            try workbench.type("j", waitForRecord: "Anna03")
            try workbench.terminal.wait("the end of the frame") { !$0.screen.modes.contains(2026) }
            let output = String(decoding: workbench.terminal.output, as: UTF8.self)
            let begins = output.ranges(of: "\u{1B}[?2026h").count
            #expect(begins >= 2)
            #expect(try workbench.quit() == .exit(0))
            #expect(workbench.terminal.isGivenBack)
        }

        @Test func thatDoNotAnswerGetNoSynchronisedOutput() throws {
            let workbench = try OpenWorkbench()
            try workbench.type("j", waitForRecord: "Anna02")
            #expect(!String(decoding: workbench.terminal.output, as: UTF8.self).contains("\u{1B}[?2026h"))
        }

        @Test func aMovementRepaintsNoScreen() throws {
            let workbench = try OpenWorkbench()
            try workbench.type("j", waitForRecord: "Anna02")
            let before = (workbench.terminal.output.count, workbench.terminal.screen.clearings)
            try workbench.type("j", waitForRecord: "Anna03")
            #expect(workbench.terminal.screen.clearings == before.1)
            #expect(workbench.terminal.output.count - before.0 < 2_000)
        }

        /// Without a keyboard, or asked for plain text, it prints its report instead of opening.
        @Test("print a plain report without a keyboard or on request", arguments: [true, false])
        func printPlainReport(keepsInput: Bool) throws {
            let workspace = try SmallWorkspace.make()
            let home = try TemporaryFolder()
            let terminal = try PseudoTerminal(
                [workspace.path] + (keepsInput ? ["--plain"] : []), environment: Program.environment(home: home.url),
                folder: home.url, keepsInput: keepsInput)
            #expect(try terminal.waitForEnd() == .exit(0))
            let output = String(decoding: terminal.output, as: UTF8.self)
            #expect(output.hasPrefix("Chemist · 7 Mar 2026 09:00\r\n60 records · 60 people · 1 campaign\r\n"))
            #expect(!output.contains("\u{1B}"))
            #expect(terminal.isGivenBack)
        }
    }
}
