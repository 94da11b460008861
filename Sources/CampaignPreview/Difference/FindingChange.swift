import CampaignDomain

/// A rule that says something else than before.
public struct FindingChange: Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        case appeared, gone, changed
    }

    /// Nil when the finding appeared.
    public let before: Finding?
    /// Nil when the finding is gone.
    public let after: Finding?
    public let rule: RuleID

    public var kind: Kind { before == nil ? .appeared : after == nil ? .gone : .changed }

    /// A finding has changed when its count or severity has.
    static func changes(from before: [Finding], to after: [Finding]) -> [FindingChange] {
        let now = after.compactMap { finding -> FindingChange? in
            let earlier = before.first { $0.rule == finding.rule }
            if let earlier, earlier.count == finding.count, earlier.severity == finding.severity { return nil }
            return FindingChange(before: earlier, after: finding, rule: finding.rule)
        }
        let gone = before.filter { finding in !after.contains { $0.rule == finding.rule } }
        return now + gone.map { FindingChange(before: $0, after: nil, rule: $0.rule) }
    }
}

/// One of the hashes that a sign-off binds to, where it differs.
public struct HashChange: Hashable, Sendable {
    public enum Subject: String, CaseIterable, Sendable {
        case content, audience, policy
    }

    public let subject: Subject
    public let before: String
    public let after: String

    static func changes(from before: PreviewHashes, to after: PreviewHashes) -> [HashChange] {
        Subject.allCases.compactMap { subject in
            let (old, new) = (before.hash(of: subject), after.hash(of: subject))
            return old == new ? nil : HashChange(subject: subject, before: old, after: new)
        }
    }
}

extension PreviewHashes {
    fileprivate func hash(of subject: HashChange.Subject) -> String {
        switch subject {
        case .content: content
        case .audience: audience
        case .policy: policy
        }
    }
}
