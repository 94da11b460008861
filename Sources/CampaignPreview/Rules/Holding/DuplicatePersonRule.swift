import AudienceEngine
import CampaignDomain

/// Another record of the same person is the kept one.
public struct DuplicatePersonRule: RecordRule {
    public static let description = RuleDescription(
        id: "duplicate-person", severity: .hold,
        whatItDoes: """
            Holds every targeted record of a person but one. The kept record has a usable address on the channel, then the \
            best consent, then the latest order or event, then the earliest registration, then the smallest id.
            """,
        whyItMatters: "A person who stands in two lists, or in two CRMs, would get the same letter twice.",
        whatToDo: "Nothing for this send. Merge the records in the CRM they come from.")

    public static let examples: [RuleExample] = [
        .triggering("an older record with the same email") {
            $0.customer = #"{"registeredAt": "2025-06-01T10:00:00+03:00", "updatedAt": null}"#
            $0.hasOrderInJanuary = false
            $0.others = [
                #"{"id": "b", "givenName": "Анна", "email": "ANNA@example.org", "registeredAt": "2020-01-01T10:00:00+03:00"}"#
            ]
            $0.events = [
                #"{"customer": "b", "at": "2026-03-01T10:00:00+03:00", "kind": "visited", "channel": "site"}"#
            ]
        },
        .clean("the same email, but a different given name: a household") {
            $0.others = [#"{"id": "b", "givenName": "Пётр", "email": "anna@example.org"}"#]
        },
    ]

    public func rows(in context: PreviewContext) -> RowSet {
        context.targeted.subtracting(context.kept)
    }

    public func evidence(for row: Int, in context: PreviewContext) -> [Evidence] {
        [.keptRecord(context.audience.id(context.keptRow(of: row)))]
    }
}
