import CampaignDomain
import CampaignPreview
import TerminalKit

/// Says where the checks of a campaign stand, who decided, and what changed since.
public struct ReviewPresenter: Sendable {
    let context: PresentationContext
    var words: Words { context.words }

    public init(_ context: PresentationContext) {
        self.context = context
    }

    public func title(_ check: ReviewCheck) -> String { words(check.phrase) }

    /// What a check asks.
    func question(_ check: ReviewCheck) -> String {
        switch check {
        case .message: words("Is it said right?")
        case .audience: words("Is it for these people?")
        case .delivery: words("Does it arrive, and when it should?")
        case .compliance: words("May it be sent at all?")
        }
    }

    public func title(_ state: CheckState) -> String {
        switch state {
        case .open: words("open")
        case .approved: words("signed off")
        case .rejected: words("rejected")
        case .stale: words("stale")
        }
    }

    func title(_ decision: ReviewDecision) -> String {
        switch decision {
        case .approve: words("signed off")
        case .reject: words("rejected")
        }
    }

    /// `Irina · 7 Mar 2026 09:10`; nothing for a check that nobody has decided.
    public func signature(_ entry: ReviewEntry) -> String {
        "\(entry.reviewer) · \(context.dateTime(entry.at))"
    }

    /// A sentence without capital and full stop.
    public func launch(_ review: CampaignReview) -> String {
        if let broken = review.brokenLog { return words("blocked: {0}", sentence(broken)) }
        if review.isLaunchable { return words("may go out: every check is signed off") }
        let waiting = ReviewCheck.allCases.filter { if case .approved = review.state(of: $0) { false } else { true } }
        return words("may not go out yet: {0}", waiting.map(title).joined(separator: ", "))
    }

    /// The same in a few words, where the checks stand beside it.
    func shortLaunch(_ review: CampaignReview) -> String {
        if let broken = review.brokenLog { return words("blocked: {0}", sentence(broken)) }
        return review.isLaunchable ? words("may go out") : words("may not go out yet")
    }

    /// A clear sentence without capital and full stop, naming exactly what changed.
    public func sentence(_ change: ReviewChange) -> String {
        switch change {
        case .content(let part): part.map(content) ?? words("the content changed")
        case .policy(let part): part.map { words("policies changed: {0}", policy($0)) } ?? words("the policies changed")
        case .ruleSet(let from, let to):
            words("the rules of the program changed: version {0} → {1}", words.number(from), words.number(to))
        case .verdict(let verdict, let from, let to):
            "\(self.verdict(verdict)): \(words.number(from)) → \(words.number(to)) (\(signed(to - from)))"
        case .otherRecords: words("other records than before, as many with every verdict")
        case .newStop(let rule): words("a stop that nobody has weighed: {0}", RulePresenter(words: words).title(rule))
        }
    }

    /// `Иванова Анна (c-104): will be sent → Unsubscribed`.
    public func sentence(_ change: RecordChange) -> String {
        func place(_ verdict: String?) -> String { verdict.map(self.verdict) ?? words("not targeted") }
        return "\(context.record(change.record)): \(place(change.before)) → \(place(change.after))"
    }

    private func verdict(_ verdict: String) -> String {
        verdict == Verdict.send.description
            ? words("will be sent") : RulePresenter(words: words).title(RuleID(verdict))
    }

    private func signed(_ number: Int) -> String {
        (number > 0 ? "+" : "") + words.number(number)
    }

    // MARK: Parts

    private func content(_ part: String) -> String {
        switch part {
        case "kind": words("the kind, channel or type of the campaign changed")
        case "schedule": words("the schedule changed")
        case "offers": words("the offers changed")
        case "cost": words("the budget or the cost of a message changed")
        case "sources": words("the lists or segments of the audience changed")
        case "goals": words("the intent, the goal or the targets changed")
        case "controlGroup": words("the control group changed")
        case "variants": words("the variants changed")
        default: message(part) ?? words("the content changed: {0}", part)
        }
    }

    /// Of `message ID FIELD`.
    private func message(_ part: String) -> String? {
        let parts = part.split(separator: " ")
        guard parts.count >= 3, parts[0] == "message", let field = parts.last else { return nil }
        let id = context.quoted(parts.dropFirst().dropLast().joined(separator: " "))
        switch field {
        case "subject": return words("the subject of {0} changed", id)
        case "preheader": return words("the preheader of {0} changed", id)
        case "body": return words("the text of {0} changed", id)
        case "links": return words("the links of {0} changed", id)
        case "unsubscribeLink": return words("the way to unsubscribe of {0} changed", id)
        case "language": return words("the language of {0} changed", id)
        case "gender": return words("whom {0} addresses changed", id)
        default: return nil
        }
    }

    private func policy(_ part: String) -> String {
        switch part {
        case "identity": words("who is one person")
        case "doubleOptIn": words("double opt-in")
        case "caps": words("frequency caps")
        case "quietHours": words("quiet hours")
        case "bestBefore": words("best-before of the data")
        case "controlGroup": words("the global control group")
        case "packs": words("rule packs")
        case "severity": words("severities of rules")
        case "off": words("rules switched off")
        case "testMarkers": words("markers of test content")
        case "triggerShareGoal": words("goal for the automated share")
        case "manualBudget": words("budget of manual sends")
        case "subjectLength": words("length of a subject")
        case "topTiers": words("top loyalty tiers")
        case "rfm": words("RFM scores")
        default: context.quoted(part)
        }
    }
}

extension ReviewCheck {
    public var phrase: Phrase {
        switch self {
        case .message: Phrase("Message")
        case .audience: Phrase("Audience")
        case .delivery: Phrase("Delivery")
        case .compliance: Phrase("Compliance")
        }
    }
}
