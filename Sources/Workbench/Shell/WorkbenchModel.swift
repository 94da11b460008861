import AudienceEngine
import CampaignDomain
import CampaignPreview
import Synchronization
import TerminalKit

/// What the screens show: one workspace as of one instant. Immutable, so workers and the screen share it.
public final class WorkbenchModel: Sendable {
    public let audience: Audience
    public let evaluator: ExpressionEvaluator
    public let vocabulary: ExpressionVocabulary
    /// What was wrong with the files, one line each, in the order of the files.
    public let problems: [String]
    /// Whether somebody else writes the workspace, or its files cannot be written.
    public let isReadOnly: Bool
    /// The sign-offs of the campaigns.
    public let reviews: ReviewLog
    /// How long work is spread over threads.
    public let parallel: Parallel
    private let engine = Mutex<PreviewEngine?>(nil)

    /// O(distinct values) for the words that completion offers.
    public init(
        audience: Audience, evaluator: ExpressionEvaluator, problems: [String] = [], isReadOnly: Bool = false,
        reviews: ReviewLog = .empty, parallel: Parallel = .serial
    ) {
        self.audience = audience
        self.evaluator = evaluator
        self.problems = problems
        self.isReadOnly = isReadOnly
        self.reviews = reviews
        self.parallel = parallel
        vocabulary = ExpressionVocabulary(definitions: audience.definitions, snapshot: audience.snapshot)
    }

    /// The same workspace with another log of reviews; what was computed already is kept. O(1).
    public init(_ model: WorkbenchModel, reviews: ReviewLog) {
        audience = model.audience
        evaluator = model.evaluator
        vocabulary = model.vocabulary
        problems = model.problems
        isReadOnly = model.isReadOnly
        parallel = model.parallel
        self.reviews = reviews
        let made = model.engine.withLock { $0 }
        engine.withLock { $0 = made }
    }

    public var definitions: Definitions { audience.definitions }
    public var settings: WorkspaceSettings { audience.definitions.settings }
    public var asOf: Instant { audience.asOf }

    /// Which addresses bounce, found by whoever asks first: O(records), and the events of whoever has an address that bounced. For
    /// workers, never for drawing.
    public var deliveryHealth: DeliveryHealth { evaluator.deliveryHealth }

    /// The engine of campaign previews, made by whoever asks first. O(1); what it computes it keeps.
    public var previewEngine: PreviewEngine {
        engine.withLock { engine in
            if let engine { return engine }
            let made = PreviewEngine(audience: audience, evaluator: evaluator, parallel: parallel)
            engine = made
            return made
        }
    }
}
