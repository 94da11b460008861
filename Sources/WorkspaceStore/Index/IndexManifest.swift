import CXXHash
import Foundation

/// What an index says about itself: what it was made from, by which program, and where each column stands. Replacing it is what
/// makes a new index valid, so there is always the old one, the new one or none.
struct IndexManifest: Codable, Sendable {
    static let file = "manifest"
    static let currentFormat = 1

    var format = IndexManifest.currentFormat
    let program: ProgramIdentity
    let key: IndexKey
    /// By file name; for all logs that are indexed.
    var logs: [String: IndexedLog]
    /// By table.
    var tables: [String: ColumnFile]
    /// By id of the list.
    var lists: [String: ListMembers]

    /// The manifest in the folder of an index.
    ///
    /// - Throws: when there is none, it is damaged, or another program wrote it.
    init(folder: String) throws(IndexRefusal) {
        let path = folder + "/" + IndexManifest.file
        guard let content = (try? FileBytes.read(path, name: IndexManifest.file)) ?? nil else {
            throw IndexRefusal.unreadable
        }
        guard let end = content.firstIndex(of: 0x0A) else { throw IndexRefusal.damaged }
        let body = Array(content[(end + 1)...])
        guard String(decoding: content[..<end], as: UTF8.self) == IndexManifest.checksum(of: body) else {
            throw IndexRefusal.damaged
        }
        guard let manifest = try? JSONDecoder().decode(IndexManifest.self, from: Data(body)),
            manifest.format == IndexManifest.currentFormat, manifest.program.isRunning
        else { throw IndexRefusal.foreign }
        self = manifest
    }

    init(
        program: ProgramIdentity, key: IndexKey, logs: [String: IndexedLog], tables: [String: ColumnFile],
        lists: [String: ListMembers]
    ) {
        self.program = program
        self.key = key
        self.logs = logs
        self.tables = tables
        self.lists = lists
    }

    /// Puts the manifest in the place of the one before.
    func write(folder: String) throws(WorkspaceError) {
        guard let body = try? JSONEncoder().encode(self) else {
            throw WorkspaceError(.invalid, file: IndexManifest.file, reason: "cannot be written", advice: "open again")
        }
        let content = Array("\(IndexManifest.checksum(of: Array(body)))\n".utf8) + Array(body)
        try AtomicFile.write(content, to: folder + "/" + IndexManifest.file, name: IndexManifest.file)
    }

    /// The first line of the file: a magic word and the hash of what follows.
    private static func checksum(of body: [UInt8]) -> String {
        "muster-index " + String(body.withUnsafeBytes { muster_xxh3($0.baseAddress, $0.count) }, radix: 16)
    }
}

/// The settings on which columns depend.
struct IndexKey: Codable, Equatable, Sendable {
    let currency: String
    let timezone: String
}

/// A log as it was read into columns.
struct IndexedLog: Codable, Sendable {
    /// Nil when there was no such file.
    var state: FileState?
    let content: ContentBlocks
    let report: LogReport
    let memo: LogMemo
}

/// What the rows of a log keep beside their columns: what remarks about the whole file are made from.
struct LogMemo: Codable, Sendable {
    var replaced = ReplacedLines()
    var zones = ZoneNames()
}

extension LogMemo {
    /// What is to be said about the whole file.
    func remarks(file: String) -> [Problem] {
        replaced.remarks(file: file) + zones.remarks(file: file)
    }
}

/// The time zones that customers name.
struct ZoneNames: Codable, Sendable {
    struct Unknown: Codable, Sendable {
        let name: String
        let firstLine: Int
        let lines: Int
    }

    var known: [String] = []
    /// In order of line.
    var unknown: [Unknown] = []

    /// One note for each unknown name, which is not shown since it is a customer's value.
    func remarks(file: String) -> [Problem] {
        unknown.map { zone in
            let extent = zone.lines == 1 ? "here" : "here and on \(zone.lines - 1) more lines"
            return Problem(
                file: file, line: zone.firstLine, reason: "timezone is no known time zone, \(extent)",
                advice: "it counts as missing; write a name such as Europe/Minsk", severity: .note)
        }
    }
}
