import AudienceEngine
import CampaignDomain
import Foundation
import Testing

@testable import WorkspaceStore

/// A workspace that files are imported into, and the files.
final class ImportedWorkspace {
    let workspace: TemporaryWorkspace
    /// When its imports are made, as far as their dates matter.
    static let now = Instant(seconds: 1_790_000_000)

    init(_ files: [String: String] = [:]) throws {
        workspace = try TemporaryWorkspace(files)
    }

    /// Writes a file beside the workspace's own.
    func file(_ name: String, _ content: String) throws -> String {
        try file(name, Array(content.utf8))
    }

    func file(_ name: String, _ content: [UInt8]) throws -> String {
        try workspace.write(Data(content), to: "incoming/\(name)")
        return workspace.url("incoming/\(name)").path
    }

    private func request(_ paths: [String], _ change: (inout ImportRequest) throws -> Void) rethrows -> ImportRequest {
        var request = ImportRequest(paths: paths, now: Self.now)
        try change(&request)
        return request
    }

    @discardableResult
    func write(_ paths: String..., change: (inout ImportRequest) throws -> Void = { _ in }) throws -> ImportReport {
        let loaded = try workspace.openForWriting()
        return try WorkspaceImport(try request(paths, change), into: loaded).write()
    }

    func trial(_ paths: String..., change: (inout ImportRequest) throws -> Void = { _ in }) throws -> ImportReport {
        try WorkspaceImport(try request(paths, change), into: try workspace.open()).trial()
    }

    /// The lines of a log.
    func lines(_ log: String) throws -> [String] {
        guard workspace.exists(log + ".jsonl") else { return [] }
        return try workspace.read(log + ".jsonl").split(separator: "\n").map(String.init)
    }

    /// The bytes of every log, by name.
    func logs() throws -> [String: Data] {
        var logs: [String: Data] = [:]
        for log in ImportLog.allCases where workspace.exists(log.file) {
            logs[log.file] = try Data(contentsOf: workspace.url(log.file))
        }
        return logs
    }

    /// The last line of a record.
    func record(_ id: String) throws -> JSONValue? {
        try lines("customers").compactMap { JSONValue($0) }.last { $0["id"]?.text == id }
    }

    func undo() throws -> UndoneChange {
        try #require(try workspace.openForWriting().store).undoLastChange()
    }
}

extension ImportedWorkspace {
    static func audience(of loaded: LoadedWorkspace) -> Audience {
        Audience(snapshot: loaded.snapshot, definitions: loaded.definitions, asOf: now)
    }
}
