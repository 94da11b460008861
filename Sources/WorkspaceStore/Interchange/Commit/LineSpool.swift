import Foundation

/// Where the lines of an import go: the end of a log, or for a trial a file without a name that is gone with the process. Lines
/// can be read again while more are written.
final class LineSpool {
    private let descriptor: Int32
    private let name: String
    /// Where the first line begins.
    let start: Int
    private var written: Int
    private var pending: [UInt8] = []
    /// Of what is written; nothing of a trial is ever compared.
    private var hash: ContentHash?
    /// Whether the last line of the log has no end yet.
    private var lacksLineFeed = false
    /// Up to where the disk was told to take it.
    private var stored: Int
    private let storing = DispatchQueue(label: "storing", qos: .utility)

    private static let pieceSize = 1 << 20
    private static let storedPieceSize = 64 << 20

    /// Writes to the end of a log. Its last line is ended first when it is not.
    init(log path: String, name: String) throws(WorkspaceError) {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, AtomicFile.fileMode)
        guard descriptor >= 0 else { throw .system("cannot be written", file: name) }
        let end = lseek(descriptor, 0, SEEK_END)
        self.descriptor = descriptor
        self.name = name
        start = Int(end)
        written = Int(end)
        stored = Int(end)
        hash = ContentHash()
        var last: UInt8 = 0x0A
        if end > 0, pread(descriptor, &last, 1, end - 1) == 1, last != 0x0A { lacksLineFeed = true }
    }

    /// Writes to a file that nobody else sees.
    init(trial name: String) throws(WorkspaceError) {
        var template = Array((NSTemporaryDirectory() + "/muster-XXXXXX").utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw .system("cannot be written", file: name) }
        unlink(template)
        self.descriptor = descriptor
        self.name = name
        start = 0
        written = 0
        stored = 0
    }

    deinit {
        storing.sync {}
        close(descriptor)
    }

    /// How many bytes were added.
    var length: Int { written + pending.count - start }

    /// Adds a line with its line feed.
    ///
    /// - Returns: where it begins.
    func append(_ line: [UInt8]) throws(WorkspaceError) -> Int {
        try append(line[...])
    }

    func append(_ line: ArraySlice<UInt8>) throws(WorkspaceError) -> Int {
        if lacksLineFeed {
            pending.append(0x0A)
            lacksLineFeed = false
        }
        let offset = written + pending.count
        pending.append(contentsOf: line)
        if pending.count >= LineSpool.pieceSize { try flush() }
        return offset
    }

    /// The line that begins at an offset, without its line feed.
    func line(at offset: Int) throws(WorkspaceError) -> [UInt8] {
        guard offset < written else {
            let line = pending[min(offset - written, pending.count)...]
            return Array(line.prefix { $0 != 0x0A })
        }
        return try LineSpool.line(at: offset, of: descriptor, name: name)
    }

    static func line(at offset: Int, of descriptor: Int32, name: String) throws(WorkspaceError) -> [UInt8] {
        var result: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 2_048)
        while true {
            let count = pread(descriptor, &block, block.count, off_t(offset + result.count))
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .system("cannot be read", file: name) }
            guard count > 0 else { return result }
            if let end = block[..<count].firstIndex(of: 0x0A) { return result + block[..<end] }
            result += block[..<count]
        }
    }

    private func flush() throws(WorkspaceError) {
        pending.withUnsafeBytes { hash?.add($0) }
        var done = 0
        while done < pending.count {
            let count = pending.withUnsafeBytes {
                pwrite(descriptor, $0.baseAddress?.advanced(by: done), pending.count - done, off_t(written))
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .system("cannot be written", file: name) }
            done += count
            written += count
        }
        pending.removeAll(keepingCapacity: true)
        beginStoring()
    }

    /// Has the disk take what is written while more is made, so that there is little to wait for in the end.
    private func beginStoring() {
        guard hash != nil, written - stored >= LineSpool.storedPieceSize else { return }
        stored = written
        storing.async { [descriptor] in _ = fsync(descriptor) }
    }

    /// Writes what is left and waits until the disk has it.
    ///
    /// - Returns: the hash of all that was added.
    func finish() throws(WorkspaceError) -> String {
        try flush()
        guard fsync(descriptor) == 0 else { throw .system("cannot be written", file: name) }
        return hash?.hexadecimal ?? ""
    }
}
