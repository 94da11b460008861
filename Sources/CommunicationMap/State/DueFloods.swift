import AudienceEngine
import CampaignDomain

/// Somebody to whom chains are about to send more than a cap allows: the fullest window of the cap that is exceeded most.
public struct DueFlood: Hashable, Sendable {
    /// The number of the person in the audience.
    public let person: Int
    public let cap: FrequencyCap
    /// How many messages are due in the window.
    public let count: Int
    public let from: Instant
    public let through: Instant
}

extension DueSteps {
    /// Calls `body` with every message that is due, in order of person, then time.
    public func forEach(_ body: (_ person: Int, _ chain: Int, _ at: Instant) -> Void) {
        for place in 0..<count { body(Int(persons[place]), Int(chains[place]), Instant(seconds: at[place])) }
    }

    /// For whom the chains alone are too much: of what can be delivered and is capped, more is due in a window than a cap allows,
    /// whether caps or the night would hold it or not. O(messages, and their square for one person).
    public func floods(reach: MessageReach, in audience: Audience) -> [DueFlood] {
        let caps = audience.definitions.policies.caps.map { SimulatedCap($0) }
        guard !caps.isEmpty else { return [] }
        var found: [DueFlood] = []
        var first = 0
        while first < count {
            var end = first + 1
            while end < count, persons[end] == persons[first] { end += 1 }
            if let flood = flood(first..<end, caps, reach, audience) { found.append(flood) }
            first = end
        }
        return found
    }

    private func flood(
        _ places: Range<Int>, _ caps: [SimulatedCap], _ reach: MessageReach, _ audience: Audience
    ) -> DueFlood? {
        let person = Int(persons[places.lowerBound])
        let row = audience.persons.key(of: person)
        let zone = audience.zone(of: row)
        let steps = places.map { step($0) }.filter { step in
            let content = programs[step.chain].chain.content
            return content != .service && reach.canReach(row, on: step.channel, content: content)
        }
        var worst: DueFlood?
        for cap in caps {
            let counted = steps.filter { cap.counts(channel: $0.channel.code, isTriggered: true) }
            guard counted.count > cap.cap.limit else { continue }
            for last in counted {
                let start = cap.start(at: last.at.seconds, in: zone)
                let window = counted.filter { $0.at.seconds >= start && $0.at <= last.at }
                guard window.count - cap.cap.limit > worst.map({ $0.count - $0.cap.limit }) ?? 0 else { continue }
                worst = DueFlood(
                    person: person, cap: cap.cap, count: window.count, from: window[0].at, through: last.at)
            }
        }
        return worst
    }
}
