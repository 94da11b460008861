import AudienceEngine
import CampaignDomain

/// What was delivered to a person on one channel, and which of it was opened and clicked.
///
/// A reaction belongs to the deliveries, not later than itself, with the same campaign, chain, step and message.
struct ChannelDeliveries: Sendable {
    struct Delivery {
        let event: Int
        let isOpened: Bool
        let isClicked: Bool
    }

    private let audience: Audience
    private let events: EventColumns
    private let channel: UInt8
    private let history: PersonEvents

    init(audience: Audience, channel: Channel) {
        self.audience = audience
        events = audience.snapshot.events
        self.channel = channel.code
        history = audience.personEvents
    }

    /// What somebody always does with what comes.
    enum Habit {
        case opensWithoutClicks, neverOpens

        /// So many of the last deliveries show it.
        fileprivate var depth: Int {
            switch self {
            case .opensWithoutClicks: OpensWithoutClicksRule.depth
            case .neverOpens: NeverOpensRule.depth
            }
        }

        /// The habit that one delivery may be part of.
        fileprivate init?(isOpened: Bool, isClicked: Bool) {
            switch (isOpened, isClicked) {
            case (true, false): self = .opensWithoutClicks
            case (false, _): self = .neverOpens
            case (true, true): return nil
            }
        }
    }

    private static let kinds: EventKinds = [.delivered, .opened, .clicked]

    /// The newest delivery tells which habit a person may have, and nearly everybody is without it by the next, so each history is
    /// read from its end, and no further than the first delivery that is otherwise.
    ///
    /// - Parameter reactions: room for those that are newer than the delivery at hand.
    func habit(ofPersonAt row: Int, _ reactions: inout [Int]) -> Habit? {
        guard audience.persons.linked.contains(row) else { return habit(ofRecord: row, &reactions) }
        return [Habit.opensWithoutClicks, .neverOpens].first { habit in
            let deliveries = last(habit.depth, of: row)
            return !deliveries.isEmpty
                && deliveries.allSatisfy { Habit(isOpened: $0.isOpened, isClicked: $0.isClicked) == habit }
        }
    }

    private func habit(ofRecord record: Int, _ reactions: inout [Int]) -> Habit? {
        guard history.has(.delivered, record) else { return nil }
        reactions.removeAll(keepingCapacity: true)
        var habit: Habit?
        var found = 0
        let first = events.ofCustomer(record).lowerBound
        let isShown = history.contains(ofRecord: record, ChannelDeliveries.kinds) { event in
            guard events.channel[event] == channel else { return false }
            guard events.kind[event] == .delivered else {
                reactions.append(event)
                return false
            }
            let newer = reactions.count
            appendReactions(ofInstantOf: event, since: first, to: &reactions)
            defer { reactions.removeLast(reactions.count - newer) }
            let shown = Habit(
                isOpened: isAnswered(event, by: reactions, .opened),
                isClicked: isAnswered(event, by: reactions, .clicked))
            guard let shown, habit == nil || habit == shown else {
                habit = nil
                return true
            }
            habit = shown
            found += 1
            return found == shown.depth
        }
        return isShown ? habit : nil
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
