import CXXHash
import Foundation

/// Finds the lines of a log by the id in them: what a record is now, with the fields that this program does not know.
///
/// The file is gone through once, when the first line is asked for: O(its size), and sixteen bytes a line are kept.
final class StoredLines {
    private let path: String
    private let name: String
    private let limit: Int?
    private var offsets: [UInt64: Int]?
    private var descriptor: Int32 = -1

    /// - Parameter limit: up to which byte the log is read; what is after it is not there yet.
    init(folder: String, log: WorkspaceLog, limit: Int? = nil) {
        path = folder + "/" + log.file
        name = log.file
        self.limit = limit
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// The line that counts of an id; nil when there is none.
    func object(of id: [UInt8]) throws(WorkspaceError) -> JSONObject? {
        guard let line = try line(of: id) else { return nil }
        return line.withUnsafeBufferPointer { (try? JSONValue(parsing: $0))?.object }
    }

    /// Its bytes.
    func line(of id: [UInt8]) throws(WorkspaceError) -> [UInt8]? {
        let offsets = try found()
        guard descriptor >= 0, let offset = offsets[StoredLines.hash(id)] else { return nil }
        return try LineSpool.line(at: offset, of: descriptor, name: name)
    }

    static func hash(_ id: [UInt8]) -> UInt64 {
        id.withUnsafeBufferPointer { hash($0) }
    }

    static func hash(_ id: UnsafeBufferPointer<UInt8>) -> UInt64 { muster_xxh3(id.baseAddress, id.count) }

    private func found() throws(WorkspaceError) -> [UInt64: Int] {
        if let offsets { return offsets }
        var found: [UInt64: Int] = [:]
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        if descriptor >= 0 { try goThrough(&found) }
        offsets = found
        return found
    }

    private func goThrough(_ found: inout [UInt64: Int]) throws(WorkspaceError) {
        guard let parser = JSONLineParser() else { throw .shortOfMemory(name) }
        let size = FileState(descriptor: descriptor)?.size ?? 0
        var source = try LineSource(path: path, name: name, range: 0..<min(limit ?? size, size))
        while let line = try source.next() {
            guard !line.isTooLong, var fields = parser.parse(line.bytes)?.fields else { continue }
            while let (key, value) = fields.next() {
                guard key.elementsEqual("id".utf8) else { continue }
                if let id = value.text { found[muster_xxh3(id.baseAddress, id.count)] = line.offset }
                break
            }
        }
    }
}
