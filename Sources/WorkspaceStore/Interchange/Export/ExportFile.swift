import Crypto
import Foundation

/// A file that appears whole or not at all, readable by its owner only, and never in the place of another unless that is wanted.
final class ExportFile {
    let path: String
    /// As errors call it.
    let name: String
    /// Where it is written until it is published.
    let temporary: String
    private let replaces: Bool
    private var isPublished = false

    /// - Throws: ``WorkspaceError/Kind/alreadyExists`` when there is a file and it may not be replaced.
    init(path: String, replaces: Bool) throws(WorkspaceError) {
        let url = URL(fileURLWithPath: path)
        self.path = url.path
        self.replaces = replaces
        name = url.lastPathComponent
        temporary = url.deletingLastPathComponent().path + "/.\(name).\(getpid()).tmp"
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), !replaces || isFolder.boolValue {
            throw ExportFile.exists(path, isFolder: isFolder.boolValue)
        }
        unlink(temporary)
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, AtomicFile.fileMode)
        guard descriptor >= 0 else { throw .system("cannot be written", file: path) }
        close(descriptor)
    }

    deinit {
        if !isPublished { unlink(temporary) }
    }

    /// Puts the finished file in its place.
    func publish() throws(WorkspaceError) {
        if replaces {
            guard rename(temporary, path) == 0 else { throw .system("cannot be replaced", file: path) }
        } else {
            // A link is refused when somebody has made the file meanwhile.
            guard link(temporary, path) == 0 else {
                if errno == EEXIST { throw ExportFile.exists(path, isFolder: false) }
                throw .system("cannot be written", file: path)
            }
            unlink(temporary)
        }
        isPublished = true
        try AtomicFile.synchronise(folder: (path as NSString).deletingLastPathComponent, name: name)
    }

    /// The SHA-256 of what was written, in hexadecimal as other programs print it, and its size. O(length).
    func digest() throws(WorkspaceError) -> (sha256: String, bytes: Int) {
        let source = try FileByteSource(path: temporary, name: name)
        var hash = SHA256()
        var count = 0
        while true {
            let piece = try source.prefix(1 << 20)
            if piece.isEmpty { break }
            hash.update(data: piece)
            count += piece.count
        }
        let digits = hash.finalize().map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }
        return (digits.joined(), count)
    }

    private static func exists(_ path: String, isFolder: Bool) -> WorkspaceError {
        guard !isFolder else {
            return WorkspaceError(.alreadyExists, file: path, reason: "this is a folder", advice: "name a file")
        }
        return WorkspaceError(
            .alreadyExists, file: path, reason: "the file is there already",
            advice: "choose another name, or let it be replaced with --force")
    }
}
