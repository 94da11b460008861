import AudienceEngine
import CampaignDomain

/// On a global stop list: own id, address or person.
public struct StopListRule: RecordRule {
    public static let description = RuleDescription(
        id: "stop-list", severity: .hold,
        whatItDoes: """
            Holds a person any of whose records is flagged stopList, and everybody who has one of that person's valid addresses.
            """,
        whyItMatters:
            "People are put on the stop list because another letter would cost more than it could ever bring.",
        whatToDo: "Leave it. Only the owner of the stop list takes a record off.")

    public static let examples: [RuleExample] = [
        .triggering("flagged") { $0.customer = #"{"flags": ["stopList"]}"# },
        .triggering("somebody else with the same email is flagged") {
            $0.others = [
                #"{"id": "b", "givenName": "Пётр", "email": "anna@example.org", "flags": ["stopList"]}"#
            ]
        },
        .clean("somebody else is flagged") {
            $0.others = [#"{"id": "b", "givenName": "Пётр", "email": "petr@example.org", "flags": ["stopList"]}"#]
        },
    ]

    public func rows(in context: PreviewContext) -> RowSet {
        context.kept.intersection(context.facts.stopList.rows)
    }

    public func evidence(for row: Int, in context: PreviewContext) -> [Evidence] {
        context.facts.stopList.evidence(for: row, in: context.audience)
    }
}
