import Foundation
import Testing

extension ProgramTests {
    @Suite("Signing off from the command line") struct ReviewCommandTests {
        private func review(_ folder: TemporaryFolder, _ arguments: String...) throws -> CommandRun {
            try CommandRun.muster(["review", folder.path] + arguments)
        }

        @Test func aCampaignIsSignedOffAndGoesStale() throws {
            let folder = try SmallWorkspace.make()
            #expect(try review(folder, "spring").status == 1)
            let approved = try review(folder, "spring", "approve", "--reviewer", "irina")
            #expect(approved.status == 0, "\(approved.errors)")
            let status = try review(folder, "spring", "status")
            #expect(status.status == 0)
            #expect(status.output.contains("May go out: every check is signed off."))
            try folder.write(
                SmallWorkspace.message.replacingOccurrences(of: "Hello", with: "Hallo"), to: "messages/spring-a.json")
            let stale = try review(folder, "spring")
            #expect(stale.status == 1)
            #expect(stale.output.contains("the text of «spring-a» changed"))
            #expect(try review(folder, "verify").status == 0)
        }

        @Test func whatIsRefusedEndsWithTwoAndWritesNothing() throws {
            let folder = try SmallWorkspace.make()
            let cases: [([String], String)] = [
                (["approve"], "muster: nobody stands under it; name the reviewer\n"),
                (
                    ["approve", "--reviewer", "OLGA"],
                    "muster: four eyes: olga owns the campaign and cannot approve it; let somebody else approve it\n"
                ),
                (
                    ["reject", "--reviewer", "irina"],
                    "muster: a rejection needs a reason; say what has to be mended\n"
                ),
                (
                    ["approve", "--reviewer", "irina", "--check", "spelling"],
                    "muster: there is no check \"spelling\"; choose of message, audience, delivery, compliance, or all\n"
                ),
                (
                    ["approve", "--reviewer", "irina", "--override", "sunset"],
                    "muster: --override sunset gives no reason; "
                        + "write it like rx-advertising=\"agreed with the lawyer\"\n"
                ),
            ]
            for (arguments, expected) in cases {
                let run = try CommandRun.muster(["review", folder.path, "spring"] + arguments)
                #expect(run.status == 2)
                #expect(run.errors == expected)
            }
            #expect(try review(folder, "verify").output == "✔ reviews.jsonl is as it was written: 0 entries\n")
        }

        @Test func aStopIsOverriddenWithAReason() throws {
            let folder = try SmallWorkspace.make([
                "messages/spring-a.json": SmallWorkspace.message.replacingOccurrences(of: "Hello", with: "Test")
            ])
            let refused = try review(folder, "spring", "approve", "--reviewer", "irina", "--check", "message")
            #expect(refused.status == 2)
            #expect(refused.errors.contains("[test-content-live-audience]"))
            let run = try review(
                folder, "spring", "approve", "--reviewer", "irina", "--check", "message", "--override",
                "test-content-live-audience=a test of taste")
            #expect(run.status == 0, "\(run.errors)")
            #expect(run.output.contains("a test of taste"))
        }

        @Test func aTamperedLogIsNamed() throws {
            let folder = try SmallWorkspace.make()
            _ = try review(folder, "spring", "approve", "--reviewer", "irina")
            var lines = try folder.read("reviews.jsonl").split(separator: "\n").map(String.init)
            lines[1] = lines[1].replacingOccurrences(of: "irina", with: "boris")
            try folder.write(lines.joined(separator: "\n") + "\n", to: "reviews.jsonl")
            let run = try review(folder, "verify")
            #expect(run.status == 1)
            #expect(run.output == "✖ line 2 of reviews.jsonl was altered after it was sealed\n")
            #expect(try review(folder, "spring").status == 1)
            let json = try review(folder, "verify", "--format", "json")
            #expect(json.output.contains(#""breaks":[{"line":2,"#))
        }

        @Test(arguments: ["text", "json", "markdown", "html"])
        func theSameInputsGiveTheSameBytes(format: String) throws {
            let folder = try SmallWorkspace.make()
            _ = try review(folder, "spring", "approve", "--reviewer", "irina")
            let one = try review(folder, "spring", "--format", format)
            #expect(one.status == 0)
            #expect(try review(folder, "spring", "--format", format).output == one.output)
            #expect(one.output.hasSuffix("\n"))
        }
    }
}
