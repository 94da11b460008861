import Foundation
import Testing

extension ProgramTests {
    /// Four records of two sources, of whom somebody could be asked for a phone.
    @Suite("What muster validate --health tells") struct HealthOutputTests {
        private static let customers = #"""
            {"id":"a","source":"shop","givenName":"Анна","email":"a@example.org","phone":"+79161234567","city":"Минск","updatedAt":"2026-01-01T00:00:00Z","consents":[{"purpose":"dataProcessing","status":"granted"},{"purpose":"marketing","channel":"email","status":"granted"}]}
            {"id":"b","source":"mailer","email":"b@example.org","city":"Гродно","updatedAt":"2020-01-01T00:00:00Z","consents":[{"purpose":"dataProcessing","status":"granted"},{"purpose":"marketing","status":"granted"}]}
            {"id":"c","source":"mailer","email":"not an address","consents":[{"purpose":"dataProcessing","status":"granted"},{"purpose":"marketing","channel":"email","status":"granted"}]}
            {"id":"d","externalIds":{"crm":"1"}}

            """#

        private static func run(_ arguments: String..., status: Int32 = 0) throws -> CommandRun {
            let workspace = try SmallWorkspace.make([
                "customers.jsonl": customers, "segments.json": #"[{"id": "minsk", "where": "city = Минск"}]"#,
                "policies.json": #"{"bestBefore": {"city": "2y"}}"#,
                "messages/m.json": #"{"id": "m", "body": "{{givenName}}!"}"#,
                "campaigns/spring.json": #"""
                {"id": "spring", "name": "Spring", "channel": "email", "status": "draft",
                 "audience": {"include": {"lists": ["all"]}}, "variants": [{"id": "a", "message": "m"}]}
                """#,
                "lists/all.json": #"{"id": "all", "members": ["a", "b", "c", "d"]}"#,
            ])
            let run = try CommandRun.muster(["validate", workspace.path] + arguments)
            #expect(run.status == status, "\(run.errors)")
            return run
        }

        @Test("figures of validity, sources and questions, a line each")
        func figures() throws {
            let lines = try Self.run("--health", "--format", "csv").output.split(separator: "\n").map(String.init)
            #expect(lines.first == "section,name,figure,value")
            for line in [
                "validity,city,valid,1", "validity,city,missing,2", "validity,city,stale,1", "validity,email,wrong,1",
                "freshness,city,bestBefore,730d", "freshness,city,stale,1", "coverage,told.name,records,1",
                "source,mailer,records,2", "source,mailer,emails,1", "source,mailer,contactsOnlyHere,1",
                "ask,phone,people,2", "ask,phone,reach sms,1", "ask,phone,reach call,1", "ask,phone,ifAgreed sms,1",
                "ask,email,reach email,1", "ask,city,segment minsk,1", "ask,givenName,campaign spring,2",
            ] {
                #expect(lines.contains(line), "\(line)")
            }
        }

        @Test("one object has the same")
        func object() throws {
            let run = try Self.run("--health", "--format", "json")
            let object = try #require(
                try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
            #expect(object["records"] as? Int == 4 && object["persons"] as? Int == 4)
            let asks = try #require(object["asks"] as? [[String: Any]])
            let phone = try #require(asks.first { $0["question"] as? String == "phone" })
            #expect(phone["byMessage"] as? Int == 1 && phone["gaining"] as? Int == 1)
            #expect(
                asks.compactMap { $0["gaining"] as? Int } == asks.compactMap { $0["gaining"] as? Int }.sorted(by: >))
        }

        @Test("people read it in their language, or as Markdown")
        func texts() throws {
            let text = try Self.run("--health", "--language", "ru").output.replacing("\u{A0}", with: " ")
            for part in [
                "Верность · 4 записи", "О чём спросить · 4 человека", "номер телефона (спросить 2 человек)",
                "можно написать: SMS",
            ] {
                #expect(text.contains(part), "\(part) \(text)")
            }
            let markdown = try Self.run("--health", "--format", "md").output
            #expect(markdown.contains("## What to ask for · 4 people\n\n| Number | Figure | Remark |"), "\(markdown)")
        }

        @Test("the format is for the health")
        func misuse() throws {
            #expect(try Self.run("--format", "json", status: 2).errors.contains("--format is for --health"))
        }
    }
}
