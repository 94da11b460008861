import Foundation

/// Changes a workspace: the holder of its writer lock.
public final class WorkspaceStore: Sendable {
    init() {}
    func recover(_ reports: [LogReport]) throws(WorkspaceError) -> [Problem] { [] }
}
extension WorkspaceAccess {
    init(_ access: LoadOptions.Access, folder: String, context: DefinitionContext, documents: [String: StoredDocument]) throws(WorkspaceError) {
        self = .readOnly(.openedForReading)
    }
}
