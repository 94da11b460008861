import Foundation

/// A file of lines that is open, read at offsets by whichever thread. It is closed when nobody has it any more.
final class LineFile: Sendable {
    let descriptor: Int32
    /// For messages.
    let name: String

    private static let blockSize = 2_048

    /// - Parameter descriptor: of an open file, which becomes this one's to close.
    init(descriptor: Int32, name: String) {
        self.descriptor = descriptor
        self.name = name
    }

    deinit {
        close(descriptor)
    }

    /// The line that begins at an offset, without its line feed. O(length).
    func line(at offset: Int) throws(WorkspaceError) -> [UInt8] {
        var line: [UInt8] = []
        while true {
            let before = line.count
            let count = try append(upTo: LineFile.blockSize, from: offset + before, to: &line)
            guard count > 0 else { return line }
            if let end = line[before...].firstIndex(of: 0x0A) {
                line.removeLast(line.count - end)
                return line
            }
        }
    }

    /// Adds bytes of the file to others. O(count).
    ///
    /// - Returns: how many, which is less than `count` at the end of the file.
    @discardableResult
    func append(upTo count: Int, from offset: Int, to bytes: inout [UInt8]) throws(WorkspaceError) -> Int {
        let before = bytes.count
        bytes.append(contentsOf: repeatElement(0, count: count))
        var done = 0
        while done < count {
            let read = bytes.withUnsafeMutableBytes { bytes in
                pread(descriptor, bytes.baseAddress?.advanced(by: before + done), count - done, off_t(offset + done))
            }
            if read < 0, errno == EINTR { continue }
            guard read >= 0 else { throw .system("cannot be read", file: name) }
            if read == 0 { break }
            done += read
        }
        bytes.removeLast(count - done)
        return done
    }

    func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(WorkspaceError) {
        var done = 0
        while done < bytes.count {
            let count = pwrite(
                descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done, off_t(offset + done))
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .system("cannot be written", file: name) }
            done += count
        }
    }
}
