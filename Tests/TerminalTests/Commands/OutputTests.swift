import Foundation
import Testing

extension ProgramTests {
    @Suite("What commands print") struct OutputTests {
        private static let commands: [[String]] = [
            ["DIR"], ["customers", "DIR"], ["customers", "DIR", "--format", "csv"],
            ["customers", "DIR", "--format", "jsonl"], ["customers", "DIR", "--format", "json"],
            ["segments", "DIR"], ["segments", "DIR", "--format", "json"],
            ["campaigns", "DIR"], ["campaigns", "DIR", "--format", "csv"], ["campaigns", "DIR", "--format", "json"],
            ["preview", "DIR", "spring"], ["preview", "DIR", "spring", "--format", "json"],
            ["preview", "DIR", "spring", "--format", "csv"],
            ["preview", "DIR", "spring", "--recipients", "--format", "jsonl"],
            ["explain", "DIR", "spring", "c-01"], ["message", "DIR", "spring", "c-01"],
            ["message", "DIR", "spring", "c-01", "--format", "json"], ["caps", "DIR", "spring"],
            ["caps", "DIR", "spring", "--format", "json"], ["caps", "DIR", "spring", "--format", "csv"],
            ["explain", "DIR", "spring", "c-01", "--format", "json"],
            ["diff", "DIR", "spring", "--against-as-of", "2024-06-01"],
            ["diff", "DIR", "spring", "--against-as-of", "2024-06-01", "--format", "json"], ["validate", "DIR"],
        ]

        private static func run(_ command: [String], on workspace: TemporaryFolder) throws -> CommandRun {
            try CommandRun.muster(command.map { $0.replacing("DIR", with: workspace.path) })
        }

        /// Names with everything that could reach a terminal: escape sequences, a bell, C1 controls, overrides of direction.
        private static let evil = #"\u001b[31mRed\u0007\u009b2J\u202eback\u200f\u007f"#

        @Test("has no colour and no control characters, whatever the data", arguments: commands)
        func hasNoControls(command: [String]) throws {
            let record = """
                {"id":"c-01","givenName":"\(Self.evil)","familyName":"\(Self.evil)","city":"\(Self.evil)",\
                "email":"\(Self.evil)@example.org","phone":"\(Self.evil)"}
                """
            let workspace = try SmallWorkspace.make([
                "customers.jsonl": record + "\n", "orders.jsonl": nil,
                "workspace.json": SmallWorkspace.settings.replacing("Chemist", with: Self.evil),
                "campaigns/spring.json": SmallWorkspace.campaign.replacing(#""Spring""#, with: "\"\(Self.evil)\""),
                "lists/everybody.json": #"{"id": "everybody", "name": "\#(Self.evil)", "members": ["c-01"]}"#,
                "segments.json": #"[{"id": "all", "name": "\#(Self.evil)", "where": "id = \"c-01\""}]"#,
                "schemes.json":
                    #"[{"id": "s", "name": "\#(Self.evil)", "parts": [{"id": "p", "name": "\#(Self.evil)", "where": "id = \"c-01\""}]}]"#,
            ])
            let run = try Self.run(command, on: workspace)
            #expect(run.status == 0, "\(run.errors)")
            #expect(!run.output.isEmpty)
            let bad = (run.output + run.errors).unicodeScalars.filter { scalar in
                scalar != "\n"
                    && ((0..<0x20).contains(scalar.value) || (0x7F..<0xA0).contains(scalar.value)
                        || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value))
            }
            #expect(bad.isEmpty, "\(bad.map { String($0.value, radix: 16) })")
        }

        @Test(
            "ends quietly when its reader does",
            arguments: [["customers", "DIR"], ["preview", "DIR", "spring", "--recipients"]])
        func readerEnds(command: [String]) throws {
            // Enough lines to fill any pipe.
            let many = (0..<6_000).map { #"{"id":"x-\#($0)","givenName":"\#(String(repeating: "x", count: 60))"}"# }
            let members = (0..<6_000).map { "\"x-\($0)\"" }.joined(separator: ",")
            let workspace = try SmallWorkspace.make([
                "customers.jsonl": many.joined(separator: "\n") + "\n", "orders.jsonl": nil,
                "lists/everybody.json": #"{"id": "everybody", "name": "Everybody", "members": [\#(members)]}"#,
            ])
            let home = try TemporaryFolder()
            let words = ([Program.path] + command).map { "'\($0.replacing("DIR", with: workspace.path))'" }
            let run = try CommandRun(
                ["sh", "-c", words.joined(separator: " ") + " | head -n 1"],
                environment: Program.environment(home: home.url), folder: home.url)
            #expect(run.output.split(separator: "\n").count == 1)
            #expect(run.errors.isEmpty)
            #expect(run.status == 0)
        }

        @Test(
            "hides personal data when asked",
            arguments: commands.filter { $0.first != "validate" } + [
                [
                    "customers", "DIR", "--columns", "givenName,familyName,patronymic,email,phone,birthDate,attr.card",
                    "--format", "json",
                ]
            ])
        func hidesPersonalData(command: [String]) throws {
            let workspace = try SmallWorkspace.make([
                "customers.jsonl": """
                {"id":"c-01","givenName":"Privata","familyName":"Privatova","patronymic":"Privatovna",\
                "email":"privata@example.org","phone":"+375291234567","birthDate":"1984-03-02",\
                "attributes":{"card":"4276550012345678"},\
                "consents":[{"purpose":"dataProcessing","status":"granted","at":"2025-01-01T00:00:00Z"}]}

                """,
                "orders.jsonl": nil,
            ])
            let run = try Self.run(command + ["--mask"], on: workspace)
            #expect(run.status == 0, "\(run.errors)")
            for value in ["rivat", "example.org", "1234567", "1984", "42765500"] {
                #expect(!(run.output + run.errors).contains(value), "\(value) can be read")
            }
        }

        @Test func theReportIsPlainText() throws {
            let workspace = try SmallWorkspace.make()
            let run = try CommandRun.muster([workspace.path])
            #expect(run.status == 0)
            #expect(run.errors.isEmpty)
            #expect(
                run.output.hasPrefix("Chemist · 7 Mar 2026 09:00\n60 records · 60 people · 1 campaign\n\nSpring\n"))
            for (locale, records) in [
                ("ru_RU.UTF-8", "60 записей"), ("uk_UA.UTF-8", "60 записів"), ("be_BY.UTF-8", "60 запісаў"),
            ] {
                let run = try CommandRun.muster([workspace.path], environment: ["LC_ALL": nil, "LANG": locale])
                #expect(run.output.contains(records), "\(locale)")
            }
            let chosen = try CommandRun.muster([workspace.path, "--language", "be"])
            #expect(chosen.output.contains("60 запісаў"))
        }

        @Test func campaignsAreListedAsTheyAreWanted() throws {
            func campaign(_ id: String, _ sendAt: String?) -> String {
                #"{"id": "\#(id)", "name": "\#(id.uppercased())", "channel": "sms", "status": "draft""#
                    + (sendAt.map { #", "sendAt": "\#($0)T09:00:00+03:00""# } ?? "") + "}"
            }
            let workspace = try SmallWorkspace.make([
                "campaigns/old.json": campaign("old", "2026-02-01"),
                "campaigns/older.json": campaign("older", "2026-01-01"),
                "campaigns/open.json": campaign("open", nil), "campaigns/later.json": campaign("later", "2026-04-01"),
            ])
            let text = try CommandRun.muster(["campaigns", workspace.path])
            #expect(
                text.output == """
                    Id      Campaign         Send time  Status  Channel
                    spring  Spring    8 Mar 2026 09:00  draft   email
                    later   LATER     1 Apr 2026 09:00  draft   SMS
                    open    OPEN               not set  draft   SMS
                    old     OLD       1 Feb 2026 09:00  draft   SMS
                    older   OLDER     1 Jan 2026 09:00  draft   SMS

                    """)
            let lines = try CommandRun.muster(["campaigns", workspace.path, "--format", "jsonl"])
            #expect(
                lines.output.hasPrefix(
                    #"{"campaign":"spring","name":"Spring","sendAt":"2026-03-08T09:00:00+03:00","status":"draft","#
                        + #""channel":"email","content":"promo","kind":"manual","owner":"olga","series":null}"# + "\n"))
        }

        /// More names than can be told at once are left to the command that lists them; a campaign's name is taken for its id.
        @Test(arguments: [
            ("promo-O5", "did you mean promo-05? muster campaigns DIR lists all 11"),
            ("Акция 7", "did you mean promo-07? muster campaigns DIR lists all 11"),
            ("something else", "muster campaigns DIR lists all 11"),
        ])
        func manyNamesAreListedByACommand(id: String, advice: String) throws {
            let campaigns = (1...10).map { number in
                let id = "promo-\(number < 10 ? "0" : "")\(number)"
                return ("campaigns/\(id).json", #"{"id": "\#(id)", "name": "Акция \#(number)"}"#)
            }
            let workspace = try SmallWorkspace.make(Dictionary(uniqueKeysWithValues: campaigns))
            let run = try CommandRun.muster(["preview", workspace.path, id])
            let expected = "there is no campaign \"\(id)\"; " + advice.replacing("DIR", with: workspace.path)
            #expect(run.errors == "muster: \(expected)\n" && run.status == 2)
        }

        @Test func csvQuotesWhatNeedsItAndDisarmsFormulas() throws {
            let workspace = try SmallWorkspace.make([
                "customers.jsonl": #"{"id":"a","givenName":"=1+1","familyName":"O, \"Neil\"","phone":"+375291234567"}"#
                    + "\n",
                "orders.jsonl": nil, "lists/everybody.json": nil, "campaigns/spring.json": nil,
            ])
            let run = try CommandRun.muster([
                "customers", workspace.path, "--format", "csv", "--columns", "id,givenName,familyName,phone",
            ])
            #expect(run.output == "id,givenName,familyName,phone\na,'=1+1,\"O, \"\"Neil\"\"\",+375291234567\n")
        }
    }
}
