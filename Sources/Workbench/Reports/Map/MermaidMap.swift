/// The map as a Mermaid flowchart, for pages that draw it.
public struct MermaidMap {
    private let graph: MapGraph

    public init(_ graph: MapGraph) {
        self.graph = graph
    }

    public var text: String {
        var lines = ["flowchart TD"]
        for (number, lane) in graph.lanes.enumerated() {
            lines.append("  subgraph lane\(number)[\"\(MermaidMap.escaped(lane.stage))\"]")
            for (place, chain) in lane.chains.enumerated() { lines += self.lines(of: chain, id: "c\(number)_\(place)") }
            lines.append("  end")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func lines(of chain: MapGraph.ChainBox, id: String) -> [String] {
        var lines = ["    subgraph \(id)[\"\(MermaidMap.escaped(chain.name))\"]"]
        lines.append("      \(id)_t([\"\(MermaidMap.escaped(chain.trigger))\"])")
        for (number, step) in chain.steps.enumerated() {
            lines.append("      \(id)_\(number)\(MermaidMap.box(step))")
        }
        lines.append("      \(id)_\(chain.steps.count)((\" \"))")
        lines.append("      \(id)_t --> \(id)_0")
        for (number, step) in chain.steps.enumerated() {
            for arrow in step.arrows {
                let label = arrow.label.isEmpty ? "" : "|\"\(MermaidMap.escaped(arrow.label))\"|"
                lines.append("      \(id)_\(number) -->\(label) \(id)_\(arrow.to)")
            }
        }
        return lines + ["    end"]
    }

    private static func box(_ step: MapGraph.StepBox) -> String {
        let label = "\"\(escaped(step.label))\(step.count > 0 ? "<br/>\(step.count)" : "")\""
        return switch step.shape {
        case .send: "[\(label)]"
        case .wait: "(\(label))"
        case .question: "{\(label)}"
        case .action: "[/\(label)/]"
        }
    }

    /// Mermaid knows no backslashes: quotes and angle brackets are written as entities.
    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;").replacing("\n", with: " ")
    }
}
