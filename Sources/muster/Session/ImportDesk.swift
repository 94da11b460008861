import CampaignDomain
import Foundation
import Synchronization
import Workbench
import WorkspaceStore

/// Where files from outside get into the workspace of the workbench: found, planned, written, taken back. Everything but
/// ``stop()`` and ``adopted(_:)`` is called by workers.
final class ImportDesk: Sendable {
    /// What was planned last, with the state of the workspace's files at that time.
    private struct Plan {
        let job: WorkspaceImport
        let report: ImportReport
        let files: [WorkspaceFileState]
    }

    private struct State {
        var plan: Plan?
        /// Whether the workspace's files are being changed.
        var isChanging = false
        var isStopping = false
        /// The workspace as it was read after the change.
        var reread: OpenedWorkspace?
    }

    private let folder: URL
    /// Nil when the workspace is read-only.
    private let store: WorkspaceStore?
    /// Reads the workspace again.
    private let read: @Sendable () throws -> OpenedWorkspace
    /// When an import is made.
    private let now: @Sendable (WorkspaceSettings) throws -> Instant
    private let state = Mutex(State())
    private let changes = DispatchGroup()

    init(
        of workspace: OpenedWorkspace, read: @escaping @Sendable () throws -> OpenedWorkspace,
        now: @escaping @Sendable (WorkspaceSettings) throws -> Instant
    ) {
        folder = workspace.loaded.folder
        store = workspace.loaded.store
        self.read = read
        self.now = now
    }

    func carryOut(_ order: ImportOrder, in context: WorkContext) throws -> ImportAnswer {
        switch order {
        case .complete(let beginnings): .completions(PathFinder().completions(of: beginnings))
        case .find(let line, let words): PathFinder().find(line: line, words: words)
        case .plan(let wish): .planned(try plan(wish, in: context))
        case .write: try change { try write($0, in: context) }
        case .undo: try change { try undo($0) }
        }
    }

    // MARK: Reading

    /// Reads the workspace anew, so that what is on the disk counts and not what the screen has shown for hours.
    private func plan(_ wish: ImportWish, in context: WorkContext) throws -> ImportReview {
        let decide: @Sendable () -> LoadDecision = { context.isCancelled ? .cancel : .proceed }
        var options = LoadOptions(onProgress: { _ in decide() })
        if IndexWriting.isOff { options.index = .ignore }
        let files = WorkspaceFileState.all(in: folder)
        let loaded = try WorkspaceFolder.open(folder, options: options)
        let request = try ImportRequest(wish, now: try now(loaded.definitions.settings))
        let job = try WorkspaceImport(request, into: loaded)
        let report = try job.trial { progress in
            context.report(WorkProgress(progress))
            return decide()
        }
        try context.checkCancellation()
        state.withLock { $0.plan = Plan(job: job, report: report, files: files) }
        return ImportReview(report)
    }

    // MARK: Changing

    private func change(_ body: (WorkspaceStore) throws -> ImportAnswer) throws -> ImportAnswer {
        guard let store else {
            throw Failure("the workspace is read-only", advice: "open it again when nobody else writes it")
        }
        let begins = state.withLock { state in
            guard !state.isChanging else { return false }
            (state.isChanging, state.isStopping) = (true, false)
            return true
        }
        guard begins else { throw Self.busy }
        changes.enter()
        defer {
            state.withLock { $0.isChanging = false }
            changes.leave()
        }
        return try body(store)
    }

    private func write(_ store: WorkspaceStore, in context: WorkContext) throws -> ImportAnswer {
        guard let plan = state.withLock({ $0.plan }) else {
            throw Failure("there is no plan to write", advice: "read the files again")
        }
        let now = WorkspaceFileState.all(in: folder)
        if let changed = zip(plan.files, now).first(where: { $0 != $1 }) { return .changedMeanwhile(changed.1.name) }
        do {
            let report = try plan.job.write(by: store, expecting: plan.report) { progress in
                watch(progress, in: context)
            }
            try readAgain()
            return .written(ImportReview(report))
        } catch {
            return try answer(to: error)
        }
    }

    private func watch(_ progress: ImportProgress, in context: WorkContext) -> LoadDecision {
        context.report(WorkProgress(progress))
        return context.isCancelled || state.withLock({ $0.isStopping }) ? .cancel : .proceed
    }

    /// What the page says of a writing that did not happen; other errors are passed on.
    private func answer(to error: any Error) throws -> ImportAnswer {
        guard let refusal = error as? WorkspaceError else { throw error }
        switch refusal.kind {
        case .cancelled: return .stopped
        case .changedByOthers: return .changedMeanwhile(refusal.file)
        default: throw error
        }
    }

    private func undo(_ store: WorkspaceStore) throws -> ImportAnswer {
        let undone = try store.undoLastChange()
        try readAgain()
        return .undone(
            UndoneImport(
                title: undone.title,
                files: undone.bytes.map { UndoneImport.File(name: $0.file, bytes: $0.count) }))
    }

    private func readAgain() throws {
        let reread = try read()
        state.withLock { state in
            state.reread = reread
            state.plan = nil
        }
    }

    // MARK: For the run loop

    /// Ends a writing that goes on, as if it had not begun, and forgets the plan.
    func stop() {
        state.withLock { state in
            state.isStopping = true
            if !state.isChanging { state.plan = nil }
        }
    }

    /// What the workbench shows after a change; the workspace as it was read by the worker that made it.
    func adopted(_ adopt: (OpenedWorkspace) throws -> WorkbenchModel) throws -> WorkbenchModel {
        let reread = state.withLock { state in
            defer { state.reread = nil }
            return state.reread
        }
        return try adopt(try reread ?? read())
    }

    /// Does what would get in the way of an import, or wait for its end, only when none is being written.
    func whenIdle<Outcome>(_ body: () throws -> Outcome) throws -> Outcome {
        guard !state.withLock({ $0.isChanging }) else { throw Self.busy }
        return try body()
    }

    /// Stops, and returns when the files are as before or as after.
    func close() {
        stop()
        changes.wait()
    }

    private static let busy = Failure(
        "an import is being written", advice: "wait until it is done, or stop it with Esc on its page")
}

/// An order of the workbench as work for the pool.
struct ImportWork: Work {
    let order: ImportOrder
    let carryOut: @Sendable (ImportOrder, WorkContext) throws -> ImportAnswer

    func title(_ words: Words) -> String { order.title(words) }

    func answer(in context: WorkContext) throws -> ImportAnswer { try carryOut(order, context) }
}

extension WorkProgress {
    fileprivate init(_ progress: ImportProgress) {
        self.init(
            done: progress.bytesRead, total: progress.bytesTotal ?? 0,
            unit: .bytes(of: progress.file, rows: progress.rows))
    }
}

/// A file of the workspace on the disk, as far as a plan depends on it: when any of this is otherwise, somebody wrote to it.
struct WorkspaceFileState: Equatable, Sendable {
    let name: String
    private let size: Int
    private let inode: UInt64
    private let seconds: Int
    private let nanoseconds: Int

    /// The settings, what says who may be written to, and the logs.
    private static let names = [
        "workspace.json", "policies.json", "customers.jsonl", "orders.jsonl", "events.jsonl", "imports.jsonl",
        "decisions.jsonl",
    ]

    static func all(in folder: URL) -> [WorkspaceFileState] {
        names.map { WorkspaceFileState(name: $0, path: folder.appendingPathComponent($0).path) }
    }

    private init(name: String, path: String) {
        self.name = name
        var status = stat()
        let isThere = stat(path, &status) == 0
        size = isThere ? Int(status.st_size) : -1
        inode = isThere ? UInt64(status.st_ino) : 0
        seconds = isThere ? status.st_mtim.tv_sec : 0
        nanoseconds = isThere ? status.st_mtim.tv_nsec : 0
    }
}
