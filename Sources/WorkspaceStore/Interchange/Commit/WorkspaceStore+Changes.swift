import CampaignDomain
import Foundation

/// The logs of a change that is under way.
struct ChangingLogs {
    private var spools: [ImportLog: LineSpool]

    init(_ spools: [ImportLog: LineSpool]) {
        self.spools = spools
    }

    /// Logs that nobody will ever see, for a trial.
    static func trial() throws(WorkspaceError) -> ChangingLogs {
        var spools: [ImportLog: LineSpool] = [:]
        for log in ImportLog.allCases { spools[log] = try LineSpool(trial: log.file) }
        return ChangingLogs(spools)
    }

    func spool(_ log: ImportLog) throws(WorkspaceError) -> LineSpool {
        guard let spool = spools[log] else {
            throw WorkspaceError(.invalid, file: log.file, reason: "is no part of this change", advice: "report this")
        }
        return spool
    }

    /// How many bytes were added in all.
    var length: Int { spools.values.reduce(0) { $0 + $1.length } }
}

extension WorkspaceStore {
    /// Adds lines to several logs at once: killed at any moment, all of them are there afterwards or none.
    ///
    /// - Parameters:
    ///   - title: what the change is, for whoever takes it back.
    ///   - body: adds the lines. When it throws, or adds nothing, the logs are as before.
    func change<Outcome>(
        _ title: String, at instant: Instant, _ body: (ChangingLogs) throws(WorkspaceError) -> Outcome
    ) throws(WorkspaceError) -> Outcome {
        var outcome: Outcome?
        try alone { () throws(WorkspaceError) in outcome = try changeAlone(title, instant, body) }
        guard let outcome else { throw .system("cannot be written", file: folder) }
        return outcome
    }

    private func changeAlone<Outcome>(
        _ title: String, _ instant: Instant, _ body: (ChangingLogs) throws(WorkspaceError) -> Outcome
    ) throws(WorkspaceError) -> Outcome {
        let folder = ImportFolder(workspace: self.folder)
        let journal = ImportJournal(
            number: (ImportHistory.numbers(in: folder).last ?? 0) + 1, logs: ImportLog.allCases.map(sizeNow),
            undoes: nil)
        try journal.write(in: folder)
        do throws(WorkspaceError) {
            var spools: [ImportLog: LineSpool] = [:]
            for log in ImportLog.allCases {
                spools[log] = try LineSpool(log: self.folder + "/" + log.file, name: log.file)
            }
            let logs = ChangingLogs(spools)
            let outcome = try body(logs)
            guard logs.length > 0 else {
                try journal.recover(in: folder)
                return outcome
            }
            try finish(
                spools, journal, ImportHistory(number: journal.number, at: instant.iso8601(), title: title, logs: []))
            return outcome
        } catch {
            try journal.recover(in: folder)
            throw error
        }
    }

    private func sizeNow(_ log: ImportLog) -> ImportJournal.Log {
        var status = stat()
        let isThere = stat(folder + "/" + log.file, &status) == 0
        return ImportJournal.Log(file: log.file, size: isThere ? Int(status.st_size) : nil)
    }

    /// Makes the lines last, then says in the history that they are there: from then on the change is made.
    private func finish(
        _ spools: [ImportLog: LineSpool], _ journal: ImportJournal, _ history: ImportHistory
    ) throws(WorkspaceError) {
        let folder = ImportFolder(workspace: self.folder)
        var history = history
        for (log, before) in zip(ImportLog.allCases, journal.logs) {
            guard let spool = spools[log] else { continue }
            let path = self.folder + "/" + log.file
            guard spool.length > 0 else {
                if before.size == nil { unlink(path) }
                continue
            }
            let hash = try spool.finish()
            history.logs.append(
                ImportHistory.Log(
                    file: log.file, sizeBefore: before.size, sizeAfter: spool.start + spool.length, hash: hash))
        }
        try AtomicFile.synchronise(folder: self.folder, name: ImportFolder.journalName)
        try history.write(in: folder)
        try ImportJournal.remove(in: folder)
    }
}
