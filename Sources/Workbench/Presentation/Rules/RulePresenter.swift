import CampaignDomain
import CampaignPreview

/// What a rule of the preview is called and says about itself, in one language.
public struct RulePresenter: Sendable {
    private let words: Words

    public init(words: Words) {
        self.words = words
    }

    /// A name of one to four words: `Frequency cap`. A rule that nobody has worded is called by its id.
    public func title(_ rule: RuleID) -> String {
        wording(rule)?.title ?? rule.rawValue
    }

    /// A clause without capital and full stop that goes on after «1 204 records:».
    public func summary(_ rule: RuleID) -> String {
        wording(rule)?.summary ?? rule.rawValue
    }

    /// One or more sentences. In English what the rule says of itself, in other languages the summary.
    public func whatItDoes(_ rule: RuleID) -> String {
        guard words.language == .english, let text = RulePresenter.descriptions[rule]?.whatItDoes else {
            let summary = summary(rule)
            return "\(summary.prefix(1).uppercased())\(summary.dropFirst())."
        }
        return text
    }

    public func whyItMatters(_ rule: RuleID) -> String {
        wording(rule)?.whyItMatters ?? RulePresenter.descriptions[rule]?.whyItMatters ?? ""
    }

    public func whatToDo(_ rule: RuleID) -> String {
        wording(rule)?.whatToDo ?? RulePresenter.descriptions[rule]?.whatToDo ?? ""
    }

    private func wording(_ rule: RuleID) -> RuleWording? {
        words.translation.rules[rule.rawValue] ?? Translation.english.rules[rule.rawValue]
    }

    private static let descriptions = Dictionary(
        RuleRegistry.all.map { ($0.id, type(of: $0).description) }, uniquingKeysWith: { first, _ in first })
}

/// What happens to a record, in words.
public struct VerdictPresenter: Sendable {
    private let words: Words

    public init(words: Words) {
        self.words = words
    }

    /// `send`, or the title of the rule that holds the record.
    public func text(_ verdict: Verdict) -> String {
        switch verdict {
        case .send: words("send")
        case .held(let rule): RulePresenter(words: words).title(rule)
        }
    }

    /// A sentence: `Sent`, or `Held: Frequency cap — this send would exceed a cap`.
    public func sentence(_ verdict: Verdict) -> String {
        switch verdict {
        case .send: return words("Will be sent")
        case .held(let rule):
            let rules = RulePresenter(words: words)
            return words("Held: {0} — {1}", rules.title(rule), rules.summary(rule))
        }
    }
}
