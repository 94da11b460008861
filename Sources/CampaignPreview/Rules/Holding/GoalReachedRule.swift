import AudienceEngine
import CampaignDomain

/// The campaign's goal expression already holds.
public struct GoalReachedRule: RecordRule {
    public static let description = RuleDescription(
        id: "goal-reached", severity: .hold,
        whatItDoes: "Holds a person for whom the campaign's goal expression already holds.",
        whyItMatters: "A discount for what somebody has just done gives money away and annoys who paid more.",
        whatToDo: "Nothing: they did what the campaign is for.")

    public static let examples: [RuleExample] = [
        .triggering("bought already") {
            $0.campaign = #"{"goal": "count(orders within 3d) >= 1"}"#
            $0.orders = [#"{"id": "o9", "customer": "a", "at": "2026-03-06T10:00:00Z", "total": "10.00"}"#]
        },
        .clean("not yet") { $0.campaign = #"{"goal": "count(orders within 3d) >= 1"}"# },
    ]

    public func rows(in context: PreviewContext) -> RowSet {
        context.reachedGoal.intersection(context.kept)
    }

    public func evidence(for row: Int, in context: PreviewContext) -> [Evidence] {
        context.campaign.goal.map { [.holds(expression: $0)] } ?? []
    }
}
