import AudienceEngine
import CampaignDomain

/// The last ten messages were delivered and none was opened.
public struct NeverOpensRule: RecordRule {
    public static let description = RuleDescription(
        id: "never-opens", severity: .warn,
        whatItDoes: """
            Flags a person to whom at least ten messages were delivered on this channel, none of the last ten opened. An open \
            belongs to the message with the same campaign, chain, step and message id.
            """,
        whyItMatters: "Half of a base never opens and gets the same promo again; providers notice before you do.",
        whatToDo: "Try another channel or another subject, then let them go.")

    public static let examples: [RuleExample] = [
        .triggering("ten delivered, none opened") { $0.events = history(delivered: 1...10) },
        .triggering("only the first of eleven was opened") {
            $0.events = history(delivered: 1...11) + [event("opened", issue: 1, hour: 12)]
        },
        .clean("the eighth was opened") {
            $0.events = history(delivered: 1...10) + [event("opened", issue: 8, hour: 12)]
        },
        .clean("nine delivered") { $0.events = history(delivered: 1...9) },
    ]

    private static func history(delivered issues: ClosedRange<Int>) -> [String] {
        issues.map { event("delivered", issue: $0, hour: 10) }
    }

    private static func event(_ kind: String, issue: Int, hour: Int) -> String {
        #"{"customer": "a", "at": "2026-02-\#(issue + 10)T\#(hour):00:00Z", "kind": "\#(kind)", "channel": "email", "campaign": "n\#(issue)"}"#
    }

    static let depth = 10

    public func rows(in context: PreviewContext) -> RowSet {
        context.kept.intersection(context.facts.habits(on: context.campaign.channel).neverOpens)
    }

    /// The last ten deliveries, when none was opened; else empty.
    private func unopened(of row: Int, _ deliveries: ChannelDeliveries) -> [ChannelDeliveries.Delivery] {
        let last = deliveries.last(NeverOpensRule.depth, of: row)
        return last.allSatisfy { !$0.isOpened } ? last : []
    }

    public func evidence(for row: Int, in context: PreviewContext) -> [Evidence] {
        unopened(of: row, ChannelDeliveries(audience: context.audience, channel: context.campaign.channel)).map {
            .event(context.audience.eventFact($0.event))
        }
    }
}
