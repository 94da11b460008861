import CampaignPreview
import TerminalKit

/// What came of the comparison of caps.
struct CapsState: Sendable {
    var comparison: CapComparison?
    /// Why there is none.
    var failure: String?
}

/// Compares the caps: a pass over the audience for each way to count them.
struct CapsWork: Work {
    let computed: ComputedPreview

    func title(_ words: Words) -> String { words("Comparing the caps") }

    func answer(in context: WorkContext) throws -> CapComparison {
        try context.model.previewEngine.capComparison(for: computed.preview)
    }
}

/// Writes the comparison.
struct CapsExport: Work {
    let comparison: CapComparison
    let preview: CampaignPreview
    let format: ExportFormat

    func title(_ words: Words) -> String { words("Writing the comparison of caps") }

    func answer(in context: WorkContext) throws -> FileDraft {
        var table = ExportTable(columns: ["semantics"] + CapNumber.allCases.map(\.rawValue))
        for line in comparison.lines {
            table.append([line.semantics.rawValue] + CapNumber.allCases.map { String(line.rows($0).count) })
        }
        return FileDraft(
            name: "\(preview.campaign.id.rawValue)-caps.\(format.fileExtension)", contents: table.contents(as: format))
    }
}
