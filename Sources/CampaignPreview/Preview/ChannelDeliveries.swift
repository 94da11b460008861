import AudienceEngine
import CampaignDomain

/// What was delivered to a person on the campaign's channel, and which of it was opened and clicked.
///
/// A reaction belongs to the deliveries, not later than itself, with the same campaign, chain, step and message.
struct ChannelDeliveries {
    struct Delivery {
        let event: Int
        let isOpened: Bool
        let isClicked: Bool
    }

    private let audience: Audience
    private let events: EventColumns
    private let channel: UInt8

    init(context: PreviewContext) {
        audience = context.audience
        events = context.audience.snapshot.events
        channel = context.campaign.channel.code
    }

    /// How many deliveries and opens there are. One pass over the person's events.
    func counts(of row: Int) -> (delivered: Int, opened: Int) {
        var delivered = 0
        var opened = 0
        for record in audience.linkedRecords(of: row) {
            for event in audience.events(of: Int(record)) {
                let kind = events.kind[event]
                guard kind == .delivered || kind == .opened, events.channel[event] == channel,
                    audience.isVisible(event: event)
                else { continue }
                if kind == .delivered { delivered += 1 } else { opened += 1 }
            }
        }
        return (delivered, opened)
    }

    /// The last so many deliveries by time; empty when there are fewer. O(deliveries × reactions), for those whom
    /// ``counts(of:)`` makes worth it.
    func last(_ depth: Int, of row: Int) -> [Delivery] {
        var delivered: [Int] = []
        var reactions: [Int] = []
        audience.forEachEvent(ofPersonAt: row) { event in
            guard events.channel[event] == channel else { return }
            switch events.kind[event] {
            case .delivered: delivered.append(event)
            case .opened, .clicked: reactions.append(event)
            default: break
            }
        }
        guard delivered.count >= depth else { return [] }
        delivered.sort(by: events.precedes)
        return delivered.suffix(depth).map { delivery in
            let answers = reactions.filter { isAnswer($0, to: delivery) }
            return Delivery(
                event: delivery, isOpened: answers.contains { events.kind[$0] == .opened },
                isClicked: answers.contains { events.kind[$0] == .clicked })
        }
    }

    private func isAnswer(_ reaction: Int, to delivery: Int) -> Bool {
        events.at[reaction] >= events.at[delivery]
            && events.campaign.code(reaction) == events.campaign.code(delivery)
            && events.chain.code(reaction) == events.chain.code(delivery)
            && events.step.code(reaction) == events.step.code(delivery)
            && events.message.code(reaction) == events.message.code(delivery)
    }
}
