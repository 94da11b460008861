import Foundation

/// Writes a file from beginning to end in large pieces, for generated data and exports: private, and synchronised when it
/// is finished. Not for a file that a program may be reading.
public struct FileSink: ~Copyable {
    private let descriptor: Int32
    private let name: String
    private var pending: [UInt8] = []

    private static let pieceSize = 1 << 20

    /// Makes the file, and its folder if need be, and empties it.
    ///
    /// - Throws: ``WorkspaceError/Kind/system`` when the system refuses.
    public init(_ file: URL) throws(WorkspaceError) {
        let name = file.lastPathComponent
        try AtomicFile.makeFolder(file.deletingLastPathComponent().path, name: name)
        let descriptor = open(file.path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, AtomicFile.fileMode)
        guard descriptor >= 0 else { throw .system("cannot be written", file: name) }
        self.name = name
        self.descriptor = descriptor
        pending.reserveCapacity(FileSink.pieceSize * 2)
    }

    deinit {
        close(descriptor)
    }

    /// Adds bytes. Amortised O(count).
    public mutating func append(_ bytes: some Sequence<UInt8>) throws(WorkspaceError) {
        pending.append(contentsOf: bytes)
        if pending.count >= FileSink.pieceSize { try flush() }
    }

    /// Writes what is left and waits until the disk has it.
    public mutating func finish() throws(WorkspaceError) {
        try flush()
        guard fsync(descriptor) == 0 else { throw .system("cannot be written", file: name) }
    }

    private mutating func flush() throws(WorkspaceError) {
        try AtomicFile.write(pending[...], to: descriptor, name: name)
        pending.removeAll(keepingCapacity: true)
    }
}
