/// The files that an import adds lines to.
enum ImportLog: String, CaseIterable {
    case customers, orders, events
    /// What was imported when.
    case imports
    /// What people decided about conflicts.
    case decisions

    var file: String { rawValue + ".jsonl" }
}

/// Where an import keeps what it needs to be whole: `.muster/import`.
struct ImportFolder {
    /// Of the workspace.
    let workspace: String

    static let name = ".muster/import"
    static let journalName = name + "/journal.json"

    var path: String { workspace + "/" + ImportFolder.name }
    var journal: String { workspace + "/" + ImportFolder.journalName }

    func history(_ number: Int) -> String { path + "/\(number).json" }
    func historyName(_ number: Int) -> String { ImportFolder.name + "/\(number).json" }

    func make() throws(WorkspaceError) {
        try AtomicFile.makeFolder(workspace + "/.muster", name: ".muster")
        try AtomicFile.makeFolder(path, name: ImportFolder.name)
    }
}
