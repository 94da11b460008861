import Foundation

/// What must be known to make an interrupted import undone: written and on the disk before the first line is added, and
/// taken away when the last is.
///
/// As long as it is there, the logs count up to the sizes in it. Whoever finds it and can take the writer's lock cuts them off
/// there; whoever cannot reads no further.
struct ImportJournal: Codable {
    struct Log: Codable {
        var file: String
        /// Nil when there was no such file.
        var size: Int?
    }

    /// The number of the change in the history: when that has it, the change was finished.
    var number: Int
    var logs: [Log]
    /// The number of the change that is being taken back.
    var undoes: Int?

    func write(in folder: ImportFolder) throws(WorkspaceError) {
        try folder.make()
        try AtomicFile.write(try encoded(), to: folder.journal, name: ImportFolder.journalName)
    }

    private func encoded() throws(WorkspaceError) -> [UInt8] {
        do {
            return Array(try JSONEncoder().encode(self))
        } catch {
            throw .system("cannot be written", file: ImportFolder.journalName)
        }
    }

    /// The journal of an import that is under way, or was when somebody pulled the plug.
    static func read(in folder: ImportFolder) throws(WorkspaceError) -> ImportJournal? {
        guard let content = try FileBytes.read(folder.journal, name: ImportFolder.journalName) else { return nil }
        do {
            return try JSONDecoder().decode(ImportJournal.self, from: Data(content))
        } catch {
            throw WorkspaceError(
                .invalid, file: ImportFolder.journalName, reason: "the journal of an import cannot be read",
                advice: "restore it from a backup, or remove it when you know that no import was interrupted")
        }
    }

    /// Ends the change: cuts the logs off where they ended before it, unless it was finished. Done twice it does the same.
    func recover(in folder: ImportFolder) throws(WorkspaceError) {
        let isFinished = undoes == nil && access(folder.history(number), F_OK) == 0
        if !isFinished { try cutOff(in: folder) }
        if let undoes { unlink(folder.history(undoes)) }
        try ImportJournal.remove(in: folder)
    }

    private func cutOff(in folder: ImportFolder) throws(WorkspaceError) {
        for log in logs {
            let path = folder.workspace + "/" + log.file
            guard let size = log.size else {
                guard unlink(path) == 0 || errno == ENOENT else { throw .system("cannot be removed", file: log.file) }
                continue
            }
            let descriptor = open(path, O_RDWR | O_CLOEXEC)
            guard descriptor >= 0 else { throw .system("cannot be written", file: log.file) }
            defer { close(descriptor) }
            guard lseek(descriptor, 0, SEEK_END) > size else { continue }
            guard ftruncate(descriptor, off_t(size)) == 0, fsync(descriptor) == 0 else {
                throw .system("cannot be written", file: log.file)
            }
        }
        try AtomicFile.synchronise(folder: folder.workspace, name: ImportFolder.journalName)
    }

    static func remove(in folder: ImportFolder) throws(WorkspaceError) {
        guard unlink(folder.journal) == 0 || errno == ENOENT else {
            throw .system("cannot be removed", file: ImportFolder.journalName)
        }
        try AtomicFile.synchronise(folder: folder.path, name: ImportFolder.journalName)
    }
}

/// What an opening does about an import that was interrupted.
enum ImportRecovery {
    /// Ends it when the writer's lock is free.
    ///
    /// - Parameter lock: whether the caller holds it.
    /// - Returns: up to which byte each log counts, when somebody is importing right now, or the folder may not be written.
    static func run(folder: String, holdsLock: Bool) throws(WorkspaceError) -> [String: Int] {
        let importFolder = ImportFolder(workspace: folder)
        guard access(importFolder.journal, F_OK) == 0 else { return [:] }
        var lock: WriterLock?
        if !holdsLock {
            if case .taken(let taken) = try WriterLock.take(folder: folder) { lock = taken }
            guard lock != nil else { return try limits(importFolder) }
        }
        return try withExtendedLifetime(lock) { () throws(WorkspaceError) in
            try ImportJournal.read(in: importFolder)?.recover(in: importFolder)
            return [:]
        }
    }

    private static func limits(_ folder: ImportFolder) throws(WorkspaceError) -> [String: Int] {
        guard let journal = try ImportJournal.read(in: folder) else { return [:] }
        if journal.undoes == nil, access(folder.history(journal.number), F_OK) == 0 { return [:] }
        return Dictionary(journal.logs.map { ($0.file, $0.size ?? 0) }, uniquingKeysWith: min)
    }
}
