/// The map in the language of Graphviz.
public struct DotMap {
    private let graph: MapGraph

    public init(_ graph: MapGraph) {
        self.graph = graph
    }

    public var text: String {
        var lines = ["digraph map {", "  node [fontname=\"sans-serif\"]; edge [fontname=\"sans-serif\"];"]
        for (number, lane) in graph.lanes.enumerated() {
            lines.append("  subgraph cluster_\(number) {")
            lines.append("    label=\"\(DotMap.escaped(lane.stage))\";")
            for (place, chain) in lane.chains.enumerated() { lines += self.lines(of: chain, id: "c\(number)_\(place)") }
            lines.append("  }")
        }
        return (lines + ["}"]).joined(separator: "\n") + "\n"
    }

    private func lines(of chain: MapGraph.ChainBox, id: String) -> [String] {
        var lines = ["    subgraph cluster_\(id) {", "      label=\"\(DotMap.escaped(chain.name))\";"]
        lines.append("      \(id)_t [shape=oval, label=\"\(DotMap.escaped(chain.trigger))\"];")
        for (number, step) in chain.steps.enumerated() {
            let count = step.count > 0 ? "\\n\(step.count)" : ""
            lines.append(
                "      \(id)_\(number) [shape=\(DotMap.shape(step.shape)), label=\"\(DotMap.escaped(step.label))\(count)\"];"
            )
        }
        lines.append("      \(id)_\(chain.steps.count) [shape=point, label=\"\"];")
        lines.append("      \(id)_t -> \(id)_0;")
        for (number, step) in chain.steps.enumerated() {
            for arrow in step.arrows {
                let label = arrow.label.isEmpty ? "" : " [label=\"\(DotMap.escaped(arrow.label))\"]"
                lines.append("      \(id)_\(number) -> \(id)_\(arrow.to)\(label);")
            }
        }
        return lines + ["    }"]
    }

    private static func shape(_ shape: MapGraph.Shape) -> String {
        switch shape {
        case .send: "box"
        case .wait: "cds"
        case .question: "diamond"
        case .action: "parallelogram"
        }
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: " ")
    }
}
