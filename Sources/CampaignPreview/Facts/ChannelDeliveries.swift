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
    private let history: PersonEvents

    init(context: PreviewContext) {
        audience = context.audience
        events = context.audience.snapshot.events
        channel = context.campaign.channel.code
        history = context.audience.personEvents
    }

    private static let kinds: EventKinds = [.delivered, .opened, .clicked]

    /// The kept rows with so many deliveries, the last so many of which are all as wanted.
    ///
    /// Nearly everybody fails by the newest delivery or the next, so each history is read from its end, and no further than
    /// the first delivery that is otherwise.
    func rows(of kept: RowSet, where last: Int, are wanted: (_ isOpened: Bool, _ isClicked: Bool) -> Bool) -> RowSet {
        var reactions: [Int] = []
        let persons = audience.persons
        return kept.filter { row in
            let places = persons.places(ofPersonAt: row)
            if places.count == 1 {
                return areLast(last, ofRecord: persons.row(at: places.lowerBound), &reactions, wanted)
            }
            let deliveries = self.last(last, of: row)
            return !deliveries.isEmpty && deliveries.allSatisfy { wanted($0.isOpened, $0.isClicked) }
        }
    }

    /// - Parameter reactions: room for those that are newer than the delivery at hand.
    private func areLast(
        _ depth: Int, ofRecord record: Int, _ reactions: inout [Int], _ wanted: (Bool, Bool) -> Bool
    ) -> Bool {
        reactions.removeAll(keepingCapacity: true)
        var found = 0
        let first = events.ofCustomer(record).lowerBound
        _ = history.contains(ofRecord: record, ChannelDeliveries.kinds) { event in
            guard events.channel[event] == channel else { return false }
            guard events.kind[event] == .delivered else {
                reactions.append(event)
                return false
            }
            let newer = reactions.count
            appendReactions(ofInstantOf: event, since: first, to: &reactions)
            defer { reactions.removeLast(reactions.count - newer) }
            guard wanted(isAnswered(event, by: reactions, .opened), isAnswered(event, by: reactions, .clicked)) else {
                found = 0
                return true
            }
            found += 1
            return found == depth
        }
        return found == depth
    }

    /// A reaction of a delivery's instant that stands before it in the file answers it too.
    private func appendReactions(ofInstantOf delivery: Int, since first: Int, to reactions: inout [Int]) {
        var event = delivery - 1
        while event >= first, events.at[event] == events.at[delivery] {
            let kind = events.kind[event]
            if kind == .opened || kind == .clicked, events.channel[event] == channel, audience.isVisible(event: event) {
                reactions.append(event)
            }
            event -= 1
        }
    }

    private func isAnswered(_ delivery: Int, by reactions: [Int], _ kind: EventKind) -> Bool {
        reactions.contains { events.kind[$0] == kind && isAnswer($0, to: delivery) }
    }

    /// The last so many deliveries by time; empty when there are fewer. O(deliveries × reactions).
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
