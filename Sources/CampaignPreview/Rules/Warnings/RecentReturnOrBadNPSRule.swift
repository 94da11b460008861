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

    private static let span = TimeSpan.days(30)
    /// The best score of a detractor.
    private static let detractor = 6.0

    public func rows(in context: PreviewContext) -> RowSet {
        guard let history = RecentDisappointments(context: context, span: RecentReturnOrBadNPSRule.span)
        else { return RowSet(capacity: context.kept.capacity) }
        return context.kept.filter { row in
            history.hasReturn(row) || (history.lastScore(of: row).map { isBad($0.value) } ?? false)
        }
    }

    private func isBad(_ score: Double) -> Bool { score <= RecentReturnOrBadNPSRule.detractor }

    public func evidence(for row: Int, in context: PreviewContext) -> [Evidence] {
        guard let history = RecentDisappointments(context: context, span: RecentReturnOrBadNPSRule.span)
        else { return [] }
        let audience = context.audience
        var found: [Evidence] = history.returns(of: row).map { .returned(audience.orderFact($0)) }
        if let score = history.lastScore(of: row), isBad(score.value) {
            let events = audience.snapshot.events
            found.append(
                .lowScore(
                    score.value, at: Instant(seconds: events.at[score.event]),
                    record: audience.id(events.customer(of: score.event))))
        }
        return found
    }
}

/// Returns and scores of the last while, read from the end of each record's history.
private struct RecentDisappointments {
    private let audience: Audience
    private let orders: OrderColumns
    private let events: EventColumns
    /// What is not later than this is too long ago.
    private let since: Int64
    /// For each value that events carry, its number.
    private let numbers: [Double?]

    /// Nil when the content may go to the disappointed.
    init?(context: PreviewContext, span: TimeSpan) {
        switch context.campaign.content {
        case .welcome, .service: return nil
        case .promo, .reactivation, .informational: break
        }
        audience = context.audience
        orders = context.audience.snapshot.orders
        events = context.audience.snapshot.events
        since = (context.audience.asOf - span).seconds
        numbers = events.value.table { Double($0) }
    }

    func hasReturn(_ row: Int) -> Bool {
        audience.personOrders.contains(ofPersonAt: row, .returned, after: since) { _ in true }
    }

    /// The orders sent back, by time.
    func returns(of row: Int) -> [Int] {
        audience.linkedRecords(of: row).flatMap { record in
            audience.orders(of: Int(record)).filter { orders.at[$0] > since && orders.status[$0] == .returned }
        }.sorted { orders.at[$0] < orders.at[$1] }
    }

    /// The latest score, when it is a number.
    func lastScore(of row: Int) -> (event: Int, value: Double)? {
        var last: Int?
        audience.personEvents.forEach(ofPersonAt: row, .npsScored, after: since) { event in
            if last.map({ events.precedes($0, event) }) ?? true { last = event }
        }
        guard let last, events.value.code(last) >= 0 else { return nil }
        return numbers[Int(events.value.code(last))].map { (last, $0) }
    }
}
