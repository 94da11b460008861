import AudienceEngine
import CampaignDomain

/// The person returned an order or gave a bad score in the last 30 days.
public struct RecentReturnOrBadNPSRule: RecordRule {
    public static let description = RuleDescription(
        id: "recent-return-or-bad-nps", severity: .warn,
        whatItDoes: """
            Flags a person with an order of the last 30 days that was returned, or whose latest NPS score of the last 30 days \
            is at most 6. Only promo, reactivation and informational content.
            """,
        whyItMatters: "Whoever has just been disappointed is not in the mood for an offer, and says so to others.",
        whatToDo: "Let somebody ask first what went wrong.")

    public static let examples: [RuleExample] = [
        .triggering("returned last week") {
            $0.orders = [
                #"{"id": "o9", "customer": "a", "at": "2026-02-28T10:00:00Z", "total": "5.00", "status": "returned"}"#
            ]
        },
        .triggering("scored 6") { $0.events = [score(6, day: 20)] },
        .clean("scored 6, then 9") { $0.events = [score(6, day: 20), score(9, day: 21)] },
        .clean("scored 2 in January") {
            $0.events = [#"{"customer": "a", "at": "2026-01-20T10:00:00Z", "kind": "npsScored", "value": 2}"#]
        },
        .clean("a service message") {
            $0.campaign = #"{"content": "service"}"#
            $0.events = [score(0, day: 20)]
        },
    ]

    private static func score(_ value: Int, day: Int) -> String {
        #"{"customer": "a", "at": "2026-02-\#(day)T10:00:00Z", "kind": "npsScored", "value": \#(value)}"#
    }

    static let span = TimeSpan.days(30)
    /// The best score of a detractor.
    static let detractor = 6.0

    public func rows(in context: PreviewContext) -> RowSet {
        switch context.campaign.content {
        case .welcome, .service: context.none
        case .promo, .reactivation, .informational: context.kept.intersection(context.facts.disappointed)
        }
    }

    public func evidence(for row: Int, in context: PreviewContext) -> [Evidence] {
        let (audience, history) = (context.audience, Disappointments(audience: context.audience))
        var found: [Evidence] = history.returns(of: row).map { .returned(audience.orderFact($0)) }
        if let score = history.lastBadScore(of: row) {
            let events = audience.snapshot.events
            found.append(
                .lowScore(
                    score.value, at: Instant(seconds: events.at[score.event]),
                    record: audience.id(events.customer(of: score.event))))
        }
        return found
    }
}
