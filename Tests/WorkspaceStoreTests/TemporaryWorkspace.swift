import Foundation
import WorkspaceStore

/// A workspace in a folder of its own that goes when the value goes.
final class TemporaryWorkspace {
    let folder: URL

    static let settings = """
        {"schema": 1, "name": "Test", "currency": "RUB", "timezone": "Europe/Moscow", "locale": "ru", "country": "RU"}
        """

    /// - Parameter files: content by path inside the workspace; `workspace.json` is there unless given.
    init(_ files: [String: String] = [:], settings: String? = TemporaryWorkspace.settings) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("muster-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        if let settings { try write(settings, to: "workspace.json") }
        for (path, content) in files { try write(content, to: path) }
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    func url(_ path: String) -> URL { folder.appendingPathComponent(path) }

    func write(_ content: String, to path: String) throws {
        try write(Data(content.utf8), to: path)
    }

    func write(_ content: Data, to path: String) throws {
        let file = url(path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try content.write(to: file)
    }

    func read(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: url(path)), as: UTF8.self)
    }

    func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: url(path).path) }

    func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: url(path).path)[.posixPermissions] as? Int
    }

    func open(_ options: LoadOptions = LoadOptions()) throws -> LoadedWorkspace {
        try WorkspaceFolder.open(folder, options: options)
    }

    func openForWriting() throws -> LoadedWorkspace {
        try open(LoadOptions(access: .writing))
    }
}
