import AudienceEngine
import CampaignDomain

/// What a simulation foretells: messages by day, channel and chain, what becomes of them, and for whom it is too much.
///
/// The same audience, plan and seed give an equal value, whatever the threads.
public struct MapSimulation: Equatable, Sendable {
    public let asOf: Instant
    public let seed: UInt64
    /// For how many times 24 hours from as-of on it was asked.
    public let length: Int
    /// The days of the workspace's calendar that the simulation touches: one more than its length, unless as-of is midnight.
    public let days: [CalendarDate]
    /// What sends: every step of every chain that sends, then the planned campaigns.
    public let sources: [MessageSource]
    public let caps: [FrequencyCap]
    public let rates: ReactionRates
    /// Persons for whom chains and campaigns want more than a cap allows, ascending.
    public let overCaps: [PersonOverCap]
    /// The key records of the persons to whom no chain sends anything.
    public let unreached: RowSet
    /// Persons whose chains send without end and were stopped.
    public let endless: [Int]
    private let messages: [Int]
    private let answers: [Int]

    init(_ part: SimulationPart, _ setting: SimulationSetting) {
        let audience = setting.audience
        asOf = audience.asOf
        seed = setting.plan.seed
        length = setting.plan.days
        days = (0..<setting.days.count - 1).map { setting.firstDate + $0 }
        sources = setting.sources
        caps = setting.plan.policies.caps
        rates = setting.rates
        overCaps = part.overCaps
        endless = part.endless.map { Int($0) }
        messages = part.messages
        answers = part.answers
        var unreached = RowSet(capacity: audience.count)
        for person in 0..<audience.persons.count { unreached.insert(audience.persons.key(of: person)) }
        for person in part.reached { unreached.remove(audience.persons.key(of: Int(person))) }
        self.unreached = unreached
    }

    /// How many messages of a source end so on a day.
    public func count(_ outcome: MessageOutcome, day: Int, source: Int) -> Int {
        messages[(day * sources.count + source) * MessageOutcome.allCases.count + outcome.rawValue]
    }

    /// The same over all days.
    public func count(_ outcome: MessageOutcome, source: Int) -> Int {
        days.indices.reduce(0) { $0 + count(outcome, day: $1, source: source) }
    }

    /// The same over all days and sources.
    public func count(_ outcome: MessageOutcome) -> Int {
        sources.indices.reduce(0) { $0 + count(outcome, source: $1) }
    }

    /// How many people answer a source's messages so.
    public func count(_ answer: MessageAnswer, source: Int) -> Int {
        answers[source * MessageAnswer.allCases.count + answer.rawValue]
    }

    public func count(_ answer: MessageAnswer) -> Int {
        sources.indices.reduce(0) { $0 + count(answer, source: $1) }
    }

    /// Messages sent on a day and channel.
    public func sent(day: Int, channel: Channel) -> Int {
        sources.indices.reduce(0) { sources[$1].channel == channel ? $0 + count(.sent, day: day, source: $1) : $0 }
    }

    /// The share of messages other than service ones that chains and triggered campaigns send, 0 to 1; nil without messages.
    public var automatedShare: Double? {
        var (automated, all) = (0, 0)
        for source in sources.indices where !sources[source].isService {
            let sent = count(.sent, source: source)
            all += sent
            if sources[source].kind == .triggered { automated += sent }
        }
        return all == 0 ? nil : Double(automated) / Double(all)
    }

    /// What the messages sent will cost.
    public var cost: Money {
        Money(minorUnits: sources.indices.reduce(0) { $0 + sources[$1].cost * Int64(count(.sent, source: $1)) })
    }

    public var predictedUnsubscribes: Int { count(.unsubscribed) }
}

/// Two simulations side by side: what a change would bring.
public struct SimulationComparison: Sendable {
    public let before: MapSimulation
    public let after: MapSimulation

    public init(before: MapSimulation, after: MapSimulation) {
        self.before = before
        self.after = after
    }

    /// A number before and after.
    public struct Change: Hashable, Sendable {
        public let before: Int
        public let after: Int

        public var difference: Int { after - before }
    }

    public func messages(_ outcome: MessageOutcome) -> Change {
        Change(before: before.count(outcome), after: after.count(outcome))
    }

    public func answers(_ answer: MessageAnswer) -> Change {
        Change(before: before.count(answer), after: after.count(answer))
    }

    public var personsOverCaps: Change { Change(before: before.overCaps.count, after: after.overCaps.count) }
    public var personsUnreached: Change { Change(before: before.unreached.count, after: after.unreached.count) }

    /// The messages of every source that one of the two has, those of before first.
    public func sources(_ outcome: MessageOutcome) -> [(origin: MessageSource.Origin, change: Change)] {
        let earlier = counts(outcome, in: before)
        let later = counts(outcome, in: after)
        let origins = before.sources.map(\.origin) + after.sources.map(\.origin).filter { earlier[$0] == nil }
        return origins.map { ($0, Change(before: earlier[$0] ?? 0, after: later[$0] ?? 0)) }
    }

    private func counts(_ outcome: MessageOutcome, in simulation: MapSimulation) -> [MessageSource.Origin: Int] {
        simulation.sources.indices.reduce(into: [:]) { counts, source in
            counts[simulation.sources[source].origin, default: 0] += simulation.count(outcome, source: source)
        }
    }
}
