import AudienceEngine
import CampaignDomain

/// What happens to one targeted record.
public enum Verdict: Hashable, Sendable, CustomStringConvertible {
    case send
    case held(RuleID)

    /// `send`, or the rule's identifier.
    public var description: String {
        switch self {
        case .send: "send"
        case .held(let rule): rule.rawValue
        }
    }
}

/// The rows that one rule about records concerns.
public struct RuleOutcome: Sendable {
    public let rule: RuleID
    /// The rule's severity under the policies.
    public let severity: Severity
    /// Every targeted row that the rule concerns, also those that an earlier rule holds.
    public let rows: RowSet
    /// Those for which it is the first holding rule: the rule's step of the waterfall. Empty for a rule that does not hold.
    public let primary: RowSet
}

/// The closed waterfall: each targeted record has exactly one verdict, so the counts add up to the targeted.
public struct PreviewOutcome: Sendable {
    public let targeted: RowSet
    public let sources: AudienceBreakdown
    /// The holding rules that are on, in their order.
    public let holding: [RuleOutcome]
    /// The rules that flag and do not hold, in their order.
    public let flagging: [RuleOutcome]
    /// Who is sent.
    public let send: RowSet
    /// Who is sent with a warning.
    public let sendWithWarnings: RowSet

    public var held: Int { targeted.count - send.count }

    /// The verdict of a targeted row. O(holding rules).
    public func verdict(of row: Int) -> Verdict {
        holding.first { $0.primary.contains(row) }.map { .held($0.rule) } ?? .send
    }

    /// Every holding rule that concerns a row, in order.
    public func reasons(of row: Int) -> [RuleID] {
        holding.filter { $0.rows.contains(row) }.map(\.rule)
    }

    /// Every warning that concerns a row, in order. Notes are not among them.
    public func warnings(of row: Int) -> [RuleID] {
        flagging.filter { $0.severity != .note && $0.rows.contains(row) }.map(\.rule)
    }
}

/// What a rule says to the reviewer.
public struct Finding: Sendable {
    public let rule: RuleID
    public let severity: Severity
    public let count: Int
    public let evidence: [Evidence]
    /// The records it is about, when it is about records.
    public let rows: RowSet?
    /// How the records split, each part with its own; empty when they do not.
    public var parts: [FindingPart] = []
}
