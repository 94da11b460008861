import Foundation
import Synchronization

/// Hands batches from the thread that reads a file to the one that plans, a few at a time so that memory stays bounded.
final class RowQueue: Sendable {
    private struct State {
        var batches: [RowBatch] = []
        var isDone = false
        var error: WorkspaceError?
        var isAbandoned = false
    }

    private let state = Mutex(State())
    private let filled = DispatchSemaphore(value: 0)
    private let free = DispatchSemaphore(value: RowQueue.depth)

    private static let depth = 4

    /// Reads a file on a thread of its own.
    static func reading(_ make: @escaping @Sendable () throws(WorkspaceError) -> any RowReader) -> RowQueue {
        let queue = RowQueue()
        DispatchQueue.global(qos: .userInitiated).async { queue.fill(make) }
        return queue
    }

    private func fill(_ make: () throws(WorkspaceError) -> any RowReader) {
        do throws(WorkspaceError) {
            let reader = try make()
            while let batch = try reader.next() {
                free.wait()
                let isAbandoned = state.withLock { state in
                    state.batches.append(batch)
                    return state.isAbandoned
                }
                filled.signal()
                if isAbandoned { break }
            }
            state.withLock { $0.isDone = true }
        } catch {
            state.withLock {
                $0.error = error
                $0.isDone = true
            }
        }
        filled.signal()
    }

    /// The next batch; nil at the end.
    func next() throws(WorkspaceError) -> RowBatch? {
        filled.wait()
        let (batch, error) = state.withLock { state -> (RowBatch?, WorkspaceError?) in
            guard state.batches.isEmpty else { return (state.batches.removeFirst(), nil) }
            return (nil, state.error)
        }
        if let error { throw error }
        if batch != nil { free.signal() } else { filled.signal() }
        return batch
    }

    /// Lets the reading thread go when nobody wants more.
    func abandon() {
        state.withLock { $0.isAbandoned = true }
        free.signal()
    }
}
