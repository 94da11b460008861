import AudienceEngine
import CampaignDomain

/// A hard bounce of this address, or three soft bounces in a row, since its last delivery.
public struct BouncedAddressRule: RecordRule {
    public static let description = RuleDescription(
        id: "bounced-address", severity: .hold,
        whatItDoes: """
            Holds a person whose address bounced since its last delivery: once hard, or three times soft. A bounce without a \
            kind is soft, and it counts whoever's event it is.
            """,
        whyItMatters: "Mail providers judge a sender by letters to addresses that do not exist.",
        whatToDo: "Ask for a new address on another channel.")

    public static let examples: [RuleExample] = [
        .triggering("a hard bounce") {
            $0.events = [
                #"{"customer": "a", "at": "2026-02-01T10:00:00Z", "kind": "bounced", "bounce": "hard", "channel": "email"}"#
            ]
        },
        .triggering("three soft ones") {
            $0.events = (1...3).map {
                #"{"customer": "a", "at": "2026-02-0\#($0)T10:00:00Z", "kind": "bounced", "channel": "email"}"#
            }
        },
        .clean("delivered since") {
            $0.events = [
                #"{"customer": "a", "at": "2026-02-01T10:00:00Z", "kind": "bounced", "bounce": "hard", "channel": "email"}"#,
                #"{"customer": "a", "at": "2026-02-02T10:00:00Z", "kind": "delivered", "channel": "email"}"#,
            ]
        },
    ]

    public func rows(in context: PreviewContext) -> RowSet {
        context.records.withBouncedAddress
    }

    private func bounces(of row: Int, in context: PreviewContext) -> DeliveryHealth.Bounces? {
        guard let kind = context.addressKind, let addressRow = context.addressRow(of: row) else { return nil }
        return context.facts.health.bounces(kind, code: context.audience.contacts.code(kind, row: addressRow))
    }

    public func evidence(for row: Int, in context: PreviewContext) -> [Evidence] {
        guard let bounces = bounces(of: row, in: context) else { return [] }
        return (bounces.hard + bounces.soft).sorted().map { .event(context.audience.eventFact($0)) }
    }
}
