import Foundation
import Testing

extension ProgramTests {
    @Suite("The demos as the program opens and writes them") struct DemoTests {
        @Test(
            "the plain report of each",
            arguments: [
                (["demo"], "Аптеки «Ромашка» · 7 Mar 2026 09:00\n"),
                (["demo", "gadgets"], "Гаджети «Світлячок» · 12 Feb 2026 08:30\n"),
                (["demo", "books"], "Кнігарня «Закладка» · 20 Feb 2026 10:00\n"),
            ])
        func plainReport(arguments: [String], begins: String) throws {
            let run = try CommandRun.muster(arguments)
            #expect(run.status == 0)
            #expect(run.errors.isEmpty)
            #expect(run.output.hasPrefix(begins))
            #expect(run.output.contains("duplicate-person"))
            #expect(!run.output.contains("\u{1B}"))
        }

        @Test("the help names all of them") func help() throws {
            let help = try CommandRun.muster(["demo", "--help"]).output
            for demo in ["pharmacy: ", "gadgets: ", "books: "] { #expect(help.contains(demo)) }
        }

        @Test("a small one is without problems", arguments: ["gadgets", "books"])
        func validity(demo: String) throws {
            let folder = try TemporaryFolder()
            let path = folder.path + "/" + demo
            #expect(try CommandRun.muster(["generate", path, "--demo", demo]).status == 0)
            let run = try CommandRun.muster(["validate", path])
            #expect(run.status == 0)
            #expect(run.output.hasSuffix(": 0 notes, 0 warnings, 0 errors\n"), "\(run.output)")
        }

        @Test("check stops the flood, and lets the letter go when the trigger fires once for a person")
        func flood() throws {
            let folder = try TemporaryFolder()
            let path = folder.path + "/gadgets"
            #expect(try CommandRun.muster(["generate", path, "--demo", "gadgets"]).status == 0)
            let stopped = try CommandRun.muster(["check", path, "valentines"])
            #expect(stopped.status == 1)
            #expect(stopped.output.contains("flood"))

            let chain = URL(fileURLWithPath: path + "/map/favourite-discount.json")
            let written = try String(contentsOf: chain, encoding: .utf8)
            let mended = written.replacing(#""each": "event""#, with: #""each": "person""#)
            #expect(mended != written)
            try mended.write(to: chain, atomically: true, encoding: .utf8)
            let passed = try CommandRun.muster(["check", path, "valentines"])
            #expect(passed.status == 0)
            #expect(!passed.output.contains("flood"))
        }
    }
}
