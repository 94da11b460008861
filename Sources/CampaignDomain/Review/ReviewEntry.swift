/// One of the four questions that a campaign's launch depends on; each is signed off on its own (DOMAIN.md 8).
public enum ReviewCheck: String, CaseIterable, Sendable {
    /// What is said: templates, links, length.
    case message
    /// To whom: lists, duplicates, targeting.
    case audience
    /// Whether and when it arrives: addresses, caps, quiet hours, cost.
    case delivery
    /// Whether it may be sent at all: consents, withdrawals, law.
    case compliance
}

public enum ReviewDecision: String, CaseIterable, Sendable {
    case approve, reject
}

/// Why a `stop` may be launched all the same.
public struct ReviewOverride: Hashable, Sendable {
    /// The rule's identifier.
    public let rule: String
    public let reason: String

    public init(rule: String, reason: String) {
        self.rule = rule
        self.reason = reason
    }
}

/// What exactly was signed: with anything of it changed, the signature holds no more. The instant says when the campaign was
/// looked at and is not part of the comparison: the same data looked at an hour later is still the same.
public struct ReviewBinding: Hashable, Sendable {
    /// Lower-case hexadecimal SHA-256.
    public let content: String
    public let audience: String
    public let policy: String
    /// Version of the rule set.
    public let rules: Int
    public let asOf: Instant

    public init(content: String, audience: String, policy: String, rules: Int, asOf: Instant) {
        self.content = content
        self.audience = audience
        self.policy = policy
        self.rules = rules
        self.asOf = asOf
    }
}

/// What was signed in so much detail that a later comparison can name what changed. It holds hashes and counts, no customer's
/// value.
public struct ReviewDigest: Hashable, Sendable {
    /// How many records had each verdict: `send`, or the rule that held them. None is left out for being zero.
    public var verdicts: [String: Int]
    /// How many each finding counted, by rule.
    public var findings: [String: Int]
    /// A short hash of every part of the content, such as `schedule` or `message m subject`.
    public var content: [String: String]
    /// A short hash of every part of the policies, such as `caps`.
    public var policies: [String: String]
    /// A sketch of the records with their verdicts, from which a few differences can be recovered; nil when none was kept.
    public var records: String?

    public init(
        verdicts: [String: Int] = [:], findings: [String: Int] = [:], content: [String: String] = [:],
        policies: [String: String] = [:], records: String? = nil
    ) {
        self.verdicts = verdicts
        self.findings = findings
        self.content = content
        self.policies = policies
        self.records = records
    }
}

/// A sign-off or a rejection of one check of a campaign: what a line of `reviews.jsonl` says.
public struct ReviewEntry: Hashable, Sendable {
    public let campaign: CampaignID
    public let check: ReviewCheck
    public let decision: ReviewDecision
    /// Whose name stands under it.
    public let reviewer: String
    public let at: Instant
    public let binding: ReviewBinding
    public let digest: ReviewDigest
    /// One for every `stop` of the check that was in force when it was approved.
    public let overrides: [ReviewOverride]
    /// Why it was rejected; with an approval, a remark.
    public let reason: String?

    public init(
        campaign: CampaignID, check: ReviewCheck, decision: ReviewDecision, reviewer: String, at: Instant,
        binding: ReviewBinding, digest: ReviewDigest, overrides: [ReviewOverride] = [], reason: String? = nil
    ) {
        self.campaign = campaign
        self.check = check
        self.decision = decision
        self.reviewer = reviewer
        self.at = at
        self.binding = binding
        self.digest = digest
        self.overrides = overrides
        self.reason = reason
    }
}

/// A line of the log as it stands in the file: the entry with what chains it to the lines around it.
public struct ReviewLine: Hashable, Sendable {
    /// In the file, from one.
    public let line: Int
    /// The place among the entries that the line claims, from one; nil when it says none.
    public let number: Int?
    /// The hash of the line before that the line claims.
    public let previous: String?
    /// Its own hash that the line claims.
    public let hash: String?
    /// What the hash is of: the line without its own hash, in the form that does not depend on layout and order. Empty when
    /// the line could not be read.
    public let canonical: String
    /// Nil when the line is no entry.
    public let entry: ReviewEntry?
    /// Why it is none.
    public let fault: String?

    /// What the first line of a log names as the hash of the line before.
    public static let genesis = String(repeating: "0", count: 64)

    public init(
        line: Int, number: Int?, previous: String?, hash: String?, canonical: String, entry: ReviewEntry?,
        fault: String? = nil
    ) {
        self.line = line
        self.number = number
        self.previous = previous
        self.hash = hash
        self.canonical = canonical
        self.entry = entry
        self.fault = fault
    }
}
