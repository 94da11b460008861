import CampaignDomain

/// A change of what people wrote down in a workspace, to be saved in its file.
public enum DefinitionChange: Sendable {
    /// All segments, in this order; one that is missing is taken out.
    case segments([Segment])
    /// All schemes, in this order; one that is missing is taken out.
    case schemes([Scheme])
    /// The list of this id, new or in the place of the old.
    case list(CustomerList)
    case removal(of: ListID)
}

/// A change to be saved, and what the user is told when it is.
public struct DefinitionOrder: Sendable {
    public enum Kind: Sendable {
        case change
        /// Takes the last change back.
        case undo
    }

    public var change: DefinitionChange
    /// What was done, in the user's language: "segment «VIP» is saved".
    public let summary: String
    public let kind: Kind

    public init(_ change: DefinitionChange, summary: String, kind: Kind) {
        self.change = change
        self.summary = summary
        self.kind = kind
    }
}

/// A change that can be taken back.
struct UndoStep: Sendable {
    /// What brings back how it was.
    let change: DefinitionChange
    /// What was done.
    let summary: String
}

extension Definitions {
    /// These definitions after a change. O(lists) for lists.
    func applying(_ change: DefinitionChange) -> Definitions {
        var result = self
        switch change {
        case .segments(let segments): result.segments = segments
        case .schemes(let schemes): result.schemes = schemes
        case .removal(let id): result.lists.removeAll { $0.id == id }
        case .list(let list):
            result.lists.removeAll { $0.id == list.id }
            // Lists stand in the order of their files.
            result.lists.insert(list, at: result.lists.firstIndex { list.id < $0.id } ?? result.lists.count)
        }
        return result
    }

    /// The change that leads back to these definitions once `change` was made.
    func inverse(of change: DefinitionChange) -> DefinitionChange {
        switch change {
        case .segments: .segments(segments)
        case .schemes: .schemes(schemes)
        case .list(let list): self.list(list.id).map { .list($0) } ?? .removal(of: list.id)
        case .removal(let id): list(id).map { .list($0) } ?? .removal(of: id)
        }
    }
}
