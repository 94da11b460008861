import Foundation
import Testing

extension ProgramTests {
    @Suite("A message and caps for other programs") struct MessageOutputTests {
        private struct Message: Decodable {
            struct SMS: Decodable, Equatable {
                var parts: Int
                var characters: Int
                var alphabet: String
            }
            struct Remark: Decodable, Equatable {
                var kind: String
                var field: String?
                var part: String?
                var line: Int?
                var column: Int?
                var text: String?
                var person: String?
                var product: String?
                var boughtAt: String?
                var dueAt: String?
            }
            var campaign: String
            var customer: String
            var verdict: String
            var channel: String
            var variant: String
            var share: Double
            var isOwn: Bool
            var message: String
            var exists: Bool
            var address: String?
            var subject: String?
            var preheader: String?
            var body: String?
            var sms: SMS?
            var cost: String?
            var remarks: [Remark]?
        }

        private static let twoVariants = """
            {"id": "spring", "name": "Spring", "kind": "manual", "content": "promo", "channel": "sms", "costPerMessage": "2.50",
             "sendAt": "2026-03-08T09:00:00+03:00", "status": "draft", "offers": ["s-1"],
             "audience": {"include": {"lists": ["everybody"]}},
             "variants": [{"id": "a", "weight": 100, "message": "spring-a"}, {"id": "b", "weight": 0, "message": "spring-b"},
                          {"id": "c", "weight": 0, "message": "gone"}]}
            """

        private func workspace() throws -> TemporaryFolder {
            try SmallWorkspace.make([
                "campaigns/spring.json": Self.twoVariants,
                "messages/spring-a.json":
                    #"{"id": "spring-a", "language": "en", "gender": "female", "body": "{{givenName}}{{patronymic}} \#(String(repeating: "ё", count: 70)){{^loyalty}}!{{/loyalty}}"}"#,
                "messages/spring-b.json":
                    #"{"id": "spring-b", "subject": "{{nick}}", "preheader": "P", "body": "Да\n{{#city}}"}"#,
                "products.jsonl": #"{"id": "s-1", "name": "Cream", "repurchaseDays": 90}"# + "\n",
                "orders.jsonl":
                    #"{"id":"o-1","customer":"c-01","at":"2026-02-03T12:00:00+03:00","total":"9.50","items":[{"sku":"s-1"}]}"#
                    + "\n",
            ])
        }

        private func message(_ arguments: [String]) throws -> Message {
            let workspace = try workspace()
            let run = try CommandRun.muster(
                ["message", workspace.path, "spring", "c-01", "--format", "json"] + arguments)
            #expect(run.status == 0, "\(run.errors)")
            return try JSONDecoder().decode(Message.self, from: Data(run.output.utf8))
        }

        @Test func isThePersonsOwnVariant() throws {
            let message = try message([])
            #expect(message.campaign == "spring" && message.customer == "c-01" && message.channel == "sms")
            #expect(message.verdict == "no-channel-consent" && message.address == "+375291234501")
            #expect(message.variant == "a" && message.isOwn && message.share == 1 && message.message == "spring-a")
            #expect(message.body == "Anna01 \(String(repeating: "ё", count: 70))!")
            #expect(message.subject == nil && message.preheader == nil)
            #expect(message.sms == .init(parts: 2, characters: 78, alphabet: "UCS-2") && message.cost == "5.00")
            #expect(
                message.remarks == [
                    .init(kind: "hole", field: "patronymic"), .init(kind: "fallback", field: "loyalty"),
                    .init(kind: "gender", text: "female"),
                    .init(
                        kind: "owned", product: "s-1", boughtAt: "2026-02-03T12:00:00+03:00",
                        dueAt: "2026-05-04T12:00:00+03:00"),
                ])
        }

        @Test func canBeAnotherVariant() throws {
            let message = try message(["--variant", "b"])
            #expect(message.variant == "b" && !message.isOwn && message.share == 0)
            #expect(message.subject == "" && message.preheader == "P" && message.body == "Да\n{{#city}}")
            #expect(
                message.remarks?.prefix(2) == [
                    .init(kind: "broken", part: "body", line: 2, column: 1),
                    .init(kind: "unknownField", field: "nick"),
                ])
            let gone = try self.message(["--variant", "c"])
            #expect(!gone.exists && gone.body == nil && gone.remarks == nil)
        }

        @Test func isMaskedWithItsTags() throws {
            let message = try message(["--mask"])
            #expect(message.body?.hasPrefix("{{givenName}}") == true && message.address == "+…")
            #expect(message.sms?.characters == 78)
        }

        @Test func isReadableAsText() throws {
            let workspace = try workspace()
            let run = try CommandRun.muster(["message", workspace.path, "spring", "c-01", "--language", "en"])
            #expect(run.status == 0)
            for text in [
                "Person Anna01 (c-01)", "variant a", "┊1┊ Anna01∅patronymic ", "┊2┊ ", "‹!›",
                "≡ 2 parts · 78 characters · Unicode", "▲ «Cream» was bought on 3 Feb 2026",
            ] {
                #expect(run.output.contains(text), "\(text)")
            }
        }

        @Test(
            arguments: [
                (
                    ["spring", "c-01", "--variant", "z"],
                    "the campaign \"spring\" has no variant \"z\"; choose one of a, b, c"
                ),
                (["summer", "c-01"], "there is no campaign \"summer\"; choose one of spring"),
                (
                    ["spring", "c-99"],
                    "there is no customer record \"c-99\" as of 2026-03-07T09:00:00+03:00; muster customers DIR lists the records"
                ),
            ])
        func whatDoesNotExistIsNamed(arguments: [String], says: String) throws {
            let workspace = try workspace()
            let run = try CommandRun.muster(["message", workspace.path] + arguments)
            #expect(
                run.errors == "muster: \(says.replacing("DIR", with: workspace.path))\n" && run.output.isEmpty
                    && run.status == 2)
        }

        // MARK: Caps

        private struct Caps: Decodable {
            struct Line: Decodable {
                var id: String
                var held: Int
                var sent: Int
                var entered: [String]
                var left: [String]
            }
            var campaign: String
            var asOf: String
            var targeted: Int
            var semantics: [Line]
        }

        @Test func capsAreComparedExactly() throws {
            let workspace = try SmallWorkspace.make([
                "policies.json": #"{"caps": [{"channel": "email", "max": 1, "per": "24h"}], "off": ["sunset"]}"#,
                // A cap of 24 h counts the letter of 23 h ago, and not the one of 24 h ago.
                "events.jsonl": """
                {"customer":"c-01","at":"2026-03-07T09:00:00+03:00","kind":"sent","channel":"email"}
                {"customer":"c-02","at":"2026-03-07T08:00:00+03:00","kind":"sent","channel":"email"}

                """,
                "campaigns/spring.json": SmallWorkspace.campaign.replacing("08T09:00:00", with: "08T08:00:00"),
            ])
            let run = try CommandRun.muster(["caps", workspace.path, "spring", "--format", "csv"])
            #expect(
                run.output == """
                    semantics,held,sent,entered,left
                    configured,1,59,0,0
                    recipientDay,0,60,1,0
                    rolling16Hours,0,60,1,0
                    workspaceDay,0,60,1,0

                    """)
            let json = try CommandRun.muster(["caps", workspace.path, "spring", "--format", "json"])
            let caps = try JSONDecoder().decode(Caps.self, from: Data(json.output.utf8))
            #expect(caps.campaign == "spring" && caps.asOf == "2026-03-07T09:00:00+03:00" && caps.targeted == 60)
            #expect(caps.semantics.map(\.id) == ["configured", "recipientDay", "rolling16Hours", "workspaceDay"])
            #expect(caps.semantics.map(\.held) == [1, 0, 0, 0] && caps.semantics.map(\.sent) == [59, 60, 60, 60])
            #expect(caps.semantics.map(\.entered) == [[], ["c-01"], ["c-01"], ["c-01"]])
            #expect(caps.semantics.map(\.left) == [[], [], [], []])
        }
    }
}
