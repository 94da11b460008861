import AudienceEngine
import CampaignDomain

/// Counts how messages of the last 90 days were answered, by channel and by the engagement that people had before.
struct ReactionMeasure: Sendable {
    private struct Tally: Sendable {
        var delivered = 0
        var opened = 0
        var clicked = 0
        var ordered = 0
        var unsubscribed = 0
    }

    /// How long messages are measured, and how long an answer may take.
    private static let window: Int64 = 90 * 86_400
    private static let patience: Int64 = 3 * 86_400
    /// What is not measured weighs as much as so many deliveries.
    private static let smoothing = 20.0

    private static let kinds: EventKinds = ChannelActivity.kinds.union(EventKinds(.unsubscribed))

    private let audience: Audience
    private let events: EventColumns
    private var tallies = [Tally](repeating: Tally(), count: Channel.allCases.count * Engagement.allCases.count)
    private var deliveries: [Int] = []
    private var answers: [Int] = []

    init(audience: Audience) {
        self.audience = audience
        events = audience.snapshot.events
    }

    /// O(events of 270 days).
    static func rates(of audience: Audience, _ parallel: Parallel) -> ReactionRates {
        let parts = parallel.map(over: Parallel.runs(of: audience.persons.count)) { persons in
            var part = ReactionMeasure(audience: audience)
            for person in persons { part.add(audience.persons.key(of: person)) }
            return part.tallies
        }
        var rates = ReactionRates()
        for channel in Channel.allCases {
            for engagement in Engagement.allCases {
                let place = ReactionRates.place(channel.code, engagement)
                rates[channel, engagement] = smoothed(parts.map { $0[place] }, towards: rates[channel, engagement])
            }
        }
        return rates
    }

    private static func smoothed(_ tallies: [Tally], towards usual: ReactionRates.Rate) -> ReactionRates.Rate {
        func share(_ part: KeyPath<Tally, Int>, of whole: KeyPath<Tally, Int>, _ usual: Double) -> Double {
            let (part, whole) = (
                tallies.reduce(0) { $0 + $1[keyPath: part] }, tallies.reduce(0) { $0 + $1[keyPath: whole] }
            )
            return (Double(part) + smoothing * usual) / (Double(whole) + smoothing)
        }
        var rate = ReactionRates.Rate(
            open: share(\.opened, of: \.delivered, usual.open), click: share(\.clicked, of: \.opened, usual.click),
            order: share(\.ordered, of: \.opened, usual.order),
            unsubscribe: share(\.unsubscribed, of: \.delivered, usual.unsubscribe))
        rate.deliveries = tallies.reduce(0) { $0 + $1.delivered }
        return rate
    }

    private mutating func add(_ row: Int) {
        let asOf = audience.asOf.seconds
        let begin = asOf - ReactionMeasure.window
        var before = ChannelActivity()
        deliveries.removeAll(keepingCapacity: true)
        answers.removeAll(keepingCapacity: true)
        audience.personEvents.forEach(ofPersonAt: row, ReactionMeasure.kinds, after: begin - Engagement.span) { event in
            let kind = events.kind[event]
            if events.at[event] <= begin {
                before.add(kind, channel: events.channel[event])
            } else if kind != .delivered {
                answers.append(event)
            } else if events.at[event] <= asOf - ReactionMeasure.patience,
                events.channel[event] != EventColumns.noChannel
            {
                deliveries.append(event)
            }
        }
        for delivery in deliveries {
            let engagement = before.engagement(on: events.channel[delivery])
            count(delivery, at: ReactionRates.place(events.channel[delivery], engagement), row)
        }
    }

    private mutating func count(_ delivery: Int, at place: Int, _ row: Int) {
        tallies[place].delivered += 1
        if isAnswered(delivery, by: .unsubscribed) { tallies[place].unsubscribed += 1 }
        guard isAnswered(delivery, by: .opened) else { return }
        tallies[place].opened += 1
        if isAnswered(delivery, by: .clicked) { tallies[place].clicked += 1 }
        let at = events.at[delivery]
        let orders = audience.personOrders
        let isFollowed = orders.contains(ofPersonAt: row, .completed, after: at) { order in
            orders.at[order] <= at + ReactionMeasure.patience
        }
        if isFollowed { tallies[place].ordered += 1 }
    }

    /// An answer names the same message in the same campaign or step, not earlier than the delivery.
    private func isAnswered(_ delivery: Int, by kind: EventKind) -> Bool {
        answers.contains { answer in
            events.kind[answer] == kind && events.at[answer] >= events.at[delivery]
                && events.message.code(answer) == events.message.code(delivery)
                && events.campaign.code(answer) == events.campaign.code(delivery)
                && events.chain.code(answer) == events.chain.code(delivery)
                && events.step.code(answer) == events.step.code(delivery)
        }
    }
}
