import ArgumentParser
import CampaignDomain
import CampaignPreview
import CommunicationMap
import Workbench

struct SimulateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "What chains and approved campaigns would send in the days to come, and for whom it is too much.",
        discussion: "The same seed gives the same bytes. How days are simulated is written in docs/MAP.md.")

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json, csv
    }

    @Argument(help: "The workspace's folder.")
    var folder: String

    @Option(help: "How many days, 1 to 366.")
    var days = 30

    @Option(help: "The number from which all chance follows.")
    var seed: UInt64 = 1

    @Option(help: "text, json or csv.")
    var format: Format = .text

    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard (1...366).contains(days) else { throw ValidationError("--days is a number from 1 to 366") }
    }

    mutating func run() throws {
        let workspace = try OpenedWorkspace(folder, common)
        let engine = workspace.mapEngine()
        let previews = workspace.previewEngine()
        var plan = SimulationPlan(days: days, seed: seed, policies: workspace.definitions.policies)
        plan.campaigns = try previews.plannedSends(within: .days(Int64(days)))
        plan.costs = previews.channelCosts
        guard let simulation = engine.simulate(plan, from: engine.state(.threads), .threads) else { return }
        var output = StandardOutput()
        switch format {
        case .text:
            let context = PresentationContext(audience: workspace.audience, words: try common.words())
            output.write(SimulationTextReport(simulation, context: context).text)
        case .json:
            output.write(SimulationJSON(simulation: simulation, audience: workspace.audience).value.document)
        case .csv:
            output.writeLine("day,source,channel,outcome,count")
            for line in SimulationRows(simulation).lines { output.writeLine(CSVLine.text(line)) }
        }
        output.flush()
    }
}

/// A simulation as a table: a line for each day, source and outcome that has any message.
private struct SimulationRows {
    let lines: [[String]]

    init(_ simulation: MapSimulation) {
        var lines: [[String]] = []
        for day in simulation.days.indices {
            for source in simulation.sources.indices {
                for outcome in MessageOutcome.allCases {
                    let count = simulation.count(outcome, day: day, source: source)
                    guard count > 0 else { continue }
                    let from = simulation.sources[source]
                    lines.append([
                        simulation.days[day].description, from.name, from.channel.rawValue, outcome.word, String(count),
                    ])
                }
            }
        }
        self.lines = lines
    }
}
