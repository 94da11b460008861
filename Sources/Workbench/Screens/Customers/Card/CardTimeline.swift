import AudienceEngine
import CampaignDomain
import TerminalKit

/// All orders and events of a person, the newest first, under the days on which they happened.
struct CardTimeline: Sendable {
    enum Happening: Hashable, Sendable {
        case order(Int)
        case event(Int)
    }

    enum Line: Hashable, Sendable {
        case day(CalendarDate)
        case happening(Happening)
    }

    let lines: [Line]
    let count: Int

    /// O(h × log h), where h is the history of the person or, for each of its records, what is wanted of it.
    ///
    /// - Parameter latest: how many happenings are wanted at most; nil for all.
    init(row: Int, audience: Audience, zone: ZoneRules, latest: Int? = nil) {
        let wanted = latest ?? .max
        var happenings: [(at: Int64, happening: Happening)] = []
        for record in audience.linkedRecords(of: row) {
            for order in audience.orders(of: Int(record)).reversed().prefix(wanted) {
                happenings.append((audience.snapshot.orders.at[order], .order(order)))
            }
            for event in audience.events(of: Int(record)).reversed().lazy.filter(audience.isVisible).prefix(wanted) {
                happenings.append((audience.snapshot.events.at[event], .event(event)))
            }
        }
        // What stands later in the file happened later when the second is the same; it was taken first.
        let sorted = happenings.enumerated().sorted {
            ($1.element.at, $0.offset) < ($0.element.at, $1.offset)
        }
        var lines: [Line] = []
        var day: CalendarDate?
        for (_, entry) in sorted.prefix(wanted) {
            let date = zone.date(at: Instant(seconds: entry.at))
            if date != day { lines.append(.day(date)) }
            day = date
            lines.append(.happening(entry.happening))
        }
        self.lines = lines
        count = min(wanted, happenings.count)
    }
}

/// Says what happened in words.
struct TimelineReader {
    let facts: CustomerFacts

    private var words: Words { facts.words }
    private var orders: OrderColumns { facts.audience.snapshot.orders }
    private var events: EventColumns { facts.audience.snapshot.events }

    func line(_ line: CardTimeline.Line) -> CardLine {
        switch line {
        case .day(let date): CardLine([TextSpan(words.date(date), .title)])
        case .happening(.order(let order)): orderLine(order)
        case .happening(.event(let event)): eventLine(event)
        }
    }

    private func time(_ seconds: Int64) -> TextSpan {
        let second = facts.model.settings.zone.wallClock(at: Instant(seconds: seconds)).secondOfDay
        return TextSpan("  \(words.timeOfDay(second))  ", .muted)
    }

    private func orderLine(_ order: Int) -> CardLine {
        let status = orders.status[order]
        let (sign, style): (String, Style) = status == .completed ? ("●", .good) : ("✖", .warn)
        var products = orders.items(order).prefix(3).map { facts.presentation.product(orders.itemSKU[$0] ?? "") }
        let more = orders.items(order).count - products.count
        if more > 0 { products.append(words("and {0} more", words.number(more))) }
        var spans = [
            time(orders.at[order]), TextSpan(sign + " ", style),
            TextSpan(words("order {0}", facts.money(orders.total[order]))),
        ]
        if status != .completed { spans.append(TextSpan(" " + words(status.phrase), .warn)) }
        spans.append(TextSpan("  " + products.joined(separator: ", "), .muted))
        return CardLine(spans)
    }

    private func eventLine(_ event: Int) -> CardLine {
        let (sign, style) = events.kind[event].sign
        let text = EventPresenter(facts.presentation).text(event: event, in: facts.audience)
        return CardLine([time(events.at[event]), TextSpan(sign + " ", style), TextSpan(text)])
    }
}

extension EventKind {
    /// Colour never speaks alone: a sign for what matters.
    fileprivate var sign: (String, Style) {
        switch self {
        case .sent: ("→", .note)
        case .delivered: ("✔", .muted)
        case .opened: ("○", .good)
        case .clicked: ("●", .good)
        case .bounced, .unsubscribed, .complained: ("✖", .stop)
        case .ticketOpened: ("▲", .warn)
        case .ticketClosed: ("✔", .good)
        default: ("·", .muted)
        }
    }
}
