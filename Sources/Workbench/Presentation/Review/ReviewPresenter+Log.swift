import CampaignPreview

extension ReviewPresenter {
    /// What is wrong with the log, with the line: a clause without capital and full stop.
    public func sentence(_ broken: ReviewChainBreak) -> String {
        let line = words.number(broken.line)
        switch broken {
        case .unreadable(_, let reason): return words("line {0} of reviews.jsonl cannot be read: {1}", line, reason)
        case .altered: return words("line {0} of reviews.jsonl was altered after it was sealed", line)
        case .removed(let count, _): return words.counted(count, .removedEntry, line)
        case .inserted(_, let twin?):
            return words("line {0} of reviews.jsonl was put in: it is a copy of line {1}", line, words.number(twin))
        case .inserted(_, nil): return words("line {0} of reviews.jsonl was put in afterwards", line)
        case .reordered(_, let after):
            return words("line {0} of reviews.jsonl was moved: it belongs after line {1}", line, words.number(after))
        }
    }

    /// What became of a log, in lines: that it is intact, or every break.
    public func verification(of log: ReviewLog) -> String {
        guard log.isIntact else {
            return log.breaks.map { "✖ " + sentence($0) }.joined(separator: "\n")
        }
        let count = words.counted(log.lines.count, .entry)
        let last = log.lines.last?.hash.map { "\n  " + words("last hash: {0}", $0) } ?? ""
        return "✔ " + words("reviews.jsonl is as it was written: {0}", count) + last
    }

    /// Why a sign-off is not taken, and what to do: clauses without capital and full stop.
    public func sentence(_ refusal: SignOffRefusal) -> (reason: String, advice: String) {
        let rules = RulePresenter(words: words)
        func named(_ rule: String) -> String { "\(rules.title(RuleID(rule))) [\(rule)]" }
        switch refusal {
        case .brokenLog(let broken):
            return (sentence(broken), words("put reviews.jsonl back as it was; nothing can be signed until then"))
        case .noReviewer: return (words("nobody stands under it"), words("name the reviewer"))
        case .ownCampaign(let owner):
            return (
                words("four eyes: {0} owns the campaign and cannot approve it", owner),
                words("let somebody else approve it")
            )
        case .stopsWithoutOverride(let stops):
            return (
                words("it stops the launch: {0}", stops.map { named($0.rawValue) }.joined(separator: ", ")),
                words("mend it, or give a reason to override it")
            )
        case .notAStop(let rule):
            return (words("{0} stops nothing here", named(rule)), words("override stops of the chosen checks only"))
        case .noReasonToOverride(let rule):
            return (words("{0} is overridden without a reason", named(rule)), words("say why it may go out"))
        case .noReason: return (words("a rejection needs a reason"), words("say what has to be mended"))
        case .overrideOfRejection(let rule):
            return (words("a rejection overrides nothing, so not {0}", named(rule)), words("leave the override out"))
        }
    }
}

extension CountedNoun {
    static let removedEntry = CountedNoun(
        "{0} entry was removed before line {1} of reviews.jsonl",
        "{0} entries were removed before line {1} of reviews.jsonl")
    public static let entry = CountedNoun("entry", "entries")
}

extension CheckState {
    /// Colour never speaks alone.
    public var sign: String {
        switch self {
        case .open: "○"
        case .approved: "✔"
        case .rejected: "✖"
        case .stale: "▲"
        }
    }
}
