import CXXHash
import Foundation

/// Finds the lines of a log by the id in them: what a record is now, with the fields that this program does not know.
///
/// The file is gone through once, when the first line is asked for: O(its size), and sixteen bytes a line are kept.
final class StoredLines {
    private let path: String
    private let name: String
    private let limit: Int?
    private var kept: Places?
    /// For comparing lines.
    private var block: [UInt8] = []

    /// Where the lines are: they can be read by whichever thread.
    struct Places: Sendable {
        /// By the hash of the id.
        fileprivate var offsets: [UInt64: Int] = [:]
        /// Nil when there is no such log.
        fileprivate var file: LineFile?

        /// The line that counts of an id; nil when there is none.
        func line(of id: [UInt8]) throws(WorkspaceError) -> [UInt8]? {
            guard let file, let offset = offsets[StoredLines.hash(id)] else { return nil }
            return try file.line(at: offset)
        }
    }

    /// - Parameter limit: up to which byte the log is read; what is after it is not there yet.
    init(folder: String, log: WorkspaceLog, limit: Int? = nil) {
        path = folder + "/" + log.file
        name = log.file
        self.limit = limit
    }

    /// The line that counts of an id; nil when there is none.
    func object(of id: [UInt8]) throws(WorkspaceError) -> JSONObject? {
        guard let line = try line(of: id) else { return nil }
        return line.withUnsafeBufferPointer { (try? JSONValue(parsing: $0))?.object }
    }

    /// Its bytes.
    func line(of id: [UInt8]) throws(WorkspaceError) -> [UInt8]? {
        try places().line(of: id)
    }

    /// Whether the line that counts of an id is this one, byte for byte. O(its length).
    ///
    /// - Parameters:
    ///   - line: with its line feed.
    ///   - hash: of the id.
    func holds(_ line: UnsafeRawBufferPointer, ofID hash: UInt64) throws(WorkspaceError) -> Bool {
        let places = try places()
        guard let file = places.file, let offset = places.offsets[hash] else { return false }
        block.removeAll(keepingCapacity: true)
        try file.append(upTo: line.count, from: offset, to: &block)
        return block.elementsEqual(line)
    }

    static func hash(_ id: [UInt8]) -> UInt64 {
        id.withUnsafeBufferPointer { hash($0) }
    }

    static func hash(_ id: UnsafeBufferPointer<UInt8>) -> UInt64 { muster_xxh3(id.baseAddress, id.count) }

    func places() throws(WorkspaceError) -> Places {
        if let kept { return kept }
        var found = Places()
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        if descriptor >= 0 {
            found.file = LineFile(descriptor: descriptor, name: name)
            try goThrough(&found.offsets, descriptor)
        }
        kept = found
        return found
    }

    private func goThrough(_ found: inout [UInt64: Int], _ descriptor: Int32) throws(WorkspaceError) {
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
