import CommunicationMap

/// What wants to go out on a day of the simulated month.
struct CalendarDay {
    /// What one source sends.
    struct Sender {
        let source: Int
        /// By outcome.
        let counts: [Int]

        var sent: Int { counts[MessageOutcome.sent.rawValue] }
        var wanted: Int { counts.reduce(0, +) }
    }

    /// Those who want to send anything, the most first.
    let senders: [Sender]

    init(_ simulation: MapSimulation, _ day: Int) {
        senders = simulation.sources.indices.map { source in
            Sender(
                source: source,
                counts: MessageOutcome.allCases.map { simulation.count($0, day: day, source: source) })
        }.filter { $0.wanted > 0 }.sorted { ($1.sent, $1.wanted, $0.source) < ($0.sent, $0.wanted, $1.source) }
    }

    /// What all of them send together, by outcome; nil when there is only one.
    var sum: [Int]? {
        guard senders.count > 1 else { return nil }
        return MessageOutcome.allCases.map { outcome in senders.reduce(0) { $0 + $1.counts[outcome.rawValue] } }
    }

    /// What sends the messages of a line of the opened day; nil for the sum, which comes first, and without such a line.
    func source(ofLine line: Int) -> Int? {
        let place = sum == nil ? line : line - 1
        return senders.indices.contains(place) ? senders[place].source : nil
    }
}
