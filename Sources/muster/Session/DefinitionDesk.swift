import CampaignDomain
import Workbench
import WorkspaceStore

/// Where changes of definitions get into their files.
struct DefinitionDesk {
    /// Nil when the workspace is read-only.
    let store: WorkspaceStore?

    /// Writes a change. A new list gets the time at which it was made.
    /// - Returns: the change as it was written.
    func save(_ change: DefinitionChange) throws -> DefinitionChange {
        guard let store else {
            throw Failure("the workspace is read-only", advice: "open it again when nobody else writes it")
        }
        switch change {
        case .segments(let segments): try store.save(segments: segments)
        case .schemes(let schemes): try store.save(schemes: schemes)
        case .removal(let id): try store.remove(list: id)
        case .list(var list):
            list.createdAt = list.createdAt ?? SigningDesk.now
            try store.save(list: list)
            return .list(list)
        }
        return change
    }
}
