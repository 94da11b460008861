import AudienceEngine
import CampaignDomain
import CommunicationMap

extension PreviewEngine {
    /// The approved campaigns that go out within a span from as-of, with whom each goes to and when: what a simulation takes
    /// beside the chains. A preview each.
    public func plannedSends(within span: TimeSpan) throws(PreviewError) -> [PlannedSend] {
        let end = audience.asOf + span
        var planned: [PlannedSend] = []
        for send in try scheduledSends(until: end) {
            var recipients: [(person: Int, at: Instant)] = []
            for (person, sends) in send.sends.enumerated() where sends.count > 0 {
                let at = send.schedule.time(for: sends.keptRow, in: audience)
                recipients += repeatElement((person: person, at: at), count: sends.count)
            }
            planned.append(PlannedSend(send.campaign, recipients: recipients))
        }
        return planned
    }

    /// What chains will come to through an instant, at most sixty days ahead, and whom they reach; kept, for previews ask for it
    /// too. Nil without chains. O(events + rows) for the first who asks.
    public func outlook(through instant: Instant) -> (due: DueSteps?, reach: MessageReach) {
        let messages = facts.outlook.messages(through: instant)
        return (messages.due, messages.reach)
    }

    /// The records of persons with a support ticket that is still open. O(records + events) for the first who asks.
    public var openComplaints: RowSet { facts.openComplaints }

    /// What a message costs on each channel: as the latest campaign says that has a cost.
    public var channelCosts: [Channel: Money] {
        var costs: [Channel: Money] = [:]
        for campaign in audience.definitions.campaigns.sorted(by: PreviewEngine.isEarlier) {
            if let cost = campaign.costPerMessage { costs[campaign.channel] = cost }
        }
        return costs
    }

    /// One without a time is older than any other.
    private static func isEarlier(_ left: Campaign, _ right: Campaign) -> Bool {
        let (leftTime, rightTime) = (left.sendAt ?? .distantPast, right.sendAt ?? .distantPast)
        return leftTime != rightTime ? leftTime < rightTime : left.id < right.id
    }
}
