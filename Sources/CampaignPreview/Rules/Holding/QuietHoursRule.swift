import AudienceEngine
import CampaignDomain

/// The local send time falls in quiet hours and the campaign does not shift it.
public struct QuietHoursRule: RecordRule {
    public static let description = RuleDescription(
        id: "quiet-hours", severity: .hold,
        whatItDoes: """
            Holds a person for whom the send falls in the quiet hours of their own time zone, unless the campaign, else the \
            policy, shifts it. The first minute of the quiet hours is inside, the last outside.
            """,
        whyItMatters: "A phone that buzzes at three in the morning in Vladivostok is an unsubscription.",
        whatToDo:
            "Send by the recipient's clock (timezonePolicy: recipient), or let the campaign shift (quietHours: shift).")

    public static let examples: [RuleExample] = [
        .triggering("noon in Moscow is evening in Vladivostok") {
            $0.policies = #"{"quietHours": {"from": "19:00", "to": "09:00", "action": "hold"}}"#
            $0.customer = #"{"timezone": "Asia/Vladivostok"}"#
        },
        .clean("noon in Moscow") {
            $0.policies = #"{"quietHours": {"from": "19:00", "to": "09:00", "action": "hold"}}"#
        },
        .clean("the campaign shifts") {
            $0.policies = #"{"quietHours": {"from": "19:00", "to": "09:00", "action": "hold"}}"#
            $0.campaign = #"{"quietHours": "shift"}"#
            $0.customer = #"{"timezone": "Asia/Vladivostok"}"#
        },
    ]

    public func rows(in context: PreviewContext) -> RowSet {
        QuietRecipients(context: context, action: .hold)?.rows() ?? context.none
    }

    public func evidence(for row: Int, in context: PreviewContext) -> [Evidence] {
        QuietRecipients(context: context, action: .hold)?.evidence(for: row) ?? []
    }
}
