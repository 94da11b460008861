import AudienceEngine
import CampaignDomain
import CampaignPreview

/// Computes the preview of a campaign. One pass over the audience for each rule; the first preview of a workspace also looks
/// for bounced addresses.
struct PreviewWork: Work {
    enum Answer: Sendable {
        case ready(ComputedPreview)
        case failed(PreviewFailure)
    }

    let campaign: CampaignID

    func title(_ words: Words) -> String { words("Computing who gets it") }

    func answer(in context: WorkContext) throws -> Answer {
        let model = context.model
        guard let definition = model.definitions.campaign(campaign) else { return .failed(.unknownCampaign(campaign)) }
        let engine = model.previewEngine
        try context.checkCancellation()
        let preview: CampaignPreview
        do {
            preview = try engine.preview(definition)
        } catch {
            return .failed(.preview(error))
        }
        try context.checkCancellation()
        return .ready(ComputedPreview(preview: preview, lifecycle: lifecycle(of: model)))
    }

    /// The scheme that expressions call `lifecycle` (DOMAIN.md 10).
    private func lifecycle(of model: WorkbenchModel) -> SchemeBreakdown? {
        let id: SchemeID = model.definitions.scheme("lifecycle") == nil ? "lifecycle-003" : "lifecycle"
        guard model.definitions.scheme(id) != nil else { return nil }
        return try? model.evaluator.breakdown(of: id)
    }
}

/// Why there is no preview.
enum PreviewFailure: Sendable {
    case preview(PreviewError)
    case unknownCampaign(CampaignID)
    case unexpected(String)
}

/// A preview with its numbers counted.
struct ComputedPreview: Sendable {
    let preview: CampaignPreview
    let lifecycle: SchemeBreakdown?
    /// Sources, then the waterfall.
    let steps: [WaterfallStep]

    var outcome: PreviewOutcome { preview.outcome }

    /// O(steps × records / 64).
    init(preview: CampaignPreview, lifecycle: SchemeBreakdown?) {
        self.preview = preview
        self.lifecycle = lifecycle
        let outcome = preview.outcome
        let sources = outcome.sources
        let overlaps = sources.overlaps.enumerated().filter { $0.element.count > 0 }.map { index, overlap in
            WaterfallStep(
                .overlap(index), sources.included[overlap.first].rows.intersection(sources.included[overlap.second].rows))
        }
        steps =
            sources.included.enumerated().map { WaterfallStep(.included($0.offset), $0.element.rows) } + overlaps
            + sources.excluded.enumerated().map { WaterfallStep(.excluded($0.offset), $0.element.rows) }
            + [WaterfallStep(.targeted, outcome.targeted)]
            + outcome.holding.map { WaterfallStep(.held($0.rule), $0.primary) }
            + [WaterfallStep(.send, outcome.send), WaterfallStep(.warned, outcome.sendWithWarnings)]
    }

    func step(_ line: WaterfallLine) -> WaterfallStep? {
        steps.first { $0.line == line }
    }
}

/// A line of the waterfall: what is counted.
enum WaterfallLine: Hashable, Sendable {
    /// By their places among the sources.
    case included(Int), excluded(Int), overlap(Int)
    case targeted
    case held(RuleID)
    /// Stands for the rules that hold nobody while they are folded.
    case foldedRules
    case send, warned

    var isSource: Bool {
        switch self {
        case .included, .excluded, .overlap: true
        default: false
        }
    }
}

/// A number of the waterfall and the records behind it.
struct WaterfallStep: Sendable {
    let line: WaterfallLine
    let rows: RowSet
    let count: Int

    init(_ line: WaterfallLine, _ rows: RowSet) {
        self.line = line
        self.rows = rows
        count = rows.count
    }
}
