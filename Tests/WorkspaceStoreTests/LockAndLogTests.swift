import CampaignDomain
import Foundation
import Testing

@testable import WorkspaceStore

@Suite("One writer, and logs that only grow")
struct LockAndLogTests {
    @Test func theSecondWriterOpensReadOnlyAndSaysByWhom() throws {
        let workspace = try TemporaryWorkspace()
        var first: LoadedWorkspace? = try workspace.openForWriting()
        #expect(first?.store != nil)
        let second = try workspace.openForWriting()
        guard case .readOnly(let reason) = second.access else { return #expect(Bool(false), "both hold the lock") }
        #expect(reason == .lockedBy(process: getpid()))
        #expect(reason.description == "being changed by process \(getpid()); opened for reading")
        first = nil
        #expect(try workspace.openForWriting().store != nil)
    }

    @Test func readingWritesNothing() throws {
        let workspace = try TemporaryWorkspace(["customers.jsonl": "broken\n{\"id"])
        #expect(try workspace.open().store == nil)
        #expect(!workspace.exists(".muster"))
        #expect(try workspace.read("customers.jsonl") == "broken\n{\"id")
    }

    /// Runs as root see every folder as writable, so the reason is looked at only where permissions count.
    @Test(.enabled(if: getuid() != 0)) func aFolderOfSomebodyElseOpensReadOnly() throws {
        let workspace = try TemporaryWorkspace()
        chmod(workspace.folder.path, 0o500)
        defer { chmod(workspace.folder.path, 0o700) }
        guard case .readOnly(.noPermission) = try workspace.openForWriting().access else {
            return #expect(Bool(false), "the folder may not be written")
        }
    }

    @Test func privateFilesAndFolders() throws {
        let workspace = try TemporaryWorkspace(["customers.jsonl": "broken\n{\"id\":\"a\"}\n"])
        let loaded = try workspace.openForWriting()
        try #require(loaded.store).append([["id": .string("o")]], to: .orders)
        #expect(try workspace.mode(".muster") == 0o700)
        #expect(try workspace.mode(".muster/lock") == 0o600)
        #expect(try workspace.mode(".muster/quarantine/customers.jsonl") == 0o600)
        #expect(try workspace.mode("orders.jsonl") == 0o600)
    }

    @Test func badLinesAreQuarantinedAndStayInTheFile() throws {
        let text = "{\"id\":\"a\"}\n{\"id\":\"b\",\"gender\":\"?\"}\n"
        let workspace = try TemporaryWorkspace(["customers.jsonl": text])
        let loaded = try workspace.openForWriting()
        #expect(loaded.quarantined.count == 1)
        let line = try #require(JSONValue(try workspace.read(".muster/quarantine/customers.jsonl")))
        #expect(line["line"] == .integer(2))
        #expect(line["column"] == .integer(20))
        #expect(line["reason"]?.text == "gender has an unknown value")
        #expect(line["text"]?.text == "{\"id\":\"b\",\"gender\":\"?\"}")
        #expect(try workspace.read("customers.jsonl") == text)
    }

    @Test func aTornTailIsSetAside() throws {
        let workspace = try TemporaryWorkspace(["customers.jsonl": "{\"id\":\"a\"}\n{\"id\":\"b\",\"gi"])
        let read = try workspace.open()
        #expect(
            read.problems.map(\.description) == [
                "customers.jsonl:2:11: the last line is torn, as a crash leaves it; "
                    + "the next writer moves it to .muster/recovered"
            ])
        let loaded = try workspace.openForWriting()
        #expect(
            loaded.problems.map(\.reason).last == "the torn last line was moved to .muster/recovered/customers.jsonl")
        #expect(try workspace.read("customers.jsonl") == "{\"id\":\"a\"}\n")
        #expect(try workspace.read(".muster/recovered/customers.jsonl") == "{\"id\":\"b\",\"gi\n")
        try #require(loaded.store).append([["id": .string("c")]], to: .customers)
        let again = try workspace.open()
        #expect(again.problems == [])
        #expect(again.snapshot.customers.count == 2)
    }

    @Test func anAppendAfterAnUnendedLineBeginsANewOne() throws {
        let workspace = try TemporaryWorkspace(["customers.jsonl": "{\"id\":\"a\"}"])
        let store = try #require(try workspace.openForWriting().store)
        try store.append(
            [["id": .string("b"), "city": .string("Мінск \"1\"\n")], ["id": .string("c")]], to: .customers)
        #expect(
            try workspace.read("customers.jsonl")
                == "{\"id\":\"a\"}\n{\"id\":\"b\",\"city\":\"Мінск \\\"1\\\"\\n\"}\n{\"id\":\"c\"}\n")
    }

    @Test func aCopyIsPrivateAndLeavesTheDerivedBehind() throws {
        let source = try TemporaryWorkspace([
            "customers.jsonl": "{\"id\":\"a\"}\n", "map/welcome.json": Samples.chain, ".muster/lock": "1",
        ])
        let target = try TemporaryWorkspace(settings: nil)
        let folder = target.url("inner/demo")
        try WorkspaceFolder.copy(from: source.folder, to: folder)
        let loaded = try WorkspaceFolder.open(folder, options: LoadOptions(access: .writing))
        #expect(loaded.snapshot.customers.count == 1)
        #expect(loaded.definitions.chains.count == 1)
        #expect(try target.mode("inner/demo") == 0o700)
        #expect(try target.mode("inner/demo/map/welcome.json") == 0o600)
        #expect(try target.read("inner/demo/.muster/lock") == "\(getpid())\n")
        let error = #expect(throws: WorkspaceError.self) {
            try WorkspaceFolder.copy(from: source.folder, to: folder)
        }
        #expect(error?.kind == .alreadyExists)
    }

    @Test func aNewWorkspaceReadsBack() throws {
        let target = try TemporaryWorkspace(settings: nil)
        let zone = try #require(ZoneRules(system: "Europe/Kyiv"))
        let settings = WorkspaceSettings(
            name: "Гаджети", currency: try #require(Currency(code: "UAH")), zone: zone, locale: "uk", country: "UA",
            clock: Instant(iso8601: "2026-03-07T09:00:00+02:00"))
        try WorkspaceFolder.create(settings, at: target.url("new"))
        let read = try WorkspaceFolder.open(target.url("new")).definitions.settings
        #expect(read.name == "Гаджети")
        #expect(read.clock == settings.clock)
        #expect(read.zone == zone)
    }

    @Test func aSinkWritesEverythingInOrder() throws {
        let target = try TemporaryWorkspace(settings: nil)
        var sink = try FileSink(target.url("out/events.jsonl"))
        for number in 0..<300_000 { try sink.append("\(number)\n".utf8) }
        try sink.finish()
        #expect(try target.read("out/events.jsonl") == (0..<300_000).map { "\($0)\n" }.joined())
        #expect(try target.mode("out/events.jsonl") == 0o600)
    }
}
