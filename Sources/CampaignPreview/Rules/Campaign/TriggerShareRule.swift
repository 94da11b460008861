import AudienceEngine
import CampaignDomain

/// Too much is written by hand.
public struct TriggerShareRule: CampaignRule {
    public static let description = RuleDescription(
        id: "trigger-share", severity: .note,
        whatItDoes: """
            Notes that of all messages sent in the 30 days up to as-of, with those of this manual campaign, the share of \
            chains and triggered campaigns is below the policies' goal (0.7). Service content does not count; a triggered or \
            service campaign is never noted. Counts the manual messages.
            """,
        whyItMatters: "What a customer did yesterday sells better than what we had planned for today.",
        whatToDo: "Let a chain send what this campaign sends by hand, or send it to fewer people.")

    public static let examples: [RuleExample] = [
        .triggering("nothing is automatic"),
        .triggering("two of a chain, and this one by hand") { $0.events = sent(#""chain": "welcome""#, times: 2) },
        .clean("three of a chain, and this one by hand") { $0.events = sent(#""chain": "welcome""#, times: 3) },
        .clean("a triggered campaign and a lower goal") {
            $0.events = sent(#""campaign": "nps""#, times: 1)
            $0.otherCampaigns = [#"{"id": "nps", "kind": "triggered", "status": "sent"}"#]
            $0.policies = #"{"triggerShareGoal": 0.5}"#
        },
        .clean("the campaign itself is triggered") { $0.campaign = #"{"kind": "triggered"}"# },
        .clean("nobody is sent anything") { $0.campaign = #"{"audience": {}}"# },
    ]

    private static func sent(_ by: String, times: Int) -> [String] {
        (0..<times).map {
            #"{"customer": "a", "at": "2026-03-0\#($0 + 1)T10:00:00+03:00", "kind": "sent", "channel": "email", \#(by)}"#
        }
    }

    public func finding(in context: CampaignContext) -> CampaignFinding? {
        guard context.campaign.kind == .manual, context.campaign.content != .service else { return nil }
        var (manual, triggered) = lastMonth(in: context)
        manual += context.outcome.send.count
        let all = manual + triggered
        let goal = context.policies.triggerShareGoal
        guard all > 0, Double(triggered) < goal * Double(all) else { return nil }
        return CampaignFinding(count: manual, evidence: [.triggerShare(triggered: triggered, of: all, goal: goal)])
    }

    /// One pass over the sends of the last 30 days.
    private func lastMonth(in context: CampaignContext) -> (manual: Int, triggered: Int) {
        let ledger = SendLedger(context: context.record)
        let times = context.audience.snapshot.events.at
        let start = context.audience.asOf - .days(30)
        var (manual, triggered) = (0, 0)
        context.facts.recentSends(since: start).forEach { event, _ in
            guard times[event] > start.seconds else { return }
            switch ledger.kind(of: event) {
            case .service: break
            case .manual: manual += 1
            case .triggered: triggered += 1
            }
        }
        return (manual, triggered)
    }
}
