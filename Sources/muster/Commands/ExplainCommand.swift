import ArgumentParser
import CampaignDomain
import CampaignPreview
import Workbench

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Why a campaign goes out to a customer record, or not, with the evidence.")

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json, jsonl
    }

    @Argument(help: "The workspace's folder.")
    var folder: String

    @Argument(help: "The campaign's id, as muster campaigns lists it.")
    var campaign: String

    @Argument(help: "The customer record's id, as muster customers lists it.")
    var customer: String

    @Option(help: "text, json or jsonl.")
    var format: Format = .text

    @OptionGroup var common: CommonOptions

    mutating func run() throws {
        let workspace = try OpenedWorkspace(folder, common)
        let definition = try workspace.campaign(campaign)
        let row = try workspace.row(of: customer)
        let preview = try workspace.previewEngine().preview(definition)
        let (words, mask) = (try common.words(), PersonalDataMask(isOn: common.mask))
        var output = StandardOutput()
        switch format {
        case .text: output.writeLine(ExplainReport(preview: preview, row: row, words: words, mask: mask).text)
        case .json:
            output.write(try ExplainJSON(preview: preview, row: row, words: words, mask: mask).value.document)
        case .jsonl:
            output.writeLine(try ExplainJSON(preview: preview, row: row, words: words, mask: mask).value.line)
        }
        output.flush()
    }
}
