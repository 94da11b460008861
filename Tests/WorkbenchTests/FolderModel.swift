import AudienceEngine
import Foundation
import Workbench
import WorkspaceStore

/// What the workbench shows of a folder, read as the program reads it.
enum FolderModel {
    /// The demos that are kept beside the code.
    static let pharmacy = demo("pharmacy")
    static let gadgets = demo("gadgets")
    static let books = demo("books")

    private static func demo(_ name: String) -> Result<WorkbenchModel, any Error> {
        Result { try model(of: SourceTexts.packageRoot.appending(path: "demo-data/" + name)) }
    }

    static func model(of folder: URL, isReadOnly: Bool = false) throws -> WorkbenchModel {
        let loaded = try WorkspaceFolder.open(folder)
        let audience = Audience(
            snapshot: loaded.snapshot, definitions: loaded.definitions,
            asOf: loaded.definitions.settings.clock ?? TinyWorkspace.clock)
        return WorkbenchModel(
            audience: audience, evaluator: ExpressionEvaluator(audience: audience),
            problems: loaded.problems.map(\.description), readOnly: isReadOnly ? .openedForReading : nil,
            personas: loaded.personas)
    }

    /// A workspace of these files, beside its settings.
    static func model(_ files: [String: String], isReadOnly: Bool = false) throws -> WorkbenchModel {
        let folder = FileManager.default.temporaryDirectory.appending(path: "muster-folder-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let settings = """
            {"schema": 1, "name": "Chemist", "currency": "RUB", "timezone": "Europe/Moscow", "locale": "en", \
            "country": "RU", "clock": "2026-03-07T09:00:00+03:00"}
            """
        for (name, text) in files.merging(["workspace.json": settings], uniquingKeysWith: { own, _ in own }) {
            let file = folder.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        return try model(of: folder, isReadOnly: isReadOnly)
    }
}
