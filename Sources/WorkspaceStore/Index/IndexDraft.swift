import AudienceEngine
import Foundation

/// What an index of a workspace would hold: columns, and where they came from.
public struct IndexDraft: Sendable {
    let workspace: String
    let key: IndexKey
    let snapshot: AudienceSnapshot
    let readings: [LogReading]
    /// How the logs stood when their reading began, and when that was.
    let states: LogStates
    let beganAt: Int64
    /// How much older than that their last change must be, in nanoseconds.
    let settlingTime: Int64
    /// The index that was used, whose unchanged tables stay.
    let before: WorkspaceIndex?
    var lists: [String: ListMembers] = [:]

    static let identityTable = "identity"

    /// What became of it.
    public enum Outcome: Sendable, Equatable {
        case written
        /// The one that is there is up to date.
        case current
        /// The logs were changed only just, or are being changed: next time.
        case tooEarly
        /// Another program is writing it.
        case busy
        /// The folder cannot be written, or its clock differs from ours.
        case impossible
    }

    /// The same with what was found out about lists.
    func with(lists: [String: ListMembers]) -> IndexDraft {
        var draft = self
        draft.lists = lists
        return draft
    }

    /// Whether the index that is there has all of this.
    public func isCurrent(for audience: Audience? = nil) -> Bool {
        let areKept = readings.allSatisfy { reading in
            reading.kept.map { $0.state == states[reading.table] } ?? false
        }
        guard let audience, areKept else { return areKept }
        return snapshot.identity?.holds(for: audience.definitions, asOf: audience.asOf) ?? false
    }

    /// Writes the index next to the workspace; the one before is valid until the new one is. Meant for a thread of its own.
    /// O(size of the columns and of the logs).
    ///
    /// - Parameter audience: over the snapshot that was read; who is whom is kept with the columns.
    /// - Throws: when the disk is full or fails; what was there before stays valid.
    public func write(audience: Audience? = nil) throws(WorkspaceError) -> Outcome {
        guard !isCurrent(for: audience) else { return .current }
        guard let program = ProgramIdentity.running, access(workspace, W_OK) == 0 else { return .impossible }
        guard states.areSettled(at: beganAt, after: settlingTime) else { return .tooEarly }
        let folder = WorkspaceIndex.folder(of: workspace)
        try AtomicFile.makeFolder(workspace + "/.muster", name: ".muster")
        try AtomicFile.makeFolder(folder, name: ".muster/index")
        guard let lock = FileLock(path: folder + "/lock") else { return .busy }
        defer { lock.release() }
        var files = IndexFiles(folder: folder)
        do {
            guard let manifest = try manifest(of: program, audience, &files) else {
                files.removeWritten()
                return .tooEarly
            }
            guard files.clockIsOurs else {
                files.removeWritten()
                return .impossible
            }
            try manifest.write(folder: folder)
            files.removeUnused(except: manifest)
            return .written
        } catch let error as WorkspaceError {
            files.removeWritten()
            throw error
        } catch {
            files.removeWritten()
            return .tooEarly
        }
    }

    /// Nil when the logs are no longer those that were read.
    private func manifest(
        of program: ProgramIdentity, _ audience: Audience?, _ files: inout IndexFiles
    ) throws -> IndexManifest? {
        var logs: [String: IndexedLog] = [:]
        var tables: [String: ColumnFile] = [:]
        for reading in readings {
            tables[reading.table.rawValue] = try columnFile(reading, &files)
            logs[reading.table.log] = try log(reading)
        }
        tables[IndexDraft.identityTable] = try identityFile(audience, &files)
        guard LogStates(folder: workspace) == states else { return nil }
        return IndexManifest(program: program, key: key, logs: logs, tables: tables, lists: lists)
    }

    private func log(_ reading: LogReading) throws -> IndexedLog {
        let state = states[reading.table]
        let content: ContentBlocks?
        if let kept = reading.kept {
            content = kept.content
        } else {
            content = ContentBlocks(path: workspace + "/" + reading.table.log, length: state?.size ?? 0)
        }
        guard let content else { throw IndexRefusal.outdated }
        return IndexedLog(state: state, content: content, report: reading.report, memo: reading.memo)
    }

    /// Nil when nobody has worked out who is whom.
    private func identityFile(_ audience: Audience?, _ files: inout IndexFiles) throws -> ColumnFile? {
        guard let audience else { return nil }
        var identity = ResolvedIdentity(of: audience)
        return try files.write(IndexDraft.identityTable) { writer throws(WorkspaceError) in
            try identity.visitColumns(&writer)
        }
    }

    /// The table's file: the one that is there when nothing changed, else a new one.
    private func columnFile(_ reading: LogReading, _ files: inout IndexFiles) throws -> ColumnFile {
        if reading.kept != nil, let kept = before?.manifest.tables[reading.table.rawValue] {
            return try kept.refreshed(in: files.folder)
        }
        var (customers, orders, events) = (snapshot.customers, snapshot.orders, snapshot.events)
        return try files.write(reading.table.rawValue) { writer throws(WorkspaceError) in
            switch reading.table {
            case .customers: try customers.visitColumns(&writer)
            case .orders: try orders.visitColumns(&writer)
            case .events: try events.visitColumns(&writer)
            }
        }
    }
}

/// The files of an index while one is written.
struct IndexFiles {
    let folder: String
    private var written: [ColumnFile] = []
    private let beganAt = FileState.now

    init(folder: String) {
        self.folder = folder
    }

    /// Writes a file of columns under a name that no other has.
    mutating func write(
        _ table: String, _ columns: (inout ColumnFileWriter) throws(WorkspaceError) -> Void
    ) throws(WorkspaceError) -> ColumnFile {
        var writer = try ColumnFileWriter(folder: folder, name: "\(table)-\(UUID().uuidString)")
        do throws(WorkspaceError) {
            try columns(&writer)
            let file = try writer.finish()
            written.append(file)
            return file
        } catch {
            writer.abandon(folder: folder)
            throw error
        }
    }

    /// Whether the file system stamped what was written with the time that we have. States of files mean nothing otherwise.
    var clockIsOurs: Bool {
        let tolerance: Int64 = 1_000_000_000
        return written.allSatisfy {
            $0.state.modified > beganAt - tolerance && $0.state.modified < FileState.now + tolerance
        }
    }

    func removeWritten() {
        for file in written { unlink(folder + "/" + file.name) }
    }

    /// Removes what a manifest does not name, such as the leavings of a program that was killed. Who still looks into a file
    /// keeps it.
    func removeUnused(except manifest: IndexManifest?) {
        let used = Set((manifest?.tables.values.map(\.name) ?? []) + [IndexManifest.file, "lock"])
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        for name in names where !used.contains(name) { unlink(folder + "/" + name) }
    }
}

/// A lock on a file, held while the value lives.
struct FileLock {
    private let descriptor: Int32

    /// Nil when another program has it, or it cannot be made.
    init?(path: String) {
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, AtomicFile.fileMode)
        guard descriptor >= 0 else { return nil }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            return nil
        }
    }

    func release() {
        close(descriptor)
    }
}
