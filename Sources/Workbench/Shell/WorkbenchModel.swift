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
    /// Why the workspace cannot be changed; nil when it can.
    public let readOnly: ReadOnlyCause?
    /// The sign-offs of the campaigns.
    public let reviews: ReviewLog
    /// Made-up customers, for journeys.
    public let personas: [Persona]
    /// Who might be one person and waits for a human, in the order of the first records.
    public let conflicts: [ConflictCase]
    /// How long work is spread over threads.
    public let parallel: Parallel
    private let engine = Mutex<PreviewEngine?>(nil)
    private let earlier = Mutex<[Instant: ExpressionEvaluator]>([:])
    /// What was found of the communication map.
    let map: MapOnce

    /// O(distinct values) for the words that completion offers.
    ///
    /// - Parameter conflicts: those that nobody has decided; all that there are unless they are given.
    public init(
        audience: Audience, evaluator: ExpressionEvaluator, problems: [String] = [], readOnly: ReadOnlyCause? = nil,
        reviews: ReviewLog = .empty, personas: [Persona] = [], conflicts: [ConflictCase]? = nil,
        parallel: Parallel = .serial
    ) {
        self.conflicts = conflicts ?? audience.undecidedConflicts
        self.audience = audience
        self.evaluator = evaluator
        self.problems = problems
        self.readOnly = readOnly
        self.reviews = reviews
        self.personas = personas
        self.parallel = parallel
        map = MapOnce()
        vocabulary = ExpressionVocabulary(definitions: audience.definitions, snapshot: audience.snapshot)
    }

    /// The same workspace with another log of reviews; what was computed already is kept. O(1).
    public init(_ model: WorkbenchModel, reviews: ReviewLog) {
        audience = model.audience
        evaluator = model.evaluator
        vocabulary = model.vocabulary
        problems = model.problems
        readOnly = model.readOnly
        personas = model.personas
        conflicts = model.conflicts
        parallel = model.parallel
        map = model.map
        self.reviews = reviews
        let made = (model.engine.withLock { $0 }, model.earlier.withLock { $0 })
        engine.withLock { $0 = made.0 }
        earlier.withLock { $0 = made.1 }
    }

    /// The same workspace after segments, schemes or lists were changed; what was found of the people is kept.
    /// O(records / 64 + distinct values).
    public init(_ model: WorkbenchModel, definitions: Definitions) {
        audience = Audience(model.audience, definitions: definitions)
        evaluator = ExpressionEvaluator(model.evaluator, audience: audience)
        vocabulary = ExpressionVocabulary(definitions: definitions, snapshot: audience.snapshot)
        problems = model.problems
        readOnly = model.readOnly
        reviews = model.reviews
        personas = model.personas
        conflicts = model.conflicts
        parallel = model.parallel
        map = MapOnce()
        let then = model.earlier.withLock { $0 }.mapValues {
            ExpressionEvaluator($0, audience: Audience($0.audience, definitions: definitions))
        }
        earlier.withLock { $0 = then }
    }

    public var isReadOnly: Bool { readOnly != nil }
    public var definitions: Definitions { audience.definitions }
    public var settings: WorkspaceSettings { audience.definitions.settings }
    public var asOf: Instant { audience.asOf }

    /// Which addresses bounce, found by whoever asks first: O(records), and the events of whoever has an address that bounced. For
    /// workers, never for drawing.
    public var deliveryHealth: DeliveryHealth { evaluator.deliveryHealth }

    /// What is told of segments and schemes as of now.
    public var reports: SegmentReports { SegmentReports(evaluator: evaluator) }

    /// What is told of them as of an earlier instant. The first who asks for an instant makes its audience: O(records). For
    /// workers, never for drawing.
    public func reports(asOf instant: Instant) -> SegmentReports {
        earlier.withLock { earlier in
            if let made = earlier[instant] { return SegmentReports(evaluator: made) }
            let then = Audience(audience, asOf: instant)
            let made = ExpressionEvaluator(audience: then, rfmOptions: evaluator.rfmOptions)
            earlier[instant] = made
            return SegmentReports(evaluator: made)
        }
    }

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
