import AudienceEngine
import CampaignDomain

/// The audience is far from what the series usually reaches.
public struct AudienceJumpRule: CampaignRule {
    public static let description = RuleDescription(
        id: "audience-jump", severity: .warn,
        whatItDoes: """
            Warns when the records this campaign would be sent to differ by more than 25 % from the median of the last five \
            sends of its series (records with a `sent` event of the campaign). Counts this campaign's sends.
            """,
        whyItMatters:
            "An audience that doubles or halves over night is a mistake in a segment more often than a success.",
        whatToDo: "Compare the sources with those of the last send.")

    public static let examples: [RuleExample] = [
        .triggering("one instead of two") {
            $0.campaign = #"{"series": "s"}"#
            $0.otherCampaigns = [#"{"id": "old", "series": "s", "status": "sent"}"#]
            $0.others = [#"{"id": "b", "givenName": "Пётр", "email": null}"#]
            $0.events = ["a", "b"].map {
                #"{"customer": "\#($0)", "at": "2026-02-01T10:00:00Z", "kind": "sent", "channel": "email", "campaign": "old"}"#
            }
        },
        .clean("as many as last time") {
            $0.campaign = #"{"series": "s"}"#
            $0.otherCampaigns = [#"{"id": "old", "series": "s", "status": "sent"}"#]
            $0.events = [
                #"{"customer": "a", "at": "2026-02-01T10:00:00Z", "kind": "sent", "channel": "email", "campaign": "old"}"#
            ]
        },
        .clean("the first of its series") { $0.campaign = #"{"series": "s"}"# },
    ]

    public func finding(in context: CampaignContext) -> CampaignFinding? {
        let earlier = earlierSends(in: context)
        guard !earlier.isEmpty else { return nil }
        let sorted = earlier.sorted()
        let middle = sorted.count / 2
        let twiceMedian = sorted.count % 2 == 1 ? 2 * sorted[middle] : sorted[middle - 1] + sorted[middle]
        let now = context.outcome.send.count
        guard abs(2 * now - twiceMedian) * 4 > twiceMedian else { return nil }
        return CampaignFinding(
            count: now, evidence: [.sizes(now: now, median: twiceMedian / 2, earlier: earlier)])
    }

    /// How many records each of the last five sends of the series reached, the latest first.
    private func earlierSends(in context: CampaignContext) -> [Int] {
        guard let series = context.campaign.series else { return [] }
        let definitions = context.audience.definitions
        let events = context.audience.snapshot.events
        let isOfSeries = events.campaign.table { id in
            id != context.campaign.id.rawValue && definitions.campaign(CampaignID(id))?.series == series
        }
        guard isOfSeries.contains(true) else { return [] }
        let reached = zip(isOfSeries.indices, context.facts.reach).filter { isOfSeries[$0] && $1.records > 0 }
        return reached.map { (id: CampaignID(events.campaign.value(Int32($0))), sends: $1) }
            .sorted { left, right in
                let (leftSent, rightSent) = (left.sends.lastSent, right.sends.lastSent)
                return leftSent != rightSent ? leftSent > rightSent : left.id < right.id
            }
            .prefix(5).map(\.sends.records)
    }
}
