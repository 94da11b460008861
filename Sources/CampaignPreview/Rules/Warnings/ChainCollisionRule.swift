import AudienceEngine
import CampaignDomain

/// A chain writes to the same person within a day of the send.
public struct ChainCollisionRule: RecordRule {
    public static let description = RuleDescription(
        id: "chain-collision", severity: .warn,
        whatItDoes: """
            Flags a person to whom a step of some chain is due within 24 hours before or after the send, as the communication \
            map stands at as-of and if nothing else happens (docs/MAP.md). Steps that cannot be delivered, for want of an \
            address or consent, do not count. Chains are looked ahead for at most 60 days.
            """,
        whyItMatters: "The chain's letter was caused by the person and is read twice as often; ours comes between.",
        whatToDo: "Send a day later, exclude those who are in the chain, or let the chain carry the message.")

    public static let examples: [RuleExample] = [
        .triggering("a discount on a favourite is due four hours before") {
            $0.chains = [RuleExample.favouriteChain]
            $0.messages = [RuleExample.chainLetter]
            $0.events = [#"{"customer": "a", "at": "2026-03-07T08:00:00+03:00", "kind": "favourited"}"#]
        },
        .clean("due two days later") {
            $0.chains = [RuleExample.favouriteChain.replacing(#""wait": "1d""#, with: #""wait": "4d""#)]
            $0.messages = [RuleExample.chainLetter]
            $0.events = [#"{"customer": "a", "at": "2026-03-07T08:00:00+03:00", "kind": "favourited"}"#]
        },
        .clean("the chain writes by push, and there is no push address") {
            $0.chains = [
                RuleExample.favouriteChain.replacing(#""channel": "email""#, with: #""channel": "push""#)
            ]
            $0.messages = [RuleExample.chainLetter]
            $0.events = [#"{"customer": "a", "at": "2026-03-07T08:00:00+03:00", "kind": "favourited"}"#]
        },
    ]

    private static let distance = TimeSpan.days(1)

    public func rows(in context: PreviewContext) -> RowSet {
        guard !context.due.isEmpty else { return RowSet(capacity: context.kept.capacity) }
        return context.kept.filter { row in
            context.due.hasAny(context.person(of: row)) && !collisions(of: row, in: context).isEmpty
        }
    }

    public func evidence(for row: Int, in context: PreviewContext) -> [Evidence] {
        collisions(of: row, in: context).map { .due($0) }
    }

    private func collisions(of row: Int, in context: PreviewContext) -> [DueMessage] {
        let send = context.sendTime(of: row)
        return context.due.messages(to: row, in: context.audience).filter { message in
            message.at >= send - ChainCollisionRule.distance && message.at <= send + ChainCollisionRule.distance
        }
    }
}
