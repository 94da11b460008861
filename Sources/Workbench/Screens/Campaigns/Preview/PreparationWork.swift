import CampaignDomain
import CampaignPreview

/// Previews the campaigns that go out next before anybody opens one, while the list is being read.
///
/// What is found of the audience on the way is what all previews share and what the first one would wait for; a preview that is
/// opened meanwhile waits for what is being found, and finds nothing twice.
struct PreparationWork: Work {
    /// Later ones share nearly everything with these.
    private static let mostCampaigns = 8

    func title(_ words: Words) -> String { words("Preparing the previews") }

    /// Nothing: the engine of the model keeps what was found.
    func answer(in context: WorkContext) throws -> PreparedPreviews {
        let campaigns = PreparationWork.next(in: context.model)
        for (done, campaign) in campaigns.enumerated() {
            try context.checkCancellation()
            context.report(WorkProgress(done: done, total: campaigns.count))
            // One that cannot be previewed says so when it is opened.
            _ = try? context.model.previewEngine.preview(campaign)
        }
        return PreparedPreviews()
    }

    /// Those that are not over, the next first; those without a time last.
    private static func next(in model: WorkbenchModel) -> ArraySlice<Campaign> {
        model.definitions.campaigns
            .filter { $0.status != .sent && $0.status != .cancelled && ($0.sendAt ?? model.asOf) >= model.asOf }
            .sorted { ($0.sendAt?.seconds ?? .max, $0.id.rawValue) < ($1.sendAt?.seconds ?? .max, $1.id.rawValue) }
            .prefix(mostCampaigns)
    }
}

/// Says that the previews are prepared.
struct PreparedPreviews: Sendable {}
