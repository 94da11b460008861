import Foundation

/// Where the bytes of an imported file come from, piece by piece, so that a file of any size fits in memory.
protocol ByteSource: AnyObject {
    /// Fills the beginning of a buffer.
    ///
    /// - Returns: how many bytes; zero at the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(WorkspaceError) -> Int
}

/// The bytes of a file on disk.
final class FileByteSource: ByteSource {
    private let descriptor: Int32
    private let name: String
    /// Told how many bytes were read.
    private let onRead: (Int) -> Void

    init(path: String, name: String, onRead: @escaping (Int) -> Void = { _ in }) throws(WorkspaceError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT {
                throw WorkspaceError(.system, file: name, reason: "there is no such file", advice: "check the name")
            }
            throw .system("cannot be read", file: name)
        }
        self.descriptor = descriptor
        self.name = name
        self.onRead = onRead
    }

    deinit {
        close(descriptor)
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(WorkspaceError) -> Int {
        while true {
            let count = Foundation.read(descriptor, buffer.baseAddress, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .system("cannot be read", file: name) }
            onRead(count)
            return count
        }
    }
}

/// Bytes in memory: the beginning of a file that is looked at more than once.
final class MemoryByteSource: ByteSource {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) {
        rest = bytes[...]
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let piece = rest.prefix(buffer.count)
        buffer.copyBytes(from: piece)
        rest = rest.dropFirst(piece.count)
        return piece.count
    }
}

extension ByteSource {
    /// The next bytes, so many unless the file ends before.
    func prefix(_ count: Int) throws(WorkspaceError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            let result = bytes.withUnsafeMutableBytes { bytes -> Result<Int, WorkspaceError> in
                Result { () throws(WorkspaceError) in
                    try self.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[filled...]))
                }
            }
            let added = try result.get()
            if added == 0 { break }
            filled += added
        }
        return Array(bytes[..<filled])
    }
}
