import CampaignDomain
import Foundation
import Testing

@testable import WorkspaceStore

@Suite("Opening a folder")
struct SettingsTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var settings: String?
        var kind: WorkspaceError.Kind
        var says: String
        var testDescription: String { says }
    }

    static let cases: [Case] = [
        Case(
            settings: nil, kind: .notAWorkspace,
            says: "this folder is no workspace: workspace.json is missing; name another folder, or run muster demo"),
        Case(
            settings: "{", kind: .invalid,
            says: "workspace.json:1:2: broken JSON: the value ends too early; mend the file"),
        Case(settings: "{}", kind: .schema, says: "workspace.json:1:1: schema is missing; add \"schema\": 1"),
        Case(
            settings: "[]", kind: .schema,
            says: "workspace.json:1:1: the file is not an object in braces; write {\"schema\": 1, …}"),
        Case(
            settings: "{\"schema\": \"1\"}", kind: .schema,
            says: "workspace.json:1:12: schema must be a whole number; write \"schema\": 1"),
        Case(
            settings: "{\n \"schema\": 2}", kind: .schema,
            says: "workspace.json:2:12: schema 2 is newer than this program, which knows up to 1; update muster"),
        Case(
            settings: "{\"schema\": 0}", kind: .schema,
            says: "workspace.json:1:12: schema 0 is none that this program knows; write \"schema\": 1"),
        Case(
            settings: "{\"schema\": 1, \"currency\": \"QQQ\", \"timezone\": \"UTC\"}", kind: .invalid,
            says: "workspace.json:1:27: currency is no known currency; write an ISO 4217 code such as RUB, UAH or BYN"),
        Case(
            settings: "{\"schema\": 1, \"timezone\": \"UTC\"}", kind: .invalid,
            says: "workspace.json:1:1: currency is missing; add it"),
        Case(
            settings: "{\"schema\": 1, \"currency\": \"RUB\"}", kind: .invalid,
            says: "workspace.json:1:1: timezone is missing; add it"),
        Case(
            settings: "{\"schema\": 1, \"currency\": \"RUB\", \"timezone\": \"Moscow\"}", kind: .invalid,
            says: "workspace.json:1:46: timezone is no known time zone; write a name such as Europe/Minsk"),
        Case(
            settings: "{\"schema\": 1, \"currency\": \"RUB\", \"timezone\": \"UTC\", \"clock\": 5}", kind: .invalid,
            says: "workspace.json:1:62: clock must be a text in double quotes; mend the value"),
    ]

    @Test("says what is wrong with workspace.json", arguments: cases)
    func saysWhatIsWrong(_ example: Case) throws {
        let workspace = try TemporaryWorkspace(settings: example.settings)
        let error = #expect(throws: WorkspaceError.self) { try workspace.open() }
        #expect(error?.kind == example.kind)
        #expect(error?.description.hasSuffix(example.says) == true, "\(error?.description ?? "")")
    }

    @Test func aMissingFolderAndAFileAreToldApart() throws {
        let workspace = try TemporaryWorkspace()
        let nowhere = workspace.url("nowhere")
        let missing = #expect(throws: WorkspaceError.self) { try WorkspaceFolder.open(nowhere) }
        #expect(missing?.description == "\(nowhere.path): there is no such folder; check the name")
        let file = #expect(throws: WorkspaceError.self) { try WorkspaceFolder.open(workspace.url("workspace.json")) }
        #expect(file?.kind == .notAWorkspace)
    }

    @Test func soundSettingsAreRead() throws {
        let workspace = try TemporaryWorkspace(
            settings: """
                {"schema": 1, "name": "Книги", "currency": "BYN", "timezone": "Europe/Minsk", "locale": "be", "country": "BY",
                 "clock": "2026-03-07T09:00:00+03:00", "later": true}
                """)
        let settings = try workspace.open().definitions.settings
        #expect(settings.name == "Книги")
        #expect(settings.currency.code == "BYN")
        #expect(settings.zone.identifier == "Europe/Minsk")
        #expect(settings.clock == Instant(iso8601: "2026-03-07T06:00:00Z"))
    }

    @Test func migrationsFormAChain() {
        let steps = [Migration(fromSchema: 2) { _, _ in }, Migration(fromSchema: 1) { _, _ in }]
        #expect(Migration.chain(from: 1, to: 3, among: steps)?.map(\.fromSchema) == [1, 2])
        #expect(Migration.chain(from: 3, to: 3, among: steps)?.count == 0)
        #expect(Migration.chain(from: 0, to: 3, among: steps) == nil)
    }

    @Test func anOlderSchemaIsMigratedInMemory() throws {
        let document = try DefinitionDocument(
            file: "workspace.json",
            content: Array(#"{"schema": 0, "money": "RUB", "timezone": "UTC"}"#.utf8))
        let step = Migration(fromSchema: 0) { _, document in
            guard var object = document.object else { return }
            object["currency"] = object["money"]
            document = .object(object)
        }
        let settings = try SettingsReader(document: document, folderName: "f").settings(migrations: [step])
        #expect(settings.currency.code == "RUB")
        #expect(settings.name == "f")
    }
}
