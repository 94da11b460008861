import CampaignDomain
import Foundation
import Testing

@testable import WorkspaceStore

@Suite("Changing definitions")
struct ChangingDefinitionsTests {
    @Test func aRemovedListIsKeptAside() throws {
        let workspace = try TemporaryWorkspace(["lists/old.json": Samples.list])
        let loaded = try workspace.openForWriting()
        let list = try #require(loaded.definitions.lists.first)
        let store = try #require(loaded.store)
        try store.remove(list: list.id)
        #expect(!workspace.exists("lists/old.json"))
        #expect(try workspace.read(".muster/removed/lists-old.json") == Samples.list)
        // It can be written again.
        try store.save(list: list)
        #expect(workspace.exists("lists/\(list.id).json"))
    }

    @Test func aListThatSomebodyChangedIsNotRemoved() throws {
        let workspace = try TemporaryWorkspace(["lists/old.json": Samples.list])
        let loaded = try workspace.openForWriting()
        let list = try #require(loaded.definitions.lists.first)
        try workspace.write(Samples.list + " ", to: "lists/old.json")
        let error = #expect(throws: WorkspaceError.self) { try #require(loaded.store).remove(list: list.id) }
        #expect(error?.kind == .changedByOthers)
        #expect(workspace.exists("lists/old.json"))
    }

    @Test func aLaterReadingIsWhatASaveChanges() throws {
        let workspace = try TemporaryWorkspace(["segments.json": #"[{"id": "a", "where": "age > 1", "note": 7}]"#])
        let loaded = try workspace.openForWriting()
        let store = try #require(loaded.store)
        try workspace.write(#"[{"id": "a", "where": "age > 2", "note": 8}]"#, to: "segments.json")
        var segments = loaded.definitions.segments
        let error = #expect(throws: WorkspaceError.self) { try store.save(segments: segments) }
        #expect(error?.kind == .changedByOthers)
        let reading = try workspace.open()
        store.adopt(reading)
        segments = reading.definitions.segments
        segments[0].name = "A"
        try store.save(segments: segments)
        let expected = #"[{"id": "a", "where": "age > 2", "note": 8, "name": "A"}]"#
        #expect(JSONValue(try workspace.read("segments.json")) == JSONValue(expected))
    }
}
