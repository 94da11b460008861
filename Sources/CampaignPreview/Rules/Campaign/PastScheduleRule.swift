import CampaignDomain

/// The send time has passed.
public struct PastScheduleRule: CampaignRule {
    public static let description = RuleDescription(
        id: "past-schedule", severity: .stop,
        whatItDoes:
            "Stops a campaign, unless it was sent or cancelled, whose send time is before as-of. The count is 1.",
        whyItMatters: "Many mailers send such a campaign at once, in the middle of the night.",
        whatToDo: "Set a new time.")

    public static let examples: [RuleExample] = [
        .triggering("yesterday") { $0.campaign = #"{"sendAt": "2026-03-06T12:00:00+03:00"}"# },
        .clean("tomorrow"),
        .clean("it went out, so it is past") {
            $0.campaign = #"{"sendAt": "2026-03-06T12:00:00+03:00", "status": "sent"}"#
        },
    ]

    public func finding(in context: CampaignContext) -> CampaignFinding? {
        let status = context.campaign.status
        guard status != .sent, status != .cancelled, let sendAt = context.campaign.sendAt,
            sendAt < context.audience.asOf
        else { return nil }
        return CampaignFinding(count: 1, evidence: [.sendTime(sendAt)])
    }
}
