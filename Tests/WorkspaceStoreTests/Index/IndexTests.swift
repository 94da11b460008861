import AudienceEngine
import CampaignDomain
import Foundation
import Testing

@testable import WorkspaceStore

/// Whatever happens to an index or to what it was made from, the workspace that is read is the one without it.
@Suite("The index of columns")
struct IndexTests {
    @Test func `the second opening takes the columns from the index`() throws {
        let indexed = try IndexedWorkspace()
        let first = try indexed.openAndIndex()
        #expect(first.indexDraft?.isCurrent() == false)
        let second = try indexed.expectSound()
        #expect(second.indexDraft?.isCurrent() == true)
        #expect(second.problems.count == 3 && second.rows["orders.jsonl"] == 2)
        #expect(indexed.indexFiles.count == 4)
        for file in indexed.indexFiles {
            #expect(try indexed.workspace.mode(".muster/index/\(file.lastPathComponent)") == 0o600)
        }
    }

    @Test func `nothing is written for small logs, for parts of them, or when it is to be ignored`() throws {
        let indexed = try IndexedWorkspace()
        #expect(try indexed.workspace.open().indexDraft == nil)
        #expect(try indexed.openWithoutIndex().indexDraft == nil)
        var options = LoadOptions(events: false)
        options.smallestIndexed = 1
        #expect(try indexed.workspace.open(options).indexDraft == nil)
        #expect(!indexed.workspace.exists(".muster"))
    }

    @Test func `what is not asked for stays in the index`() throws {
        let indexed = try IndexedWorkspace()
        _ = try indexed.openAndIndex()
        var options = LoadOptions(orders: false)
        options.smallestIndexed = 1
        let loaded = try indexed.workspace.open(options)
        let parsed = try indexed.workspace.open(LoadOptions(orders: false, index: .ignore))
        expectSame(loaded, parsed)
        #expect(loaded.snapshot.orders.count == 0 && loaded.snapshot.events.count == 4)
    }

    @Test func `an index that ends early is not used`() throws {
        let indexed = try IndexedWorkspace()
        _ = try indexed.openAndIndex()
        for file in indexed.indexFiles {
            let content = try Data(contentsOf: file)
            for length in [0, 1, 17, content.count / 3, content.count / 2, content.count - 65, content.count - 1] {
                try content.prefix(max(0, length)).write(to: file)
                try indexed.expectSound("\(file.lastPathComponent) of \(length) bytes")
            }
            try content.write(to: file)
            try indexed.expectSound()
        }
    }

    @Test func `a flipped byte anywhere is noticed`() throws {
        let indexed = try IndexedWorkspace()
        _ = try indexed.openAndIndex()
        for file in indexed.indexFiles {
            let content = try Data(contentsOf: file)
            for place in stride(from: 0, to: content.count, by: max(1, content.count / 40)) {
                var damaged = content
                damaged[place] ^= 0x55
                let handle = try FileHandle(forUpdating: file)
                try handle.write(contentsOf: damaged)
                try handle.close()
                try indexed.expectSound("byte \(place) of \(file.lastPathComponent)")
            }
            try content.write(to: file)
        }
    }

    @Test func `a check reads all of the index, and puts a damaged one out of use`() throws {
        let indexed = try IndexedWorkspace()
        #expect(WorkspaceFolder.checkIndex(of: indexed.workspace.folder) == .none)
        _ = try indexed.openAndIndex()
        #expect(WorkspaceFolder.checkIndex(of: indexed.workspace.folder) == .sound)
        let orders = try #require(indexed.indexFiles.first { $0.lastPathComponent.hasPrefix("orders") })
        var content = try Data(contentsOf: orders)
        content[0] ^= 1
        try content.write(to: orders)
        #expect(WorkspaceFolder.checkIndex(of: indexed.workspace.folder) == .damaged)
        #expect(WorkspaceFolder.checkIndex(of: indexed.workspace.folder) == .none)
        #expect(try indexed.expectSound().indexDraft?.isCurrent() == false)
    }

    @Test func `files that are missing, strange or left over do no harm`() throws {
        let indexed = try IndexedWorkspace()
        _ = try indexed.openAndIndex()
        let leavings = indexed.indexFolder.appendingPathComponent("orders-killed")
        try Data("half of it".utf8).write(to: leavings)
        try indexed.expectSound("a killed writer's leavings")
        for file in indexed.indexFiles where file != leavings {
            let content = try Data(contentsOf: file)
            try FileManager.default.removeItem(at: file)
            try indexed.expectSound("without \(file.lastPathComponent)")
            try content.write(to: file)
        }
        try indexed.append(#"{"id":"c-4"}"# + "\n", to: "customers.jsonl")
        _ = try indexed.openAndIndex()
        #expect(!FileManager.default.fileExists(atPath: leavings.path) && indexed.indexFiles.count == 4)
    }

    @Test func `an index of another format is made anew`() throws {
        let indexed = try IndexedWorkspace()
        _ = try indexed.openAndIndex()
        let folder = WorkspaceIndex.folder(of: indexed.workspace.folder.path)
        var manifest = try IndexManifest(folder: folder)
        manifest.format += 1
        try manifest.write(folder: folder)
        #expect(throws: IndexRefusal.foreign) { try IndexManifest(folder: folder) }
        #expect(try indexed.expectSound().indexDraft?.isCurrent() == false)
        _ = try indexed.openAndIndex()
        #expect(try indexed.expectSound().indexDraft?.isCurrent() == true)
    }

    @Test func `a log changed by hand is noticed, though size and time are as before`() throws {
        for file in ["customers.jsonl", "orders.jsonl", "events.jsonl"] {
            let indexed = try IndexedWorkspace()
            _ = try indexed.openAndIndex()
            let path = indexed.workspace.url(file).path
            let modified = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate]
            let content = try indexed.workspace.read(file)
            let changed = content.replacingOccurrences(of: "c-3", with: "c-1").replacingOccurrences(
                of: #""id":"c-1","email""#, with: #""id":"c-5","email""#)
            #expect(changed.utf8.count == content.utf8.count && changed != content)
            let handle = try FileHandle(forUpdating: indexed.workspace.url(file))
            try handle.write(contentsOf: Data(changed.utf8))
            try handle.close()
            try FileManager.default.setAttributes([.modificationDate: try #require(modified)], ofItemAtPath: path)
            #expect(try indexed.expectSound(Comment(rawValue: file)).indexDraft?.isCurrent() == false)
        }
    }

    @Test func `files that were touched or copied are compared by content`() throws {
        let indexed = try IndexedWorkspace()
        _ = try indexed.openAndIndex()
        let path = indexed.workspace.url("orders.jsonl").path
        try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSince1970: 9)], ofItemAtPath: path)
        let touched = try indexed.expectSound("touched")
        #expect(touched.indexDraft?.readings.allSatisfy { $0.kept != nil } == true)
        #expect(try touched.indexDraft?.write() == .written)
        #expect(try indexed.open().indexDraft?.isCurrent() == true)

        let copy = try IndexedWorkspace([:])
        try FileManager.default.removeItem(at: copy.workspace.folder)
        try FileManager.default.copyItem(at: indexed.workspace.folder, to: copy.workspace.folder)
        let copied = try copy.expectSound("copied")
        #expect(copied.indexDraft?.readings.allSatisfy { $0.kept != nil } == true)
        #expect(try copied.indexDraft?.write() == .written)
        #expect(try copy.expectSound().indexDraft?.isCurrent() == true)
    }

    @Test func `other settings make other columns`() throws {
        let indexed = try IndexedWorkspace()
        _ = try indexed.openAndIndex()
        let settings = TemporaryWorkspace.settings
        for (old, new) in [("RUB", "JPY"), ("Europe/Moscow", "Asia/Omsk")] {
            try indexed.workspace.write(settings.replacingOccurrences(of: old, with: new), to: "workspace.json")
            #expect(try indexed.expectSound(Comment(rawValue: new)).indexDraft?.isCurrent() == false)
        }
    }

    @Test func `what lists lack is known while lists and customers are the same`() throws {
        let indexed = try IndexedWorkspace()
        try indexed.workspace.write(#"{"id":"l","members":["c-1","c-8","c-9"]}"#, to: "lists/l.json")
        #expect(try indexed.openAndIndex().problems.contains { $0.reason == "2 members are no customers" })
        try indexed.expectSound("known")
        try indexed.workspace.write(#"{"id":"l","members":["c-1","c-2","c-9"]}"#, to: "lists/l.json")
        #expect(try indexed.expectSound("another list").problems.contains { $0.reason == "1 member is no customer" })
        try indexed.workspace.write(#"{"id":"l","members":["c-1","c-8","c-9"]}"#, to: "lists/l.json")
        try indexed.append(#"{"id":"c-9"}"# + "\n", to: "customers.jsonl")
        #expect(try indexed.expectSound("a newcomer").problems.contains { $0.reason == "1 member is no customer" })
    }

    @Test func `a log that goes away or comes is noticed`() throws {
        let indexed = try IndexedWorkspace()
        _ = try indexed.openAndIndex()
        let events = try indexed.workspace.read("events.jsonl")
        try FileManager.default.removeItem(at: indexed.workspace.url("events.jsonl"))
        #expect(try indexed.expectSound("gone").snapshot.events.count == 0)
        _ = try indexed.openAndIndex()
        #expect(try indexed.expectSound("still gone").indexDraft?.isCurrent() == true)
        try indexed.workspace.write(events, to: "events.jsonl")
        #expect(try indexed.expectSound("there again").snapshot.events.count == 4)
    }

    @Test func `two programs do not write at once, and a reader keeps what it reads`() throws {
        let indexed = try IndexedWorkspace()
        _ = try indexed.openAndIndex()
        let reader = try indexed.open()
        let before = reader.snapshot.dump
        try indexed.append(
            #"{"id":"o-4","customer":"c-1","at":"2026-02-01T10:00:00Z","total":"1"}"# + "\n", to: "orders.jsonl")
        let writer = try indexed.open()
        let lock = try #require(FileLock(path: indexed.indexFolder.path + "/lock"))
        #expect(try writer.indexDraft?.write() == .busy)
        lock.release()
        #expect(try writer.indexDraft?.write() == .written)
        #expect(reader.snapshot.dump == before)
        #expect(try indexed.expectSound().indexDraft?.isCurrent() == true)
    }

    @Test func `logs that change while they are read, or changed only just, are not indexed`() throws {
        let indexed = try IndexedWorkspace()
        let loaded = try indexed.open()
        try indexed.append(#"{"id":"c-4"}"# + "\n", to: "customers.jsonl")
        #expect(try loaded.indexDraft?.write() == .tooEarly)
        var options = LoadOptions()
        options.smallestIndexed = 1
        #expect(try indexed.workspace.open(options).indexDraft?.write() == .tooEarly)
        #expect(indexed.indexFiles.isEmpty)
    }

    @Test func `who is whom is kept, and worked out again for other policies and instants`() throws {
        var files = IndexedWorkspace.files
        files["customers.jsonl"] = """
            {"id":"c-1","email":"a@example.com","registeredAt":"2026-01-01T00:00:00Z","givenName":"Анна"}
            {"id":"c-2","email":"A@example.com","registeredAt":"2026-02-01T00:00:00Z","phone":"+375291112233"}
            {"id":"c-3","email":"a@example.com","registeredAt":"2026-03-01T00:00:00Z","givenName":"Пётр"}

            """
        let indexed = try IndexedWorkspace(files)
        let asOf = try #require(Instant(iso8601: "2026-02-10T00:00:00Z"))
        let first = try indexed.open()
        let audience = Audience(snapshot: first.snapshot, definitions: first.definitions, asOf: asOf)
        #expect(audience.persons.count == 1 && first.snapshot.identity == nil)
        #expect(try first.indexDraft?.write(audience: audience) == .written)

        let second = try indexed.expectSound()
        let identity = try #require(second.snapshot.identity)
        #expect(second.indexDraft?.isCurrent(for: audience) == true)
        for (text, holds) in [("2026-01-31", false), ("2026-02-01", true), ("2026-02-28", true), ("2026-03-01", false)]
        {
            let instant = try #require(Instant(iso8601: text + "T00:00:00Z"))
            #expect(identity.holds(for: second.definitions, asOf: instant) == holds)
            let kept = Audience(snapshot: second.snapshot, definitions: second.definitions, asOf: instant)
            let fresh = Audience(snapshot: first.snapshot, definitions: first.definitions, asOf: instant)
            #expect(kept.dump == fresh.dump, "as of \(text)")
        }
        try indexed.workspace.write(#"{"identity":{"junkContacts":["a@example.com"]}}"#, to: "policies.json")
        let third = try indexed.open()
        #expect(third.snapshot.identity?.holds(for: third.definitions, asOf: asOf) == false)
        let junk = Audience(snapshot: third.snapshot, definitions: third.definitions, asOf: asOf)
        #expect(junk.persons.count == 2 && third.indexDraft?.isCurrent(for: junk) == false)
    }
}
