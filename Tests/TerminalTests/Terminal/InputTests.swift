import Foundation
import Testing

extension ProgramTests {
    @Suite("Keys, pastes and the mouse") struct InputTests {
        private static let paste = (begin: "\u{1B}[200~", end: "\u{1B}[201~")

        @Test("move the cursor", arguments: ["j", "о", "\u{1B}[B", "\u{1B}OB"])
        func moveDown(_ key: String) throws {
            let workbench = try OpenWorkbench()
            try workbench.type(key, waitForRecord: "Anna02")
            try workbench.type(key + key, waitForRecord: "Anna04")
        }

        @Test func commandsWorkOnCyrillicLayouts() throws {
            let workbench = try OpenWorkbench()
            try workbench.type("П", waitForRecord: "Anna60")
            try workbench.type("л", waitForRecord: "Anna59")
            try workbench.type("п", waitForRecord: "Anna01")
            // The slash is on the key of the full stop.
            // The bottom line is painted last: before it changes, the hint waited for below would be the old one.
            try workbench.type(".", waitFor: "Esc give up")
            try workbench.type("\u{1B}", waitFor: "o sort")
            try workbench.terminal.type("й")
            #expect(try workbench.terminal.waitForEnd() == .exit(0))
        }

        @Test func countsMoveFurther() throws {
            let workbench = try OpenWorkbench()
            try workbench.type("20j", waitForRecord: "Anna21")
        }

        @Test func aTextFieldTakesLettersAsTyped() throws {
            let workbench = try OpenWorkbench()
            try workbench.type("/", waitFor: "words to search for")
            try workbench.type("йq", waitFor: "/ йq")
            try workbench.terminal.wait(for: "0 of 60")
            try workbench.type("\u{7F}\u{7F}city = Гродно", waitFor: "20 of 60")
        }

        @Test func aPasteIsTextInAField() throws {
            let workbench = try OpenWorkbench()
            try workbench.type("/", waitFor: "words to search for")
            try workbench.terminal.type(Self.paste.begin + "city = Гродно" + Self.paste.end)
            try workbench.terminal.wait(for: "20 of 60")
            try workbench.terminal.wait(for: "/ city = Гродно")
            try workbench.terminal.type(Self.paste.begin + " and\u{1B}[31m\nname ~ \"60\"" + Self.paste.end)
            // One line, still open, and what was an escape sequence is a sign.
            try workbench.terminal.wait(for: "/ city = Гродно and\u{FFFD}[31m name ~ \"60\"")
            try workbench.terminal.wait(for: "▲ \"\u{FFFD}\" means nothing here")
            try workbench.terminal.wait(for: "Enter keep")
        }

        @Test func aPasteIsNoCommand() throws {
            let workbench = try OpenWorkbench()
            try workbench.terminal.type(Self.paste.begin + "jjjq\u{03}" + Self.paste.end)
            try workbench.type("j", waitForRecord: "Anna02")
        }

        @Test func aClickSelectsAndADoubleClickOpens() throws {
            let workbench = try OpenWorkbench()
            let row = try #require(workbench.terminal.screen.lines.firstIndex { $0.contains("Anna05") })
            let click = "\u{1B}[<0;10;\(row + 1)M\u{1B}[<0;10;\(row + 1)m"
            try workbench.type(click, waitForRecord: "Anna05")
            try workbench.type(click + click, waitFor: "anna05@example.org")
            #expect(try workbench.quit() == .exit(0))
        }

        @Test func theWheelScrolls() throws {
            let workbench = try OpenWorkbench()
            try workbench.terminal.type("\u{1B}[<65;10;10M")
            try workbench.terminal.wait("the list to move by three") {
                !$0.screen.contains("Anna03 ") && $0.screen.contains("Anna04 ")
            }
            try workbench.terminal.type("\u{1B}[<64;10;10M")
            try workbench.terminal.wait(for: "Anna01 ")
        }

        @Test func theMouseCanBeLeftToTheTerminal() throws {
            let workbench = try OpenWorkbench(arguments: ["--no-mouse"])
            #expect(workbench.terminal.screen.modes.isDisjoint(with: [1000, 1002, 1006]))
            #expect(workbench.terminal.screen.modes.contains(2004))
        }

        @Test func escapeNeverQuits() throws {
            let workbench = try OpenWorkbench()
            try workbench.type("\u{1B}", waitFor: "this is the top; q quits")
            try workbench.type("?", waitFor: "Esc closes")
            try workbench.terminal.type("\u{1B}")
            try workbench.terminal.wait(forNo: "Esc closes")
        }

        @Test func whatIsNoInputIsPassedOver() throws {
            let workbench = try OpenWorkbench()
            try workbench.terminal.type(
                [0xFF, 0xFE, 0xC0, 0x80] + Array("\u{1B}[999;999z\u{1B}[<99;1;1M\u{1B}]0;x\u{07}".utf8))
            try workbench.type("j", waitForRecord: "Anna02")
        }
    }
}
