import Foundation

/// A change that can be taken back: which bytes it added to which log.
struct ImportHistory: Codable {
    struct Log: Codable {
        var file: String
        /// Nil when there was no such file before.
        var sizeBefore: Int?
        var sizeAfter: Int
        /// Of what was added.
        var hash: String
    }

    var number: Int
    /// ISO 8601.
    var at: String
    /// What it was, for people: the files of an import, or a decision.
    var title: String
    var logs: [Log]

    static func numbers(in folder: ImportFolder) -> [Int] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.compactMap { $0.hasSuffix(".json") ? Int($0.dropLast(5)) : nil }.sorted()
    }

    /// The last change; nil when nothing can be taken back.
    static func last(in folder: ImportFolder) throws(WorkspaceError) -> ImportHistory? {
        guard let number = numbers(in: folder).last else { return nil }
        let name = folder.historyName(number)
        guard let content = try FileBytes.read(folder.history(number), name: name) else { return nil }
        do {
            return try JSONDecoder().decode(ImportHistory.self, from: Data(content))
        } catch {
            throw WorkspaceError(
                .invalid, file: name, reason: "what the last import did cannot be read",
                advice: "take its lines out by hand, or restore a backup")
        }
    }

    func write(in folder: ImportFolder) throws(WorkspaceError) {
        let name = folder.historyName(number)
        do {
            try AtomicFile.write(Array(try JSONEncoder().encode(self)), to: folder.history(number), name: name)
        } catch let error as WorkspaceError {
            throw error
        } catch {
            throw .system("cannot be written", file: name)
        }
    }

    /// The hash of a part of a log, to its end.
    static func hash(of path: String, from start: Int, to end: Int, name: String) throws(WorkspaceError) -> String {
        let source = try FileByteSource(path: path, name: name)
        return try LimitedByteSource(source, from: start, to: end).contentHash()
    }
}

/// A part of another source.
final class LimitedByteSource: ByteSource {
    private let source: any ByteSource
    private var toSkip: Int
    private var left: Int

    init(_ source: any ByteSource, from start: Int, to end: Int) {
        self.source = source
        toSkip = start
        left = max(0, end - start)
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(WorkspaceError) -> Int {
        while toSkip > 0 {
            let count = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(toSkip)))
            if count == 0 { return 0 }
            toSkip -= count
        }
        guard left > 0 else { return 0 }
        let count = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(left)))
        left -= count
        return count
    }
}
