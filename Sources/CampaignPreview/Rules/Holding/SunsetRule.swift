import AudienceEngine
import CampaignDomain

/// No open, click, visit or order for 365 days, and registered longer ago.
public struct SunsetRule: RecordRule {
    public static let description = RuleDescription(
        id: "sunset", severity: .hold,
        whatItDoes: """
            Holds a person who has not opened, clicked, visited or ordered anything for 365 days and was registered before \
            that. Reactivation and service content are exempt; without a registration nobody is held.
            """,
        whyItMatters: "Letters to people who never react teach providers that everybody's letters are unwanted.",
        whatToDo: "Try a reactivation campaign once; remove who stays silent.")

    public static let examples: [RuleExample] = [
        .triggering("silent for more than a year") {
            $0.hasOrderInJanuary = false
            $0.customer = #"{"registeredAt": "2020-01-01T10:00:00+03:00"}"#
        },
        .clean("registered this year") {
            $0.hasOrderInJanuary = false
            $0.customer = #"{"registeredAt": "2026-01-01T10:00:00+03:00"}"#
        },
        .clean("looked at a product") {
            $0.hasOrderInJanuary = false
            $0.events = [#"{"customer": "a", "at": "2025-12-01T10:00:00Z", "kind": "viewed"}"#]
        },
    ]

    static let silence = TimeSpan.days(365)

    public func rows(in context: PreviewContext) -> RowSet {
        switch context.campaign.content {
        case .reactivation, .service: context.none
        case .promo, .informational, .welcome: context.kept.intersection(context.facts.silent)
        }
    }

    /// The earliest registration of the person's records.
    private func registration(of row: Int, in context: PreviewContext) -> Instant? {
        context.audience.linkedRecords(of: row).compactMap { context.customers.registeredAt(Int($0)) }.min()
    }

    private func lastActivity(of row: Int, in context: PreviewContext) -> Instant? {
        PersonActivity(audience: context.audience).last(of: row)
    }

    public func evidence(for row: Int, in context: PreviewContext) -> [Evidence] {
        [.lastActivity(lastActivity(of: row, in: context))]
            + (registration(of: row, in: context).map { [.registered($0)] } ?? [])
    }
}
