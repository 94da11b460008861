import CampaignDomain
import Foundation
import Synchronization

/// Changes a workspace: the holder of its writer lock. Calls may come from any thread and are taken one after the other.
///
/// A save changes in a file what changed in the definition and nothing else: unknown fields, their order, and definitions that
/// could not be understood stay. A file that somebody else has changed since it was read is not overwritten.
public final class WorkspaceStore: Sendable {
    let folder: String
    let context: DefinitionContext
    private let lock: WriterLock
    let documents: Mutex<[String: StoredDocument]>

    init(folder: String, context: DefinitionContext, lock: WriterLock, documents: [String: StoredDocument]) {
        self.folder = folder
        self.context = context
        self.lock = lock
        self.documents = Mutex(documents)
    }

    /// Saves the campaign of this id, or adds it.
    ///
    /// - Throws: ``WorkspaceError/Kind/changedByOthers`` when the file is not what was read, and ``WorkspaceError/Kind/invalid``
    ///   when the id cannot be a file's name or the file holds something that was not understood.
    public func save(campaign: Campaign) throws(WorkspaceError) { try save(campaign, in: "campaigns") }

    /// Saves the message of this id, or adds it; throws as ``save(campaign:)``.
    public func save(message: Message) throws(WorkspaceError) { try save(message, in: "messages") }

    /// Saves the list of this id, or adds it; throws as ``save(campaign:)``.
    public func save(list: CustomerList) throws(WorkspaceError) { try save(list, in: "lists") }

    /// Saves the chain of this id, or adds it; throws as ``save(campaign:)``.
    public func save(chain: Chain) throws(WorkspaceError) { try save(chain, in: "map") }

    /// Saves all segments, in this order; one that is missing here is taken out. Throws as ``save(campaign:)``.
    public func save(segments: [Segment]) throws(WorkspaceError) {
        try replace("segments.json", with: .array(segments.map { $0.encoded(context) }), whenNew: .array([]))
    }

    /// Saves all schemes, in this order; one that is missing here is taken out. Throws as ``save(campaign:)``.
    public func save(schemes: [Scheme]) throws(WorkspaceError) {
        try replace("schemes.json", with: .array(schemes.map { $0.encoded(context) }), whenNew: .array([]))
    }

    /// Saves the policies; throws as ``save(campaign:)``.
    public func save(policies: Policies) throws(WorkspaceError) {
        try replace("policies.json", with: policies.encoded(context), whenNew: .object([:]))
    }

    private func save(_ definition: some StoredDefinition, in subfolder: String) throws(WorkspaceError) {
        let id = definition.storedID
        try replace(try file(of: id, in: subfolder), with: definition.encoded(context), whenNew: .object([:]))
    }

    /// The file that holds the definition of an id: where it was read, else the one of its name.
    func file(of id: String, in subfolder: String) throws(WorkspaceError) -> String {
        let known = documents.withLock { documents in
            documents.values.first { $0.file.hasPrefix(subfolder + "/") && $0.id == id }?.file
        }
        if let known { return known }
        let isName =
            !id.isEmpty && id.utf8.count <= 200 && !id.hasPrefix(".")
            && !id.unicodeScalars.contains { $0 == "/" || $0 == "\\" || $0.value < 0x20 }
        guard isName else {
            throw WorkspaceError(
                .invalid, file: subfolder, reason: "the id cannot be the name of a file",
                advice: "use letters, digits, hyphens and dots")
        }
        return "\(subfolder)/\(id).json"
    }

    private func replace(
        _ file: String, with new: JSONValue, whenNew empty: JSONValue
    ) throws(WorkspaceError) {
        let result = documents.withLock { documents -> Result<Void, WorkspaceError> in
            Result { () throws(WorkspaceError) in
                let rewritten = try self.rewrite(file, documents[file], with: new, whenNew: empty)
                documents[file] = rewritten
            }
        }
        try result.get()
    }

    private func rewrite(
        _ file: String, _ document: StoredDocument?, with new: JSONValue, whenNew empty: JSONValue
    ) throws(WorkspaceError) -> StoredDocument {
        let path = folder + "/" + file
        let current = try FileBytes.read(path, name: file)
        guard current.map({ FileFingerprint($0) }) == document?.fingerprint else {
            throw WorkspaceError(
                .changedByOthers, file: file, reason: "somebody else changed the file since it was read",
                advice: "reload the workspace, or save a copy under another id")
        }
        let document = try document?.withTrees(current ?? [], context)
        if let document, document.root == nil || document.understood == nil {
            throw WorkspaceError(
                .invalid, file: file, reason: "the file holds something that was not understood",
                advice: "mend the file first; muster validate says where")
        }
        let root = (document?.root ?? empty).merging(from: document?.understood ?? empty, to: new)
        let content = Array(root.document.utf8)
        if file.contains("/") { try makeFolder(of: file) }
        if content != current { try AtomicFile.write(content, to: path, name: file) }
        return StoredDocument(
            file: file, fingerprint: FileFingerprint(content), root: root, understood: new)
    }

    private func makeFolder(of file: String) throws(WorkspaceError) {
        let subfolder = (file as NSString).deletingLastPathComponent
        try AtomicFile.makeFolder(folder + "/" + subfolder, name: subfolder)
    }

    /// Runs `body` alone among the writers of this store.
    func alone(_ body: () throws(WorkspaceError) -> Void) throws(WorkspaceError) {
        try documents.withLock { _ in Result { () throws(WorkspaceError) in try body() } }.get()
    }
}

extension WorkspaceAccess {
    /// - Parameter attempt: how taking the writer's lock went; nil when writing is not asked for.
    init(
        _ attempt: WriterLock.Attempt?, folder: String, context: DefinitionContext,
        documents: [String: StoredDocument]
    ) {
        switch attempt {
        case nil: self = .readOnly(.openedForReading)
        case .taken(let lock):
            self = .writable(WorkspaceStore(folder: folder, context: context, lock: lock, documents: documents))
        case .heldBy(let process): self = .readOnly(.lockedBy(process: process))
        case .noPermission: self = .readOnly(.noPermission)
        }
    }
}
