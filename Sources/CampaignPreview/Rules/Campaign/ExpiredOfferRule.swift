import CampaignDomain

/// The offer ends before the letter is sent.
public struct ExpiredOfferRule: CampaignRule {
    public static let description = RuleDescription(
        id: "expired-offer", severity: .warn,
        whatItDoes: """
            Warns when the offer's last day is before the day of the send, in the workspace's time zone; a send time that is \
            missing or past counts as as-of. The count is 1.
            """,
        whyItMatters: "Who comes for the discount and is told that it was yesterday does not come again.",
        whatToDo: "Extend the offer, or send in time.")

    public static let examples: [RuleExample] = [
        .triggering("it ends the day before") { $0.campaign = #"{"offerEndsAt": "2026-03-07"}"# },
        .triggering("the send is overdue, and so is the offer") {
            $0.campaign = #"{"offerEndsAt": "2026-02-28", "sendAt": "2026-02-27T12:00:00+03:00"}"#
        },
        .clean("the last day is the day of the send") { $0.campaign = #"{"offerEndsAt": "2026-03-08"}"# },
        .clean("no end"),
    ]

    public func finding(in context: CampaignContext) -> CampaignFinding? {
        let send = context.audience.definitions.settings.zone.date(at: context.record.schedule.nominal)
        guard let end = context.campaign.offerEndsOn, end < send else { return nil }
        return CampaignFinding(count: 1, evidence: [.offerEnded(end, send: send)])
    }
}
