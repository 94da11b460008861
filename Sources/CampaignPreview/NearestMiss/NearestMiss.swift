import AudienceEngine
import CampaignDomain

/// What keeps one record from getting a campaign, and which single change would let it in (DOMAIN.md 5).
public enum NearestMiss: Sendable {
    /// Nothing is missing.
    case sent(warnings: [RuleID])
    case held(HeldMiss)
    case untargeted(UntargetedMiss)
}

/// A targeted record that some rule holds.
public struct HeldMiss: Sendable {
    /// One of the rules that hold the record.
    public struct Reason: Hashable, Sendable {
        public let rule: RuleID
        /// What would become of the record with this rule alone switched off, for everybody and also for the approved campaigns
        /// that send before. Another rule may hold it then: at a shared address somebody else who is freed may come first.
        public let verdictWithout: Verdict
    }

    /// Every holding rule that concerns the record, in order; the first one decides.
    public let reasons: [Reason]
    /// The record of the same person that is kept instead of this one, and what becomes of it; nil when this is the kept one.
    public let kept: Kept?

    /// The record that a duplicate leaves the message to.
    public struct Kept: Hashable, Sendable {
        public let row: Int
        public let verdict: Verdict
    }

    /// The rules of which each, resolved alone, would let the record in. Mostly one or none.
    public var singleChanges: [Reason] {
        reasons.filter { $0.verdictWithout == .send }
    }
}

/// A record that is not in the audience.
public struct UntargetedMiss: Sendable {
    /// Every included source, in order, with what it says of the record.
    public let included: [SourceTrace]
    /// What takes the person out: excluded sources that have one of its records, and which record that is.
    public let excluding: [SourceTrace]
    /// The changes of which each alone would put the record into the audience; none when it takes several.
    public let changes: [AudienceChange]
    /// What would become of the record if it were in the audience as it is now.
    public let then: Forecast
}

/// One source of a campaign's audience, as one record is seen by it.
public struct SourceTrace: Sendable {
    public let source: AudienceSource
    /// The record that the trace is about: of an excluded source it may be another one of the person.
    public let row: Int
    /// Why the record is in the segment or not; nil for a list.
    public let explanation: Explanation?

    public var isMember: Bool { source.rows.contains(row) }
}

/// A change that concerns one person and nobody else.
public enum AudienceChange: Hashable, Sendable {
    /// The record is put on the list.
    case putOnList(ListID)
    /// The person's records are taken off the list.
    case takeOffList(ListID)
    /// The predicate, in the words of its author, comes to hold for the person's records, or is known not to.
    case predicate(Predicate, text: String, holds: Bool)
    /// The campaign no longer excludes the segment.
    case dropExclusion(SegmentID)

    /// What a predicate comes to after the change; nil when the change does not concern it.
    func truth(of predicate: Predicate) -> Truth? {
        switch (self, predicate) {
        case (.putOnList(let list), .inList(let id)): list == id ? .yes : nil
        case (.takeOffList(let list), .inList(let id)): list == id ? .no : nil
        case (.predicate(let changed, _, let holds), _): changed == predicate ? (holds ? .yes : .no) : nil
        case (.putOnList, _), (.takeOffList, _), (.dropExclusion, _): nil
        }
    }
}

/// What the rules would say of a record.
public struct Forecast: Hashable, Sendable {
    public let verdict: Verdict
    /// Every holding rule, in order.
    public let reasons: [RuleID]
    public let warnings: [RuleID]
}
