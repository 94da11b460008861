/// The map as plain text: stages, chains, steps, and how many stand at each.
public struct MapTextReport {
    private let graph: MapGraph
    private let words: Words

    public init(_ graph: MapGraph, words: Words) {
        self.graph = graph
        self.words = words
    }

    public var text: String {
        graph.lanes.map { lane in
            let heading = lane.stage.isEmpty ? words("no stage") : lane.stage
            return ([heading] + lane.chains.flatMap(lines)).joined(separator: "\n")
        }.joined(separator: "\n\n") + "\n"
    }

    private func lines(of chain: MapGraph.ChainBox) -> [String] {
        let inside = chain.inside > 0 ? " · " + words.counted(chain.inside, .runInside) : ""
        return ["  \(chain.id) · \(chain.name)\(inside)", "    " + words("fired by {0}", chain.trigger)]
            + chain.steps.map { step in
                let count = step.count > 0 ? "  (\(words.number(step.count)))" : ""
                return String(repeating: "  ", count: step.depth + 2) + "- \(step.label)\(count)"
            }
    }
}

extension CountedNoun {
    static let runInside = CountedNoun("{0} in it", "{0} in it")
}
