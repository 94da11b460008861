import ArgumentParser
import CampaignDomain
import CampaignPreview
import Workbench

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Why a campaign goes out to a customer record, or not, with the evidence.")

    @Argument(help: "The workspace's folder.")
    var folder: String

    @Argument(help: "The campaign's id.")
    var campaign: String

    @Argument(help: "The customer record's id.")
    var customer: String

    @OptionGroup var common: CommonOptions

    mutating func run() throws {
        let workspace = try OpenedWorkspace(folder, common)
        let preview = try workspace.previewEngine().preview(try workspace.campaign(campaign))
        let report = ExplainReport(
            preview: preview, row: try workspace.row(of: customer), words: try common.words(),
            mask: PersonalDataMask(isOn: common.mask))
        StandardOutput.writeLine(report.text)
    }
}
