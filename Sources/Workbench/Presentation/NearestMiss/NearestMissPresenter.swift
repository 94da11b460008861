import AudienceEngine
import CampaignDomain
import CampaignPreview

/// A line of a told nearest miss: what it means, how deep it stands, what it says.
public struct MissLine: Hashable, Sendable {
    public enum Tone: Hashable, Sendable {
        case heading
        case holds, fails, unknown
        /// What would let the record in.
        case change
        case plain

        /// Before the text, so that colour is never needed.
        public var sign: String {
            switch self {
            case .heading, .plain: ""
            case .holds: "✔ "
            case .fails: "✖ "
            case .unknown: "? "
            case .change: "→ "
            }
        }
    }

    public let tone: Tone
    /// 0 is the outermost.
    public let depth: Int
    public let text: String

    init(_ tone: Tone, _ text: String, depth: Int = 0) {
        self.tone = tone
        self.depth = depth
        self.text = text
    }
}

/// Tells what keeps a record from getting a campaign, and which single change would let it in.
public struct NearestMissPresenter: Sendable {
    let context: PresentationContext
    private var words: Words { context.words }
    private var rules: RulePresenter { RulePresenter(words: words) }

    public init(_ context: PresentationContext) {
        self.context = context
    }

    /// Nothing for a record that is sent: nothing is missing.
    public func lines(_ miss: NearestMiss) -> [MissLine] {
        switch miss {
        case .sent: []
        case .held(let miss): held(miss)
        case .untargeted(let miss): sources(miss) + changes(miss)
        }
    }

    // MARK: Held

    private func held(_ miss: HeldMiss) -> [MissLine] {
        var lines = [MissLine(.heading, words("What would let the record in"))]
        let singles = miss.singleChanges
        lines += singles.map { reason in
            let title = context.quoted(rules.title(reason.rule))
            return MissLine(.change, words("Resolving {0} is enough: the record is then sent", title), depth: 1)
        }
        if singles.isEmpty, miss.reasons.count > 1 {
            lines.append(MissLine(.fails, words.counted(miss.reasons.count, .rulesToResolve), depth: 1))
        }
        lines += miss.reasons.compactMap { insufficient($0, among: miss.reasons) }
        return lines + (miss.kept.map { [kept($0)] } ?? [])
    }

    /// A rule that would come up once another is resolved; those that hold the record already are told anyway.
    private func insufficient(_ reason: HeldMiss.Reason, among reasons: [HeldMiss.Reason]) -> MissLine? {
        guard case .held(let next) = reason.verdictWithout, !reasons.contains(where: { $0.rule == next }) else {
            return nil
        }
        let (title, nextTitle) = (context.quoted(rules.title(reason.rule)), context.quoted(rules.title(next)))
        return MissLine(.fails, words("Without {0} the record would be held by {1}", title, nextTitle), depth: 1)
    }

    /// What becomes of the person whose duplicate this is.
    private func kept(_ kept: HeldMiss.Kept) -> MissLine {
        let record = record(kept.row) ?? ""
        switch kept.verdict {
        case .send:
            return MissLine(.holds, words("The person gets it all the same, at the record {0}", record), depth: 1)
        case .held(let rule):
            let title = context.quoted(rules.title(rule))
            return MissLine(.plain, words("The record {0} is kept instead, and held by {1}", record, title), depth: 1)
        }
    }

    private func record(_ row: Int) -> String? {
        context.audience.map { context.record($0.snapshot.customers.customerID(row)) }
    }

    // MARK: Not targeted

    private func sources(_ miss: UntargetedMiss) -> [MissLine] {
        guard !miss.included.isEmpty else {
            return [MissLine(.plain, words("The campaign includes no list and no segment"))]
        }
        var lines = [MissLine(.heading, words("Where the audience comes from"))]
        let lists = miss.included.filter(\.isListWithoutRecord)
        if lists.count > 1 {
            let names = lists.map { context.source($0.source) }.joined(separator: ", ")
            lines.append(MissLine(.fails, words("None of these lists has the record: {0}", names), depth: 1))
        }
        for trace in miss.included where lists.count < 2 || !trace.isListWithoutRecord {
            lines.append(included(trace))
            if let explanation = trace.explanation, !trace.isMember { lines += tree(explanation) }
        }
        guard !miss.excluding.isEmpty else { return lines }
        lines.append(MissLine(.heading, words("What takes the person out")))
        for trace in miss.excluding {
            lines.append(MissLine(.fails, excluded(trace), depth: 1))
            if let explanation = trace.explanation { lines += tree(explanation) }
        }
        return lines
    }

    private func included(_ trace: SourceTrace) -> MissLine {
        let name = context.source(trace.source)
        switch (trace.source.isList, trace.isMember) {
        case (true, true): return MissLine(.holds, words("The list {0} has the record", name), depth: 1)
        case (true, false): return MissLine(.fails, words("The list {0} does not have the record", name), depth: 1)
        case (false, true): return MissLine(.holds, words("The segment {0} has the record", name), depth: 1)
        case (false, false): return MissLine(.fails, words("The segment {0} does not have the record", name), depth: 1)
        }
    }

    private func excluded(_ trace: SourceTrace) -> String {
        let (name, record) = (context.source(trace.source), record(trace.row) ?? "")
        return trace.source.isList
            ? words("The excluded list {0} has {1}", name, record)
            : words("The excluded segment {0} has {1}", name, record)
    }

    private func changes(_ miss: UntargetedMiss) -> [MissLine] {
        guard !miss.changes.isEmpty else {
            return [
                MissLine(.heading, words("What would let the record in")),
                MissLine(.plain, words("No single change would: several things have to be otherwise"), depth: 1),
            ]
        }
        let texts = texts(miss.changes)
        let heading =
            texts.count > 1
            ? words("Each of these alone would let the record in") : words("What would let the record in")
        return [MissLine(.heading, heading)]
            + texts.map { MissLine(.change, $0, depth: 1) }
            + [MissLine(.plain, then(miss.then), depth: 1)]
    }

    /// The lists on which a record could be put are those just named as without it, so they are not named again.
    private func texts(_ changes: [AudienceChange]) -> [String] {
        let lists = changes.filter(\.isPutOnList)
        guard lists.count > 1 else { return changes.map(text) }
        return [words("The record is put on any of these lists")] + changes.filter { !$0.isPutOnList }.map(text)
    }

    /// A change as something to be done or to become so.
    public func text(_ change: AudienceChange) -> String {
        switch change {
        case .putOnList(let list): words("The record is put on the list {0}", context.source(list.rawValue))
        case .takeOffList(let list): words("The person is taken off the list {0}", context.source(list.rawValue))
        case .dropExclusion(let segment):
            words("The campaign no longer excludes the segment {0}", context.source(segment.rawValue))
        case .predicate(_, let text, true): words("This comes to hold: {0}", text)
        case .predicate(_, let text, false): words("This no longer holds: {0}", text)
        }
    }

    private func then(_ forecast: Forecast) -> String {
        guard forecast.reasons.isEmpty else {
            return words("It would then be held: {0}", forecast.reasons.map(rules.title).joined(separator: ", "))
        }
        guard !forecast.warnings.isEmpty else { return words("It would then be sent") }
        return words(
            "It would then be sent, with a warning: {0}", forecast.warnings.map(rules.title).joined(separator: ", "))
    }
}

extension SourceTrace {
    fileprivate var isListWithoutRecord: Bool { source.isList && !isMember }
}

extension AudienceChange {
    fileprivate var isPutOnList: Bool {
        if case .putOnList = self { true } else { false }
    }
}

extension CountedNoun {
    static let rulesToResolve = CountedNoun(
        "No single change would: {0} rule holds it", "No single change would: {0} rules hold it, each by itself")
}
