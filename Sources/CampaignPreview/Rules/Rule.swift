import AudienceEngine
import CampaignDomain

/// The public, stable name of a rule, such as `frequency-cap`.
public struct RuleID: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    public let rawValue: String

    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    public init(stringLiteral value: String) {
        self.rawValue = value
    }

    public var description: String { rawValue }
}

/// What a rule says about itself: enough for the documentation, the help on screen and a report.
public struct RuleDescription: Sendable {
    public let id: RuleID
    /// In force unless the policies say otherwise.
    public let severity: Severity
    public let whatItDoes: String
    public let whyItMatters: String
    public let whatToDo: String

    public init(id: RuleID, severity: Severity, whatItDoes: String, whyItMatters: String, whatToDo: String) {
        self.id = id
        self.severity = severity
        self.whatItDoes = whatItDoes
        self.whyItMatters = whyItMatters
        self.whatToDo = whatToDo
    }
}

/// A rule of the preview. Adding one is one file here and one line in ``RuleRegistry``.
public protocol Rule: Sendable {
    static var description: RuleDescription { get }
    /// At least one case that triggers the rule and one that does not; a test runs them all.
    static var examples: [RuleExample] { get }
}

extension Rule {
    public var id: RuleID { Self.description.id }
}

/// A rule about a targeted record. With severity `hold` or `stop` it keeps the message from the record.
public protocol RecordRule: Rule {
    /// The targeted rows that the rule concerns: of the kept records, one a person, except for `duplicate-person`.
    /// One pass over the audience.
    func rows(in context: PreviewContext) -> RowSet

    /// The facts behind the rule for one row it concerns. Computed on demand.
    func evidence(for row: Int, in context: PreviewContext) -> [Evidence]
}

/// A rule about the campaign as a whole.
public protocol CampaignRule: Rule {
    /// Nil when there is nothing to say.
    func finding(in context: CampaignContext) -> CampaignFinding?
}

/// What a campaign rule found: how many, and the facts.
public struct CampaignFinding: Sendable {
    /// What is counted is said in the rule's documentation.
    public let count: Int
    public let evidence: [Evidence]
    /// The records it is about, when it is about records.
    public let rows: RowSet?
    /// How the records split; empty when they do not.
    public let parts: [FindingPart]

    public init(count: Int, evidence: [Evidence], rows: RowSet? = nil, parts: [FindingPart] = []) {
        self.count = count
        self.evidence = evidence
        self.rows = rows
        self.parts = parts
    }
}

/// Some of a finding's records, and the fact that sets them apart.
public struct FindingPart: Sendable {
    public let evidence: Evidence
    public let rows: RowSet
}
