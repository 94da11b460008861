import Foundation

/// Warnings about how the person reacts, here and on other channels.
extension ReferencePlan {
    /// The last five delivered on the channel were opened and none was clicked.
    func opensWithoutClicks(_ recipient: ReferenceRecipient) -> Bool {
        let last = lastDelivered(5, to: recipient)
        return last.count == 5
            && last.allSatisfy { hasReaction("opened", $0, recipient) && !hasReaction("clicked", $0, recipient) }
    }

    /// At least ten were delivered on the channel, and of the last ten none was opened.
    func neverOpens(_ recipient: ReferenceRecipient) -> Bool {
        let last = lastDelivered(10, to: recipient)
        return last.count == 10 && !last.contains { hasReaction("opened", $0, recipient) }
    }

    private func lastDelivered(_ count: Int, to recipient: ReferenceRecipient) -> [EventRow] {
        recipient.person.events.filter { $0.channel == campaign.channel && $0.kind == "delivered" }.suffix(count)
    }

    /// A reaction belongs to a delivery when campaign, chain, step and message are the same and it is not earlier.
    private func hasReaction(_ kind: String, _ delivery: EventRow, _ recipient: ReferenceRecipient) -> Bool {
        recipient.person.events.contains { event in
            event.kind == kind && event.at >= delivery.at
                && ["channel", "campaign", "chain", "step", "message"].allSatisfy {
                    event.texts[$0] == delivery.texts[$0]
                }
        }
    }

    /// Another consented channel has at least twice the response, at no higher cost.
    func hasBetterChannel(_ recipient: ReferenceRecipient) -> Bool {
        let here = response(recipient.person, channel: campaign.channel)
        guard here.deliveries >= 5, let costHere = cost(ofChannel: campaign.channel) else { return false }
        return ["email", "sms", "push", "messenger"].contains { channel in
            guard channel != campaign.channel, isReachable(recipient.person, channel: channel),
                let costThere = cost(ofChannel: channel)
            else { return false }
            let there = response(recipient.person, channel: channel)
            return there.deliveries >= 5 && there.answered > 0
                && there.answered * here.deliveries >= 2 * here.answered * there.deliveries && costThere <= costHere
        }
    }

    /// Some record's address is usable, and marketing is granted, confirmed where that is required.
    private func isReachable(_ person: ReferencePerson, channel: String) -> Bool {
        person.members.contains { moment.contact($0, channel: channel)?.isUsable ?? false }
            && moment.consent(person, channel: channel) == "granted"
            && (!policies.doubleOptIn.contains(channel) || moment.isConfirmed(person, channel: channel))
    }

    /// The deliveries of a year, and how many were opened or clicked. What names neither message nor campaign is never
    /// answered.
    private func response(_ person: ReferencePerson, channel: String) -> (deliveries: Int, answered: Int) {
        let events = person.events.filter { $0.channel == channel }
        let deliveries = events.filter { $0.kind == "delivered" && isWithin(days: 365, $0.at) }
        let answered = deliveries.filter { delivery in
            let name = delivery.texts["message"] == nil ? "campaign" : "message"
            guard let id = delivery.texts[name] else { return false }
            return events.contains { event in
                ["opened", "clicked"].contains(event.kind) && event.at >= delivery.at && event.texts[name] == id
            }
        }
        return (deliveries.count, answered.count)
    }

    /// What a message costs on a channel: in this campaign, else in the latest one that says so; none when unknown.
    private func cost(ofChannel channel: String) -> Decimal? {
        if channel == campaign.channel, let own = campaign.costPerMessage { return own }
        let priced = moment.workspace.campaigns.values.filter { $0.channel == channel && $0.costPerMessage != nil }
        let latest = priced.max { one, other in
            let (earlier, later) = (one.sendAt ?? Int.min, other.sendAt ?? Int.min)
            return earlier == later ? ReferenceText.ascending(one.id, other.id) : earlier < later
        }
        return latest?.costPerMessage ?? (["push", "inapp", "email"].contains(channel) ? 0 : nil)
    }

    /// Something sent back in the last 30 days, or a score of at most six as the last one given in them.
    func isRecentlyDisappointed(_ recipient: ReferenceRecipient) -> Bool {
        guard campaign.isSelling else { return false }
        let members = recipient.person.members.map(\.id)
        let hasReturned = moment.workspace.orders.contains { order in
            order.status == "returned" && members.contains(order.customer) && isWithin(days: 30, order.at)
        }
        let scores = recipient.person.events.filter { $0.kind == "npsScored" && isWithin(days: 30, $0.at) }
        return hasReturned || scores.last?.value.map { $0 <= 6 } ?? false
    }

    /// Later than so many days before as-of, and not later than as-of.
    func isWithin(days: Int, _ instant: Int) -> Bool {
        moment.asOf - days * ReferenceTime.day < instant && instant <= moment.asOf
    }
}
