/// How far an export has come.
public struct ExportProgress: Sendable {
    /// Lines written.
    public let rows: Int
    public let rowsTotal: Int
}

/// Counts the lines of an export and asks now and then whether it goes on.
struct ExportWatch {
    let total: Int
    let watcher: WorkspaceExport.Watcher
    /// As errors call the file.
    let name: String
    private var rows = 0

    private static let interval = 4_096

    init(total: Int, name: String, _ watcher: @escaping WorkspaceExport.Watcher) {
        self.total = total
        self.name = name
        self.watcher = watcher
    }

    mutating func countRow() throws(WorkspaceError) {
        rows += 1
        if rows % ExportWatch.interval == 0 { try ask() }
    }

    /// - Throws: ``WorkspaceError/Kind/cancelled`` when nobody wants the file any more.
    func ask() throws(WorkspaceError) {
        guard watcher(ExportProgress(rows: rows, rowsTotal: total)) == .cancel else { return }
        throw WorkspaceError(
            .cancelled, file: name, reason: "the export was cancelled", advice: "nothing was written")
    }
}
