import Foundation
import Testing

extension ProgramTests {
    @Suite("However it ends, the terminal is given back") struct EndingTests {
        @Test func theWorkbenchTakesTheTerminal() throws {
            let workbench = try OpenWorkbench()
            #expect(workbench.terminal.screen.modes == [1049, 1000, 1002, 1006, 1004, 2004, 1, 7])
            #expect(!workbench.terminal.settings.isSame(as: workbench.terminal.settingsBefore))
            #expect(!workbench.terminal.isGivenBack)
        }

        @Test("by a key", arguments: ["q", "\u{03}", "й"])
        func byAKey(_ key: String) throws {
            let workbench = try OpenWorkbench()
            try workbench.terminal.type(key)
            #expect(try workbench.terminal.waitForEnd() == .exit(0))
            #expect(workbench.terminal.isGivenBack)
            #expect(workbench.terminal.screen.isBlank, "the ordinary screen is back")
        }

        @Test("when it is asked to", arguments: [SIGTERM, SIGHUP, SIGINT])
        func whenAsked(_ signal: Int32) throws {
            let workbench = try OpenWorkbench()
            try workbench.type("M", waitFor: "masked")
            workbench.terminal.send(signal)
            #expect(try workbench.terminal.waitForEnd() == .exit(0))
            #expect(workbench.terminal.isGivenBack)
            #expect(
                try workbench.home.read("state/muster/state.json").contains(#""mask": true"#),
                "what it remembers is kept")
        }

        @Test("by a crash", arguments: [SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGBUS, SIGFPE])
        func byACrash(_ signal: Int32) throws {
            let workbench = try OpenWorkbench()
            workbench.terminal.send(signal)
            #expect(try workbench.terminal.waitForEnd() == .signal(signal), "it dies of what killed it")
            #expect(workbench.terminal.isGivenBack)
            #expect(workbench.terminal.screen.isBlank, "the ordinary screen is back")
        }

        @Test func whenTheWindowIsClosed() throws {
            let workbench = try OpenWorkbench()
            workbench.terminal.hangUp()
            #expect(try workbench.terminal.waitForEnd() == .exit(0))
        }
    }
}
