import AudienceEngine
import CampaignDomain
import CommunicationMap
import TerminalKit

/// People over a cap and what they would get, with every minute.
struct FloodsPresenter {
    let forecast: MonthForecast
    let context: PresentationContext
    private var words: Words { context.words }
    private var simulation: MapSimulation { forecast.simulation }

    /// - Parameter isBrief: without the chains that most of it comes from.
    func head(isBrief: Bool) -> [Paragraph] {
        guard !forecast.floods.isEmpty else {
            return [
                Paragraph(
                    "✔ "
                        + words(
                            "In the coming 30 days chains and approved campaigns want no more of anybody than the caps allow."
                        ),
                    .good)
            ]
        }
        let chains = forecast.peopleOverCap.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(4).map {
            "\(context.chain($0.key.rawValue)) \(words.number($0.value))"
        }
        let people = words.counted(forecast.floods.count, .person)
        return [
            Paragraph(
                [
                    TextSpan("▲ " + words("Over a cap in the coming 30 days: {0}", people), .warn),
                    TextSpan(
                        chains.isEmpty || isBrief ? "" : "  " + words("most by {0}", chains.joined(separator: ", ")),
                        .muted),
                ], continuationIndent: 2)
        ]
    }

    // MARK: People

    func people(_ list: ListState, isFocused: Bool) -> TableView {
        TableView(
            columns: [
                TableColumn("name", title: words("Person"), width: .flexible(minimum: 14)),
                TableColumn("count", title: words("wanted"), width: .fixed(6), alignment: .right),
                TableColumn("limit", title: words("allowed"), width: .fixed(7), alignment: .right),
                TableColumn("when", title: words("from"), width: .fixed(14)),
            ], list: list, isFocused: isFocused)
    }

    func cells(of flood: PersonOverCap) -> [TextSpan] {
        let excess = flood.messages.count > simulation.limit(of: flood) * 2
        return [
            TextSpan(name(of: flood)), TextSpan(words.number(flood.count), excess ? .stop : .warn),
            TextSpan(words.number(simulation.limit(of: flood)), .muted),
            TextSpan(flood.messages.first.map { minute($0.at) } ?? "", .muted),
        ]
    }

    private func name(of flood: PersonOverCap) -> String {
        guard let audience = context.audience else { return "" }
        return CustomerNamePresenter(audience: audience, mask: context.mask)
            .shortName(audience.persons.key(of: flood.person))
    }

    // MARK: Messages

    func messageTable(_ list: ListState, isFocused: Bool, width: Int) -> TableView {
        var columns = [
            TableColumn("at", title: words("minute"), width: .fixed(13)),
            TableColumn("channel", title: "", width: .fixed(2)),
            TableColumn("source", title: words("chain or campaign"), width: .flexible(minimum: 12)),
        ]
        if width >= 50 { columns.append(TableColumn("outcome", title: words("outcome"), width: .fixed(18))) }
        return TableView(columns: columns, list: list, isFocused: isFocused)
    }

    func messages(of flood: PersonOverCap) -> [[TextSpan]] {
        flood.messages.map { message in
            let source = simulation.sources[message.source]
            return [
                TextSpan(minute(message.at)), TextSpan(source.channel.sign, source.channel.style),
                TextSpan(name(of: source)), TextSpan(words(message.outcome.shortPhrase), message.outcome.style),
            ]
        }
    }

    /// The day without its year, and the minute: `8 Mar 07:00`.
    func minute(_ instant: Instant) -> String {
        let (date, second) = context.settings.zone.wallClock(at: instant)
        return words.shortDate(date) + " " + words.timeOfDay(second)
    }

    func name(of source: MessageSource) -> String {
        switch source.origin {
        case .chain(let id, let step): (context.audience?.definitions.chain(id)?.name ?? id.rawValue) + " › " + step
        case .campaign(let id): context.audience?.definitions.campaign(id)?.name ?? id.rawValue
        }
    }

    /// `Козлова Анна: 11 messages in 13 minutes; 1 allowed by email in 24 hours`.
    func sentence(of flood: PersonOverCap) -> String {
        let first = flood.messages.first?.at ?? simulation.asOf
        let last = flood.messages.last?.at ?? first
        let span = TimeSpan(seconds: ((last.seconds - first.seconds) / 60 + 1) * 60)
        let cap = simulation.caps[flood.cap]
        var text = words(
            "{0}: {1} within {2}; allowed {3}", name(of: flood), words.counted(flood.messages.count, .message),
            words.roughSpan(span), EvidencePresenter(context).capText(cap))
        if flood.already > 0 { text += " · " + words("{0} before now", words.number(flood.already)) }
        return text
    }
}

/// The people of the table, made when they are drawn.
struct FloodRows: TableRows {
    let presenter: FloodsPresenter

    var count: Int { presenter.forecast.floods.count }
    func cells(of row: Int) -> [TextSpan] { presenter.cells(of: presenter.forecast.floods[row]) }
}

extension Words {
    /// A length of time in one or two units, to the minute: `13 minutes`, `2 days`.
    func roughSpan(_ span: TimeSpan) -> String {
        let minutes = Int(clamping: span.seconds / 60)
        if minutes < 120 { return counted(minutes, .minute) }
        if minutes < 2_880 { return counted((minutes + 30) / 60, .hour) }
        return counted((minutes + 720) / 1_440, .day)
    }
}

extension MessageOutcome {
    var shortPhrase: Phrase {
        switch self {
        case .sent: Phrase("sent")
        case .heldByCap: Phrase("held by a cap")
        case .heldByQuietHours: Phrase("held by the night")
        case .unreachable: Phrase("not reachable")
        }
    }

    var style: Style {
        switch self {
        case .sent: .good
        case .heldByCap, .heldByQuietHours: .warn
        case .unreachable: .muted
        }
    }
}
