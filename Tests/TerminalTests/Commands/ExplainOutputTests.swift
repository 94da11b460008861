import Foundation
import Testing

extension ProgramTests {
    @Suite("Explanations and differences for other programs") struct ExplainOutputTests {
        private static let audience = #"{"include": {"segments": ["minsk"]}, "exclude": {"lists": ["staff"]}}"#

        private static func workspace() throws -> TemporaryFolder {
            try SmallWorkspace.make([
                "lists/staff.json": #"{"id": "staff", "members": ["c-02"]}"#,
                "segments.json": #"[{"id": "minsk", "where": "city = Минск"}]"#,
                "campaigns/local.json": SmallWorkspace.campaign.replacing(#""spring""#, with: #""local""#)
                    .replacing(#"{"include": {"lists": ["everybody"]}}"#, with: audience),
            ])
        }

        private static func line(_ arguments: [String]) throws -> String {
            let workspace = try workspace()
            let run = try CommandRun.muster(arguments.map { $0.replacing("DIR", with: workspace.path) })
            #expect(run.status == 0, "\(run.errors)")
            return run.output
        }

        @Test func aHeldRecordTellsWhatWouldBecomeOfItWithoutTheRule() throws {
            let output = try Self.line(["explain", "DIR", "spring", "c-02", "--format", "jsonl", "--language", "en"])
            #expect(
                output.hasPrefix(
                    #"{"campaign":"spring","asOf":"2026-03-07T09:00:00+03:00","customer":"c-02","verdict":"sunset","reasons":[{"rule":"sunset","evidence":["#
                ))
            #expect(
                output.hasSuffix(
                    #""verdictWithout":"send"}],"warnings":[],"changes":[{"change":"resolve-rule","rule":"sunset"}]}"#
                        + "\n"))
        }

        @Test func anUntargetedRecordTellsPredicatesAndChanges() throws {
            let output = try Self.line(["explain", "DIR", "local", "c-03", "--format", "jsonl"])
            #expect(
                output == #"""
                    {"campaign":"local","asOf":"2026-03-07T09:00:00+03:00","customer":"c-03","verdict":"not-targeted","sources":[{"segment":"minsk","role":"include","record":"c-03","member":false,"condition":{"truth":"false","predicate":"city = Минск","found":"Гродно"}}],"changes":[{"change":"predicate","predicate":"city = Минск","holds":true}],"ifTargeted":{"verdict":"sunset","reasons":["sunset"],"warnings":[]}}

                    """#)
        }

        @Test func anExcludedRecordTellsTheList() throws {
            let output = try Self.line(["explain", "DIR", "local", "c-02", "--format", "jsonl"])
            #expect(output.contains(#"{"list":"staff","role":"exclude","record":"c-02","member":true}"#))
            #expect(output.contains(#""changes":[{"change":"take-off-list","list":"staff"}]"#))
        }

        @Test func aDifferenceTellsCausesVerdictsAndHashes() throws {
            let output = try Self.line(["diff", "DIR", "local", "--against-campaign", "spring", "--format", "json"])
            for text in [
                #""entered": {"#, #""cause": "included", "#, #""list": "everybody""#, #""cause": "excluded""#,
                #""list": "staff""#, #""hash": "audience""#,
            ] {
                #expect(
                    output.replacing("\n", with: "").contains(text.replacing(", ", with: ",")) || output.contains(text),
                    "\(text)")
            }
            let lines = try Self.line(["diff", "DIR", "local", "--against-campaign", "spring", "--format", "jsonl"])
                .split(separator: "\n")
            #expect(lines.count == 21, "every third lives elsewhere, and one is staff")
            #expect(lines.first == #"{"customer":"c-02","change":"left","from":"sunset","to":null}"#)
        }

        @Test func anEarlierInstantIsCompared() throws {
            let output = try Self.line([
                "diff", "DIR", "spring", "--against-as-of", "2024-06-01", "--format", "text", "--language", "en",
            ])
            #expect(output.contains("+ Entered"))
            #expect(output.contains("new records"))
            let same = try Self.line([
                "diff", "DIR", "spring", "--against-as-of", "2026-03-07T09:00:00+03:00", "--language", "en",
            ])
            #expect(same.hasSuffix("Nothing differs\n"))
        }

        @Test func anotherWorkspaceIsCompared() throws {
            let (one, other) = (try Self.workspace(), try SmallWorkspace.make(["orders.jsonl": nil]))
            let run = try CommandRun.muster([
                "diff", one.path, "spring", "--against-workspace", other.path, "--format", "jsonl",
            ])
            #expect(run.output == #"{"customer":"c-01","change":"verdict","from":"sunset","to":"send"}"# + "\n")
        }

        @Test func nothingToCompareWithIsAFailure() throws {
            let workspace = try Self.workspace()
            let run = try CommandRun.muster(["diff", workspace.path, "spring"])
            #expect(run.status == 2)
            #expect(
                run.errors
                    == "muster: there is nothing to compare with; give --against-as-of, --against-campaign or --against-workspace\n"
            )
        }
    }
}
