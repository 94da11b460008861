import AudienceEngine
import CampaignDomain
import CommunicationMap
import Foundation
import Testing
import WorkspaceStore

@testable import Workbench

/// The pharmacy's map in every format that other programs read.
@Suite struct MapDrawingTests {
    private let graph: MapGraph

    init() throws {
        let folder = SourceTexts.packageRoot.appending(path: "demo-data/pharmacy")
        let loaded = try WorkspaceFolder.open(folder)
        let clock = try #require(loaded.definitions.settings.clock)
        let audience = Audience(snapshot: loaded.snapshot, definitions: loaded.definitions, asOf: clock)
        let engine = MapEngine(evaluator: ExpressionEvaluator(audience: audience))
        #expect(engine.failures.isEmpty)
        graph = MapGraph(state: engine.state(), words: Words(.english))
    }

    private var chains: [MapGraph.ChainBox] { graph.lanes.flatMap(\.chains) }

    @Test func `every chain and step is drawn once`() {
        #expect(chains.count == 19)
        let steps = chains.map(\.steps.count).reduce(0, +)
        #expect(DotMap(graph).text.components(separatedBy: "shape=box").count - 1 == sends)
        #expect(SVGMap(graph).text.components(separatedBy: "class=\"step\"").count - 1 == steps)
    }

    private var sends: Int { chains.flatMap(\.steps).count { $0.shape == .send } }

    @Test func `the picture is well-formed`() throws {
        let picture = try #require(MarkupTree.parse(SVGMap(graph).text))
        #expect(picture.name == "svg")
        #expect(picture.all("circle").count == chains.count)
    }

    @Test(arguments: ["dot", "mermaid"])
    func `every box that an arrow names is declared, and every bracket is closed`(format: String) throws {
        let text = format == "dot" ? DotMap(graph).text : MermaidMap(graph).text
        let lines = text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        let arrow = format == "dot" ? "->" : "-->"
        var declared: Set<String> = []
        var named: Set<String> = []
        for line in lines where !line.hasPrefix("subgraph") {
            if let range = line.range(of: " \(arrow)") {
                named.insert(String(line[..<range.lowerBound]))
                let target = line[range.upperBound...].split(whereSeparator: { " ;|".contains($0) })
                    .first { $0.wholeMatch(of: /c\d+_\d+_(t|\d+)/) != nil }
                named.insert(String(try #require(target, "\(line)")))
            } else if let match = line.firstMatch(of: /^(c\d+_\d+_(t|\d+))/) {
                declared.insert(String(match.1))
            }
        }
        #expect(named.isSubset(of: declared))
        #expect(declared.count > 60)
        let opened = format == "dot" ? text.count { $0 == "{" } : lines.count { $0.hasPrefix("subgraph") }
        let closed = format == "dot" ? text.count { $0 == "}" } : lines.count { $0 == "end" }
        #expect(opened == closed)
    }

    @Test func `the plain text tells who stands where`() {
        let text = MapTextReport(graph, words: Words(.english)).text
        #expect(text.contains("welcome · Знакомство: четыре письма · "))
        #expect(text.contains("    - wait until opened(\"offers\"), at most 48 hours"))
    }
}
