import CampaignDomain
import Workbench
import WorkspaceStore

/// Where decisions about conflicts get into the workspace, and are taken back.
struct ConflictDesk {
    /// Nil when the workspace is read-only.
    let store: WorkspaceStore?
    /// Reads the workspace again: who is one person depends on every decision.
    let read: () throws -> OpenedWorkspace
    /// What the workbench shows of it.
    let adopt: (OpenedWorkspace) throws -> WorkbenchModel

    /// Remembers a decision, or takes the last one back.
    /// - Returns: the workspace as it is then.
    func decide(_ order: ConflictOrder) throws -> WorkbenchModel {
        guard let store else {
            throw Failure("the workspace is read-only", advice: "open it again when nobody else writes it")
        }
        switch order.decision {
        case .accept(let first, let second): try decide(first, second, .accepted, store)
        case .keepApart(let first, let second): try decide(first, second, .keptApart, store)
        case .undo: _ = try store.undoLastChange()
        }
        return try adopt(try read())
    }

    private func decide(
        _ first: CustomerID, _ second: CustomerID, _ decision: ConflictDecision, _ store: WorkspaceStore
    ) throws {
        let workspace = try read()
        let queue = try ConflictQueue(workspace.audience, of: workspace.loaded)
        guard let item = queue.items.first(where: { $0.first.id == first.rawValue && $0.second.id == second.rawValue })
        else {
            throw Failure("this conflict is not there any more", advice: "read the workspace again")
        }
        try store.decide(item, decision, at: SigningDesk.now)
    }
}
