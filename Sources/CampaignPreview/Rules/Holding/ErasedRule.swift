import AudienceEngine
import CampaignDomain

/// Erasure requested, blocked or deceased.
public struct ErasedRule: RecordRule {
    public static let description = RuleDescription(
        id: "erased", severity: .hold,
        whatItDoes: "Holds a person any of whose records is flagged erasureRequested, blocked or deceased.",
        whyItMatters:
            "Writing to someone who asked to be forgotten is against the law; writing to the dead hurts the living.",
        whatToDo: "Finish the erasure in every source, so that the record does not come back.")

    public static let examples: [RuleExample] = [
        .triggering("erasure was requested") { $0.customer = #"{"flags": ["erasureRequested"]}"# },
        .triggering("a linked record is blocked") {
            $0.others = [
                #"{"id": "b", "givenName": "Анна", "email": "anna@example.org", "flags": ["blocked"], "consents": []}"#
            ]
        },
        .clean("a seed record is a living one") { $0.customer = #"{"flags": ["seed"]}"# },
    ]

    public func rows(in context: PreviewContext) -> RowSet {
        context.kept.intersection(context.facts.flagged(.gone))
    }

    public func evidence(for row: Int, in context: PreviewContext) -> [Evidence] {
        context.audience.linkedRecords(of: row).flatMap { linked in
            CustomerFlags.names
                .filter { context.customers.flags[Int(linked)].intersection(.gone).contains($0.flag) }
                .map { .flag($0.name, record: context.audience.id(Int(linked))) }
        }
    }
}
