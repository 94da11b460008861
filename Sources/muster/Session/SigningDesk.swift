import CampaignDomain
import CampaignPreview
import Foundation
import Workbench
import WorkspaceStore

/// Where sign-offs get their time and go into the log. Holds the writer's lock for as long as the workbench is open.
final class SigningDesk {
    private let store: WorkspaceStore?
    private let words: Words
    private let settings: WorkspaceSettings
    private let readOnly: ReadOnlyCause?
    private var log: ReviewLog

    init(workspace: OpenedWorkspace, words: Words) {
        store = workspace.loaded.store
        settings = workspace.settings
        log = workspace.reviews
        readOnly = workspace.readOnly
        self.words = words
    }

    /// Signs what the reviewer saw, and returns the log as it is then.
    func sign(_ order: SignOffOrder) throws -> ReviewLog {
        guard let store else {
            throw Failure("the workspace is read-only", advice: "open it again when nobody else writes it")
        }
        let entries: [ReviewEntry]
        do {
            entries = try order.signOff.entries(for: order.subject, log: log, at: SigningDesk.now)
        } catch {
            throw Failure(error, words: words, settings: settings)
        }
        log = ReviewLog(lines: try store.append(reviews: entries, hash: ReviewChain.hash))
        return log
    }

    /// What the workbench shows after the files were read again: the lock, and with it the log, stays here.
    func model(of reloaded: OpenedWorkspace) throws -> WorkbenchModel {
        if let store {
            store.adopt(reloaded.loaded)
            log = ReviewLog(lines: try store.rereadReviews())
        } else {
            log = reloaded.reviews
        }
        return reloaded.model(readOnly: readOnly, reviews: log)
    }

    /// A signature has the time at which it was given, whatever instant the campaign is looked at as of.
    static var now: Instant { Instant(seconds: Int64(Date().timeIntervalSince1970.rounded(.down))) }
}

extension Failure {
    /// Why a sign-off is not taken.
    init(_ refusal: SignOffRefusal, words: Words, settings: WorkspaceSettings) {
        let presenter = ReviewPresenter(PresentationContext(words: words, settings: settings))
        let (reason, advice) = presenter.sentence(refusal)
        self.init(reason, advice: advice)
    }
}
