import CampaignDomain
import CommunicationMap
import TerminalKit

/// What goes out on the days of the simulated month.
struct CalendarPresenter {
    let forecast: MonthForecast
    let context: PresentationContext
    private var words: Words { context.words }
    var simulation: MapSimulation { forecast.simulation }

    /// What one source sends on a day.
    struct Line {
        let source: Int
        /// By outcome.
        let counts: [Int]

        var sent: Int { counts[MessageOutcome.sent.rawValue] }
        var wanted: Int { counts.reduce(0, +) }
    }

    func sent(on day: Int) -> Int {
        simulation.sources.indices.reduce(0) { $0 + simulation.count(.sent, day: day, source: $1) }
    }

    var most: Int { max(1, simulation.days.indices.map(sent).max() ?? 1) }

    /// Channels on which anything goes out on a day, with how much.
    func channels(on day: Int) -> [(channel: Channel, count: Int)] {
        Channel.allCases.compactMap { channel in
            let count = simulation.sent(day: day, channel: channel)
            return count > 0 ? (channel, count) : nil
        }
    }

    /// What wants to go out on a day, the most first.
    func lines(on day: Int) -> [Line] {
        simulation.sources.indices.map { source in
            Line(
                source: source,
                counts: MessageOutcome.allCases.map { simulation.count($0, day: day, source: source) })
        }.filter { $0.wanted > 0 }.sorted { ($1.sent, $1.wanted, $0.source) < ($0.sent, $0.wanted, $1.source) }
    }

    func name(of source: Int) -> String {
        FloodsPresenter(forecast: forecast, context: context).name(of: simulation.sources[source])
    }

    /// `Monday` as it stands over a column.
    func weekday(_ number: Int) -> String {
        switch number {
        case 1: words("Mon")
        case 2: words("Tue")
        case 3: words("Wed")
        case 4: words("Thu")
        case 5: words("Fri")
        case 6: words("Sat")
        default: words("Sun")
        }
    }

    // MARK: The month

    /// Volume, automation against its goal, cost, and what it does to people.
    var head: [Paragraph] {
        let goal = context.audience?.definitions.policies.triggerShareGoal ?? 0.7
        let share = simulation.automatedShare.map { share in
            let isMet = share >= goal
            return TextSpan(
                (isMet ? "✔ " : "▲ ")
                    + words("automated {0}, goal {1}", words.percent(share), words.percent(goal)), isMet ? .good : .warn
            )
        }
        let sent = TextSpan(words("{0} in 30 days", words.counted(simulation.count(.sent), .message)) + "   ", .accent)
        let rest = [
            words("cost {0}", words.money(simulation.cost, context.settings.currency)),
            words("unsubscribes {0}", words.number(simulation.predictedUnsubscribes)),
        ]
        return [
            Paragraph([sent] + (share.map { [$0] } ?? []) + [TextSpan("   " + rest.joined(separator: " · "), .muted)])
        ]
    }

    // MARK: A day

    func dayTable(_ list: ListState, width: Int) -> TableView {
        let numberWidth = width >= 90 ? 14 : 10
        let outcomes = MessageOutcome.allCases.map { outcome in
            TableColumn(
                "\(outcome)", title: words(outcome.columnPhrase), width: .fixed(numberWidth), alignment: .right)
        }
        return TableView(
            columns: [
                TableColumn("channel", title: "", width: .fixed(2)),
                TableColumn("source", title: words("chain or campaign"), width: .flexible(minimum: 16)),
            ] + outcomes, list: list, emptyText: words("Nothing goes out on this day."))
    }

    func cells(of line: Line) -> [TextSpan] {
        let channel = simulation.sources[line.source].channel
        let counts = MessageOutcome.allCases.map { outcome in
            let count = line.counts[outcome.rawValue]
            return TextSpan(count == 0 ? "·" : words.number(count), count == 0 ? .muted : outcome.style)
        }
        return [TextSpan(channel.sign, channel.style), TextSpan(name(of: line.source))] + counts
    }
}

extension MessageOutcome {
    /// Over a column of numbers.
    var columnPhrase: Phrase {
        switch self {
        case .sent: Phrase("sent")
        case .heldByCap: Phrase("by a cap")
        case .heldByQuietHours: Phrase("by night")
        case .unreachable: Phrase("no reach")
        }
    }
}

extension Words {
    /// A day without its year: `8 Mar`.
    func shortDate(_ date: CalendarDate) -> String {
        let (_, month, day) = date.components
        return "\(day) \(translation.months[month - 1])"
    }
}
