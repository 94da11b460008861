import AudienceEngine
import CampaignDomain
import CampaignPreview
import CommunicationMap

/// Makes what journeys stand on: the map, and the approved campaigns of the days to come.
public enum JourneyPreparation {
    /// How many days a journey can last in the player: birthdays are in it.
    static let longest = 366

    /// For the customers of a workspace. O(records + events), and a preview of each approved campaign.
    public static func ground(
        _ previews: PreviewEngine, days: Int, _ parallel: Parallel = .serial
    ) throws(PreviewError) -> JourneyGround {
        var plan = SimulationPlan(days: days, policies: previews.audience.definitions.policies)
        plan.campaigns = try previews.plannedSends(within: .days(Int64(plan.days)))
        return JourneyGround(engine: MapEngine(evaluator: previews.evaluator), plan: plan, parallel)
    }

    /// For a persona, who is alone in an audience of its own. O(definitions).
    public static func ground(
        for persona: Persona, definitions: Definitions, asOf: Instant, days: Int
    ) throws(PreviewError) -> JourneyGround {
        let audience = persona.audience(definitions: definitions, asOf: asOf)
        let evaluator = ExpressionEvaluator(audience: audience)
        return try ground(PreviewEngine(audience: audience, evaluator: evaluator), days: days)
    }
}
