import Foundation
import Testing

extension ProgramTests {
    /// The pages of `docs/` that the program writes are those it would write now.
    @Suite("Generated documentation") struct GeneratedDocsTests {
        private static let root = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()

        @Test func isFresh() throws {
            let folder = try TemporaryFolder()
            let demo = Self.root.appendingPathComponent("demo-data/pharmacy").path
            let run = try CommandRun.muster(["generate-docs", folder.path, "--demo", demo])
            #expect(run.status == 0, "\(run.errors)")
            let pages = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.contains(".") }
            #expect(
                Set(pages).isSuperset(of: [
                    "COMMANDS.md", "examples/8-march.html", "examples/8-march.junit.xml", "examples/8-march.md",
                    "examples/8-march.sarif",
                ]))
            for page in pages {
                let committed = try? String(
                    contentsOf: Self.root.appendingPathComponent("docs/\(page)"), encoding: .utf8)
                // Not compared by #expect, which would print both pages.
                let isFresh = try folder.read(page) == committed
                #expect(isFresh, "docs/\(page) is stale; mend it with: make docs")
            }
        }

        @Test func everyVisibleCommandIsDescribed() throws {
            let help = try CommandRun.muster(["--help"]).output
            let list = try #require(help.components(separatedBy: "SUBCOMMANDS:\n").last)
            let commands = list.matches(of: /(?m)^  ([a-z-]+)/).map { String($0.1) }
            #expect(commands.contains("check"))
            #expect(!commands.contains("generate-docs"))
            let page = try String(contentsOf: Self.root.appendingPathComponent("docs/COMMANDS.md"), encoding: .utf8)
            for command in commands { #expect(page.contains("\n## muster \(command)\n"), "\(command)") }
        }
    }
}
