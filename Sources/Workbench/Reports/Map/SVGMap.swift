/// The map as a picture: a column a chain, lanes below each other.
public struct SVGMap {
    private let graph: MapGraph

    private static let column = 250
    private static let row = 46
    private static let box = (width: 200, height: 32)
    private static let indent = 14
    private static let head = 64

    public init(_ graph: MapGraph) {
        self.graph = graph
    }

    public var text: String {
        let width = (graph.lanes.map(\.chains.count).max() ?? 0) * SVGMap.column + 40
        var body: [String] = []
        var top = 20
        for lane in graph.lanes {
            let height = SVGMap.head + (lane.chains.map { $0.steps.count + 1 }.max() ?? 1) * SVGMap.row
            body.append(
                "<rect class=\"lane\" x=\"10\" y=\"\(top)\" width=\"\(width - 20)\" height=\"\(height)\" rx=\"6\"/>")
            body.append(SVGMap.text(lane.stage, class: "stage", x: 22, y: top + 20))
            for (place, chain) in lane.chains.enumerated() {
                body += drawing(of: chain, x: 24 + place * SVGMap.column, y: top + SVGMap.head)
            }
            top += height + 16
        }
        return """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(top)" viewBox="0 0 \(width) \(top)">
            <style>\(SVGMap.style)</style>
            <defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
            <path d="M0 0L8 4L0 8z"/></marker></defs>
            \(body.joined(separator: "\n"))
            </svg>

            """
    }

    private static let style = """
        text{font:12px sans-serif;fill:#222}.stage{font-weight:bold;font-size:14px}.name{font-weight:bold}
        .lane{fill:#f5f5f5;stroke:#bbb}.send{fill:#dcebff}.wait{fill:#fff5d6}.question{fill:#e7e0f7}.action{fill:#ddf2e0}
        rect{stroke:#888}path.arrow{fill:none;stroke:#666}.small{font-size:10px;fill:#555}
        """

    private func drawing(of chain: MapGraph.ChainBox, x: Int, y: Int) -> [String] {
        var lines = [
            SVGMap.text(SVGMap.shortened(chain.name), class: "name", x: x, y: y - 22),
            SVGMap.text(SVGMap.shortened(chain.trigger), class: "small", x: x, y: y - 8),
        ]
        func place(_ step: Int) -> (x: Int, y: Int) {
            let depth = step < chain.steps.count ? chain.steps[step].depth : 0
            return (x + depth * SVGMap.indent, y + step * SVGMap.row)
        }
        for (number, step) in chain.steps.enumerated() {
            let from = place(number)
            for arrow in step.arrows {
                lines.append(SVGMap.arrow(from, place(arrow.to), isNext: arrow.to == number + 1))
            }
            lines.append(
                "<rect class=\"\(step.shape)\" x=\"\(from.x)\" y=\"\(from.y)\" width=\"\(SVGMap.box.width)\" "
                    + "height=\"\(SVGMap.box.height)\" rx=\"4\"><title>\(SVGMap.escaped(step.label))</title></rect>")
            let label = SVGMap.shortened(step.label) + (step.count > 0 ? " · \(step.count)" : "")
            lines.append(SVGMap.text(label, class: "step", x: from.x + 8, y: from.y + 20))
        }
        let end = place(chain.steps.count)
        return lines + ["<circle cx=\"\(end.x + 12)\" cy=\"\(end.y + 8)\" r=\"5\"/>"]
    }

    /// To the next step straight down, to any other round the right of the boxes between.
    private static func arrow(_ from: (x: Int, y: Int), _ to: (x: Int, y: Int), isNext: Bool) -> String {
        if isNext {
            return
                "<path class=\"arrow\" marker-end=\"url(#tip)\" d=\"M\(from.x + 12) \(from.y + box.height)L\(to.x + 12) \(to.y)\"/>"
        }
        let (right, middle) = (from.x + box.width, from.y + box.height / 2)
        return "<path class=\"arrow\" marker-end=\"url(#tip)\" d=\"M\(right) \(middle)C\(right + 30) \(middle) "
            + "\(right + 30) \(to.y + 8) \(to.x + 20) \(to.y + 8)\"/>"
    }

    private static func text(_ text: String, class style: String, x: Int, y: Int) -> String {
        "<text class=\"\(style)\" x=\"\(x)\" y=\"\(y)\">\(escaped(text))</text>"
    }

    private static func shortened(_ text: String) -> String {
        text.count > 28 ? text.prefix(27) + "…" : text
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}
