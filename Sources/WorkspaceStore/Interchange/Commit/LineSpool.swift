import Foundation

/// Where the lines of an import go: the end of a log, or for a trial a file without a name that is gone with the process. Lines
/// can be read again while more are written.
final class LineSpool {
    private let file: LineFile
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
        file = LineFile(descriptor: descriptor, name: name)
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
        file = LineFile(descriptor: descriptor, name: name)
        start = 0
        written = 0
        stored = 0
    }

    deinit {
        storing.sync {}
    }

    /// How many bytes were added.
    var length: Int { written + pending.count - start }

    /// Where the next line will begin.
    var end: Int { written + pending.count + (lacksLineFeed ? 1 : 0) }

    /// Adds a line with its line feed.
    ///
    /// - Returns: where it begins.
    func append(_ line: [UInt8]) throws(WorkspaceError) -> Int {
        let offset = end
        try line.withUnsafeBufferPointer { line throws(WorkspaceError) in
            try append(lines: UnsafeRawBufferPointer(line))
        }
        return offset
    }

    /// Adds lines with their line feeds. Many at once are not copied.
    func append(lines: UnsafeRawBufferPointer) throws(WorkspaceError) {
        if lacksLineFeed {
            pending.append(0x0A)
            lacksLineFeed = false
        }
        if lines.count >= LineSpool.pieceSize {
            try flush()
            return try write(lines)
        }
        pending.append(contentsOf: lines)
        if pending.count >= LineSpool.pieceSize { try flush() }
    }

    /// The line that begins at an offset, without its line feed.
    func line(at offset: Int) throws(WorkspaceError) -> [UInt8] {
        guard offset < written else {
            let line = pending[min(offset - written, pending.count)...]
            return Array(line.prefix { $0 != 0x0A })
        }
        return try file.line(at: offset)
    }

    /// The file, with all that was added: others can read it at any offset, by whichever thread.
    func readable() throws(WorkspaceError) -> LineFile {
        try flush()
        return file
    }

    private func flush() throws(WorkspaceError) {
        var lines: [UInt8] = []
        swap(&lines, &pending)
        try lines.withUnsafeBufferPointer { lines throws(WorkspaceError) in try write(UnsafeRawBufferPointer(lines)) }
        lines.removeAll(keepingCapacity: true)
        swap(&lines, &pending)
    }

    private func write(_ lines: UnsafeRawBufferPointer) throws(WorkspaceError) {
        hash?.add(lines)
        try file.write(lines, at: written)
        written += lines.count
        beginStoring()
    }

    /// Has the disk take what is written while more is made, so that there is little to wait for in the end.
    private func beginStoring() {
        guard hash != nil, written - stored >= LineSpool.storedPieceSize else { return }
        stored = written
        storing.async { [file] in _ = fsync(file.descriptor) }
    }

    /// Writes what is left and waits until the disk has it.
    ///
    /// - Returns: the hash of all that was added.
    func finish() throws(WorkspaceError) -> String {
        try flush()
        guard fsync(file.descriptor) == 0 else { throw .system("cannot be written", file: file.name) }
        return hash?.hexadecimal ?? ""
    }
}
