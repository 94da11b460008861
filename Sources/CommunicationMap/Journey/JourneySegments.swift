import AudienceEngine
import CampaignDomain

/// The segments of a workspace and its lifecycle, ready to be asked of somebody on a journey, who notices what is chosen there.
struct JourneySegments: Sendable {
    /// Every segment that can be computed, in the order of its file.
    let segments: [(id: SegmentID, condition: LiveCondition)]
    /// The parts of the lifecycle, in order; none when there is no such scheme or it cannot be computed.
    let stages: [LiveCondition]
    /// The chains that the entry into a segment fires, with the segment's place among ``segments``.
    let fired: [(chain: Int, segment: Int)]

    /// O(text of the definitions).
    init(engine: MapEngine) {
        let evaluator = engine.evaluator
        let segments = engine.audience.definitions.segments.compactMap { segment in
            JourneySegments.condition(of: segment.id, evaluator).map { (id: segment.id, condition: $0) }
        }
        self.segments = segments
        stages =
            Journey.lifecycle(of: engine.audience.definitions).map {
                JourneySegments.parts(of: $0.id, evaluator)
            } ?? []
        fired = engine.chains.compactMap { chain in
            guard case .segment(let id) = chain.chain.trigger, let place = segments.firstIndex(where: { $0.id == id })
            else { return nil }
            return (chain.index, place)
        }
    }

    private static func condition(of id: SegmentID, _ evaluator: ExpressionEvaluator) -> LiveCondition? {
        guard let expression = try? evaluator.catalog.expression(of: id) else { return nil }
        return try? LiveCondition(expression.root, evaluator, .journey)
    }

    private static func parts(of id: SchemeID, _ evaluator: ExpressionEvaluator) -> [LiveCondition] {
        let expressions = (try? evaluator.catalog.parts(of: id)) ?? []
        let conditions = expressions.compactMap { try? LiveCondition($0.root, evaluator, .journey) }
        return conditions.count == expressions.count ? conditions : []
    }
}

/// Where somebody belongs at one second of a journey.
struct JourneyMembership: Hashable, Sendable {
    /// The segments, by their place among ``JourneySegments/segments``.
    var segments: [Bool] = []
    /// The first part of the lifecycle that takes them.
    var stage: Int?
}

extension Journey {
    /// The scheme whose parts are the stages of the map: `lifecycle`, else `lifecycle-003`.
    public static func lifecycle(of definitions: Definitions) -> Scheme? {
        definitions.scheme("lifecycle") ?? definitions.scheme("lifecycle-003")
    }
}
