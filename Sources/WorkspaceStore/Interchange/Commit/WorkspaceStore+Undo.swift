import CampaignDomain
import Foundation

/// A change that was taken back.
public struct UndoneChange: Sendable {
    /// What it was.
    public let title: String
    /// When it was made, ISO 8601.
    public let at: String
    /// How many bytes were taken off, by file.
    public let bytes: [(file: String, count: Int)]
}

extension WorkspaceStore {
    /// Takes back the last import or decision: the logs are, byte for byte, what they were before it.
    ///
    /// - Throws: ``WorkspaceError/Kind/changedByOthers`` when something was added after it or its lines were changed; nothing is
    ///   taken back then. ``WorkspaceError/Kind/invalid`` when there is nothing to take back.
    public func undoLastChange() throws(WorkspaceError) -> UndoneChange {
        try documents.withLock { _ in Result { () throws(WorkspaceError) in try self.undoAlone() } }.get()
    }

    private func undoAlone() throws(WorkspaceError) -> UndoneChange {
        let folder = ImportFolder(workspace: self.folder)
        guard let history = try ImportHistory.last(in: folder) else {
            throw WorkspaceError(
                .invalid, file: self.folder, reason: "there is no import that could be taken back",
                advice: "nothing is to be done")
        }
        for log in history.logs { try check(log, of: history) }
        let journal = ImportJournal(
            number: history.number, logs: history.logs.map { ImportJournal.Log(file: $0.file, size: $0.sizeBefore) },
            undoes: history.number)
        try journal.write(in: folder)
        try journal.recover(in: folder)
        return UndoneChange(
            title: history.title, at: history.at,
            bytes: history.logs.map { ($0.file, $0.sizeAfter - ($0.sizeBefore ?? 0)) })
    }

    /// Whether a log still ends with what the change added.
    private func check(_ log: ImportHistory.Log, of history: ImportHistory) throws(WorkspaceError) {
        let path = folder + "/" + log.file
        var status = stat()
        guard stat(path, &status) == 0 else { throw .system("cannot be read", file: log.file) }
        let start = log.sizeBefore ?? 0
        let hash = try ImportHistory.hash(of: path, from: start, to: log.sizeAfter, name: log.file)
        guard status.st_size >= log.sizeAfter, hash == log.hash else {
            throw WorkspaceError(
                .changedByOthers, file: log.file,
                reason: "the lines of the import of \(history.at) were changed since; nothing was taken back",
                advice: "restore a backup, or take the lines out by hand: they begin at byte \(start)")
        }
        guard status.st_size == log.sizeAfter else {
            let line = try line(after: log.sizeAfter, path, log.file)
            throw WorkspaceError(
                .changedByOthers, file: log.file, line: line, column: 1,
                reason: "something was added after the import of \(history.at); nothing was taken back",
                advice: "move what begins on this line elsewhere, undo, and add it again")
        }
    }

    /// The number of the line that begins at an offset.
    private func line(after offset: Int, _ path: String, _ name: String) throws(WorkspaceError) -> Int {
        let source = LimitedByteSource(try FileByteSource(path: path, name: name), from: 0, to: offset)
        var line = 1
        while true {
            let piece = try source.prefix(1 << 20)
            if piece.isEmpty { return line }
            line += piece.count { $0 == 0x0A }
        }
    }
}
