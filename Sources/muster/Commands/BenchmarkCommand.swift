import ArgumentParser
import TerminalKit
import Workbench

struct BenchmarkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench-frames",
        abstract: "Measure the time from a key to the repainted screen, on a workspace of yours.",
        shouldDisplay: false)

    @Argument(help: "The workspace's folder.")
    var folder: String

    @Option(help: "How many keys to press.")
    var keys = 2_000

    @Option(help: "Which keys, in turn, such as \"j O PgDn\"; without it those that people press.")
    var press = FrameBenchmark.usualKeys

    @Option(help: "The screen, COLUMNSxROWS.")
    var size = "200x60"

    @OptionGroup var common: CommonOptions

    mutating func run() throws {
        let sides = size.split(separator: "x").compactMap { Int($0) }
        guard sides.count == 2, sides.allSatisfy({ (1...1_000).contains($0) }) else {
            throw Failure("--size is no size", advice: "write it like 200x60")
        }
        let clock = ContinuousClock()
        let start = clock.now
        let workspace = try OpenedWorkspace(folder, common)
        let model = workspace.model()
        let opened = clock.now - start
        let benchmark = FrameBenchmark(
            model: model, size: Size(width: sides[0], height: sides[1]), keys: press)
        let report = benchmark.run(count: keys)
        let costs = report.costs.prefix(6).map {
            "\($0.key) \($0.median.formattedMilliseconds) \($0.slowest.formattedMilliseconds)"
        }
        print(
            """
            opened \(workspace.audience.count) records in \(opened.formattedMilliseconds)
            \(report.keys) keys at \(size): median \(report.median.formattedMilliseconds), \
            99 % within \(report.percentile99.formattedMilliseconds), slowest \(report.slowest.formattedMilliseconds)
            dearest keys, median and slowest: \(costs.joined(separator: ", "))
            """)
    }
}
