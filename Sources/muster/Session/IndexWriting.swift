import AudienceEngine
import Dispatch
import Foundation
import WorkspaceStore

/// Keeps what took long to read, beside the work, so that the next opening is quick. Nobody is told, and a failure only means
/// that the next opening takes as long as this one.
enum IndexWriting {
    private static let queue = DispatchQueue(label: "muster.index", qos: .utility)

    /// For measurements: `MUSTER_INDEX=off` neither reads nor writes an index.
    static var isOff: Bool { ProcessInfo.processInfo.environment["MUSTER_INDEX"] == "off" }

    /// Begins to write what is not up to date, on a thread of its own.
    static func begin(_ draft: IndexDraft?, _ audience: Audience) {
        guard let draft, !draft.isCurrent(for: audience) else { return }
        queue.async { _ = try? draft.write(audience: audience) }
    }

    /// Waits until everything is written. For the end of a command; somebody who leaves the workbench does not wait, and what
    /// was half written is removed by the next writer.
    static func finish() {
        queue.sync {}
    }
}
