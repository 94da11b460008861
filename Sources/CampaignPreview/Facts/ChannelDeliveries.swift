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

    private let persons: PersonIndex
    private let channel: UInt8
    private let history: PersonEvents
    private let kinds: WordColumn<EventKind>
    private let channels: Column<UInt8>
    private let times: Column<Int64>
    /// What tells to which delivery a reaction belongs.
    private let campaigns: CodedColumn
    private let chains: CodedColumn
    private let steps: CodedColumn
    private let messages: CodedColumn

    init(audience: Audience, channel: Channel) {
        persons = audience.persons
        self.channel = channel.code
        history = audience.personEvents
        let events = audience.snapshot.events
        (kinds, channels, times) = (events.kind, events.channel, events.at)
        (campaigns, chains, steps, messages) = (events.campaign, events.chain, events.step, events.message)
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

    /// The newest delivery tells which habit a person may have, and nearly everybody is without it by the next, so each history is
    /// read from its end, and no further than the first delivery that is otherwise.
    ///
    /// - Parameter reactions: room for those that are newer than the delivery at hand.
    func habit(ofPersonAt row: Int, _ reactions: inout [Int]) -> Habit? {
        guard persons.hasSeveral(ofPersonAt: row) else { return habit(ofRecord: row, &reactions) }
        reactions.removeAll(keepingCapacity: true)
        var habit: Habit?
        var found = 0
        for delivery in newestDeliveries(ofPersonAt: row, &reactions) {
            guard let shown = habitShown(by: delivery, reactions), habit == nil || habit == shown else { return nil }
            habit = shown
            found += 1
            if found == shown.depth { return shown }
        }
        return nil
    }

    /// The deliveries of all records, the newest first; and all reactions, in no order.
    private func newestDeliveries(ofPersonAt row: Int, _ reactions: inout [Int]) -> [Int] {
        var delivered: [Int] = []
        let (history, channel, channels, kinds) = (history, channel, channels, kinds)
        history.forEach(ofPersonAt: row, [.delivered, .opened, .clicked]) { event in
            guard channels[event] == channel else { return }
            if kinds[event] == .delivered { delivered.append(event) } else { reactions.append(event) }
        }
        delivered.sort { history.precedes($1, $0) }
        return delivered
    }

    /// Written as one loop: closures over a struct with this many columns copy it for every record.
    private func habit(ofRecord record: Int, _ reactions: inout [Int]) -> Habit? {
        guard history.has(.delivered, record) else { return nil }
        reactions.removeAll(keepingCapacity: true)
        var habit: Habit?
        var found = 0
        let range = history.range(ofRecord: record)
        var event = range.upperBound
        while event > range.lowerBound {
            event -= 1
            guard channels[event] == channel else { continue }
            switch kinds[event] {
            case .opened, .clicked:
                if history.isVisible(event) { reactions.append(event) }
            case .delivered:
                guard history.isVisible(event) else { continue }
                guard let shown = habitShown(by: event, since: range.lowerBound, &reactions),
                    habit == nil || habit == shown
                else { return nil }
                habit = shown
                found += 1
                if found == shown.depth { return shown }
            default: continue
            }
        }
        return nil
    }

    /// - Parameter reactions: those that stand behind the delivery; the same afterwards.
    private func habitShown(by delivery: Int, since first: Int, _ reactions: inout [Int]) -> Habit? {
        let newer = reactions.count
        // A reaction of a delivery's instant that stands before it in the file answers it too.
        var event = delivery - 1
        while event >= first, times[event] == times[delivery] {
            let isReaction = kinds[event] == .opened || kinds[event] == .clicked
            if isReaction, channels[event] == channel, history.isVisible(event) { reactions.append(event) }
            event -= 1
        }
        defer { reactions.removeLast(reactions.count - newer) }
        return habitShown(by: delivery, reactions)
    }

    private func habitShown(by delivery: Int, _ reactions: [Int]) -> Habit? {
        var (isOpened, isClicked) = (false, false)
        for reaction in reactions where isAnswer(reaction, to: delivery) {
            if kinds[reaction] == .opened { isOpened = true } else { isClicked = true }
        }
        return Habit(isOpened: isOpened, isClicked: isClicked)
    }

    /// The last so many deliveries by time; empty when there are fewer. O(deliveries × reactions).
    func last(_ depth: Int, of row: Int) -> [Delivery] {
        var reactions: [Int] = []
        let delivered = newestDeliveries(ofPersonAt: row, &reactions)
        guard delivered.count >= depth else { return [] }
        return delivered.prefix(depth).reversed().map { delivery in
            let answers = reactions.filter { isAnswer($0, to: delivery) }
            return Delivery(
                event: delivery, isOpened: answers.contains { kinds[$0] == .opened },
                isClicked: answers.contains { kinds[$0] == .clicked })
        }
    }

    private func isAnswer(_ reaction: Int, to delivery: Int) -> Bool {
        times[reaction] >= times[delivery]
            && messages.code(reaction) == messages.code(delivery)
            && campaigns.code(reaction) == campaigns.code(delivery)
            && chains.code(reaction) == chains.code(delivery)
            && steps.code(reaction) == steps.code(delivery)
    }
}
