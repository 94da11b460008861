import CampaignDomain
import CommunicationMap
import TerminalKit

/// Lanes with their chains, and the numbers of both beside them: lifecycle stages down, channels across.
struct LanesPresenter {
    /// How a chain is drawn.
    enum Look {
        /// A line a chain.
        case rows
        /// A box a chain, the people standing at its waits on its lower edge.
        case boxes
    }

    let facts: MapFacts
    let forecast: MonthForecast?
    let context: PresentationContext
    /// Of the place where the board is drawn.
    let rect: Rect
    let look: Look
    /// Only this lane; nil shows all.
    var stage: String?

    private var words: Words { context.words }

    private static let widthForWords = 150
    private static let narrowestFlow = 14
    private static let widestName = 36

    private var lanes: [MapLane] { facts.lanes.filter { stage == nil || $0.stage == stage } }

    var board: MapBoard {
        let columns = heads
        let rows = lanes.flatMap { lane in [cells(lane)] + lane.chains.map(cells) }
        let numbers = MapBoard.numbersWidth(columns, rows)
        let width = MapBoardView.drawingWidth(in: rect, numbers: numbers)
        var board = MapBoard(columns: columns, numbersWidth: numbers)
        for (index, lane) in lanes.enumerated() {
            if index > 0, look == .rows, isRoomy { board.items.append(.blank) }
            board.items.append(heading(lane, width: width))
            for chain in lane.chains { board.items.append(item(chain, width: width)) }
        }
        return board
    }

    /// Whether a blank line between lanes costs no scrolling.
    private var isRoomy: Bool {
        rect.height > lanes.reduce(0) { $0 + $1.chains.count + 2 }
    }

    // MARK: Numbers

    private var heads: [String] {
        let channels = facts.channels.map { channel in
            rect.width >= Self.widthForWords ? channel.sign + " " + words(channel.phrase) : channel.sign
        }
        return [words("inside"), words("24 h"), words("7 days")] + channels
            + (forecast == nil ? [] : ["▲ " + words("cap")])
    }

    private func cells(_ lane: MapLane) -> [MapBoard.Cell] {
        let number = facts.lanes.firstIndex { $0.stage == lane.stage } ?? 0
        return cells(
            of: lane.indices, ids: lane.chains.map(\.chain.id), name: lane.title(words),
            people: facts.lanePeople[number],
            uses: Set(lane.chains.flatMap { ChainOutline($0.chain).everyChannel }))
    }

    private func cells(_ chain: MapChain) -> [MapBoard.Cell] {
        guard let index = chain.index else { return [] }
        return cells(
            of: [index], ids: [chain.chain.id], name: chain.chain.name, people: facts.figures[index].people,
            uses: Set(ChainOutline(chain.chain).everyChannel))
    }

    private func cells(
        of chains: [Int], ids: [ChainID], name: String, people: Int, uses: Set<Channel>
    ) -> [MapBoard.Cell] {
        let inside = cell(people, .standing(chains: chains, node: nil), words("{0}: in it now", name)) {
            words.counted($0, .person)
        }
        let due = DueSpan.allCases.map { span in
            let count = chains.reduce(0) { $0 + facts.figures[$1].due(span) }
            return cell(count, .due(chains: chains, node: nil, channel: nil, span), heading(span, name)) {
                words.counted($0, .message)
            }
        }
        let channels = facts.channels.map { channel -> MapBoard.Cell in
            guard uses.contains(channel) else { return .empty }
            let people = MapPeople.due(chains: chains, node: nil, channel: channel, .week)
            let heading = heading(.week, name) + " · " + words(channel.phrase)
            return cell(facts.dueInAWeek(on: channel, chains: chains), people, heading) { words.counted($0, .message) }
        }
        return [inside] + due + channels + overCap(ids, name)
    }

    private func heading(_ span: DueSpan, _ name: String) -> String {
        span == .day ? words("{0}: due in 24 hours", name) : words("{0}: due in 7 days", name)
    }

    private func cell(
        _ count: Int, _ people: MapPeople, _ heading: String, spoken: (Int) -> String
    ) -> MapBoard.Cell {
        count == 0
            ? MapBoard.Cell(text: "·", style: .muted)
            : MapBoard.Cell(
                text: words.number(count),
                people: MapBoard.People(source: people, heading: heading, spoken: spoken(count)))
    }

    /// How many people whom these chains write to get more than a cap allows, in the simulated month.
    private func overCap(_ ids: [ChainID], _ name: String) -> [MapBoard.Cell] {
        guard let forecast else { return [] }
        let count = ids.count == 1 ? forecast.peopleOverCap[ids[0]] ?? 0 : forecast.floods(of: Set(ids)).count
        var made = cell(count, .overCap(chains: Set(ids)), words("{0}: over a cap in 30 days", name)) {
            words.counted($0, .person)
        }
        if count > 0 { made.style = .warn }
        return [made]
    }

    // MARK: Drawings

    private func heading(_ lane: MapLane, width: Int) -> MapBoard.Item {
        let title = lane.title(words)
        let count = " · " + words.counted(lane.chains.count, .chain) + " "
        let rest = width - DisplayWidth.columns(of: title + count) - 1
        let spans = [
            TextSpan(title, .title.bold), TextSpan(count, .muted),
            TextSpan(String(repeating: "─", count: max(0, rest)), .border),
        ]
        return MapBoard.Item(
            lines: [CardLine(spans).fitted(to: width)], cells: cells(lane),
            target: stage == nil ? .lane(lane.stage) : nil, spoken: words("{0}: Enter shows the lane", title),
            isHeading: true)
    }

    private func item(_ chain: MapChain, width: Int) -> MapBoard.Item {
        let trigger = TriggerPresenter(context: context).text(of: chain.chain.trigger)
        var spoken =
            chain.failure.map { words("{0} cannot be followed: {1}", chain.chain.name, $0.reason) }
            ?? words("{0} · fired by: {1}", chain.chain.name, trigger)
        if !chain.findings.isEmpty { spoken += " · " + words.counted(chain.findings.count, .finding) }
        return MapBoard.Item(
            lines: look == .rows ? [row(chain, width)] : box(chain, trigger, width), cells: cells(chain),
            numbersLine: look == .rows ? 0 : 1, target: .chain(chain.chain.id), spoken: spoken)
    }

    /// Priority and name, with the sign of what is wrong.
    private func name(_ chain: MapChain, width: Int) -> [TextSpan] {
        let isOver = forecast.map { $0.peopleOverCap[chain.chain.id] != nil } ?? false
        let (sign, style): (String, Style) =
            chain.isFaulty
            ? ("✖ ", .stop) : isOver ? ("▲ ", .warn) : chain.findings.isEmpty ? ("  ", .text) : ("▴ ", .note)
        let priority = TextFitting.fitted(words.number(chain.chain.priority), to: 3, .right)
        let room = max(0, width - 6)
        return [
            TextSpan(priority + " ", .muted), TextSpan(sign, style),
            TextSpan(TextFitting.fitted(chain.chain.name, to: room), chain.isFaulty ? .stop : .text),
        ]
    }

    private func row(_ chain: MapChain, _ width: Int) -> [TextSpan] {
        let widest = lanes.flatMap(\.chains).map { DisplayWidth.columns(of: $0.chain.name) }.max() ?? 0
        let nameWidth = min(widest, Self.widestName) + 6
        let room = width - nameWidth - 2
        guard room >= Self.narrowestFlow else { return name(chain, width: width) }
        return name(chain, width: nameWidth) + [TextSpan("  ")]
            + ChainFlow(chain.chain, words: words).spans(width: room)
    }

    private func box(_ chain: MapChain, _ trigger: String, _ width: Int) -> [[TextSpan]] {
        let inner = max(4, width - 2)
        let edge: Style = chain.isFaulty ? .stop : .border
        let flow = ChainFlow(chain.chain, words: words)
        let flowRoom = inner - 2
        let drawn = flow.spans(width: flowRoom)
        let used = drawn.reduce(0) { $0 + DisplayWidth.columns(of: $1.text) }
        let middle =
            [TextSpan("│ ", edge)] + drawn
            + [TextSpan(String(repeating: " ", count: max(0, flowRoom - used)) + " │", edge)]
        return [head(chain, trigger, inner, edge), middle, foot(chain, flow, inner, edge)]
    }

    private func head(_ chain: MapChain, _ trigger: String, _ inner: Int, _ edge: Style) -> [TextSpan] {
        let label = " " + TextFitting.truncated(trigger, to: inner / 2) + " "
        let labelWidth = DisplayWidth.columns(of: label)
        let nameWidth = DisplayWidth.columns(of: chain.chain.name) + 6
        let room = inner - 2
        let titled = name(chain, width: min(nameWidth, room))
        let rest = room - min(nameWidth, room)
        guard rest >= labelWidth + 1 else {
            let line = " " + String(repeating: "─", count: rest + 1) + "╮"
            return [TextSpan("╭", edge)] + titled + [TextSpan(line, edge)]
        }
        return [TextSpan("╭", edge)] + titled
            + [
                TextSpan(" " + String(repeating: "─", count: rest - labelWidth), edge), TextSpan(label, .muted),
                TextSpan("─╮", edge),
            ]
    }

    /// The lower edge, with how many people stand at each wait under it.
    private func foot(_ chain: MapChain, _ flow: ChainFlow, _ inner: Int, _ edge: Style) -> [TextSpan] {
        var spans = [TextSpan("╰", edge)]
        var x = 0
        for node in chain.index.map({ facts.figures[$0].standing.indices }) ?? 0..<0 {
            guard let index = chain.index, facts.figures[index].standing[node] > 0,
                let middle = flow.column(of: node, width: inner - 2)
            else { continue }
            let text = words.number(facts.figures[index].standing[node])
            let start = middle + 1 - DisplayWidth.columns(of: text) / 2
            guard start > x, start + DisplayWidth.columns(of: text) < inner else { continue }
            spans += [TextSpan(String(repeating: "─", count: start - x), edge), TextSpan(text, .accent)]
            x = start + DisplayWidth.columns(of: text)
        }
        return spans + [TextSpan(String(repeating: "─", count: max(0, inner - x)) + "╯", edge)]
    }
}
