import Foundation
import SyntheticWorkspace
import WorkspaceStore

/// Puts generated files into a new folder that only its owner may read.
struct WorkspaceFileSink: WorkspaceSink {
    private let folder: URL
    private var files: [String: FileHandle] = [:]

    /// Fails when the folder has anything in it: nothing is ever written over.
    init(folder path: String) throws {
        folder = URL(fileURLWithPath: path, isDirectory: true)
        let contents = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        guard contents.isEmpty else {
            throw Failure("\(path): the folder is not empty", advice: "name a new or an empty one")
        }
        do {
            try XDGFolders.makePrivate(folder)
        } catch {
            throw Failure("\(path): the folder cannot be made", advice: "name a place that you may write to")
        }
    }

    mutating func write(_ bytes: ArraySlice<UInt8>, toFile path: String) throws {
        let file = try files[path] ?? open(path)
        files[path] = file
        do {
            try file.write(contentsOf: Data(bytes))
        } catch {
            throw Failure("\(path) cannot be written", advice: "see whether the disk is full")
        }
    }

    /// Closes the files; what is written is on its way to the disk.
    mutating func finish() throws {
        for file in files.values { try file.close() }
        files = [:]
    }

    private func open(_ path: String) throws -> FileHandle {
        let file = folder.appendingPathComponent(path)
        try XDGFolders.makePrivate(file.deletingLastPathComponent())
        guard FileManager.default.createFile(atPath: file.path, contents: nil, attributes: [.posixPermissions: 0o600])
        else { throw Failure("\(path) cannot be made", advice: "name a place that you may write to") }
        return try FileHandle(forWritingTo: file)
    }
}
