import CampaignDomain

/// What is other than when a check was signed.
public enum ReviewChange: Hashable, Sendable {
    /// A part of the content, such as `schedule` or `message m subject`; nil when it cannot be said which.
    case content(part: String?)
    /// A part of the policies, by its name in `policies.json`; nil when it cannot be said which.
    case policy(part: String?)
    case ruleSet(from: Int, to: Int)
    /// So many records had a verdict, so many have it now.
    case verdict(String, from: Int, to: Int)
    /// As many records as before have every verdict, but others.
    case otherRecords
    /// A rule that stops the launch speaks now, and nobody has given a reason to go on.
    case newStop(RuleID)

    /// What changed since an entry was signed, in the order content, audience, policies, rule set, stops; empty when the
    /// signature still holds. O(parts + verdicts).
    static func changes(since entry: ReviewEntry, in subject: ReviewSubject) -> [ReviewChange] {
        let (then, now) = (entry.binding, subject.binding)
        let (before, after) = (entry.digest, subject.digest)
        var changes: [ReviewChange] = []
        if then.content != now.content {
            changes += named(before.content, after.content).map { .content(part: $0) }
        }
        if then.audience != now.audience { changes += verdicts(before.verdicts, after.verdicts) }
        if then.policy != now.policy {
            changes += named(before.policies, after.policies).map { .policy(part: $0) }
        }
        if then.rules != now.rules { changes.append(.ruleSet(from: then.rules, to: now.rules)) }
        return changes + newStops(entry, subject)
    }

    /// The names whose hashes differ, in order; one nil when none does although the whole does.
    private static func named(_ before: [String: String], _ after: [String: String]) -> [String?] {
        let names = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }.sorted()
        return names.isEmpty ? [nil] : names
    }

    private static func verdicts(_ before: [String: Int], _ after: [String: Int]) -> [ReviewChange] {
        let rules = RuleRegistry.all.map(\.id.rawValue)
        let known = [Verdict.send.description] + rules
        let others = Set(before.keys).union(after.keys).subtracting(known).sorted()
        let changes = (known + others).compactMap { verdict -> ReviewChange? in
            let (then, now) = (before[verdict] ?? 0, after[verdict] ?? 0)
            return then == now ? nil : .verdict(verdict, from: then, to: now)
        }
        return changes.isEmpty ? [.otherRecords] : changes
    }

    /// Equal hashes do not mean equal findings: a send time passes, somebody who was meant is missing now. What only counts
    /// otherwise leaves an approval valid; a stop that nobody has weighed does not.
    private static func newStops(_ entry: ReviewEntry, _ subject: ReviewSubject) -> [ReviewChange] {
        guard entry.decision == .approve else { return [] }
        let weighed = Set(entry.overrides.map(\.rule))
        return subject.stops(of: entry.check).filter { !weighed.contains($0.rawValue) }.map { .newStop($0) }
    }
}

/// Where a check of a campaign stands.
public enum CheckState: Hashable, Sendable {
    /// Nobody has decided yet.
    case open
    case approved(ReviewEntry)
    /// With what changed since; a rejection stands until somebody approves.
    case rejected(ReviewEntry, [ReviewChange])
    /// It was approved, but something changed since.
    case stale(ReviewEntry, [ReviewChange])

    /// What decided, when somebody has.
    public var entry: ReviewEntry? {
        switch self {
        case .open: nil
        case .approved(let entry), .rejected(let entry, _), .stale(let entry, _): entry
        }
    }

    /// What changed since somebody decided.
    public var changes: [ReviewChange] {
        switch self {
        case .open, .approved: []
        case .rejected(_, let changes), .stale(_, let changes): changes
        }
    }

    /// The stable word for other programs.
    public var name: String {
        switch self {
        case .open: "open"
        case .approved: "approved"
        case .rejected: "rejected"
        case .stale: "stale"
        }
    }
}

/// A campaign before its reviewers: what lies before them, and what they decided.
public struct CampaignReview: Sendable {
    public let subject: ReviewSubject
    private let states: [ReviewCheck: CheckState]
    /// Why nothing of the log counts; nil when it is intact.
    public let brokenLog: ReviewChainBreak?

    /// O(entries of the campaign).
    public init(subject: ReviewSubject, log: ReviewLog) {
        self.subject = subject
        brokenLog = log.breaks.first
        let latest = ReviewCheck.allCases.compactMap { check in
            log.latest(of: check, of: subject.campaign.id).map { (check, CampaignReview.state($0, subject)) }
        }
        states = Dictionary(uniqueKeysWithValues: latest)
    }

    public func state(of check: ReviewCheck) -> CheckState { states[check] ?? .open }

    /// Whether the campaign may go out: every check approved by a signature that still holds, in a log that nobody has changed.
    /// A signature holds only with a reason for every `stop`.
    public var isLaunchable: Bool {
        brokenLog == nil
            && ReviewCheck.allCases.allSatisfy { if case .approved = state(of: $0) { true } else { false } }
    }

    private static func state(_ entry: ReviewEntry, _ subject: ReviewSubject) -> CheckState {
        let changes = ReviewChange.changes(since: entry, in: subject)
        switch entry.decision {
        case .reject: return .rejected(entry, changes)
        case .approve: return changes.isEmpty ? .approved(entry) : .stale(entry, changes)
        }
    }
}
