import CampaignDomain
import Foundation

extension WorkspaceStore {
    /// From now on the files are taken to be as a later reading of this folder found them: what it shows is what a save
    /// changes.
    public func adopt(_ reading: LoadedWorkspace) {
        documents.withLock { $0 = reading.documents }
    }

    /// Takes a list out of the workspace. Its file is kept in `.muster/removed`.
    ///
    /// - Throws: ``WorkspaceError/Kind/changedByOthers`` when the file is not what was read or written last.
    public func remove(list id: ListID) throws(WorkspaceError) {
        let file = try file(of: id.rawValue, in: "lists")
        let result = documents.withLock { documents -> Result<Void, WorkspaceError> in
            Result { () throws(WorkspaceError) in
                try self.moveAway(file, documents[file])
                documents[file] = nil
            }
        }
        try result.get()
    }

    private func moveAway(_ file: String, _ document: StoredDocument?) throws(WorkspaceError) {
        let path = folder + "/" + file
        let current = try FileBytes.read(path, name: file)
        guard let current, FileFingerprint(current) == document?.fingerprint else {
            throw WorkspaceError(
                .changedByOthers, file: file, reason: "somebody else changed the file since it was read",
                advice: "read the workspace again and look")
        }
        let removed = folder + "/.muster/removed"
        try AtomicFile.makeFolder(removed, name: ".muster/removed")
        let name = file.replacing("/", with: "-")
        guard rename(path, removed + "/" + name) == 0 else { throw .system("cannot be removed", file: file) }
        try AtomicFile.synchronise(folder: (path as NSString).deletingLastPathComponent, name: file)
    }
}
