import ArgumentParser
import CampaignDomain
import Workbench
import WorkspaceStore

struct CampaignsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "campaigns", abstract: "List campaigns: what is still to be sent first, the nearest at the top.")

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, csv, json, jsonl
    }

    @Argument(help: "The workspace's folder.")
    var folder: String

    @Option(help: "text, csv, json or jsonl.")
    var format: Format = .text

    @OptionGroup var common: CommonOptions

    mutating func run() throws {
        let workspace = try OpenedWorkspace(folder, common)
        let asOf = workspace.audience.asOf
        let campaigns = workspace.definitions.campaigns.sorted { $0.isWantedBefore($1, asOf: asOf) }
        let lines = campaigns.map { CampaignLine(campaign: $0, settings: workspace.settings) }
        var output = StandardOutput()
        switch format {
        case .text:
            let context = PresentationContext(words: try common.words(), settings: workspace.settings)
            output.writeLine(CampaignsReport(campaigns, context: context).text)
        case .csv:
            output.writeLine(CSVLine.text(CampaignLine.names))
            for line in lines { output.writeLine(CSVLine.text(line.values.map { $0 ?? "" })) }
        case .json: output.write(JSONValue.array(lines.map(\.json)).document)
        case .jsonl: for line in lines { output.writeLine(line.json.line) }
        }
        output.flush()
    }
}

/// A campaign as other programs read it (docs/COMMANDS.md).
private struct CampaignLine {
    let campaign: Campaign
    let settings: WorkspaceSettings

    static let names = ["campaign", "name", "sendAt", "status", "channel", "content", "kind", "owner", "series"]

    var values: [String?] {
        [
            campaign.id.rawValue, campaign.name, campaign.sendAt.map(settings.zone.iso8601),
            campaign.status.rawValue, campaign.channel.rawValue, campaign.content.rawValue, campaign.kind.rawValue,
            campaign.owner, campaign.series,
        ]
    }

    var json: JSONValue {
        var object = JSONObject()
        for (name, value) in zip(Self.names, values) { object[name] = value.map { .string($0) } ?? .null }
        return .object(object)
    }
}
