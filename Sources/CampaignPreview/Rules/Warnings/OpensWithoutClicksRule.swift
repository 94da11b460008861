import AudienceEngine
import CampaignDomain

/// The last five letters were opened and none was clicked.
public struct OpensWithoutClicksRule: RecordRule {
    public static let description = RuleDescription(
        id: "opens-without-clicks", severity: .warn,
        whatItDoes: """
            Flags a person whose last five delivered messages on this channel were all opened and none clicked. A reaction \
            belongs to the message with the same campaign, chain, step and message id.
            """,
        whyItMatters: "They look for something and do not find it: the next step is the unsubscription.",
        whatToDo: "Send something other than the last five, or ask what they would like.")

    public static let examples: [RuleExample] = [
        .triggering("five opened, none clicked") {
            $0.events = (1...5).flatMap { issue in
                ["delivered", "opened"].map {
                    #"{"customer": "a", "at": "2026-02-0\#(issue)T1\#($0 == "opened" ? 1 : 0):00:00Z", "kind": "\#($0)", "channel": "email", "campaign": "n\#(issue)"}"#
                }
            }
        },
        .clean("the last was clicked") {
            $0.events = (1...5).flatMap { issue in
                (issue == 5 ? ["delivered", "opened", "clicked"] : ["delivered", "opened"]).enumerated().map {
                    #"{"customer": "a", "at": "2026-02-0\#(issue)T1\#($0.offset):00:00Z", "kind": "\#($0.element)", "channel": "email", "campaign": "n\#(issue)"}"#
                }
            }
        },
        .clean("only four were delivered") {
            $0.events = (1...4).flatMap { issue in
                ["delivered", "opened"].map {
                    #"{"customer": "a", "at": "2026-02-0\#(issue)T1\#($0 == "opened" ? 1 : 0):00:00Z", "kind": "\#($0)", "channel": "email", "campaign": "n\#(issue)"}"#
                }
            }
        },
    ]

    static let depth = 5

    public func rows(in context: PreviewContext) -> RowSet {
        context.kept.intersection(context.facts.habits(on: context.campaign.channel).opensWithoutClicks)
    }

    /// The last five deliveries, when each was opened and none clicked; else empty.
    private func unanswered(of row: Int, _ deliveries: ChannelDeliveries) -> [ChannelDeliveries.Delivery] {
        let last = deliveries.last(OpensWithoutClicksRule.depth, of: row)
        return last.allSatisfy { $0.isOpened && !$0.isClicked } ? last : []
    }

    public func evidence(for row: Int, in context: PreviewContext) -> [Evidence] {
        unanswered(of: row, ChannelDeliveries(audience: context.audience, channel: context.campaign.channel)).map {
            .event(context.audience.eventFact($0.event))
        }
    }
}
