import CampaignDomain
import TerminalKit

/// Lays the steps of a chain under one another: messages as boxes on a line that leads down, branches and splits as side
/// lines that come back to it.
struct ChainDiagram {
    let width: Int
    /// Whether messages have frames; without them every step is one row.
    let hasBoxes: Bool
    let words: Words
    let label: (Chain.Step) -> [TextSpan]
    let spoken: (Chain.Step) -> String
    let cells: (Int) -> [MapBoard.Cell]

    private(set) var items: [MapBoard.Item] = []
    private var next = 0

    private static let widestBox = 64
    private static let line: Style = .border

    init(
        width: Int, hasBoxes: Bool, words: Words, label: @escaping (Chain.Step) -> [TextSpan],
        spoken: @escaping (Chain.Step) -> String, cells: @escaping (Int) -> [MapBoard.Cell]
    ) {
        self.width = width
        self.hasBoxes = hasBoxes
        self.words = words
        self.label = label
        self.spoken = spoken
        self.cells = cells
    }

    var height: Int { items.reduce(0) { $0 + $1.lines.count } }

    mutating func build(_ chain: Chain, trigger: String) {
        decorate(" ", [TextSpan("● ", .accent), TextSpan(trigger, .accent)])
        add(chain.steps, prefix: "")
        decorate(" ", [TextSpan("■ ", .muted), TextSpan(words("end of the chain"), .muted)])
    }

    // MARK: Steps

    private mutating func add(_ steps: [Chain.Step], prefix: String) {
        for step in steps {
            let node = next
            next += 1
            switch step.action {
            case .send, .update, .handoff: add(box: step, node, prefix)
            case .wait, .waitUntil: add(step, node, prefix + " │ ")
            case .branch(_, let then, let otherwise):
                add(step, node, prefix + " ◇ ")
                add(paths: [(words("yes"), then), (words("no"), otherwise)], prefix)
            case .split(let paths):
                add(step, node, prefix + " ◈ ")
                let total = paths.reduce(0) { $0 + $1.weight }
                let shares = paths.map { total > 0 ? $0.weight / total : 1 / Double(paths.count) }
                add(paths: zip(shares, paths).map { (words.percent($0), $1.steps) }, prefix)
            }
        }
    }

    private mutating func add(paths: [(label: String, steps: [Chain.Step])], _ prefix: String) {
        for path in paths {
            if path.steps.isEmpty {
                decorate(prefix + " ├──▸ ", [TextSpan(words("{0}: goes on", path.label), .muted)])
            } else {
                decorate(prefix + " ├──╮ ", [TextSpan(path.label, .muted)])
                add(path.steps, prefix: prefix + " │ ")
                decorate(prefix + " ├──╯", [])
            }
        }
    }

    // MARK: Lines

    private mutating func add(_ step: Chain.Step, _ node: Int, _ prefix: String) {
        append([line(prefix, label(step))], step, node, numbersLine: 0)
    }

    private mutating func add(box step: Chain.Step, _ node: Int, _ prefix: String) {
        guard hasBoxes else { return add(step, node, prefix + " ") }
        let room = min(Self.widestBox, width - DisplayWidth.columns(of: prefix))
        let inner = max(2, room - 4)
        let spans = CardLine(label(step)).fitted(to: inner)
        let used = spans.reduce(0) { $0 + DisplayWidth.columns(of: $1.text) }
        let padding = TextSpan(String(repeating: " ", count: max(0, inner - used)))
        let edge = String(repeating: "─", count: inner)
        append(
            [
                [TextSpan(prefix + "╭┴" + edge + "─╮", Self.line)],
                [TextSpan(prefix + "│ ", Self.line)] + spans + [padding, TextSpan(" │", Self.line)],
                [TextSpan(prefix + "╰┬" + edge + "─╯", Self.line)],
            ], step, node, numbersLine: 1)
    }

    private mutating func append(_ lines: [[TextSpan]], _ step: Chain.Step, _ node: Int, numbersLine: Int) {
        items.append(
            MapBoard.Item(
                lines: lines, cells: cells(node), numbersLine: numbersLine, target: .step(node), spoken: spoken(step)))
    }

    /// A line that cannot be chosen.
    private mutating func decorate(_ prefix: String, _ spans: [TextSpan]) {
        items.append(MapBoard.Item(lines: [line(prefix, spans)]))
    }

    private func line(_ prefix: String, _ spans: [TextSpan]) -> [TextSpan] {
        CardLine([TextSpan(prefix, Self.line)] + spans).fitted(to: width)
    }
}
