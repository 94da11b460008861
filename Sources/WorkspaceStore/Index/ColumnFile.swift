import AudienceEngine
import CXXHash
import Foundation

/// The columns of one table in one file, one after the other, each where a cache line begins. What stands where is written in
/// the manifest, not here.
struct ColumnFile: Codable, Sendable {
    static let alignment = 64

    struct Entry: Codable, Sendable {
        let name: String
        /// The type of its elements, and how many bytes each takes.
        let type: String
        let stride: Int
        let count: Int
        let offset: Int
        let hash: UInt64
    }

    /// Name in the folder of the index.
    let name: String
    /// As it was left; nobody else writes it.
    let state: FileState
    let columns: [Entry]

    /// How many bytes the columns take.
    var size: Int { columns.reduce(0) { $0 + $1.count * $1.stride } }

    /// Opens the file for reading columns.
    ///
    /// When nobody has written to it since, its content is trusted; else, as in a copied folder, all of it is compared with the
    /// checksums first. O(1), or O(size).
    func open(in folder: String) throws(IndexRefusal) -> ColumnFileReader {
        let file = try MappedFile(path: folder + "/" + name)
        guard file.state.size == state.size else { throw IndexRefusal.damaged }
        let reader = ColumnFileReader(file: file, entries: columns)
        if file.state != state, !reader.isSound { throw IndexRefusal.damaged }
        return reader
    }
}

extension ColumnFile {
    /// The same file with the state it is in now, which takes reading it when that is another one.
    func refreshed(in folder: String) throws(IndexRefusal) -> ColumnFile {
        let file = try MappedFile(path: folder + "/" + name)
        if file.state == state { return self }
        guard file.state.size == state.size, ColumnFileReader(file: file, entries: columns).isSound else {
            throw IndexRefusal.damaged
        }
        return ColumnFile(name: name, state: file.state, columns: columns)
    }
}

/// Fills columns with views into a file.
struct ColumnFileReader: ColumnVisitor, Sendable {
    let file: MappedFile
    private let entries: [String: ColumnFile.Entry]

    init(file: MappedFile, entries: [ColumnFile.Entry]) {
        self.file = file
        self.entries = Dictionary(entries.map { ($0.name, $0) }) { $1 }
    }

    /// Throws when there is no such column of that type, or it does not lie within the file.
    mutating func visit<Element>(_ name: String, _ column: inout Column<Element>) throws(IndexRefusal) {
        guard let entry = entries[name], entry.type == "\(Element.self)",
            entry.stride == MemoryLayout<Element>.stride, let bytes = bytes(of: entry)
        else { throw IndexRefusal.damaged }
        column = Column(viewing: bytes.bindMemory(to: Element.self), in: file.memory)
    }

    private func bytes(of entry: ColumnFile.Entry) -> UnsafeRawBufferPointer? {
        let (length, overflows) = entry.count.multipliedReportingOverflow(by: entry.stride)
        guard !overflows, entry.count >= 0, entry.offset >= 0, entry.offset % ColumnFile.alignment == 0,
            entry.offset <= file.state.size, length <= file.state.size - entry.offset
        else { return nil }
        return UnsafeRawBufferPointer(rebasing: file.bytes[entry.offset..<(entry.offset + length)])
    }

    /// Whether every column has the checksum it was written with. O(size).
    var isSound: Bool {
        entries.values.allSatisfy { entry in
            bytes(of: entry).map { muster_xxh3($0.baseAddress, $0.count) } == entry.hash
        }
    }
}

/// Writes columns into a new file as they are visited.
struct ColumnFileWriter: ColumnVisitor {
    private let descriptor: Int32
    private let name: String
    private var offset = 0
    private var entries: [ColumnFile.Entry] = []

    private static let pieceSize = 16 << 20

    /// - Throws: when the file cannot be made, or is there.
    init(folder: String, name: String) throws(WorkspaceError) {
        self.name = name
        descriptor = open(folder + "/" + name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, AtomicFile.fileMode)
        guard descriptor >= 0 else { throw .system("cannot be written", file: name) }
    }

    mutating func visit<Element>(_ name: String, _ column: inout Column<Element>) throws(WorkspaceError) {
        try pad()
        let hash = try column.withUnsafeBufferPointer { elements throws(WorkspaceError) in
            let bytes = UnsafeRawBufferPointer(elements)
            try write(bytes)
            return muster_xxh3(bytes.baseAddress, bytes.count)
        }
        entries.append(
            ColumnFile.Entry(
                name: name, type: "\(Element.self)", stride: MemoryLayout<Element>.stride, count: column.count,
                offset: offset, hash: hash))
        offset += column.count * MemoryLayout<Element>.stride
    }

    /// Ends the file and waits until the disk has it. The writer must not be used afterwards, unless it throws.
    mutating func finish() throws(WorkspaceError) -> ColumnFile {
        // A map needs at least one byte.
        try pad()
        if offset == 0 { try write([0]) }
        guard fsync(descriptor) == 0, let state = FileState(descriptor: descriptor) else {
            throw .system("cannot be written", file: name)
        }
        close(descriptor)
        return ColumnFile(name: name, state: state, columns: entries)
    }

    /// Gives up a file that could not be written.
    func abandon(folder: String) {
        close(descriptor)
        unlink(folder + "/" + name)
    }

    private mutating func pad() throws(WorkspaceError) {
        let gap = -offset & (ColumnFile.alignment - 1)
        guard gap > 0 else { return }
        try write([UInt8](repeating: 0, count: gap))
        offset += gap
    }

    private func write(_ bytes: [UInt8]) throws(WorkspaceError) {
        try AtomicFile.write(bytes[...], to: descriptor, name: name)
    }

    private func write(_ bytes: UnsafeRawBufferPointer) throws(WorkspaceError) {
        var rest = bytes[...]
        while let start = UnsafeRawBufferPointer(rebasing: rest).baseAddress, !rest.isEmpty {
            let written = Foundation.write(descriptor, start, min(rest.count, ColumnFileWriter.pieceSize))
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw .system("cannot be written", file: name) }
            rest = rest.dropFirst(written)
        }
    }
}
