import CampaignDomain
import CommunicationMap
import TerminalKit

/// Lanes with their chains, and the numbers of both beside them: lifecycle stages down, channels across.
struct LanesPresenter {
    /// How a chain is drawn.
    enum Look {
        /// A line a chain.
        case rows
        /// A box a chain, with the people who stand at its waits.
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
    private var numbers: LaneNumbers {
        LaneNumbers(facts: facts, forecast: forecast, words: words, width: rect.width)
    }

    private static let narrowestFlow = 14
    private static let widestName = 36

    private var lanes: [MapLane] { facts.lanes.filter { stage == nil || $0.stage == stage } }

    var board: MapBoard {
        let columns = numbers.heads
        let rows = lanes.flatMap { lane in [numbers.cells(lane)] + lane.chains.map(numbers.cells) }
        let width = MapBoardView.drawingWidth(in: rect, numbers: MapBoard.numbersWidth(columns, rows))
        var board = MapBoard(columns: columns)
        for (index, lane) in lanes.enumerated() {
            if index > 0, look == .rows, isRoomy { board.items.append(.blank) }
            board.items.append(heading(lane, width: width))
            for (place, chain) in lane.chains.enumerated() {
                let box = BoxPlace(isFirst: place == 0, isLast: place == lane.chains.count - 1)
                board.items.append(item(chain, width: width, box))
            }
        }
        return board
    }

    /// Whether a blank line between lanes costs no scrolling.
    private var isRoomy: Bool {
        rect.height > lanes.reduce(0) { $0 + $1.chains.count + 2 }
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
            lines: [CardLine(spans).fitted(to: width)], cells: numbers.cells(lane),
            target: stage == nil ? .lane(lane.stage) : nil, spoken: words("{0}: Enter shows the lane", title),
            isHeading: true)
    }

    private func item(_ chain: MapChain, width: Int, _ place: BoxPlace) -> MapBoard.Item {
        let trigger = TriggerPresenter(context: context).text(of: chain.chain.trigger)
        var spoken =
            chain.failure.map { words("{0} cannot be followed: {1}", chain.chain.name, $0.reason) }
            ?? words("{0} · fired by: {1}", chain.chain.name, trigger)
        if !chain.findings.isEmpty { spoken += " · " + words.counted(chain.findings.count, .finding) }
        return MapBoard.Item(
            lines: look == .rows ? [row(chain, width)] : box(chain, trigger, width, place), cells: numbers.cells(chain),
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

    /// Boxes of a lane share the edges between them.
    private func box(_ chain: MapChain, _ trigger: String, _ width: Int, _ place: BoxPlace) -> [[TextSpan]] {
        let inner = max(4, width - 2)
        let edge: Style = chain.isFaulty ? .stop : .border
        let room = inner - 2
        let drawn = flow(chain, room: room).spans(width: room)
        let used = drawn.reduce(0) { $0 + DisplayWidth.columns(of: $1.text) }
        let middle =
            [TextSpan("│ ", edge)] + drawn
            + [TextSpan(String(repeating: " ", count: max(0, room - used)) + " │", edge)]
        let foot = [TextSpan("╰" + String(repeating: "─", count: inner) + "╯", edge)]
        return [head(chain, trigger, inner, edge, isFirst: place.isFirst), middle] + (place.isLast ? [foot] : [])
    }

    /// With the names of the steps when there is room for all of them.
    private func flow(_ chain: MapChain, room: Int) -> ChainFlow {
        let standing = chain.index.map { facts.figures[$0].standing } ?? []
        let named = ChainFlow(chain.chain, words: words, detail: .names, standing: standing)
        return named.width <= room ? named : ChainFlow(chain.chain, words: words, standing: standing)
    }

    private func head(
        _ chain: MapChain, _ trigger: String, _ inner: Int, _ edge: Style, isFirst: Bool
    ) -> [TextSpan] {
        let (left, right) = isFirst ? ("╭", "╮") : ("├", "┤")
        let label = " " + TextFitting.truncated(trigger, to: inner / 2) + " "
        let labelWidth = DisplayWidth.columns(of: label)
        let room = inner - 2
        let nameWidth = min(DisplayWidth.columns(of: chain.chain.name) + 6, room)
        let titled = [TextSpan(left, edge)] + name(chain, width: nameWidth)
        let rest = room - nameWidth
        guard rest >= labelWidth + 1 else {
            return titled + [TextSpan(" " + String(repeating: "─", count: rest + 1) + right, edge)]
        }
        return titled
            + [
                TextSpan(" " + String(repeating: "─", count: rest - labelWidth), edge), TextSpan(label, .muted),
                TextSpan("─" + right, edge),
            ]
    }
}

/// Where a box stands in its lane.
private struct BoxPlace {
    let isFirst: Bool
    let isLast: Bool
}
