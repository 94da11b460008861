import CampaignDomain

/// The same people get too many letters that somebody wrote by hand.
public struct ManualSendBudgetRule: CampaignRule {
    public static let description = RuleDescription(
        id: "manual-send-budget", severity: .warn,
        whatItDoes: """
            Warns when persons to whom a manual campaign would be sent get, with it, more manual sends than the policies allow \
            in the calendar week (2) or the calendar month (5) of the send, on every channel together and on the recipient's \
            calendar. Sends are counted as caps count them: up to as-of, and approved campaigns up to this one; service \
            content does not count and is exempt. Counts the persons.
            """,
        whyItMatters: "Each department has one letter only; the customer has all of them.",
        whatToDo: "Put letters together, move one to the next week, or let a chain write to those it concerns.")

    public static let examples: [RuleExample] = [
        .triggering("the third of the week") { $0.events = sent(at: ["2026-03-03T10", "2026-03-05T10"]) },
        .triggering("the sixth of the month") {
            $0.events = sent(at: ["2026-03-01T08", "2026-03-01T09", "2026-03-01T10", "2026-03-01T11", "2026-03-01T12"])
        },
        .triggering("one was sent and one is approved") {
            $0.events = sent(at: ["2026-03-03T10"])
            $0.otherCampaigns = [
                #"""
                {"id": "b", "status": "approved", "channel": "email", "sendAt": "2026-03-07T11:00:00+03:00",
                 "audience": {"include": {"lists": ["everybody"]}}}
                """#
            ]
        },
        .clean("the second of the week") { $0.events = sent(at: ["2026-03-05T10"]) },
        .clean("two in the week before") { $0.events = sent(at: ["2026-02-27T10", "2026-02-28T10"]) },
        .clean("the campaign is triggered") {
            $0.events = sent(at: ["2026-03-03T10", "2026-03-05T10"])
            $0.campaign = #"{"kind": "triggered"}"#
        },
    ]

    private static func sent(at hours: [String]) -> [String] {
        hours.map { #"{"customer": "a", "at": "\#($0):00:00+03:00", "kind": "sent", "channel": "sms"}"# }
    }

    /// Whether the rule is on and has something to say about such a campaign.
    static func concerns(_ campaign: Campaign, under policies: Policies) -> Bool {
        campaign.kind == .manual && campaign.content != .service
            && !policies.rulesOff.contains(description.id.rawValue)
    }

    public func finding(in context: CampaignContext) -> CampaignFinding? {
        guard ManualSendBudgetRule.concerns(context.campaign, under: context.policies) else { return nil }
        let budget = context.policies.manualBudget
        let ledger = SendLedger(context: context.record)
        let recipients = context.outcome.send.intersection(context.record.kept)
        let limits = [
            FrequencyCap(kind: .manual, limit: budget.week, period: .calendarWeek),
            FrequencyCap(kind: .manual, limit: budget.month, period: .calendarMonth),
        ]
        let exceeded = limits.map { limit in
            (limit: limit, rows: ledger.exceeding(limit, among: recipients))
        }
        let rows = exceeded[0].rows.union(exceeded[1].rows)
        guard !rows.isEmpty else { return nil }
        return CampaignFinding(
            count: rows.count,
            evidence: exceeded.filter { !$0.rows.isEmpty }.map { .manualBudget($0.limit, persons: $0.rows.count) },
            rows: rows)
    }
}
