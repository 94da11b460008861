import ArgumentParser
import AudienceEngine
import CampaignDomain
import CampaignPreview
import Workbench

struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Who came into a campaign's audience, who went out, whose verdict changed, and why.",
        discussion: """
            The preview of CAMPAIGN is compared with another: of an earlier instant, of another campaign, of another workspace, or \
            several of these together.
            """)

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json, jsonl
    }

    @Argument(help: "The workspace's folder.")
    var folder: String

    @Argument(help: "The campaign's id, as muster campaigns lists it.")
    var campaign: String

    @Option(help: "Compare with the preview as of this instant or day.")
    var againstAsOf: String?

    @Option(help: "Compare with this campaign.")
    var againstCampaign: String?

    @Option(help: "Compare with this workspace, as of its own clock.")
    var againstWorkspace: String?

    @Option(help: "text, json, or jsonl: a line for every record that differs.")
    var format: Format = .text

    @OptionGroup var common: CommonOptions

    mutating func run() throws {
        let difference = try difference()
        var output = StandardOutput()
        switch format {
        case .text:
            let mask = PersonalDataMask(isOn: common.mask)
            output.writeLine(DifferenceReport(difference: difference, words: try common.words(), mask: mask).text)
        case .json: output.write(DifferenceJSON(difference: difference).value.document)
        case .jsonl: DifferenceJSON(difference: difference).printRecords(to: &output)
        }
        output.flush()
    }

    private func difference() throws -> PreviewDifference {
        let workspace = try OpenedWorkspace(folder, common)
        guard againstAsOf != nil || againstCampaign != nil || againstWorkspace != nil else {
            throw Failure(
                "there is nothing to compare with",
                advice: "give --against-as-of, --against-campaign or --against-workspace")
        }
        let after = try workspace.previewEngine().preview(try workspace.campaign(campaign))
        let other = try otherSide(of: workspace)
        let before = try other.previewEngine().preview(try other.campaign(againstCampaign ?? campaign))
        return PreviewDifference(before: before, after: after)
    }

    /// Another workspace stands on its own clock; the same one stays as of the same instant unless another is asked for.
    private func otherSide(of workspace: OpenedWorkspace) throws -> OpenedWorkspace {
        var options = common
        options.asOf = nil
        let other = try againstWorkspace.map { try OpenedWorkspace($0, options) } ?? workspace
        guard let againstAsOf else { return other }
        return other.asOf(try CommonOptions.instant(againstAsOf, option: "--against-as-of", in: other.settings))
    }
}
