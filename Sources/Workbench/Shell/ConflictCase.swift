import AudienceEngine
import CampaignDomain

/// Two records that share an address and were not joined, because they or others of their persons contradict each other: somebody has
/// to say whether they are one person.
public struct ConflictCase: Hashable, Sendable {
    /// Rows, the smaller first.
    public let first: Int
    public let second: Int
    /// What they share.
    public let shared: AddressKind

    public init(first: Int, second: Int, shared: AddressKind) {
        self.first = first
        self.second = second
        self.shared = shared
    }
}

/// What is to be remembered of a conflict.
public struct ConflictOrder: Sendable {
    public enum Decision: Sendable {
        /// They are one person, from now on and in later imports.
        case accept(CustomerID, CustomerID)
        /// They are two; nobody is asked again.
        case keepApart(CustomerID, CustomerID)
        /// Takes the last decision back.
        case undo
    }

    public let decision: Decision
    /// What was done, in the user's language.
    public let summary: String

    public init(_ decision: Decision, summary: String) {
        self.decision = decision
        self.summary = summary
    }
}

extension Audience {
    /// Every link that was refused, when nobody has decided anything yet.
    var undecidedConflicts: [ConflictCase] {
        conflicts.filter { visible.contains($0.first) && visible.contains($0.second) }
            .map { ConflictCase(first: $0.first, second: $0.second, shared: $0.shared) }
    }
}
