import Foundation

/// The one writer's lock on a workspace: held while the value lives, and let go by the system when the process dies.
final class WriterLock: Sendable {
    enum Attempt {
        case taken(WriterLock)
        case heldBy(process: Int32?)
        case noPermission

        var isTaken: Bool {
            if case .taken = self { true } else { false }
        }
    }

    private let descriptor: Int32

    private init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    deinit {
        // The number of a writer that has gone would mislead.
        ftruncate(descriptor, 0)
        close(descriptor)
    }

    /// Tries to take the lock of a workspace, without waiting.
    static func take(folder: String) throws(WorkspaceError) -> Attempt {
        guard access(folder, W_OK) == 0 else { return .noPermission }
        try AtomicFile.makeFolder(folder + "/.muster", name: ".muster")
        let name = ".muster/lock"
        let descriptor = open(folder + "/" + name, O_RDWR | O_CREAT | O_CLOEXEC, AtomicFile.fileMode)
        guard descriptor >= 0 else {
            if errno == EACCES || errno == EROFS { return .noPermission }
            throw .system("cannot be opened", file: name)
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            defer { close(descriptor) }
            return .heldBy(process: holder(descriptor))
        }
        ftruncate(descriptor, 0)
        try AtomicFile.write(Array("\(getpid())\n".utf8)[...], to: descriptor, name: name)
        return .taken(WriterLock(descriptor: descriptor))
    }

    private static func holder(_ descriptor: Int32) -> Int32? {
        var bytes = [UInt8](repeating: 0, count: 16)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        guard count > 0 else { return nil }
        return Int32(String(decoding: bytes[..<count], as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines))
    }
}
