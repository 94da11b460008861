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

    /// O(history of the person × log).
    init(row: Int, audience: Audience, zone: ZoneRules) {
        var happenings: [(at: Int64, happening: Happening)] = []
        for record in audience.linkedRecords(of: row) {
            for order in audience.orders(of: Int(record)) {
                happenings.append((audience.snapshot.orders.at[order], .order(order)))
            }
            for event in audience.events(of: Int(record)) where audience.isVisible(event: event) {
                happenings.append((audience.snapshot.events.at[event], .event(event)))
            }
        }
        // What stands later in the file happened later when the second is the same.
        let sorted = happenings.enumerated().sorted {
            ($0.element.at, $0.offset) > ($1.element.at, $1.offset)
        }
        var lines: [Line] = []
        var day: CalendarDate?
        for (_, entry) in sorted {
            let date = zone.date(at: Instant(seconds: entry.at))
            if date != day { lines.append(.day(date)) }
            day = date
            lines.append(.happening(entry.happening))
        }
        self.lines = lines
        count = happenings.count
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
        let (hour, minute) = (second / 3_600, second / 60 % 60)
        return TextSpan("  \(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)  ", .muted)
    }

    /// What follows short labels stands in one column.
    private func padded(_ label: String) -> String {
        let width = 11
        return DisplayWidth.columns(of: label) < width ? TextFitting.fitted(label, to: width) : label
    }

    private func orderLine(_ order: Int) -> CardLine {
        let status = orders.status[order]
        let (sign, style): (String, Style) = status == .completed ? ("●", .good) : ("✖", .warn)
        var parts = [facts.money(orders.total[order])]
        parts += orders.items(order).prefix(3).map { item in
            let sku = orders.itemSKU[item] ?? ""
            return facts.audience.snapshot.catalogue[sku]?.name ?? sku
        }
        let more = orders.items(order).count - 3
        if more > 0 { parts.append(words("{0} more", words.number(more))) }
        let text = padded(status.label(words)) + "  " + parts.joined(separator: " · ")
        return CardLine([time(orders.at[order]), TextSpan(sign + " ", style), TextSpan(text)])
    }

    private func eventLine(_ event: Int) -> CardLine {
        let kind = events.kind[event]
        let (sign, style) = kind.sign
        var details: [String] = []
        if let channel = events.channel(event) { details.append(channel.label(words)) }
        details += [events.campaign[event], events.chain[event], events.message[event]].compactMap(\.self)
        if let sku = events.sku[event] { details.append(facts.audience.snapshot.catalogue[sku]?.name ?? sku) }
        details += [events.query[event].map { "«\($0)»" }, events.value[event], events.ticket[event]].compactMap(\.self)
        if kind == .bounced { details.append(events.isHardBounce(event) ? words("for good") : words("for now")) }
        return CardLine([
            time(events.at[event]), TextSpan(sign + " ", style), TextSpan(padded(kind.label(words))),
            TextSpan(details.isEmpty ? "" : "  " + details.joined(separator: " · "), .muted),
        ])
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
