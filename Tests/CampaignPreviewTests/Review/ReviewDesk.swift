import AudienceEngine
import CampaignDomain
import CampaignPreview
import Foundation
import WorkspaceStore

/// The workspace of a ``RuleExample`` with somebody who reviews its campaign `c`.
final class ReviewDesk {
    let workspace: ExampleWorkspace
    static let now = Instant(seconds: 1_772_870_000)

    init(_ change: (inout RuleExample) -> Void = { _ in }) throws {
        workspace = try ExampleWorkspace(
            .clean("review") { example in
                example.others = ReviewDesk.others
                change(&example)
            })
    }

    deinit { workspace.remove() }

    /// Anna is not alone: a change of one row is a change of one in many.
    static let others = (10..<50).map { #"{"id": "p\#($0)", "givenName": "P\#($0)", "email": "p\#($0)@example.org"}"# }

    func url(_ path: String) -> URL { workspace.folder.appendingPathComponent(path) }

    func read(_ path: String) throws -> String { try String(contentsOf: url(path), encoding: .utf8) }

    func write(_ text: String, to path: String) throws { try Data(text.utf8).write(to: url(path)) }

    /// Replaces a text in a file of the workspace; the text must be there.
    func change(_ path: String, _ old: String, _ new: String) throws {
        struct NotThere: Error { let text: String }
        let text = try read(path)
        guard text.contains(old) else { throw NotThere(text: old) }
        try write(text.replacingOccurrences(of: old, with: new), to: path)
    }

    func subject() throws -> ReviewSubject { ReviewSubject(preview: try workspace.preview()) }

    func log() throws -> ReviewLog { ReviewLog(lines: try WorkspaceFolder.open(workspace.folder).reviews) }

    func review() throws -> CampaignReview { CampaignReview(subject: try subject(), log: try log()) }

    /// Signs as the program does: opens for writing, decides, appends.
    func sign(_ signOff: SignOff, at: Instant = now) throws {
        struct ReadOnly: Error {}
        let loaded = try WorkspaceFolder.open(workspace.folder, options: LoadOptions(access: .writing))
        guard let store = loaded.store else { throw ReadOnly() }
        let entries = try signOff.entries(for: try subject(), log: ReviewLog(lines: loaded.reviews), at: at)
        _ = try store.append(reviews: entries, hash: ReviewChain.hash)
    }

    func approve(_ checks: [ReviewCheck] = ReviewCheck.allCases, overrides: [ReviewOverride] = []) throws {
        try sign(SignOff(checks: checks, decision: .approve, reviewer: "Irina", overrides: overrides))
    }
}
