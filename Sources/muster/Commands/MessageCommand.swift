import ArgumentParser
import CampaignDomain
import CampaignPreview
import Workbench

struct MessageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "message", abstract: "A campaign's message as one customer record gets it.")

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json
    }

    @Argument(help: "The workspace's folder.")
    var folder: String

    @Argument(help: "The campaign's id, as muster campaigns lists it.")
    var campaign: String

    @Argument(help: "The customer record's id, as muster customers lists it.")
    var customer: String

    @Option(help: "The id of another variant than the one that the person gets.")
    var variant: String?

    @Option(help: "text or json.")
    var format: Format = .text

    @OptionGroup var common: CommonOptions

    mutating func run() throws {
        let workspace = try OpenedWorkspace(folder, common)
        let definition = try workspace.campaign(campaign)
        let row = try workspace.row(of: customer)
        let place = try place(in: definition)
        let preview = try workspace.previewEngine().preview(definition)
        guard let choice = preview.variant(place, for: row) else {
            throw Failure(
                "campaigns/\(campaign).json: the campaign has no variants",
                advice: "add \"variants\": [{\"id\": \"a\", \"weight\": 1, \"message\": \"…\"}]")
        }
        let personal = preview.message(choice, for: row)
        let context = PresentationContext(
            audience: workspace.audience, words: try common.words(), mask: PersonalDataMask(isOn: common.mask))
        let about = MessageContext(preview: preview, row: row, context: context)
        switch format {
        case .text:
            StandardOutput.writeLine(MessageReport(about: about, choice: choice, personal: personal).text)
        case .json:
            var output = StandardOutput()
            output.write(MessageJSON(about: about, choice: choice, personal: personal).value.document)
            output.flush()
        }
    }

    /// The place of the variant that was asked for; nil when none was.
    private func place(in campaign: Campaign) throws -> Int? {
        guard let variant else { return nil }
        if let place = campaign.variants.firstIndex(where: { $0.id == variant }) { return place }
        let known = campaign.variants.map(\.id).joined(separator: ", ")
        throw Failure(
            "the campaign \"\(campaign.id)\" has no variant \"\(variant)\"",
            advice: known.isEmpty ? "it has none at all" : "choose one of \(known)")
    }
}
