import ArgumentParser
import CampaignDomain
import CampaignPreview
import Workbench
import WorkspaceStore

struct CapsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "caps",
        abstract: "Whom a campaign's caps would hold if a day were what other tools take it for.")

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json, csv
    }

    @Argument(help: "The workspace's folder.")
    var folder: String

    @Argument(help: "The campaign's id, as muster campaigns lists it.")
    var campaign: String

    @Option(help: "text, json or csv.")
    var format: Format = .text

    @OptionGroup var common: CommonOptions

    mutating func run() throws {
        let workspace = try OpenedWorkspace(folder, common)
        let engine = workspace.previewEngine()
        let preview = try engine.preview(try workspace.campaign(campaign))
        let comparison = try engine.capComparison(for: preview)
        var output = StandardOutput()
        switch format {
        case .text:
            output.writeLine(CapsReport(comparison: comparison, preview: preview, words: try common.words()).text)
        case .json: output.write(CapsJSON(comparison: comparison, preview: preview).value.document)
        case .csv:
            output.writeLine("semantics,held,sent,entered,left")
            for line in comparison.lines {
                let counts = [line.held, line.sent, line.entered, line.left].map { String($0.count) }
                output.writeLine(CSVLine.text([line.semantics.rawValue] + counts))
            }
        }
        output.flush()
    }
}

/// The comparison as other programs read it (docs/COMMANDS.md).
struct CapsJSON {
    let comparison: CapComparison
    let preview: CampaignPreview

    var value: JSONValue {
        .object([
            "campaign": .string(preview.campaign.id.rawValue),
            "asOf": .string(preview.audience.definitions.settings.zone.iso8601(preview.audience.asOf)),
            "targeted": .integer(preview.outcome.targeted.count),
            "semantics": .array(comparison.lines.map(line)),
        ])
    }

    private func line(_ line: CapComparison.Line) -> JSONValue {
        .object([
            "id": .string(line.semantics.rawValue),
            "held": .integer(line.held.count),
            "sent": .integer(line.sent.count),
            "entered": ids(line.entered.rows),
            "left": ids(line.left.rows),
        ])
    }

    private func ids(_ rows: [Int]) -> JSONValue {
        let customers = preview.audience.snapshot.customers
        return .array(rows.map { .string(customers.customerID($0).rawValue) })
    }
}
