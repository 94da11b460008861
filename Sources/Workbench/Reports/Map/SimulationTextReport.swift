import CampaignDomain
import CommunicationMap

/// A simulated month as plain text: days with their volume, chains and campaigns, people over a cap, and what it costs.
public struct SimulationTextReport {
    private let simulation: MapSimulation
    private let context: PresentationContext
    private var words: Words { context.words }

    public init(_ simulation: MapSimulation, context: PresentationContext) {
        self.simulation = simulation
        self.context = context
    }

    public var text: String {
        ([heading] + [""] + days + [""] + sources + [""] + totals + [""] + overCaps).joined(separator: "\n") + "\n"
    }

    private var heading: String {
        words(
            "{0} from {1}, seed {2}", words.counted(simulation.length, .day),
            context.dateTime(simulation.asOf), String(simulation.seed))
    }

    /// A line a day with a bar of its messages.
    private var days: [String] {
        let volumes = simulation.days.indices.map { day in
            Channel.allCases.reduce(0) { $0 + simulation.sent(day: day, channel: $1) }
        }
        let most = max(1, volumes.max() ?? 1)
        return simulation.days.indices.map { day in
            let bar = String(repeating: "█", count: volumes[day] * 30 / most)
            return "\(words.date(simulation.days[day]))  \(words.number(volumes[day])) \(bar)"
        }
    }

    private var sources: [String] {
        simulation.sources.indices.compactMap { source in
            let counts = MessageOutcome.allCases.map { simulation.count($0, source: source) }
            guard counts.contains(where: { $0 > 0 }) else { return nil }
            let held = MessageOutcome.allCases.dropFirst().filter { counts[$0.rawValue] > 0 }.map {
                words($0.phrase, words.number(counts[$0.rawValue]))
            }
            let name = simulation.sources[source].name
            let told = ([words(MessageOutcome.sent.phrase, words.number(counts[0]))] + held).joined(separator: ", ")
            return "\(name) · \(words(simulation.sources[source].channel.phrase)): \(told)"
        }
    }

    private var totals: [String] {
        let share = simulation.automatedShare.map { words("Automated: {0}", words.percent($0)) }
        return [
            words("Sent: {0}", words.number(simulation.count(.sent))), share,
            words("Expected to unsubscribe: {0}", words.number(simulation.predictedUnsubscribes)),
            words("Cost: {0}", words.money(simulation.cost, context.settings.currency)),
            words("Reached by no chain: {0}", words.counted(simulation.unreached.count, .person)),
            words("Over a cap: {0}", words.counted(simulation.overCaps.count, .person)),
        ].compactMap(\.self)
    }

    /// The worst few, with every message and second.
    private var overCaps: [String] {
        let worst = simulation.overCaps.enumerated().sorted { left, right in
            (left.element.count, right.offset) > (right.element.count, left.offset)
        }.prefix(5)
        return worst.flatMap { _, over -> [String] in
            let person = context.audience.map { audience in
                audience.snapshot.customers.customerID(audience.persons.key(of: over.person)).rawValue
            }
            let heading = words(
                "{0}: {1}, allowed {2}", person ?? "", words.counted(over.count, .message),
                words.number(simulation.caps[over.cap].limit))
            return [heading]
                + over.messages.map { "  \(context.dateTime($0.at)) \(simulation.sources[$0.source].name)" }
        }
    }
}

extension MessageSource {
    /// `welcome/offers` for a step, a campaign's id.
    public var name: String {
        switch origin {
        case .chain(let id, let step): "\(id)/\(step)"
        case .campaign(let id): id.rawValue
        }
    }
}

extension MessageOutcome {
    var phrase: Phrase {
        switch self {
        case .sent: Phrase("{0} sent")
        case .heldByCap: Phrase("{0} held by a cap")
        case .heldByQuietHours: Phrase("{0} held by quiet hours")
        case .unreachable: Phrase("{0} unreachable")
        }
    }
}
