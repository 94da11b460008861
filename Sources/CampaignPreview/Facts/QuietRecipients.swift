import AudienceEngine
import CampaignDomain

/// For whom the send falls in the policies' quiet hours, by the recipient's own clock.
struct QuietRecipients {
    private let context: PreviewContext
    private let quiet: QuietHours

    /// Nil when there are no quiet hours, or when the campaign, else the policy, does something else in them.
    init?(context: PreviewContext, action: QuietHoursAction) {
        guard let quiet = context.policies.quietHours, (context.campaign.quietHours ?? quiet.action) == action
        else { return nil }
        self.context = context
        self.quiet = quiet
    }

    /// One pass over the kept rows.
    func rows() -> RowSet {
        let isQuiet = ZoneTable(facts: context.facts) { zone in
            quiet.contains(secondOfDay: zone.wallClock(at: context.schedule.time(in: zone)).secondOfDay)
        }
        guard isQuiet.values.contains(true) else { return context.none }
        return context.facts.parallel.filter(context.kept) { part in part.filter { isQuiet[$0] } }
    }

    func evidence(for row: Int) -> [Evidence] {
        [
            .localTime(context.sendTime(of: row), zone: context.audience.zone(of: row).identifier),
            .quietHours(from: quiet.from, to: quiet.to),
        ]
    }

    /// The end of the quiet hours that the send to a row falls in.
    func end(for row: Int) -> Instant {
        let zone = context.audience.zone(of: row)
        let clock = zone.wallClock(at: context.sendTime(of: row))
        // Hours that span midnight end on the next day for what falls in them before it.
        let date = clock.secondOfDay < quiet.to ? clock.date : clock.date + 1
        return zone.instant(date: date, secondOfDay: quiet.to)
    }
}
