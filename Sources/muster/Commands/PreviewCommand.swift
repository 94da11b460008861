import ArgumentParser
import CampaignDomain
import CampaignPreview
import Workbench
import WorkspaceStore

struct PreviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview", abstract: "The waterfall of a campaign, or a line for every targeted record.")

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json, jsonl, csv
    }

    @Argument(help: "The workspace's folder.")
    var folder: String

    @Argument(help: "The campaign's id.")
    var campaign: String

    @Flag(help: "A line for every targeted record, in order of id.")
    var recipients = false

    @Option(help: "text, json, jsonl or csv.")
    var format: Format = .text

    @OptionGroup var common: CommonOptions

    mutating func run() throws {
        let workspace = try OpenedWorkspace(folder, common)
        let preview = try workspace.previewEngine().preview(try workspace.campaign(campaign))
        let words = try common.words()
        if recipients {
            try RecipientsOutput(preview: preview).print(format)
            return
        }
        var output = StandardOutput()
        switch format {
        case .text:
            let report = PreviewReport(preview: preview, words: words, mask: PersonalDataMask(isOn: common.mask))
            output.writeLine(report.text)
        case .json: output.write(PreviewJSON(preview: preview, words: words, mask: common.mask).value.document)
        case .jsonl: output.writeLine(PreviewJSON(preview: preview, words: words, mask: common.mask).value.line)
        case .csv: output.write(PreviewJSON.csv(of: preview))
        }
        output.flush()
    }
}
