import CampaignDomain
import CampaignPreview
import TerminalKit
import Workbench

/// What the workbench shows, as plain text: the workspace in numbers, its campaigns, and the preview of one.
struct WorkspaceReport {
    let workspace: OpenedWorkspace
    let words: Words
    /// The campaign to preview; nil is the next one to be sent.
    let featured: String?

    func text(mask: PersonalDataMask) throws -> String {
        let settings = workspace.settings
        var parts = [
            "\(SanitizedText(settings.name).text) · \(words.dateTime(workspace.audience.asOf, in: settings.zone))",
            [
                words.counted(workspace.audience.visible.count, .record),
                words.counted(workspace.audience.persons.count, .person),
                words.counted(workspace.definitions.campaigns.count, .campaign),
            ].joined(separator: " · "),
        ]
        guard let campaign = try featuredCampaign() else { return parts.joined(separator: "\n") }
        let preview = try workspace.previewEngine().preview(campaign)
        parts += ["", PreviewReport(preview: preview, words: words, mask: mask).text]
        return parts.joined(separator: "\n")
    }

    private func featuredCampaign() throws -> Campaign? {
        if let featured { return try workspace.campaign(featured) }
        let asOf = workspace.audience.asOf
        return workspace.definitions.campaigns
            .filter { $0.status != .sent && $0.status != .cancelled && ($0.sendAt ?? asOf) >= asOf }
            .min { ($0.sendAt ?? .distantFuture, $0.id) < ($1.sendAt ?? .distantFuture, $1.id) }
    }
}

private func < (left: (Instant, CampaignID), right: (Instant, CampaignID)) -> Bool {
    left.0 != right.0 ? left.0 < right.0 : left.1 < right.1
}
