import CXXHash
import Foundation

/// How a file looked when it was read: enough to notice that somebody else has changed it since.
struct FileFingerprint: Hashable, Codable, Sendable {
    let size: Int
    /// Of the content. A time of change alone is not trusted: two changes may share it.
    let contentHash: UInt64

    init(_ content: [UInt8]) {
        size = content.count
        contentHash = content.withUnsafeBytes { muster_xxh3($0.baseAddress, $0.count) }
    }
}

/// Reading of whole small files.
enum FileBytes {
    /// The content; nil when there is no such file.
    static func read(_ path: String, name: String) throws(WorkspaceError) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        if descriptor < 0 {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw .system("cannot be read", file: name)
        }
        defer { close(descriptor) }
        var content: [UInt8] = []
        content.reserveCapacity(FileState(descriptor: descriptor)?.size ?? 0)
        var block = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = Foundation.read(descriptor, &block, block.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .system("cannot be read", file: name) }
            if count == 0 { return content }
            content.append(contentsOf: block[..<count])
        }
    }
}
