import Foundation
import Testing

extension ProgramTests {
    /// A trainer prints a story.
    @Suite("The story of a journey") struct JourneyOutputTests {
        private static let chain = #"""
            {"id": "welcome", "name": "Welcome", "trigger": {"event": "optInConfirmed"},
             "steps": [{"id": "one", "send": {"channel": "email", "message": "spring-a"}}, {"wait": "1d"},
                       {"id": "two", "send": {"channel": "sms", "message": "spring-a"}}]}
            """#

        private func workspace() throws -> TemporaryFolder {
            try SmallWorkspace.make([
                "map/welcome.json": Self.chain,
                "personas/mia.json":
                    #"{"id": "mia", "givenName": "Mia", "email": "mia@example.org", "story": "A reader."}"#,
            ])
        }

        @Test func ofACustomerIsTheSameEachTime() throws {
            let folder = try workspace()
            let arguments = ["journey", folder.path, "c-01", "--do", "optInConfirmed", "--react", "open, click"]
            let run = try CommandRun.muster(arguments)
            #expect(run.status == 0, "\(run.errors)")
            #expect(run.errors.isEmpty)
            #expect(run.output.hasPrefix("The journey of Person Anna01\n"), "\(run.output)")
            for text in [
                "7 Mar 2026 · day 1", "◆ chain begins: «Welcome»", "→ email «Spring»", "← opens email «Spring»",
                "8 Mar 2026 · day 2", "✖ held (No channel consent): SMS «Spring»", "Where it ends", "Hello Anna01",
            ] {
                #expect(run.output.contains(text), "\(text)\n\(run.output)")
            }
            #expect(try CommandRun.muster(arguments).output == run.output)
        }

        @Test func ofAPersonaInMarkdown() throws {
            let folder = try workspace()
            let run = try CommandRun.muster([
                "journey", folder.path, "mia", "--do", "optInConfirmed", "--format", "markdown",
            ])
            #expect(run.output.hasPrefix("# The journey of Mia\n\nA reader.\n"), "\(run.output)")
            #expect(run.output.contains("✖ held (No data consent): email"), "\(run.output)")
        }

        @Test func inJSONEveryNoteSaysWhatItIs() throws {
            struct Story: Decodable {
                struct Note: Decodable {
                    let at: String
                    let what: String
                    let rule: String?
                    let why: [String]
                }
                let traveller: String
                let notes: [Note]
            }
            let folder = try workspace()
            let run = try CommandRun.muster(
                ["journey", folder.path, "c-01", "--do", "optInConfirmed", "--format", "json", "--mask"])
            let story = try JSONDecoder().decode(Story.self, from: Data(run.output.utf8))
            #expect(story.traveller == "c-01")
            #expect(
                story.notes.map(\.what) == ["answered", "entered", "sent", "ignored", "held", "finished"],
                "\(run.output)")
            #expect(story.notes[4].rule == "no-channel-consent")
            #expect(!run.output.contains("Anna01"))
        }

        @Test(arguments: [
            (["nobody"], "there is no customer record \"nobody\""), (["c-01", "--react", "opn"], "did you mean open?"),
            (["c-01", "--do", "optInConfirmd"], "did you mean optInConfirmed?"),
            (["c-01", "--days", "0"], "--days is a number from 1 to 366"),
        ])
        func badInputIsRefused(arguments: [String], reason: String) throws {
            let folder = try workspace()
            let run = try CommandRun.muster(["journey", folder.path] + arguments)
            #expect(run.status == 2)
            #expect(run.errors.contains(reason), "\(run.errors)")
        }
    }
}
