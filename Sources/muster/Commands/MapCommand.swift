import ArgumentParser
import CommunicationMap
import Workbench

struct MapCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "map",
        abstract: "The communication map: stages, chains, steps, and how many people stand at each.",
        discussion: "How chains are read is written in docs/MAP.md.")

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, mermaid, dot, svg, json
    }

    @Argument(help: "The workspace's folder.")
    var folder: String

    @Option(help: "text, mermaid, dot, svg or json.")
    var format: Format = .text

    @OptionGroup var common: CommonOptions

    mutating func run() throws {
        let workspace = try OpenedWorkspace(folder, common)
        let engine = workspace.mapEngine()
        let state = engine.state(.threads)
        let words = try common.words()
        let graph = MapGraph(state: state, words: words)
        var output = StandardOutput()
        switch format {
        case .text: output.write(MapTextReport(graph, words: words).text)
        case .mermaid: output.write(MermaidMap(graph).text)
        case .dot: output.write(DotMap(graph).text)
        case .svg: output.write(SVGMap(graph).text)
        case .json: output.write(MapJSON(state: state, settings: workspace.settings).value.document)
        }
        output.flush()
    }
}
