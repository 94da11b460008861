import AudienceEngine
import CampaignDomain
import Foundation

/// Opens workspaces: folders of JSON.
public enum WorkspaceFolder {
    /// Reads a workspace. Bad lines and definitions become problems and the rest loads.
    ///
    /// Cost is linear in the size of the files; logs are read by as many threads as there are cores.
    ///
    /// - Throws: when there is no such folder, when it is no workspace of a schema this program knows, when
    ///   `workspace.json` is not sound, when the system refuses to read, or when the loading was cancelled.
    public static func open(
        _ folder: URL, options: LoadOptions = LoadOptions()
    ) throws(WorkspaceError) -> LoadedWorkspace {
        let path = folder.path
        let document = try settingsDocument(path)
        let settings = try SettingsReader(document: document, folderName: folder.lastPathComponent).settings()
        let context = DefinitionContext(currency: settings.currency, zone: settings.zone)
        let lock = options.access == .writing ? try WriterLock.take(folder: path) : nil
        var options = options
        options.logLimits = try ImportRecovery.run(folder: path, holdsLock: lock?.isTaken == true)
        let (definitionFiles, logs) = try read(path, options, context, settings)
        let definitions = definitionFiles.definitions
        var documents = definitionFiles.documents
        let reviews = try reviewLog(path, context, &documents)
        let access = WorkspaceAccess(lock, folder: path, context: context, documents: documents)
        var problems = definitionFiles.problems + logs.reports.flatMap(\.problems)
        problems += reviews.problems
        let lists = ListCheck(documents: documents, known: logs.knownLists)
            .members(of: definitions.lists, among: logs.snapshot.customers)
        problems += definitions.lists.compactMap { lists[$0.id.rawValue]?.problem }
        if case .writable(let store) = access { problems += try store.recover(logs.reports) }
        return LoadedWorkspace(
            folder: folder, snapshot: logs.snapshot, definitions: definitions, problems: problems,
            quarantined: logs.reports.flatMap(\.quarantined), reviews: reviews.lines,
            personas: definitionFiles.personas,
            rows: Dictionary(uniqueKeysWithValues: logs.reports.map { ($0.file, $0.rows) }),
            indexDraft: logs.indexDraft?.with(lists: lists), documents: documents, access: access)
    }

    /// Definitions and logs at once, unless the definitions decide which logs are needed.
    private static func read(
        _ path: String, _ options: LoadOptions, _ context: DefinitionContext, _ settings: WorkspaceSettings
    ) throws(WorkspaceError) -> (DefinitionFiles, LogFiles.Result) {
        guard let needsEvents = options.needsEvents else {
            return try LogFiles.both(
                { () throws(WorkspaceError) in DefinitionFiles(folder: path, context: context, settings: settings) },
                { () throws(WorkspaceError) in
                    try LogFiles(folder: path, options: options, settings: settings).read()
                })
        }
        let definitionFiles = DefinitionFiles(folder: path, context: context, settings: settings)
        var wanted = options
        wanted.events = needsEvents(definitionFiles.definitions)
        return (definitionFiles, try LogFiles(folder: path, options: wanted, settings: settings).read())
    }

    private static func settingsDocument(_ path: String) throws(WorkspaceError) -> DefinitionDocument {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw WorkspaceError(
                .missingFolder, file: path, reason: "there is no such folder", advice: "check the name")
        }
        guard isFolder.boolValue else {
            throw WorkspaceError(
                .notAWorkspace, file: path, reason: "this is a file, not a folder",
                advice: "name the folder that holds workspace.json")
        }
        guard let document = try DefinitionDocument(folder: path, file: SettingsReader.file) else {
            throw WorkspaceError(
                .notAWorkspace, file: path, reason: "this folder is no workspace: workspace.json is missing",
                advice: "name another folder, or run muster demo")
        }
        return document
    }

    /// The log of reviews; a store must know how it looked when it was read.
    private static func reviewLog(
        _ path: String, _ context: DefinitionContext, _ documents: inout [String: StoredDocument]
    ) throws(WorkspaceError) -> ReviewLogFile {
        let content = try FileBytes.read(path + "/" + ReviewLogFile.name, name: ReviewLogFile.name)
        if let content {
            documents[ReviewLogFile.name] = StoredDocument(
                file: ReviewLogFile.name, fingerprint: FileFingerprint(content))
        }
        return ReviewLogFile(content: content ?? [], context: context)
    }
}

/// The small files of a workspace, read while the logs are.
private struct DefinitionFiles: Sendable {
    let definitions: Definitions
    let personas: [Persona]
    let documents: [String: StoredDocument]
    let problems: [Problem]

    init(folder: String, context: DefinitionContext, settings: WorkspaceSettings) {
        var library = DefinitionLibrary(folder: folder, context: context, migrations: [])
        definitions = library.read(settings: settings)
        var personaFiles = PersonaFiles(folder: folder, settings: settings)
        personas = personaFiles.read()
        documents = library.documents
        problems = library.problems + personaFiles.problems
    }
}
