import CampaignDomain
import CampaignPreview
import Workbench
import WorkspaceStore

/// Checks campaigns of an opened workspace.
struct CampaignCheck {
    let workspace: OpenedWorkspace

    /// Fails when a definition that decides about one of the campaigns cannot be read: a check of half the policies would be
    /// no check.
    func report(
        on campaigns: [Campaign], failingFrom threshold: Severity, in context: CheckContext
    ) throws -> CheckReport {
        try refuseBrokenDefinitions(of: campaigns)
        let engine = workspace.previewEngine()
        let places = DefinitionPlaces(folder: workspace.loaded.folder)
        return CheckReport(
            try campaigns.map { try engine.preview($0) }, failingFrom: threshold, in: context,
            version: Muster.configuration.version
        ) { field in
            let place =
                switch field.definition {
                case .campaign(let id): places.place(of: field.path, inDefinition: id.rawValue, of: "campaigns")
                case .message(let id): places.place(of: field.path, inDefinition: id.rawValue, of: "messages")
                }
            return place.map { DefinitionPlace(file: $0.file, line: $0.line, column: $0.column) }
        }
    }

    /// Another campaign that cannot be read counts too: it may be one that is approved and uses up a cap.
    private func refuseBrokenDefinitions(of campaigns: [Campaign]) throws {
        let checked = Set(campaigns.map { "campaigns/\($0.id).json" })
        let unreadable = workspace.loaded.problems.filter {
            $0.file.hasPrefix("campaigns/") || Self.sharedFiles.contains($0.file)
        }
        let inconsistent = DefinitionCheck(loaded: workspace.loaded).problems.filter {
            checked.contains($0.file) || Self.sharedFiles.contains($0.file)
        }
        let broken = (unreadable + inconsistent).filter { $0.severity == .error }
        guard let first = broken.min(by: DefinitionCheck.inOrderOfPlace) else { return }
        throw Failure("\(first.file):\(first.line):\(first.column): \(first.reason)", advice: first.advice)
    }

    /// What every campaign depends on.
    private static let sharedFiles: Set<String> = ["policies.json", "segments.json", "schemes.json"]
}
