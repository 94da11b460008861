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

    private static let depth = 5

    public func rows(in context: PreviewContext) -> RowSet {
        context.kept.filter { lastDelivered(of: $0, in: context).count == OpensWithoutClicksRule.depth }
    }

    /// The last five deliveries, when each was opened and none clicked; else empty.
    private func lastDelivered(of row: Int, in context: PreviewContext) -> [Int] {
        let events = context.audience.snapshot.events
        let channel = context.campaign.channel.code
        var delivered: [Int] = []
        var reactions: [Int] = []
        context.audience.forEachEvent(ofPersonAt: row) { event in
            guard events.channel[event] == channel else { return }
            switch events.kind[event] {
            case .delivered: delivered.append(event)
            case .opened, .clicked: reactions.append(event)
            default: break
            }
        }
        guard delivered.count >= OpensWithoutClicksRule.depth, reactions.count >= OpensWithoutClicksRule.depth
        else { return [] }
        delivered.sort(by: events.precedes)
        let last = Array(delivered.suffix(OpensWithoutClicksRule.depth))
        let isSilent = last.allSatisfy { delivery in
            let answers = reactions.filter { isAnswer($0, to: delivery, events) }
            return answers.contains { events.kind[$0] == .opened }
                && !answers.contains { events.kind[$0] == .clicked }
        }
        return isSilent ? last : []
    }

    private func isAnswer(_ reaction: Int, to delivery: Int, _ events: EventColumns) -> Bool {
        events.at[reaction] >= events.at[delivery]
            && events.campaign.code(reaction) == events.campaign.code(delivery)
            && events.chain.code(reaction) == events.chain.code(delivery)
            && events.step.code(reaction) == events.step.code(delivery)
            && events.message.code(reaction) == events.message.code(delivery)
    }

    public func evidence(for row: Int, in context: PreviewContext) -> [Evidence] {
        lastDelivered(of: row, in: context).map { .event(context.audience.eventFact($0)) }
    }
}
