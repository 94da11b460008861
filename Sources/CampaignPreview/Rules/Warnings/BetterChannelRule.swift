import AudienceEngine
import CampaignDomain

/// On another channel the person answers at least twice as often, at no higher cost.
public struct BetterChannelRule: RecordRule {
    public static let description = RuleDescription(
        id: "better-channel", severity: .note,
        whatItDoes: """
            Notes a person who could be reached by email, SMS, push or messenger at no higher cost and opened or clicked at \
            least twice the share of what came there. Both channels need five deliveries in the last 365 days, the other a \
            usable address and a granted consent. A message costs what the latest campaign on the channel says; unknown is \
            nothing for push, in-app and email, and too much for the others.
            """,
        whyItMatters: "Half of the base never opens its mail; many of them answer a push within minutes.",
        whatToDo: "Send to them there, or let a chain choose the channel.")

    public static let examples: [RuleExample] = [
        .triggering("never opens mail, opens every push") {
            $0.customer = #"{"pushId": "p1"}"#
            $0.events = history("email", opened: []) + history("push", opened: 1...5)
        },
        .clean("mail is opened more than half as often") {
            $0.customer = #"{"pushId": "p1"}"#
            $0.events = history("email", opened: 1...3) + history("push", opened: 1...5)
        },
        .clean("no push id") { $0.events = history("email", opened: []) + history("push", opened: 1...5) },
        .clean("an SMS whose price is unknown") {
            $0.events = history("email", opened: []) + history("sms", opened: 1...5)
        },
        .triggering("an SMS for as much as the letter") {
            $0.campaign = #"{"costPerMessage": "2.00"}"#
            $0.otherCampaigns = [#"{"id": "s", "name": "S", "channel": "sms", "costPerMessage": "2.00"}"#]
            $0.events = history("email", opened: 1...1) + history("sms", opened: 1...2)
        },
    ]

    /// Five deliveries on a channel, the given of them opened.
    private static func history(_ channel: String, opened: some Collection<Int>) -> [String] {
        (1...5).flatMap { issue in
            (opened.contains(issue) ? ["delivered", "opened"] : ["delivered"]).map {
                #"{"customer": "a", "at": "2025-1\#($0 == "opened" ? 2 : 1)-0\#(issue)T10:00:00Z", "kind": "\#($0)", "channel": "\#(channel)", "message": "\#(channel)-\#(issue)"}"#
            }
        }
    }

    private static let candidates: [Channel] = [.email, .sms, .push, .messenger]

    public func rows(in context: PreviewContext) -> RowSet {
        let channels = cheapChannels(in: context)
        guard !channels.isEmpty else { return context.none }
        let (facts, responses) = (context.facts, ChannelResponses(audience: context.audience))
        let reached = channels.reduce(into: context.none) { $0.formUnion(facts.frequent(on: $1)) }
            .intersection(facts.frequent(on: context.campaign.channel)).intersection(context.kept)
        return facts.parallel.filter(reached) { part in
            part.filter { !better(channels, for: $0, responses, context).isEmpty }
        }
    }

    public func evidence(for row: Int, in context: PreviewContext) -> [Evidence] {
        let responses = ChannelResponses(audience: context.audience)
        let better = better(cheapChannels(in: context), for: row, responses, context)
        guard !better.isEmpty else { return [] }
        return ([responses.response(of: row, on: context.campaign.channel)] + better).map {
            .response($0.channel, answered: $0.answered, delivered: $0.delivered)
        }
    }

    /// Other channels whose messages cost no more than the campaign's.
    private func cheapChannels(in context: PreviewContext) -> [Channel] {
        let costs = ChannelCosts(context: context)
        guard let own = costs.cost(of: context.campaign.channel) else { return [] }
        return BetterChannelRule.candidates.filter { channel in
            channel != context.campaign.channel && (costs.cost(of: channel).map { $0 <= own } ?? false)
        }
    }

    private func better(
        _ channels: [Channel], for row: Int, _ responses: ChannelResponses, _ context: PreviewContext
    ) -> [ChannelResponses.Response] {
        let own = responses.response(of: row, on: context.campaign.channel)
        guard own.delivered >= ChannelResponses.fewest else { return [] }
        return channels.map { responses.response(of: row, on: $0) }.filter { other in
            other.delivered >= ChannelResponses.fewest && other.answered > 0
                && other.answered * own.delivered >= 2 * own.answered * other.delivered
                && context.mayReach(row, on: other.channel)
        }
    }
}

extension PreviewContext {
    /// Whether the person has a usable address and a granted consent on a channel, confirmed where the policies ask for it.
    fileprivate func mayReach(_ row: Int, on channel: Channel) -> Bool {
        let consent = audience.consent(of: person(of: row), purpose: .marketing, channel: channel)
        guard policies.doubleOptIn.contains(channel) ? consent == .confirmed : consent.isGranted else { return false }
        let order = KeptOrder(facts: facts, channel: channel)
        return audience.linkedRecords(of: row).contains { order.hasUsableAddress(Int($0)) }
    }
}
