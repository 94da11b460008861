import AudienceEngine
import CampaignDomain
import Crypto
import Foundation
import Testing

@testable import WorkspaceStore

@Suite("What exported files say") struct ExportTests {
    /// `a` granted, `b` withdrew, `c` said nothing, `d` withdrew under another record, `e` is on the stop list, `f` is erased,
    /// `g` granted and bounces, `h` withdrew SMS only.
    private static let customers = """
        {"id":"a","email":"a@example.org","givenName":"Анна","consents":[{"purpose":"marketing","channel":"email","status":"granted","at":"2025-01-02T03:04:05Z","source":"site","proof":"form 5"}]}
        {"id":"b","email":"b@example.org","consents":[{"purpose":"marketing","channel":"email","status":"granted","at":"2025-01-02T03:04:05Z"},{"purpose":"marketing","channel":"email","status":"withdrawn","at":"2025-02-02T03:04:05Z"}]}
        {"id":"c","email":"c@example.org"}
        {"id":"d","email":"d@example.org","consents":[{"purpose":"marketing","channel":"email","status":"granted","at":"2025-01-02T03:04:05Z"}]}
        {"id":"d2","email":"D@example.org","consents":[{"purpose":"marketing","channel":"email","status":"withdrawn"}]}
        {"id":"e","email":"e@example.org","flags":["stopList"],"consents":[{"purpose":"marketing","channel":"email","status":"granted","at":"2025-01-02T03:04:05Z"}]}
        {"id":"f","email":"f@example.org","flags":["erasureRequested"]}
        {"id":"g","email":"g@example.org","consents":[{"purpose":"marketing","channel":"email","status":"granted","at":"2025-01-02T03:04:05Z"}]}
        {"id":"h","email":"h@example.org","phone":"+79161234567","consents":[{"purpose":"marketing","channel":"email","status":"granted","at":"2025-01-02T03:04:05Z"},{"purpose":"marketing","channel":"sms","status":"withdrawn"}]}

        """
    private static let events = """
        {"customer":"g","at":"2025-03-01T00:00:00Z","kind":"bounced","channel":"email","address":"g@example.org","bounce":"hard"}

        """

    private func workspace() throws -> ImportedWorkspace {
        try ImportedWorkspace(["customers.jsonl": Self.customers, "events.jsonl": Self.events])
    }

    /// The values of one column by email, of a comma-separated file without quotes.
    private func column(_ name: String, of text: String, key: String) throws -> [String: String] {
        let rows = text.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        let header = try #require(rows.first)
        let (place, keyPlace) = (
            try #require(header.firstIndex { $0 == name }), try #require(header.firstIndex { $0 == key })
        )
        return Dictionary(
            rows.dropFirst().map { (String($0[keyPlace].prefix { $0 != "@" }), String($0[place])) },
            uniquingKeysWith: { first, second in first + second })
    }

    @Test(arguments: [
        ("mautic", "email", "doNotEmail", ["0", "1", "0", "1", "1", "0", "0"]),
        (
            "klaviyo", "Email", "Email Marketing Consent",
            [
                "SUBSCRIBED", "UNSUBSCRIBED", "NEVER_SUBSCRIBED", "UNSUBSCRIBED", "UNSUBSCRIBED", "SUBSCRIBED",
                "SUBSCRIBED",
            ]
        ),
        ("hubspot", "Email", "Unsubscribed from all email", ["No", "Yes", "No", "Yes", "Yes", "No", "No"]),
        (
            "keila", "Email", "Status",
            ["active", "unsubscribed", "active", "unsubscribed", "unsubscribed", "unreachable", "active"]
        ),
        ("mailtrain", "EMAIL", "STATUS", ["1", "2", "1", "2", "2", "3", "1"]),
        ("shopify-customers", "Email", "Accepts Email Marketing", ["yes", "no", "no", "no", "no", "yes", "yes"]),
        ("csv", "email", "consent.email", ["granted", "withdrawn", "", "withdrawn", "granted", "granted", "granted"]),
    ])
    func eachToolsWordForAConsent(format: String, key: String, name: String, words: [String]) throws {
        let target = try workspace()
        let found = try column(name, of: try target.text(try target.export(format)), key: key)
        let expected = Dictionary(uniqueKeysWithValues: zip(["a", "b", "c", "d", "e", "g", "h"], words))
        #expect(found.filter { $0.key != "D" } == expected)
        #expect(found["D"] == expected["d"])
    }

    @Test func listmonksStatus() throws {
        let target = try workspace()
        let text = try target.text(
            try target.export("listmonk") { request, _ in request.columns = ["email", "status"] })
        #expect(
            text == """
                email,status
                a@example.org,enabled
                b@example.org,blocklisted
                c@example.org,disabled
                d@example.org,blocklisted
                D@example.org,blocklisted
                e@example.org,blocklisted
                g@example.org,enabled
                h@example.org,enabled

                """)
    }

    @Test func mailchimpPartsThemAndTellsTheTimes() throws {
        let target = try workspace()
        let report = try target.export("mailchimp") { request, _ in request.columns = ["email", "OPTIN_TIME"] }
        #expect(report.parts.map(\.rows) == [2, 1, 4, 1])
        let second = try target.imported(report, as: "mailchimp")
        #expect(try second.lines("events").count == 1)
        let withdrawn = try second.lines("customers").filter { $0.contains("withdrawn") }
        // Two of the four are one address.
        #expect(withdrawn.count == 3)
    }

    /// An address that the file cannot call unsubscribed is not in it.
    @Test func whereTheFileCannotSayItTheAddressIsLeftOut() throws {
        let target = try workspace()
        let chosen = try target.export("csv", to: "chosen.csv") { request, _ in
            request.columns = ["musterId", "email", "phone"]
        }
        #expect(
            try target.text(chosen) == """
                musterId,email,phone
                a,a@example.org,
                b,,
                c,c@example.org,
                d,,
                d2,,
                e,,
                g,g@example.org,
                h,h@example.org,

                """)
        #expect(chosen.hidden == (emails: 4, phones: 1))
        let cards = try target.export("vcard")
        #expect(cards.rows == 4)
        #expect(cards.held.map { "\($0.rule) \($0.count)" } == ["erased 1", "no-address 4"])
        let mautic = try target.export("mautic")
        #expect(mautic.hidden == (emails: 0, phones: 1))
        #expect(mautic.unsaid == 1)
        #expect(try target.export("klaviyo", to: "klaviyo.csv").unsaid == 0)
    }

    @Test func theErasedAreInNoFile() throws {
        let target = try workspace()
        for format in OutgoingFormat.all.map(\.id) where !["xlsx", "mailchimp"].contains(format) {
            #expect(try !target.text(try target.export(format, to: format)).contains("f@example.org"), "\(format)")
        }
    }

    @Test func aFileForSendingHasTheAddressAndTheVariantThatWereChosen() throws {
        let target = try workspace()
        let report = try target.export("listmonk") { request, audience in
            let customers = audience.snapshot.customers
            let (a, c) = (try #require(customers.row(of: "a")), try #require(customers.row(of: "c")))
            request.lines = ExportLines(rows: RowSet(capacity: audience.count, rows: [a, c]), channel: .email)
            request.lines.addressRows = [c: try #require(customers.row(of: "g"))]
            var places = [Int16](repeating: -1, count: audience.count)
            (places[a], places[c]) = (1, 0)
            request.lines.variants = .init(names: ["x", "y"], places: places)
            request.columns = ["email", "attributes", "status"]
        }
        #expect(
            try target.text(report) == """
                email,attributes,status
                a@example.org,"{""variant"":""y""}",enabled
                g@example.org,"{""variant"":""x""}",enabled

                """)
    }

    // MARK: The file itself

    @Test func theManifestKnowsTheFile() throws {
        let target = try workspace()
        let report = try target.export("csv")
        let content = try Data(contentsOf: URL(fileURLWithPath: report.path))
        let manifest = try #require(JSONValue(try target.workspace.read("outgoing/export.csv.manifest.json")))
        let digest = SHA256.hash(data: content).map { String(Int($0) + 0x100, radix: 16).dropFirst() }.joined()
        #expect(manifest["sha256"]?.text == digest)
        #expect(manifest["bytes"] == .integer(content.count))
        #expect(manifest["rows"] == .integer(8))
        #expect(manifest["people"] == .integer(7))
        #expect(manifest["targeted"] == .integer(9))
        #expect(manifest["held"]?.elements?.map(\.line) == [#"{"rule":"erased","count":1}"#])
        #expect(manifest["timezone"]?.text == "Europe/Moscow")
        #expect(manifest["workspace"]?["logBytes"]?["customers.jsonl"] == .integer(Self.customers.utf8.count))
        #expect(manifest["columns"]?.elements?.first?.text == "musterId")
        #expect(try target.workspace.mode("outgoing/export.csv") == 0o600)
        #expect(try target.workspace.mode("outgoing/export.csv.manifest.json") == 0o600)
        #expect(try target.workspace.mode("outgoing/export.csv") == 0o600)
    }

    /// The same people give the same bytes, also packed.
    @Test(arguments: ["csv", "xlsx", "jsonl", "vcard", "mailchimp"])
    func aFileIsNeverReplacedUnlessThatIsWanted(format: String) throws {
        let target = try workspace()
        let report = try target.export(format)
        let before = try Data(contentsOf: URL(fileURLWithPath: report.path))
        let error = #expect(throws: WorkspaceError.self) { try target.export(format) }
        #expect(error?.kind == .alreadyExists)
        #expect(try Data(contentsOf: URL(fileURLWithPath: report.path)) == before)
        try target.export(format) { request, _ in request.replaces = true }
        #expect(try Data(contentsOf: URL(fileURLWithPath: report.path)) == before)
        let left = try FileManager.default.contentsOfDirectory(atPath: target.workspace.url("outgoing").path)
        #expect(left.count == 2, "\(left)")
    }

    @Test func aColumnThatIsNotKnownIsNamed() throws {
        let target = try workspace()
        let error = #expect(throws: WorkspaceError.self) {
            try target.export("mautic") { request, _ in request.columns = ["email", "firstnam"] }
        }
        #expect(error?.description == "--columns: there is no column \"firstnam\"; did you mean firstname?")
        #expect(!target.workspace.exists("outgoing/export.csv"))
    }

    /// What is written for a standing is read as that standing, or as nothing.
    @Test func everyToolReadsItsOwnWords() {
        for format in FormatRegistry.all {
            for case .consent(_, let words) in format.columns.map(\.meaning) {
                let spelling = words.spelling
                let granted = words.meanings[spelling.granted.folded]
                #expect(granted == .granted || granted == .nothing, "\(format.id)")
                let withdrawn = words.meanings[spelling.withdrawn.folded]
                #expect(withdrawn == .withdrawn || withdrawn == .notGranted, "\(format.id)")
                for word in [spelling.unknown, spelling.addressed, spelling.bounced].compactMap(\.self) {
                    let meaning = word.isEmpty ? words.whenEmpty : words.meanings[word.folded]
                    #expect(meaning == .nothing || meaning == .notGranted, "\(format.id): \(word)")
                }
            }
        }
    }
}
