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

    @Argument(help: "The campaign's id, as muster campaigns lists it.")
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
        let mask = PersonalDataMask(isOn: common.mask)
        let document = PreviewDocument(preview: preview, words: words, mask: mask)
        var output = StandardOutput()
        switch format {
        case .text: output.writeLine(PreviewReport(preview: preview, words: words, mask: mask).text)
        case .json: output.write(document.json.document)
        case .jsonl: output.writeLine(document.json.line)
        case .csv: output.write(PreviewCSV(preview: preview, document: document).text)
        }
        output.flush()
    }
}
