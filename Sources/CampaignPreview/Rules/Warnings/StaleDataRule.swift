import AudienceEngine
import CampaignDomain

/// A used field is older than its best-before.
public struct StaleDataRule: RecordRule {
    public static let description = RuleDescription(
        id: "stale-data", severity: .warn,
        whatItDoes: """
            Flags a person for whom a field that the campaign uses is older than policies.bestBefore allows: a field of the \
            audience's, intent's or goal's expressions, of the messages' templates, of the offers' limits, or the consent for \
            the channel. A field is as old as the record's last update, else its registration.
            """,
        whyItMatters: "A city from four years ago is a guess, and in a few years the whole base is worth nothing.",
        whatToDo: "Ask for the field again on a touchpoint, or do not rely on it.")

    public static let examples: [RuleExample] = [
        .triggering("greeted with a city from three years ago") {
            $0.policies = #"{"bestBefore": {"city": "2y"}}"#
            $0.message = #"{"body": "Новости города {{city}}"}"#
            $0.customer = #"{"city": "Минск", "updatedAt": "2023-01-01T10:00:00+03:00"}"#
        },
        .clean("the city is not used") {
            $0.policies = #"{"bestBefore": {"city": "2y"}}"#
            $0.customer = #"{"city": "Минск", "updatedAt": "2023-01-01T10:00:00+03:00"}"#
        },
        .clean("updated this year") {
            $0.policies = #"{"bestBefore": {"city": "2y"}}"#
            $0.message = #"{"body": "Новости города {{city}}"}"#
            $0.customer = #"{"city": "Минск", "updatedAt": "2026-01-01T10:00:00+03:00"}"#
        },
    ]

    public func rows(in context: PreviewContext) -> RowSet {
        FieldFreshness(context: context).stale(context.facts).intersection(context.kept)
    }

    public func evidence(for row: Int, in context: PreviewContext) -> [Evidence] {
        FieldFreshness(context: context).stale(for: row)
    }
}
