import Foundation
import Testing

extension ProgramTests {
    @Suite("Segments are kept") struct SegmentsTests {
        @Test func aNewSegmentStandsInTheFileAndIsTakenBack() throws {
            let workbench = try OpenWorkbench()
            let file = workbench.workspace.url.appendingPathComponent("segments.json")
            try workbench.type("3", waitFor: "Everybody")
            try workbench.type("a", waitFor: "New segment")
            try workbench.terminal.type("Minsk\u{1B}[B")
            try workbench.type("city = Минск", waitFor: "40 of 60")
            try workbench.type("\r", waitFor: "«Minsk» is saved")
            #expect(try String(contentsOf: file, encoding: .utf8).contains("\"where\": \"city = Минск\""))
            try workbench.type("u", waitFor: "taken back")
            #expect(try String(contentsOf: file, encoding: .utf8) == "[]\n")
            #expect(try workbench.quit() == .exit(0))
        }

        @Test func aFileThatSomebodyElseChangedIsNotOverwritten() throws {
            let workbench = try OpenWorkbench()
            let others = #"[{"id": "theirs", "where": "age > 1"}]"#
            try workbench.type("3", waitFor: "Everybody")
            try workbench.type("a", waitFor: "New segment")
            try workbench.workspace.write(others, to: "segments.json")
            try workbench.terminal.type("Minsk\u{1B}[B")
            try workbench.type("city = Минск", waitFor: "40 of 60")
            try workbench.type("\r", waitFor: "somebody else changed the file")
            let file = workbench.workspace.url.appendingPathComponent("segments.json")
            #expect(try String(contentsOf: file, encoding: .utf8) == others)
            // What was typed is still there; the files are read again, and then it can be written.
            try workbench.terminal.wait(for: "city = Минск")
            try workbench.terminal.type("\u{1B}")
            try workbench.terminal.wait(forNo: "city = Минск")
            try workbench.type("\u{12}", waitFor: "theirs")
        }

        @Test func aWrongExpressionFromTheEditorIsPutBackAndExplained() throws {
            let home = try TemporaryFolder()
            let wrong = #"[{"id": "women", "name": "Women", "where": "age > 1 and gendr = female"}]"#
            try home.write(wrong, to: "wrong.json")
            let editor = "cp " + home.url.appendingPathComponent("wrong.json").path
            let workbench = try OpenWorkbench(width: 140, environment: ["EDITOR": editor, "VISUAL": nil])
            let before = #"[{"id": "minsk", "name": "Minsk", "where": "city = Минск"}]"#
            try workbench.workspace.write(before, to: "segments.json")
            try workbench.type("\u{12}", waitFor: "read again")
            try workbench.type("3", waitFor: "Minsk")
            try workbench.terminal.type("G")
            try workbench.type(
                "E", waitFor: "segments.json:1:57: segment \"women\": column 13: there is no field \"gendr\"")
            let file = workbench.workspace.url.appendingPathComponent("segments.json")
            #expect(try String(contentsOf: file, encoding: .utf8) == before)
            let rejected = file.appendingPathExtension("rejected")
            #expect(try String(contentsOf: rejected, encoding: .utf8) == wrong)
        }
    }
}
