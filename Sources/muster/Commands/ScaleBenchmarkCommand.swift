import ArgumentParser
import AudienceEngine
import CampaignDomain
import TerminalKit
import Workbench

struct ScaleBenchmarkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench-scale",
        abstract:
            "Measure what is done to a whole base on screen: filtering while typing, sorting, marking.",
        shouldDisplay: false)

    @Argument(help: "The workspace's folder.")
    var folder: String

    @Option(help: "A filter to type in place of the usual ones; may be repeated.")
    var filter: [String] = []

    @Option(help: "Press keys so many milliseconds apart, whether or not the answer is there.")
    var pace: Int?

    @Option(help: "The screen, COLUMNSxROWS.")
    var size = "200x60"

    @Option(help: "text, or json with every time in milliseconds.")
    var format: Format = .text

    @OptionGroup var common: CommonOptions

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json
    }

    mutating func run() throws {
        let sides = size.split(separator: "x").compactMap { Int($0) }
        guard sides.count == 2, sides.allSatisfy({ (1...1_000).contains($0) }) else {
            throw Failure("--size is no size", advice: "write it like 200x60")
        }
        let clock = ContinuousClock()
        let start = clock.now
        let workspace = try OpenedWorkspace(folder, common)
        let opening = clock.now - start
        let filters = filter.isEmpty ? ResponseBenchmark.usualFilters : filter
        let counts = try filters.map { try count($0, workspace) }
        let benchmark = ResponseBenchmark(
            model: workspace.model(), size: Size(width: sides[0], height: sides[1]),
            pace: pace.map { .milliseconds($0) })
        let report = ScaleReport(
            records: workspace.audience.visible.count, opening: opening,
            filters: Array(zip(filters, counts)), typing: benchmark.type(filters: filters),
            sorting: benchmark.sortByEveryColumn(), moving: benchmark.moveAndMark())
        print(format == .json ? report.json.line : report.text)
    }

    private func count(_ filter: String, _ workspace: OpenedWorkspace) throws -> Int {
        let query = try FilterQuery.parse(filter)
        return try workspace.evaluator.rows(matching: query) { false }.count
    }
}
