import CampaignDomain
import CampaignPreview
import Workbench
import WorkspaceStore

/// What `muster check` says of a campaign of the demo, in the formats that are worth a look.
struct CheckExamples {
    /// The demo workspace's folder.
    let demo: String

    private static let campaign = "8-march"
    private static let formats: [(format: CheckFormat, ending: String)] = [
        (.sarif, "sarif"), (.html, "html"), (.markdown, "md"), (.junit, "junit.xml"),
    ]

    func documents() throws -> [Document] {
        let workspace = try OpenedWorkspace(demo, try CommonOptions.parse([]))
        let report = try CampaignCheck(workspace: workspace).report(
            on: [try workspace.campaign(Self.campaign)], failingFrom: .stop, in: CheckContext(words: Words(.english)))
        return Self.formats.map { format, ending in
            Document(name: "examples/\(Self.campaign).\(ending)", text: report.text(as: format))
        }
    }
}
