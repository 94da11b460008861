import CampaignDomain
import CommunicationMap
import TerminalKit

/// What can be tried, and what two simulated months say of it side by side.
struct WhatIfPresenter {
    let facts: MapFacts
    let forecast: MonthForecast
    let state: WhatIfState
    let context: PresentationContext
    private var words: Words { context.words }

    // MARK: Knobs

    /// Campaigns and caps first, for they are few; then the waits by chain, the more important chain first.
    var knobs: [WhatIfKnob] {
        let campaigns = forecast.plan.campaigns.map { WhatIfKnob.campaign($0.campaign) }
        let caps = forecast.plan.policies.caps.indices.map { WhatIfKnob.cap($0) }
        let waits = facts.lanes.flatMap(\.chains).compactMap(\.index).flatMap { index in
            let program = facts.programs[index]
            return program.nodes.indices.filter { program.nodes[$0].isWait }
                .map { WhatIfKnob.wait(program.chain.id, node: $0) }
        }
        return campaigns + caps + waits
    }

    func table(_ list: ListState, isFocused: Bool = true) -> TableView {
        TableView(
            columns: [
                TableColumn("kind", title: "", width: .fixed(9)),
                TableColumn("knob", title: words("What"), width: .flexible(minimum: 16)),
                TableColumn("now", title: words("now"), width: .fixed(9), alignment: .right),
                TableColumn("then", title: words("tried"), width: .fixed(11), alignment: .right),
            ], list: list, isFocused: isFocused,
            emptyText: words("There is nothing to try: no waits, caps or campaigns."))
    }

    func cells(of knob: WhatIfKnob) -> [TextSpan] {
        let turn = state.change[knob]
        let changed = turn == 0 ? TextSpan("") : TextSpan("→ " + value(of: knob, turn), .accent.bold)
        return [TextSpan(kind(of: knob), .muted), TextSpan(name(of: knob)), TextSpan(value(of: knob, 0)), changed]
    }

    func name(of knob: WhatIfKnob) -> String {
        switch knob {
        case .campaign(let id): context.audience?.definitions.campaign(id)?.name ?? id.rawValue
        case .cap(let place): EvidencePresenter(context).capText(forecast.plan.policies.caps[place])
        case .wait(let id, let node):
            (context.audience?.definitions.chain(id)?.name ?? id.rawValue)
                + (next(after: node, of: id).map { " › " + $0 } ?? "")
        }
    }

    private func kind(of knob: WhatIfKnob) -> String {
        switch knob {
        case .campaign: words("campaign")
        case .cap: words("cap")
        case .wait: words("wait")
        }
    }

    /// The message that a wait is before.
    private func next(after node: Int, of id: ChainID) -> String? {
        guard let program = facts.programs.first(where: { $0.chain.id == id }) else { return nil }
        return program.nodes.indices.dropFirst(node + 1).first { program.nodes[$0].isSend }.map(program.name)
    }

    private func value(of knob: WhatIfKnob, _ turn: Int) -> String {
        switch knob {
        case .campaign(let id):
            guard let at = forecast.campaignTimes[id] else { return "—" }
            return words.shortDate(context.settings.zone.date(at: at) + turn)
        case .cap(let place): return words.number(max(0, forecast.plan.policies.caps[place].limit + turn))
        case .wait(let id, let node):
            return span(of: node, in: id).map { words.span(WhatIfChange.turned($0, by: turn)) } ?? "—"
        }
    }

    /// The wait as the file has it.
    func span(of node: Int, in id: ChainID) -> TimeSpan? {
        guard let program = facts.programs.first(where: { $0.chain.id == id }), program.nodes.indices.contains(node)
        else {
            return nil
        }
        switch program.nodes[node].step.action {
        case .wait(let span), .waitUntil(_, let span): return span
        case .send, .branch, .split, .update, .handoff: return nil
        }
    }

    /// How far a knob can be turned back, as far as it makes sense.
    func lowest(of knob: WhatIfKnob) -> Int {
        switch knob {
        case .cap(let place): -forecast.plan.policies.caps[place].limit
        case .wait(let id, let node): -Int(((span(of: node, in: id)?.seconds ?? 0) + 86_399) / 86_400)
        case .campaign: -30
        }
    }

    // MARK: Comparison

    /// The comparison as numbers of which none is chosen.
    func grid(_ answer: WhatIfWork.Answer) -> FigureGrid {
        FigureGrid(
            columns: [words("as it is"), words("tried"), words("change")].map { FigureGrid.Column(title: $0) },
            lines: comparison(answer).map { row in
                FigureGrid.Line(label: row[0], cells: row.dropFirst().map { FigureCell.text($0.text, $0.style) })
            })
    }

    /// How many numbers of the month are compared.
    static let numbers = 12

    /// What matters most first: a small window shows only the beginning.
    func comparison(_ answer: WhatIfWork.Answer) -> [[TextSpan]] {
        let both = answer.comparison
        func outcome(_ outcome: MessageOutcome) -> [TextSpan] {
            row(words(outcome.rowPhrase), both.messages(outcome), isBetterWhenMore: outcome == .sent)
        }
        func answers(_ name: String, _ answer: MessageAnswer) -> [TextSpan] {
            row(name, both.answers(answer), isBetterWhenMore: answer != .unsubscribed)
        }
        return answer.recipients.map(recipients) + [
            outcome(.sent), row(words("People over a cap"), both.personsOverCaps, isBetterWhenMore: false),
            outcome(.heldByCap), outcome(.heldByQuietHours), automation(both), cost(both),
            answers(words("Unsubscribed"), .unsubscribed),
            row(words("Reached by no chain"), both.personsUnreached, isBetterWhenMore: false), outcome(.unreachable),
            answers(words("Opened"), .opened), answers(words("Clicked"), .clicked), answers(words("Ordered"), .ordered),
        ]
    }

    private func row(_ name: String, _ change: SimulationComparison.Change, isBetterWhenMore: Bool) -> [TextSpan] {
        let isBetter = (change.difference > 0) == isBetterWhenMore
        let style: Style = change.difference == 0 ? .muted : isBetter ? .good : .warn
        return [
            TextSpan(name), TextSpan(words.number(change.before)), TextSpan(words.number(change.after)),
            TextSpan(words.difference(change.difference), style),
        ]
    }

    /// How many get a campaign, and how many of them are others.
    private func recipients(_ change: RecipientsChange) -> [TextSpan] {
        let isSame = change.joined == 0 && change.left == 0
        let parts = [(change.joined, "+"), (change.left, "−")].filter { $0.0 > 0 }.map { $1 + words.number($0) }
        return [
            TextSpan(words("Get {0}", context.campaign(change.campaign.rawValue))),
            TextSpan(words.number(change.before)), TextSpan(words.number(change.after)),
            isSame ? TextSpan(words("the same"), .muted) : TextSpan(parts.joined(separator: " "), .note),
        ]
    }

    private func cost(_ both: SimulationComparison) -> [TextSpan] {
        let (before, after) = (both.before.cost, both.after.cost)
        let difference = Money(minorUnits: after.minorUnits - before.minorUnits)
        let sign = difference.minorUnits > 0 ? "+" : ""
        return [
            TextSpan(words("Cost")), TextSpan(words.wholeMoney(before, context.settings.currency)),
            TextSpan(words.wholeMoney(after, context.settings.currency)),
            TextSpan(
                sign + words.wholeMoney(difference, context.settings.currency),
                difference.minorUnits == 0 ? .muted : difference.minorUnits < 0 ? .good : .warn),
        ]
    }

    private func automation(_ both: SimulationComparison) -> [TextSpan] {
        func text(_ share: Double?) -> String { share.map(words.percent) ?? "—" }
        let (before, after) = (both.before.automatedShare, both.after.automatedShare)
        let difference = (after ?? 0) - (before ?? 0)
        let goal = context.audience?.definitions.policies.triggerShareGoal ?? 0.7
        return [
            TextSpan(words("Automated, goal {0}", words.percent(goal))), TextSpan(text(before)), TextSpan(text(after)),
            TextSpan(words.percentDifference(difference), difference == 0 ? .muted : difference > 0 ? .good : .warn),
        ]
    }

    // MARK: Days

    /// What is sent day by day, both on one scale.
    func days(_ comparison: SimulationComparison) -> [[TextSpan]] {
        let (before, after) = (volumes(comparison.before), volumes(comparison.after))
        let most = max(1, (before + after).max() ?? 1)
        return [(words("as it is"), before, Style.barMuted), (words("tried"), after, Style.bar)].map {
            name, volumes, style in
            [
                TextSpan(TextFitting.fitted(name, to: 10) + " ", .muted),
                TextSpan(Self.spark(volumes, most: most), style),
            ]
        }
    }

    private func volumes(_ simulation: MapSimulation) -> [Int] {
        simulation.days.indices.map { day in Channel.allCases.reduce(0) { $0 + simulation.sent(day: day, channel: $1) }
        }
    }

    /// A column an eighth high for each eighth of the most; a day with anything is never empty.
    static func spark(_ volumes: [Int], most: Int) -> String {
        let signs = Array("▁▂▃▄▅▆▇█")
        return String(volumes.map { $0 == 0 ? " " : signs[min(7, $0 * 8 / (most + 1))] })
    }
}

extension MessageOutcome {
    /// As the name of a row.
    var rowPhrase: Phrase {
        switch self {
        case .sent: Phrase("Messages sent")
        case .heldByCap: Phrase("Held by a cap")
        case .heldByQuietHours: Phrase("Held by the night")
        case .unreachable: Phrase("Not reachable")
        }
    }
}
