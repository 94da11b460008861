import AudienceEngine
import CampaignDomain
import CampaignPreview
import Foundation
import Workbench
import WorkspaceStore

/// A workspace as a command uses it: loaded, looked at as of an instant, ready to be asked.
struct OpenedWorkspace {
    let loaded: LoadedWorkspace
    let audience: Audience
    let evaluator: ExpressionEvaluator

    var definitions: Definitions { loaded.definitions }
    var settings: WorkspaceSettings { loaded.definitions.settings }

    /// Opens a folder and, unless it is to be quiet, says on standard error how many lines could not be read.
    init(
        _ folder: String, _ common: CommonOptions, load: LoadOptions = LoadOptions(), isQuiet: Bool = false
    ) throws {
        loaded = try WorkspaceFolder.open(URL(fileURLWithPath: folder, isDirectory: true), options: load)
        audience = Audience(
            snapshot: loaded.snapshot, definitions: loaded.definitions,
            asOf: try common.instant(for: loaded.definitions.settings))
        evaluator = ExpressionEvaluator(audience: audience)
        let errors = loaded.problems.count { $0.severity == .error }
        if errors > 0, !isQuiet {
            StandardError.write(
                "muster: \(errors) lines or files were left out; muster validate \(folder) lists them\n")
        }
    }

    private init(loaded: LoadedWorkspace, audience: Audience) {
        self.loaded = loaded
        self.audience = audience
        evaluator = ExpressionEvaluator(audience: audience)
    }

    /// The same workspace as of another instant. O(records).
    func asOf(_ instant: Instant) -> OpenedWorkspace {
        OpenedWorkspace(
            loaded: loaded,
            audience: Audience(
                snapshot: loaded.snapshot, definitions: loaded.definitions, asOf: instant, contacts: audience.contacts))
    }

    /// What the workbench shows.
    ///
    /// - Parameter notes: problems from elsewhere, such as the configuration.
    func model(notes: [String] = []) -> WorkbenchModel {
        model(notes: notes, isReadOnly: loaded.store == nil, reviews: reviews)
    }

    /// What the workbench shows when who may write, and what was signed, is known from elsewhere.
    func model(notes: [String] = [], isReadOnly: Bool, reviews: ReviewLog) -> WorkbenchModel {
        WorkbenchModel(
            audience: audience, evaluator: evaluator, problems: notes + loaded.problems.map(\.description),
            isReadOnly: isReadOnly, reviews: reviews, parallel: .threads)
    }

    /// The log of reviews, with its chain checked. O(entries).
    var reviews: ReviewLog { ReviewLog(lines: loaded.reviews) }

    func previewEngine() -> PreviewEngine {
        PreviewEngine(audience: audience, evaluator: evaluator, parallel: .threads)
    }

    /// The campaign of an id, or a failure that names the nearest.
    func campaign(_ id: String) throws -> Campaign {
        if let campaign = definitions.campaign(CampaignID(id)) { return campaign }
        let known = definitions.campaigns.map(\.id.rawValue).sorted()
        throw Failure(
            "there is no campaign \"\(id)\"",
            advice: known.isEmpty
                ? "the folder campaigns/ is empty" : "choose one of \(known.joined(separator: ", "))")
    }

    /// The row of a record that is visible as of the audience's instant.
    func row(of id: String) throws -> Int {
        guard let row = loaded.snapshot.customers.row(of: CustomerID(id)), audience.visible.contains(row) else {
            throw Failure(
                "there is no customer record \"\(id)\" as of \(settings.zone.iso8601(audience.asOf))",
                advice: "muster customers lists the records")
        }
        return row
    }
}
