import AudienceEngine
import CampaignDomain
import CampaignPreview
import TerminalKit

/// The page that compares the preview with another: first what with, then what differs, with the people behind each number.
struct DifferencePage: Sendable {
    enum State: Sendable {
        case choosing
        case computing
        case failed(PreviewFailure)
        case ready(ComputedDifference)
    }

    /// What the preview can be compared with.
    let baselines: [Baseline]
    var state = State.choosing
    /// The selected baseline, then the selected line.
    var list = ListState()
    /// What had the keyboard and what the recipients were behind before the page was opened.
    let paneBefore: OpenPreview.Pane
    let subjectBefore: OpenPreview.Subject

    var difference: ComputedDifference? {
        if case .ready(let difference) = state { difference } else { nil }
    }

    /// How many lines there are to choose from.
    var count: Int {
        switch state {
        case .choosing: baselines.count
        case .ready(let difference): difference.lines.count
        case .computing, .failed: 0
        }
    }
}

/// The earlier side of a comparison.
enum Baseline: Hashable, Sendable {
    /// The same campaign so many days earlier.
    case earlier(days: Int)
    /// Another campaign as of the same instant.
    case campaign(CampaignID)

    /// Days back that people ask for, then the other campaigns: those of the same series first, of these and of the others
    /// the latest send first, and last what has no time.
    static func all(for campaign: Campaign, in definitions: Definitions) -> [Baseline] {
        func isRelated(_ other: Campaign) -> Bool { other.series != nil && other.series == campaign.series }
        func rank(_ other: Campaign) -> (Int, Int, Int64) {
            (isRelated(other) ? 0 : 1, other.sendAt == nil ? 1 : 0, -(other.sendAt?.seconds ?? 0))
        }
        let others = definitions.campaigns.filter { $0.id != campaign.id }.sorted {
            let (left, right) = (rank($0), rank($1))
            return left != right ? left < right : $0.id < $1.id
        }
        return [1, 7, 30, 365].map { .earlier(days: $0) } + others.map { .campaign($0.id) }
    }
}

/// A difference with its lines made; long lists of causes are not worded anew with every frame.
struct ComputedDifference: Sendable {
    let difference: PreviewDifference
    /// In the language of the moment when they were made; which lines there are does not depend on it.
    let lines: [DifferenceLine]
    private let language: Language

    init(_ difference: PreviewDifference, words: Words) {
        self.difference = difference
        lines = DifferencePresenter(difference, words: words).lines(difference)
        language = words.language
    }

    func lines(in words: Words) -> [DifferenceLine] {
        words.language == language ? lines : DifferencePresenter(difference, words: words).lines(difference)
    }

    /// Both sides as a heading: `«A», as of … → «B», as of …`.
    func heading(_ words: Words) -> String {
        let presenter = DifferencePresenter(difference, words: words)
        return presenter.title(difference.before) + " → " + presenter.title(difference.after)
    }

    /// The people behind a line, as rows of the later side; who is not there any more is left out.
    func rows(of line: Int) -> RowSet? {
        guard lines.indices.contains(line), let rows = lines[line].rows else { return nil }
        return lines[line].side == .after ? rows : difference.laterRows(of: rows)
    }
}

/// Previews the earlier side and compares.
struct DifferenceWork: Work {
    enum Answer: Sendable {
        case ready(PreviewDifference)
        case failed(PreviewFailure)
    }

    let after: CampaignPreview
    let baseline: Baseline

    func title(_ words: Words) -> String { words("Comparing the previews") }

    func answer(in context: WorkContext) throws -> Answer {
        let engine = engine(in: context.model)
        try context.checkCancellation()
        guard let campaign = campaign(in: context.model.definitions) else {
            return .failed(.unknownCampaign(after.campaign.id))
        }
        do {
            return .ready(PreviewDifference(before: try engine.preview(campaign), after: after))
        } catch {
            return .failed(.preview(error))
        }
    }

    private func campaign(in definitions: Definitions) -> Campaign? {
        switch baseline {
        case .earlier: after.campaign
        case .campaign(let id): definitions.campaign(id)
        }
    }

    private func engine(in model: WorkbenchModel) -> PreviewEngine {
        guard case .earlier(let days) = baseline else { return model.previewEngine }
        let audience = Audience(model.audience, asOf: model.asOf - .days(Int64(days)))
        return PreviewEngine(
            audience: audience, evaluator: ExpressionEvaluator(audience: audience), parallel: model.parallel)
    }
}
