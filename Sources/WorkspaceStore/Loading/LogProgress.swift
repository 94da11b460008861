import Synchronization

/// How much of one log was read, by all the threads that read its parts.
final class LogProgress: Sendable {
    private let file: String
    private let total: Int
    private let bytesRead = Atomic(0)
    private let onProgress: (@Sendable (LoadProgress) -> LoadDecision)?

    init(file: String, total: Int, onProgress: (@Sendable (LoadProgress) -> LoadDecision)?) {
        self.file = file
        self.total = total
        self.onProgress = onProgress
    }

    /// - Throws: when whoever watches wants no more.
    func add(_ bytes: Int) throws(WorkspaceError) {
        let read = bytesRead.add(bytes, ordering: .relaxed).newValue
        guard let onProgress else { return }
        guard onProgress(LoadProgress(file: file, bytesRead: read, bytesTotal: total)) == .proceed else {
            throw WorkspaceError(.cancelled, file: file, reason: "the reading was cancelled", advice: "open again")
        }
    }
}
