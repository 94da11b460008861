import Foundation
import Testing

extension ProgramTests {
    @Suite("Exporting from the command line") struct ExportCommandTests {
        private func export(_ folder: TemporaryFolder, _ arguments: String...) throws -> CommandRun {
            try CommandRun.muster(["export", folder.path] + arguments)
        }

        @Test func aCampaignIsHandedOutOnlyWhileItIsSignedOff() throws {
            let folder = try SmallWorkspace.make()
            let path = folder.appending("spring.csv").path
            let refused = try export(folder, "--campaign", "spring", "--as", "listmonk", "--output", path)
            #expect(refused.status == 1)
            #expect(
                refused.errors == """
                    muster: the campaign is not signed off: Message, Audience, Delivery, Compliance; \
                    let somebody approve it: muster review \(folder.path) spring approve --reviewer NAME

                    """)
            #expect(!FileManager.default.fileExists(atPath: path))
            #expect(
                try CommandRun.muster(["review", folder.path, "spring", "approve", "--reviewer", "irina"]).status == 0)
            let run = try export(folder, "--campaign", "spring", "--as", "listmonk", "--output", path)
            #expect(run.status == 0, "\(run.errors)")
            // One has an order; the others did nothing for so long that a rule holds them.
            #expect(run.output.contains("listmonk, for sending by email · 1 row · 1 person"), "\(run.output)")
            #expect(run.output.contains("    Sunset  59\n"), "\(run.output)")
            let lines = try folder.read("spring.csv").split(separator: "\n")
            #expect(lines.count == 2)
            #expect(lines[0] == "uuid,email,name,attributes,status,created_at,updated_at")
            #expect(lines[1].hasPrefix(",anna01@example.org,Anna01 Person,"))
            let manifest = try folder.read("spring.csv.manifest.json")
            #expect(manifest.contains(#""campaign": "spring""#))
            #expect(manifest.contains(#""reviewer": "irina""#))
            try folder.write(
                SmallWorkspace.message.replacingOccurrences(of: "Hello", with: "Hallo"), to: "messages/spring-a.json")
            let stale = try export(folder, "--campaign", "spring", "--as", "listmonk", "--output", path, "--force")
            #expect(stale.status == 1)
            #expect(
                stale.errors == """
                    muster: the campaign was signed off, but is not any more (Message, Audience, Delivery, Compliance): \
                    the text of «spring-a» changed; look at what changed and sign it off again: \
                    muster review \(folder.path) spring

                    """)
            #expect(try folder.read("spring.csv").split(separator: "\n") == lines)
        }

        @Test func recordsOfAnExpressionAndOfEverybody() throws {
            let folder = try SmallWorkspace.make()
            let path = folder.appending("minsk.csv").path
            let run = try export(
                folder, "--where", "city = \"Гродно\"", "--as", "csv", "--columns", "email,city,consent.email",
                "--output", path, "--format", "json")
            #expect(run.status == 0, "\(run.errors)")
            let manifest = try #require(
                try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
            #expect(manifest["rows"] as? Int == 20)
            #expect(manifest["for"] as? String == "records")
            #expect(
                try folder.read("minsk.csv").hasPrefix("email,city,consent.email\nanna03@example.org,Гродно,granted\n"))
            let again = try export(folder, "--everybody", "--as", "csv", "--output", path)
            #expect(again.status == 2)
            #expect(
                again.errors.contains(
                    "the file is there already; choose another name, or let it be replaced with --force"))
            let sms = try export(
                folder, "--list", "everybody", "--as", "csv", "--for", "send", "--channel", "sms", "--output", path,
                "--force")
            #expect(sms.status == 0, "\(sms.errors)")
            #expect(sms.output.contains("No channel consent  60"), "\(sms.output)")
            #expect(try folder.read("minsk.csv").split(separator: "\n").count == 1)
        }

        @Test func whatStandsInTheFileIsSaidInTheLanguage() throws {
            let folder = try SmallWorkspace.make()
            let path = folder.appending("all.csv").path
            let run = try export(folder, "--everybody", "--as", "mautic", "--output", path, "--language", "ru")
            #expect(run.output.contains("Mautic, не для отправки · 60 строк · 60 человек"), "\(run.output)")
            #expect(run.output.contains("опись: "))
        }

        @Test(arguments: [
            ([], "say whose people are meant"), (["--everybody", "--segment", "x"], "say whose people are meant"),
            (["--campaign", "spring", "--for", "send"], "a campaign is for sending by its own channel"),
            (["--everybody", "--channel", "sms"], "--channel goes with --for send"),
            (["--everybody", "--for", "send", "--channel", "site"], "there is no channel \"site\" to write to"),
            (["--segment", "x"], "there is no segment \"x\""), (["--list", "everybod"], "did you mean everybody?"),
            (["--campaign", "sprnig"], "did you mean spring?"),
            (["--everybody", "--columns", "emial"], "--columns: there is no column \"emial\"; did you mean email?"),
        ])
        func wrongUseIsSaidAndEndsWithTwo(arguments: [String], reason: String) throws {
            let folder = try SmallWorkspace.make()
            let run = try CommandRun.muster(["export", folder.path, "--as", "csv"] + arguments)
            #expect(run.status == 2)
            #expect(run.errors.contains(reason), "\(run.errors)")
        }

        @Test func aFormatThatIsNotThereIsNamed() throws {
            let folder = try SmallWorkspace.make()
            let run = try export(folder, "--everybody", "--as", "mailchim")
            #expect(run.status == 2)
            #expect(run.errors.contains("did you mean mailchimp?"))
        }
    }
}
