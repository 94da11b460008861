import CampaignDomain
import CommunicationMap
import TerminalKit

/// What goes out on the days of the simulated month.
struct CalendarPresenter {
    let forecast: MonthForecast
    let context: PresentationContext
    private var words: Words { context.words }
    var simulation: MapSimulation { forecast.simulation }

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

    func day(_ day: Int) -> CalendarDay { CalendarDay(simulation, day) }

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

    /// What goes out on a day, and what is held: a number for each sender and outcome, with the people behind it.
    func dayGrid(_ day: Int) -> FigureGrid {
        let (contents, date) = (self.day(day), words.shortDate(simulation.days[day]))
        let all = contents.sum.map { [line(words("Everything on this day"), $0, on: date, .title)] } ?? []
        let senders = contents.senders.map { sender in
            let name = name(of: sender.source)
            return line(name, sender.counts, on: date, sign: simulation.sources[sender.source].channel.sign + " ")
        }
        return FigureGrid(
            labelTitle: words("chain or campaign"),
            columns: MessageOutcome.allCases.map { FigureGrid.Column(title: words($0.columnPhrase)) },
            lines: all + senders)
    }

    private func line(
        _ name: String, _ counts: [Int], on date: String, _ style: Style = .text, sign: String = ""
    ) -> FigureGrid.Line {
        let cells = MessageOutcome.allCases.map { outcome in
            let count = counts[outcome.rawValue]
            guard count > 0 else { return FigureCell.text("·", .muted) }
            return FigureCell(
                text: words.number(count), style: outcome.style, spoken: words.counted(count, .message),
                ownHeading: "\(date) · \(name) · \(words(outcome.columnPhrase))")
        }
        return FigureGrid.Line(label: TextSpan(sign + name, style), cells: cells)
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
