import Foundation

/// A file to be imported: on disk, or inside a ZIP.
struct ImportFile: Sendable {
    enum Place: Sendable {
        case disk
        case entry(index: Int)
    }

    /// As reports call it.
    let name: String
    /// Of the file, or of the ZIP that it is in.
    let path: String
    let place: Place
    /// Unpacked, as far as is known.
    let size: Int?

    /// Its bytes from the beginning.
    func open(onRead: @escaping (Int) -> Void = { _ in }) throws(WorkspaceError) -> any ByteSource {
        switch place {
        case .disk: try FileByteSource(path: path, name: name, onRead: onRead)
        case .entry(let index): try ArchiveSource(path: path, index: index, name: name, onRead: onRead)
        }
    }

    private static let extensions: Set<String> = ["csv", "tsv", "txt", "xlsx", "vcf", "json", "jsonl", "ndjson", "zip"]

    /// The files at some paths: files themselves, what is in folders, and what is in ZIPs.
    static func found(at paths: [String]) throws(WorkspaceError) -> [ImportFile] {
        var files: [ImportFile] = []
        for path in paths { files += try found(at: path) }
        return files
    }

    private static func found(at path: String) throws(WorkspaceError) -> [ImportFile] {
        let name = (path as NSString).lastPathComponent
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw WorkspaceError(.system, file: path, reason: "there is no such file", advice: "check the name")
        }
        if isFolder.boolValue { return try inFolder(path) }
        guard try FileByteSource(path: path, name: name).prefix(4) == zipMark else { return [onDisk(path, name)] }
        let entries = try ArchiveSource.entries(of: path, name: name)
        // A spreadsheet is a ZIP too.
        if entries.contains(where: { $0.name == "xl/workbook.xml" }) { return [onDisk(path, name)] }
        return entries.enumerated().compactMap { index, entry in
            guard isImportable(entry.name) else { return nil }
            return ImportFile(
                name: "\(name)/\(entry.name)", path: path, place: .entry(index: index), size: entry.size)
        }
    }

    private static let zipMark: [UInt8] = [0x50, 0x4B, 0x03, 0x04]

    private static func inFolder(_ path: String) throws(WorkspaceError) -> [ImportFile] {
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
        var files: [ImportFile] = []
        for name in names where isImportable(name) { files += try found(at: path + "/" + name) }
        guard !files.isEmpty else {
            throw WorkspaceError(
                .invalid, file: path, reason: "there is no file in this folder that could be imported",
                advice: "name files, or a folder of .csv, .xlsx, .vcf, .jsonl or .zip")
        }
        return files
    }

    private static func onDisk(_ path: String, _ name: String) -> ImportFile {
        let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int
        return ImportFile(name: name, path: path, place: .disk, size: size)
    }

    /// Whether a file in a folder or a ZIP looks like data: not hidden, not what systems leave beside it.
    private static func isImportable(_ name: String) -> Bool {
        let last = (name as NSString).lastPathComponent
        return !last.hasPrefix(".") && !name.hasPrefix("__MACOSX/")
            && extensions.contains((last as NSString).pathExtension.lowercased())
    }
}
