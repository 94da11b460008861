import CampaignDomain
import Foundation

extension WorkspaceFolder {
    /// Makes a new workspace in a folder that is empty or does not exist yet. The folder is private to its owner.
    public static func create(_ settings: WorkspaceSettings, at folder: URL) throws(WorkspaceError) {
        try makeEmpty(folder)
        var object = EncodedObject()
        object.set("schema", Migration.currentSchema)
        object.set("name", settings.name)
        object.set("currency", settings.currency.code)
        object.set("timezone", settings.zone.identifier)
        object.set("locale", settings.locale)
        object.set("country", settings.country)
        object.set("clock", settings.clock.map { settings.zone.iso8601($0) })
        try AtomicFile.write(
            Array(object.value.document.utf8), to: folder.path + "/" + SettingsReader.file, name: SettingsReader.file)
    }

    /// Copies a workspace to a new private folder, without what is derived (`.muster`). A source that is not a workspace is
    /// refused, as is a target that holds anything.
    public static func copy(from source: URL, to target: URL) throws(WorkspaceError) {
        guard FileManager.default.fileExists(atPath: source.path + "/" + SettingsReader.file) else {
            throw WorkspaceError(
                .notAWorkspace, file: source.path, reason: "this folder is no workspace: workspace.json is missing",
                advice: "name another folder")
        }
        try makeEmpty(target)
        try copyFiles(from: source.path, to: target.path, inner: "")
    }

    private static func copyFiles(from source: String, to target: String, inner: String) throws(WorkspaceError) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: source + inner)) ?? []
        for name in names.sorted() where !name.hasPrefix(".") {
            let path = inner + "/" + name
            let attributes = try? FileManager.default.attributesOfItem(atPath: source + path)
            switch attributes?[.type] as? FileAttributeType {
            case .typeDirectory?:
                try AtomicFile.makeFolder(target + path, name: String(path.dropFirst()))
                try copyFiles(from: source, to: target, inner: path)
            case .typeRegular?: try copyFile(source + path, to: target + path, name: String(path.dropFirst()))
            // Links may lead anywhere; they are no part of a workspace.
            default: continue
            }
        }
    }

    private static func copyFile(_ source: String, to target: String, name: String) throws(WorkspaceError) {
        guard let content = try FileBytes.read(source, name: name) else { return }
        try AtomicFile.write(content, to: target, name: name)
    }

    private static func makeEmpty(_ folder: URL) throws(WorkspaceError) {
        let path = folder.path
        if let names = try? FileManager.default.contentsOfDirectory(atPath: path), !names.isEmpty {
            throw WorkspaceError(
                .alreadyExists, file: path, reason: "the folder is not empty", advice: "name a new folder")
        }
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true,
                attributes: [.posixPermissions: Int(AtomicFile.folderMode)])
        } catch {
            throw .system("cannot be made", file: path)
        }
        guard chmod(path, AtomicFile.folderMode) == 0 else { throw .system("cannot be made private", file: path) }
    }
}
