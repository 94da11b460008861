import AudienceEngine
import CampaignDomain
import CampaignPreview

/// A line of a told difference: a number with the records behind it, or a fact.
public struct DifferenceLine: Sendable {
    public enum Kind: Hashable, Sendable {
        case heading
        /// A sum, with its parts on the lines after it.
        case entered, left, changed, unchanged
        /// A part of the sum before it.
        case part
        case appeared, gone, changedFinding
        case hash

        /// Before the text, so that colour is never needed.
        public var sign: String {
            switch self {
            case .heading: ""
            case .entered, .appeared: "+ "
            case .left, .gone: "− "
            case .changed, .changedFinding, .hash: "≠ "
            case .unchanged: "= "
            case .part: "  · "
            }
        }
    }

    /// The snapshot that numbers the rows.
    public enum Side: Hashable, Sendable {
        case before, after
    }

    public let kind: Kind
    public let text: String
    public var count: Int?
    public var rows: RowSet?
    public var side = Side.after
}

/// Tells what is otherwise in one preview than in another.
public struct DifferencePresenter: Sendable {
    private let context: PresentationContext
    private let before: PresentationContext
    /// Whether the two sides are campaigns of one name, which only their ids tell apart.
    private let namesIDs: Bool
    private var words: Words { context.words }
    private var verdicts: VerdictPresenter { VerdictPresenter(words: words) }

    /// Names come from the later workspace, of what is gone from the earlier.
    public init(_ difference: PreviewDifference, words: Words, mask: PersonalDataMask = .off) {
        context = PresentationContext(audience: difference.after.audience, words: words, mask: mask)
        before = PresentationContext(audience: difference.before.audience, words: words, mask: mask)
        let sides = (difference.before.campaign, difference.after.campaign)
        namesIDs = sides.0.id != sides.1.id && sides.0.name == sides.1.name
    }

    /// A side as `«8 March», as of 7 Mar 2026 09:00`, with its id where the other side has the same name.
    public func title(_ preview: CampaignPreview) -> String {
        let name = context.quoted(preview.campaign.name) + (namesIDs ? " (\(preview.campaign.id))" : "")
        return words("{0}, as of {1}", name, context.dateTime(preview.audience.asOf))
    }

    public func lines(_ difference: PreviewDifference) -> [DifferenceLine] {
        move(difference.entered, .entered, words("Entered"), .after, cause: entry)
            + move(difference.left, .left, words("Left"), .before, cause: exit) + changed(difference)
            + [DifferenceLine(kind: .unchanged, text: words("Same verdict"), count: difference.unchanged)]
            + findings(difference) + hashes(difference)
    }

    private func move(
        _ move: AudienceMove, _ kind: DifferenceLine.Kind, _ title: String, _ side: DifferenceLine.Side,
        cause: (MoveCause) -> String
    ) -> [DifferenceLine] {
        [DifferenceLine(kind: kind, text: title, count: move.rows.count, rows: move.rows, side: side)]
            + move.parts.map {
                DifferenceLine(kind: .part, text: cause($0.cause), count: $0.rows.count, rows: $0.rows, side: side)
            }
    }

    private func changed(_ difference: PreviewDifference) -> [DifferenceLine] {
        var all = RowSet(capacity: difference.after.audience.count)
        for change in difference.changed { all.formUnion(change.rows) }
        let parts = difference.changed.map { change in
            DifferenceLine(
                kind: .part, text: "\(verdicts.text(change.from)) → \(verdicts.text(change.to))",
                count: change.rows.count, rows: change.rows)
        }
        return [DifferenceLine(kind: .changed, text: words("Another verdict"), count: all.count, rows: all)] + parts
    }

    /// Through what somebody came in.
    public func entry(_ cause: MoveCause) -> String {
        switch cause {
        case .record: words("new records")
        case .included(let id, true): words("now on the list {0}", name(id, isList: true))
        case .included(let id, false): words("now in the segment {0}", name(id, isList: false))
        case .excluded(let id, _): words("no longer excluded by {0}", context.source(id))
        }
    }

    /// Through what somebody went out.
    public func exit(_ cause: MoveCause) -> String {
        switch cause {
        case .record: words("records that are gone")
        case .included(let id, true): words("no longer on the list {0}", name(id, isList: true))
        case .included(let id, false): words("no longer in the segment {0}", name(id, isList: false))
        case .excluded(let id, _): words("now excluded by {0}", context.source(id))
        }
    }

    private func name(_ id: String, isList: Bool) -> String {
        let definitions = [context, before].compactMap { $0.audience?.definitions }
        let names = definitions.compactMap { definitions in
            isList ? definitions.list(ListID(id))?.name : definitions.segment(SegmentID(id))?.name
        }
        return context.quoted(names.first ?? id)
    }

    // MARK: Findings and hashes

    private func findings(_ difference: PreviewDifference) -> [DifferenceLine] {
        guard !difference.findings.isEmpty else { return [] }
        return [DifferenceLine(kind: .heading, text: words("Findings"))] + difference.findings.map(finding)
    }

    private func finding(_ change: FindingChange) -> DifferenceLine {
        let title = RulePresenter(words: words).title(change.rule)
        switch (change.before, change.after) {
        case (nil, let after?):
            let message = FindingPresenter(context).message(after)
            return DifferenceLine(kind: .appeared, text: "\(title): \(message)", rows: after.rows)
        case (let old?, let new?):
            return DifferenceLine(
                kind: .changedFinding, text: "\(title): \(told(old)) → \(told(new))", rows: new.rows)
        case (let old?, nil):
            let message = FindingPresenter(before).message(old)
            return DifferenceLine(kind: .gone, text: "\(title): \(message)", rows: old.rows, side: .before)
        case (nil, nil): return DifferenceLine(kind: .changedFinding, text: title)
        }
    }

    private func told(_ finding: Finding) -> String {
        "\(words(finding.severity.phrase)) \(words.number(finding.count))"
    }

    private func hashes(_ difference: PreviewDifference) -> [DifferenceLine] {
        guard !difference.hashes.isEmpty else { return [] }
        return [DifferenceLine(kind: .heading, text: words("What a sign-off binds to"))]
            + difference.hashes.map { change in
                DifferenceLine(
                    kind: .hash,
                    text: "\(text(change.subject)) \(change.before.prefix(12)) → \(change.after.prefix(12))")
            }
    }

    private func text(_ subject: HashChange.Subject) -> String {
        switch subject {
        case .content: words("hash of the content")
        case .audience: words("hash of the audience")
        case .policy: words("hash of the policies")
        }
    }
}
