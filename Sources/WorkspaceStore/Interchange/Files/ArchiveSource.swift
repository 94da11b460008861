import CArchive
import Foundation

/// The bytes of one file inside a ZIP.
final class ArchiveSource: ByteSource {
    private let archive: OpaquePointer
    private let name: String
    private let onRead: (Int) -> Void

    /// - Parameter index: which of the files, from zero.
    init(path: String, index: Int, name: String, onRead: @escaping (Int) -> Void = { _ in }) throws(WorkspaceError) {
        guard let archive = muster_archive_open(path) else { throw .damagedArchive(name) }
        self.archive = archive
        self.name = name
        self.onRead = onRead
        for _ in 0...index {
            guard muster_archive_next(archive) == 1 else { throw .damagedArchive(name) }
        }
    }

    deinit {
        muster_archive_close(archive)
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(WorkspaceError) -> Int {
        guard let start = buffer.baseAddress else { return 0 }
        let count = muster_archive_read(archive, start, buffer.count)
        guard count >= 0 else { throw .damagedArchive(name) }
        onRead(Int(count))
        return Int(count)
    }

    /// The files in a ZIP, in its order, with their sizes when it says them.
    static func entries(of path: String, name: String) throws(WorkspaceError) -> [(name: String, size: Int?)] {
        guard let archive = muster_archive_open(path) else { throw .damagedArchive(name) }
        defer { muster_archive_close(archive) }
        var entries: [(String, Int?)] = []
        while true {
            let next = muster_archive_next(archive)
            guard next >= 0 else { throw .damagedArchive(name) }
            if next == 0 { return entries }
            let size = muster_archive_size(archive)
            entries.append((String(cString: muster_archive_name(archive)), size < 0 ? nil : Int(size)))
        }
    }
}

extension WorkspaceError {
    static func damagedArchive(_ file: String) -> WorkspaceError {
        WorkspaceError(.invalid, file: file, reason: "the ZIP file is damaged", advice: "export it again")
    }
}
