import AudienceEngine
import CampaignDomain
import CampaignPreview
import CommunicationMap
import Foundation
import Workbench
import WorkspaceStore

/// A workspace as a command uses it: loaded, looked at as of an instant, ready to be asked.
struct OpenedWorkspace {
    /// As it was named, for advice.
    let folder: String
    let loaded: LoadedWorkspace
    let audience: Audience
    let evaluator: ExpressionEvaluator

    var definitions: Definitions { loaded.definitions }
    var settings: WorkspaceSettings { loaded.definitions.settings }

    /// Opens a folder and, unless it is to be quiet, says on standard error how many lines could not be read.
    ///
    /// What took long to read is kept for the next time, on another thread, see ``IndexWriting``.
    init(
        _ folder: String, _ common: CommonOptions, load: LoadOptions = LoadOptions(), isQuiet: Bool = false
    ) throws {
        var load = load
        if IndexWriting.isOff { load.index = .ignore }
        try self.init(
            try WorkspaceFolder.open(URL(fileURLWithPath: folder, isDirectory: true), options: load), folder, common)
        IndexWriting.begin(loaded.indexDraft, audience)
        let errors = loaded.problems.count { $0.severity == .error }
        if errors > 0, !isQuiet {
            let counted = Words(.english).counted(errors, .error)
            StandardError.write(
                "muster: left out what has an error (\(counted)); muster validate \(folder) says where\n")
        }
    }

    /// Looks at a loaded workspace as of the instant that is asked for.
    init(_ loaded: LoadedWorkspace, _ folder: String, _ common: CommonOptions) throws {
        let asOf = try common.instant(for: loaded.definitions.settings)
        self.init(
            folder: folder, loaded: loaded,
            audience: Audience(snapshot: loaded.snapshot, definitions: loaded.definitions, asOf: asOf))
    }

    private init(folder: String, loaded: LoadedWorkspace, audience: Audience) {
        self.folder = folder
        self.loaded = loaded
        self.audience = audience
        evaluator = ExpressionEvaluator(audience: audience, parallel: .threads)
    }

    /// The same workspace as of another instant. O(records).
    func asOf(_ instant: Instant) -> OpenedWorkspace {
        OpenedWorkspace(folder: folder, loaded: loaded, audience: Audience(audience, asOf: instant))
    }

    /// What the workbench shows.
    ///
    /// - Parameter notes: problems from elsewhere, such as the configuration.
    func model(notes: [String] = []) -> WorkbenchModel {
        model(notes: notes, readOnly: readOnly, reviews: reviews)
    }

    /// What the workbench shows when who may write, and what was signed, is known from elsewhere.
    func model(notes: [String] = [], readOnly: ReadOnlyCause?, reviews: ReviewLog) -> WorkbenchModel {
        WorkbenchModel(
            audience: audience, evaluator: evaluator, problems: notes + loaded.problems.map(\.description),
            readOnly: readOnly, reviews: reviews, personas: loaded.personas, conflicts: conflicts, parallel: .threads)
    }

    /// Who might be one person and was not decided about; all there are when `decisions.jsonl` cannot be read.
    private var conflicts: [ConflictCase]? {
        guard let queue = try? ConflictQueue(audience, of: loaded) else { return nil }
        let customers = audience.snapshot.customers
        return queue.items.compactMap { item in
            guard let first = customers.row(of: CustomerID(item.first.id)),
                let second = customers.row(of: CustomerID(item.second.id))
            else { return nil }
            return ConflictCase(first: first, second: second, shared: item.shared)
        }
    }

    /// Why the workspace cannot be changed; nil when it can.
    var readOnly: ReadOnlyCause? {
        switch loaded.access {
        case .writable: nil
        case .readOnly(.openedForReading): .openedForReading
        case .readOnly(.lockedBy(let process)): .lockedBy(process: process)
        case .readOnly(.noPermission): .noPermission
        }
    }

    /// The log of reviews, with its chain checked. O(entries).
    var reviews: ReviewLog { ReviewLog(lines: loaded.reviews) }

    func mapEngine() -> MapEngine {
        MapEngine(evaluator: evaluator)
    }

    func previewEngine() -> PreviewEngine {
        PreviewEngine(audience: audience, evaluator: evaluator, parallel: .threads)
    }

    /// The campaign of an id, or a failure that names the nearest.
    func campaign(_ id: String) throws -> Campaign {
        if let campaign = definitions.campaign(CampaignID(id)) { return campaign }
        let reason = "there is no campaign \"\(id)\""
        guard !definitions.campaigns.isEmpty else {
            throw Failure(reason, advice: "the folder campaigns/ is empty")
        }
        throw Failure(
            reason, named: id, among: definitions.campaigns.map(\.id.rawValue).sorted(),
            nearest: definitions.campaigns.first { $0.name.folded == id.folded }?.id.rawValue,
            listedBy: "muster campaigns \(folder)")
    }

    /// The row of a record that is visible as of the audience's instant.
    func row(of id: String) throws -> Int {
        guard let row = loaded.snapshot.customers.row(of: CustomerID(id)), audience.visible.contains(row) else {
            let meant = recordMeant(by: id).map { "did you mean \($0)? " } ?? ""
            throw Failure(
                "there is no customer record \"\(id)\" as of \(settings.zone.iso8601(audience.asOf))",
                advice: meant + "muster customers \(folder) lists the records")
        }
        return row
    }

    /// The record whose id differs in nothing but zeros before its numbers and the case of its letters: `c-42` for
    /// `c-0000042`. Neighbouring numbers are other people, so nothing else is near. O(records).
    private func recordMeant(by id: String) -> String? {
        let wanted = OpenedWorkspace.withoutZeros(id)
        let customers = loaded.snapshot.customers
        return audience.visible.rows.lazy.map { customers.customerID($0).rawValue }
            .first { OpenedWorkspace.withoutZeros($0) == wanted }
    }

    private static func withoutZeros(_ id: String) -> String {
        var result = ""
        for character in id.folded where character != "0" || result.last?.isNumber == true { result.append(character) }
        return result
    }
}
