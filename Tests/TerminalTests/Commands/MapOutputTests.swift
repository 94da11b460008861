import Foundation
import Testing

extension ProgramTests {
    /// Somebody asks on the command line what the chains will do.
    @Suite("The map and its simulation") struct MapOutputTests {
        private static let chain = #"""
            {"id": "welcome", "name": "Welcome", "trigger": {"segment": "everybody"}, "reentry": "always",
             "steps": [{"id": "one", "send": {"channel": "email", "message": "spring-a"}}, {"wait": "1d"},
                       {"id": "two", "send": {"channel": "sms", "message": "spring-a"}}]}
            """#

        private func workspace() throws -> TemporaryFolder {
            try SmallWorkspace.make([
                "map/welcome.json": Self.chain,
                "segments.json": #"[{"id": "everybody", "name": "Everybody", "where": "email is known"}]"#,
            ])
        }

        @Test(arguments: [1, 7, 30]) func ofSoManyDaysAsAreAsked(days: Int) throws {
            let folder = try workspace()
            let run = try CommandRun.muster(["simulate", folder.path, "--days", "\(days)", "--seed", "4"])
            #expect(run.status == 0, "\(run.errors)")
            #expect(run.output.hasPrefix(days == 1 ? "1 day from " : "\(days) days from "), "\(run.output)")
            #expect(run.output.contains(", seed 4\n"))
        }

        @Test(arguments: ["text", "json", "csv"]) func isTheSameEachTime(format: String) throws {
            let folder = try workspace()
            let arguments = ["simulate", folder.path, "--days", "10", "--format", format]
            let first = try CommandRun.muster(arguments)
            #expect(first.status == 0 && !first.output.isEmpty, "\(first.errors)")
            #expect(try CommandRun.muster(arguments).output == first.output)
        }

        @Test(arguments: ["text", "mermaid", "dot", "svg", "json"]) func isDrawn(format: String) throws {
            let folder = try workspace()
            let run = try CommandRun.muster(["map", folder.path, "--format", format])
            #expect(run.status == 0, "\(run.errors)")
            #expect(run.output.contains("Welcome"), "\(run.output)")
        }
    }
}
