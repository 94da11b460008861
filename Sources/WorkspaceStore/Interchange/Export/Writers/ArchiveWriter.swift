import CArchive
import CampaignDomain
import Foundation

/// A ZIP that is written file after file.
final class ArchiveWriter {
    private let archive: OpaquePointer
    private let descriptor: Int32
    private let name: String
    /// What every file inside is dated.
    private let date: Instant

    init(path: String, name: String, date: Instant) throws(WorkspaceError) {
        descriptor = open(path, O_WRONLY | O_TRUNC | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system("cannot be written", file: name) }
        guard let archive = muster_archive_create(descriptor) else {
            close(descriptor)
            throw .shortOfMemory(name)
        }
        self.archive = archive
        self.name = name
        self.date = date
    }

    deinit {
        muster_archive_discard(archive)
        close(descriptor)
    }

    /// Begins the next file inside; the one before is finished.
    func begin(_ entry: String) throws(WorkspaceError) -> any ByteTarget {
        guard muster_archive_begin(archive, entry, date.seconds) == 0 else {
            throw .system("cannot be written", file: name)
        }
        return Entry(archive: self)
    }

    func finish() throws(WorkspaceError) {
        guard muster_archive_finish(archive) == 0, fsync(descriptor) == 0 else {
            throw .system("cannot be written", file: name)
        }
    }

    /// One file inside.
    private final class Entry: ByteTarget {
        private let archive: ArchiveWriter

        init(archive: ArchiveWriter) {
            self.archive = archive
        }

        func append(_ bytes: [UInt8]) throws(WorkspaceError) {
            let outcome = bytes.withUnsafeBufferPointer { bytes in
                bytes.baseAddress.map { muster_archive_write(archive.archive, $0, bytes.count) } ?? 0
            }
            guard outcome == 0 else { throw .system("cannot be written", file: archive.name) }
        }

        func finish() {}
    }
}
