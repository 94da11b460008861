import ArgumentParser
import AudienceEngine
import Foundation
import TerminalKit
import Workbench
import WorkspaceStore

struct OpeningBenchmarkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench-open",
        abstract: "Measure how long a workspace of yours takes to its first usable screen, and the memory for it.",
        shouldDisplay: false)

    @Argument(help: "The workspace's folder.")
    var folder: String

    @Flag(help: "Parse all logs, whatever the index has.")
    var noIndex = false

    @Flag(help: "Write the index when it is out of date, and measure that too.")
    var write = false

    @OptionGroup var common: CommonOptions

    mutating func run() throws {
        let clock = ContinuousClock()
        let start = clock.now
        let loaded = try WorkspaceFolder.open(
            URL(fileURLWithPath: folder, isDirectory: true), options: LoadOptions(index: noIndex ? .ignore : .use))
        let read = clock.now
        let workspace = try OpenedWorkspace(loaded, folder, common)
        let understood = clock.now
        let model = workspace.model()
        let modelled = clock.now
        let size = Size(width: 200, height: 60)
        let (frame, settled) = FrameBenchmark(model: model, size: size).openFirstScreen(clock)
        let columns = ColumnSizes(of: loaded.snapshot)
        print(
            """
            files \((read - start).formattedMilliseconds), persons \((understood - read).formattedMilliseconds), \
            words \((modelled - understood).formattedMilliseconds), first frame \((frame - modelled).formattedMilliseconds), \
            filled \((settled - frame).formattedMilliseconds)
            first usable screen after \((settled - start).formattedMilliseconds)
            columns \(columns.bytes >> 20) MB, peak memory \(ProcessMemory.peakKilobytes >> 10) MB
            """)
        if write { try writeIndex(of: workspace, clock) }
    }

    private func writeIndex(of workspace: OpenedWorkspace, _ clock: ContinuousClock) throws {
        guard let draft = workspace.loaded.indexDraft else { return print("no index is wanted") }
        let start = clock.now
        let outcome = try draft.write(audience: workspace.audience)
        print(
            "index \(outcome) in \((clock.now - start).formattedMilliseconds), peak memory \(ProcessMemory.peakKilobytes >> 10) MB"
        )
    }
}

/// How many bytes the columns of a snapshot take.
private struct ColumnSizes: ColumnVisitor {
    private(set) var bytes = 0

    init(of snapshot: AudienceSnapshot) {
        var (customers, orders, events) = (snapshot.customers, snapshot.orders, snapshot.events)
        customers.visitColumns(&self)
        orders.visitColumns(&self)
        events.visitColumns(&self)
    }

    mutating func visit<Element>(_ name: String, _ column: inout Column<Element>) {
        bytes += column.count * MemoryLayout<Element>.stride
    }
}

/// What the system says of the memory of this process.
private enum ProcessMemory {
    /// The most that was resident at once, mapped files included; zero where the system does not tell.
    static var peakKilobytes: Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0
    }
}
