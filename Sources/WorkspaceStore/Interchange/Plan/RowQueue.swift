import Foundation
import Synchronization

/// Hands the rows of a file from the thread that reads it, by way of those that make them ready, to the one that plans: in the order of
/// the file, and a few batches at a time so that memory stays bounded.
final class RowQueue: Sendable {
    struct Batch: Sendable {
        let rows: RowBatch
        /// The sound rows, made ready; nil for files of something else than customers.
        let customers: PreparedCustomers?
    }

    /// What is done with a batch before it is planned, by any thread.
    typealias Work = @Sendable (RowBatch) -> PreparedCustomers

    private enum Delivery {
        case batch(Batch)
        case end
        case failure(WorkspaceError)
    }

    private struct State {
        /// By the number of the batch.
        var deliveries = [Delivery?](repeating: nil, count: RowQueue.depth)
        /// Of the batch that is planned next.
        var next = 0
        var isAbandoned = false
    }

    private let state = Mutex(State())
    /// For every place, whether something is delivered there.
    private let filled: [DispatchSemaphore]
    private let free = DispatchSemaphore(value: 0)
    /// Nil does all of it on the thread that reads.
    private let workers: DispatchQueue?

    private static let depth = 6

    private init(isParallel: Bool) {
        filled = (0..<RowQueue.depth).map { _ in DispatchSemaphore(value: 0) }
        workers = isParallel ? DispatchQueue(label: "rows", qos: .userInitiated, attributes: .concurrent) : nil
        // A semaphore that is thrown away with less than it began with is taken for a mistake, and an import may be cancelled.
        for _ in 0..<RowQueue.depth { free.signal() }
    }

    /// Reads a file on a thread of its own.
    ///
    /// - Parameters:
    ///   - isParallel: whether batches are made ready by further threads.
    ///   - prepare: nil leaves the rows as they are.
    static func reading(
        isParallel: Bool, _ prepare: Work?,
        _ make: @escaping @Sendable () throws(WorkspaceError) -> any RowReader
    ) -> RowQueue {
        let queue = RowQueue(isParallel: isParallel)
        Thread.detachNewThread { queue.fill(make, prepare) }
        return queue
    }

    private func fill(_ make: () throws(WorkspaceError) -> any RowReader, _ prepare: Work?) {
        var number = 0
        do throws(WorkspaceError) {
            let reader = try make()
            while waitUntilWanted(), let rows = try reader.next() {
                hand(rows, number, prepare)
                number += 1
            }
            deliver(.end, number)
        } catch {
            deliver(.failure(error), number)
        }
    }

    /// - Returns: false when nobody wants more.
    private func waitUntilWanted() -> Bool {
        free.wait()
        return state.withLock { !$0.isAbandoned }
    }

    private func hand(_ rows: RowBatch, _ number: Int, _ prepare: Work?) {
        guard let prepare else { return deliver(.batch(Batch(rows: rows, customers: nil)), number) }
        let work = { @Sendable [self] in deliver(.batch(Batch(rows: rows, customers: prepare(rows))), number) }
        if let workers { workers.async(execute: work) } else { work() }
    }

    private func deliver(_ delivery: Delivery, _ number: Int) {
        state.withLock { $0.deliveries[number % RowQueue.depth] = delivery }
        filled[number % RowQueue.depth].signal()
    }

    /// The next batch; nil at the end, after which there is no more to ask for.
    func next() throws(WorkspaceError) -> Batch? {
        let place = state.withLock { $0.next } % RowQueue.depth
        filled[place].wait()
        let delivery = state.withLock { state -> Delivery? in
            state.next += 1
            return state.deliveries[place].take()
        }
        switch delivery {
        case .batch(let batch):
            free.signal()
            return batch
        case .failure(let error): throw error
        case .end, nil: return nil
        }
    }

    /// Lets the reading thread go when nobody wants more.
    func abandon() {
        state.withLock { $0.isAbandoned = true }
        free.signal()
    }
}
