import AudienceEngine
import CampaignDomain

/// The local send time falls in quiet hours, and the campaign shifts it.
public struct NightShiftedRule: RecordRule {
    public static let description = RuleDescription(
        id: "night-shifted", severity: .warn,
        whatItDoes: """
            Flags a person for whom the send falls in the quiet hours of their own time zone and the campaign, else the \
            policy, shifts it: they get it when the quiet hours end.
            """,
        whyItMatters: "«Today only» that arrives tomorrow morning is a broken promise.",
        whatToDo: "Check that the text still holds in the morning, or send by the recipient's clock.")

    public static let examples: [RuleExample] = [
        .triggering("noon in Moscow is evening in Vladivostok, and the campaign shifts") {
            $0.policies = #"{"quietHours": {"from": "19:00", "to": "09:00", "action": "hold"}}"#
            $0.campaign = #"{"quietHours": "shift"}"#
            $0.customer = #"{"timezone": "Asia/Vladivostok"}"#
        },
        .triggering("the policy shifts") {
            $0.policies = #"{"quietHours": {"from": "12:00", "to": "13:00", "action": "shift"}}"#
        },
        .clean("the campaign holds") {
            $0.policies = #"{"quietHours": {"from": "19:00", "to": "09:00", "action": "shift"}}"#
            $0.campaign = #"{"quietHours": "hold"}"#
            $0.customer = #"{"timezone": "Asia/Vladivostok"}"#
        },
        .clean("noon in Moscow") {
            $0.policies = #"{"quietHours": {"from": "19:00", "to": "09:00", "action": "shift"}}"#
        },
    ]

    public func rows(in context: PreviewContext) -> RowSet {
        QuietRecipients(context: context, action: .shift)?.rows() ?? context.none
    }

    public func evidence(for row: Int, in context: PreviewContext) -> [Evidence] {
        guard let quiet = QuietRecipients(context: context, action: .shift) else { return [] }
        return quiet.evidence(for: row)
            + [.shifted(to: quiet.end(for: row), zone: context.audience.zone(of: row).identifier)]
    }
}
