import CampaignDomain
import Foundation
import Testing

@testable import WorkspaceStore

@Suite("A change is made whole, or not at all, and can be taken back") struct ChangeTests {
    private static let customers = #"{"id":"c-1","email":"z@example.org"}"#

    @Test func undoGivesTheBytesBack() throws {
        // The last line has no line feed, and there are no orders yet.
        let target = try ImportedWorkspace([
            "customers.jsonl": Self.customers,
            "events.jsonl": #"{"anonymousId":"w","at":"2025-01-01T00:00:00Z","kind":"visited"}"# + "\n",
        ])
        let before = try target.logs()
        let report = try target.write(try target.file("a.csv", "email,total,at,id\na@example.org,10,2025-01-01,o-1\n"))
        #expect(report.orders.new == 1)
        #expect(report.customers.new == 1)
        #expect(Set(try target.logs().keys) == ["customers.jsonl", "events.jsonl", "orders.jsonl", "imports.jsonl"])
        #expect(try target.workspace.open().problems == [])
        let undone = try target.undo()
        #expect(undone.title == "a.csv")
        #expect(try target.logs() == before)
        #expect(throws: WorkspaceError.self) { try target.undo() }
        #expect(try target.trial(target.workspace.url("incoming/a.csv").path).customers.new == 1)
    }

    @Test func importsAreTakenBackOneAfterTheOther() throws {
        let target = try ImportedWorkspace()
        var states = [try target.logs()]
        for number in 1...3 {
            try target.write(try target.file("\(number).csv", "email\n\(number)@example.org\n"))
            states.append(try target.logs())
        }
        for state in states.dropLast().reversed() {
            _ = try target.undo()
            #expect(try target.logs() == state)
        }
    }

    @Test func whatWasAddedSinceIsNotThrownAway() throws {
        let target = try ImportedWorkspace()
        try target.write(try target.file("a.csv", "email\na@example.org\n"))
        try target.workspace.openForWriting().store?.append([["id": .string("later")]], to: .customers)
        let before = try target.logs()
        let error = #expect(throws: WorkspaceError.self) { try target.undo() }
        #expect(error?.kind == .changedByOthers)
        #expect(error?.line == 2)
        #expect(error?.reason.hasPrefix("something was added after the import of ") == true)
        #expect(try target.logs() == before)
    }

    @Test func linesThatWereChangedSinceAreNotThrownAway() throws {
        let target = try ImportedWorkspace()
        try target.write(try target.file("a.csv", "email\na@example.org\n"))
        try target.workspace.write(
            try target.workspace.read("customers.jsonl").replacingOccurrences(of: "a@", with: "b@"),
            to: "customers.jsonl")
        let error = #expect(throws: WorkspaceError.self) { try target.undo() }
        #expect(error?.reason.contains("were changed since") == true)
    }

    @Test func aChangeThatFailsLeavesNothing() throws {
        let target = try ImportedWorkspace(["customers.jsonl": Self.customers])
        let before = try target.logs()
        let store = try #require(try target.workspace.openForWriting().store)
        #expect(throws: WorkspaceError.self) {
            try store.change("x", at: ImportedWorkspace.now) { logs throws(WorkspaceError) in
                _ = try logs.spool(.customers).append(Array(repeating: 0x20, count: 3 << 20))
                _ = try logs.spool(.orders).append([0x0A])
                throw .system("cannot be written", file: "x")
            }
        }
        #expect(try target.logs() == before)
        #expect(!target.workspace.exists(".muster/import/journal.json"))
    }

    @Test func aCancelledImportLeavesNothing() throws {
        let target = try ImportedWorkspace()
        let path = try target.file("a.csv", "email\na@example.org\n")
        let job = try WorkspaceImport(
            ImportRequest(paths: [path], now: ImportedWorkspace.now), into: try target.workspace.openForWriting())
        let error = #expect(throws: WorkspaceError.self) { try job.write { _ in .cancel } }
        #expect(error?.kind == .cancelled)
        #expect(try target.logs().isEmpty)
    }

    /// As the plug leaves it: the journal is there, some lines too, and nobody holds the lock.
    private func interrupted() throws -> (ImportedWorkspace, before: [String: Data]) {
        let target = try ImportedWorkspace(["customers.jsonl": Self.customers + "\n"])
        let before = try target.logs()
        let folder = ImportFolder(workspace: target.workspace.folder.path)
        let size = Self.customers.utf8.count + 1
        try ImportJournal(
            number: 1,
            logs: [
                ImportJournal.Log(file: "customers.jsonl", size: size),
                ImportJournal.Log(file: "orders.jsonl", size: nil),
            ], undoes: nil
        ).write(in: folder)
        try target.workspace.write(Self.customers + "\n{\"id\":\"c-2\"}\n{\"id\":\"c-", to: "customers.jsonl")
        try target.workspace.write("{\"id\":\"o-1\",\"customer\":\"c-2\"", to: "orders.jsonl")
        return (target, before)
    }

    @Test(arguments: [LoadOptions.Access.reading, .writing])
    func anyOpeningEndsAnInterruptedImport(access: LoadOptions.Access) throws {
        let (target, before) = try interrupted()
        let loaded = try target.workspace.open(LoadOptions(access: access))
        #expect(loaded.snapshot.customers.count == 1)
        #expect(loaded.problems == [])
        #expect(try target.logs() == before)
        #expect(!target.workspace.exists(".muster/import/journal.json"))
    }

    @Test func aReaderBesideAnImportSeesWhatWasBefore() throws {
        let (target, _) = try interrupted()
        let lock = try WriterLock.take(folder: target.workspace.folder.path)
        try withExtendedLifetime(lock) {
            let loaded = try target.workspace.open()
            #expect(loaded.snapshot.customers.count == 1)
            #expect(loaded.problems == [])
            #expect(target.workspace.exists(".muster/import/journal.json"))
        }
    }

    @Test func anImportThatWasFinishedStays() throws {
        let target = try ImportedWorkspace()
        try target.write(try target.file("a.csv", "email\na@example.org\n"))
        let after = try target.logs()
        // Killed after the history was written and before the journal was taken away.
        try ImportJournal(number: 1, logs: [ImportJournal.Log(file: "customers.jsonl", size: nil)], undoes: nil)
            .write(in: ImportFolder(workspace: target.workspace.folder.path))
        #expect(try target.workspace.open().snapshot.customers.count == 1)
        #expect(try target.logs() == after)
    }

    @Test func aTrialWritesNothing() throws {
        let target = try ImportedWorkspace()
        let report = try target.trial(try target.file("a.csv", "email\na@example.org\n"))
        #expect(report.customers.new == 1)
        #expect(!report.isWritten)
        #expect(try target.logs().isEmpty)
        #expect(!target.workspace.exists(".muster"))
    }
}
