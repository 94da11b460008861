import AudienceEngine
import CampaignDomain
import Foundation

/// A workspace as it was read: immutable values, and the problems found on the way.
public struct LoadedWorkspace: Sendable {
    public let folder: URL
    public let snapshot: AudienceSnapshot
    public let definitions: Definitions
    /// Everything that is not as it should be, by file and line within definitions, customers, orders and events.
    public let problems: [Problem]
    /// Lines left out of the snapshot.
    public let quarantined: [QuarantinedLine]
    /// The lines of `reviews.jsonl`, in order; whether their chain holds is for the caller to ask.
    public let reviews: [ReviewLine]
    public let personas: [Persona]
    /// Lines taken from each log, by file name.
    public let rows: [String: Int]
    /// An index to be written, so that the next opening need not parse; nil when the workspace is small or was not read whole.
    public let indexDraft: IndexDraft?
    /// The definition files as they were read, for a store to know what it may rewrite.
    let documents: [String: StoredDocument]
    /// Whether the workspace may be changed, and if not, why.
    public let access: WorkspaceAccess

    /// The way to change the workspace; nil when it is read-only.
    public var store: WorkspaceStore? {
        if case .writable(let store) = access { store } else { nil }
    }
}

/// Whether an opened workspace may be changed.
public enum WorkspaceAccess: Sendable {
    case writable(WorkspaceStore)
    /// Opened for reading, or the folder may not be written.
    case readOnly(ReadOnlyReason)
}

public enum ReadOnlyReason: Hashable, Sendable, CustomStringConvertible {
    case openedForReading
    /// Another program holds the writer lock; its process number when it said so.
    case lockedBy(process: Int32?)
    case noPermission

    public var description: String {
        switch self {
        case .openedForReading: "opened for reading"
        case .lockedBy(let process?): "being changed by process \(process); opened for reading"
        case .lockedBy(nil): "being changed by another program; opened for reading"
        case .noPermission: "you may not write here; opened for reading"
        }
    }
}
