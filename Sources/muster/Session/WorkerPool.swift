import Dispatch
import Synchronization
import TerminalKit
import Workbench

/// Does work on other threads and keeps the answers until the run loop takes them.
///
/// Of a slot only the newest work counts: beginning another cancels it, and it finds out when it asks.
final class WorkerPool: Sendable {
    private struct Running {
        let ticket: WorkTicket
        let began: ContinuousClock.Instant
    }

    private struct State {
        var running: [WorkSlot: Running] = [:]
        var messages: [Message] = []
    }

    private let state = Mutex(State())
    private let waker: any TerminalWaker
    private let queue = DispatchQueue(label: "muster.work", qos: .userInitiated, attributes: .concurrent)

    init(waker: any TerminalWaker) {
        self.waker = waker
    }

    func begin(_ work: any Work, _ ticket: WorkTicket, model: WorkbenchModel) {
        state.withLock { $0.running[ticket.slot] = Running(ticket: ticket, began: .now) }
        let context = WorkContext(
            model: model, cancelled: { [self] in !isWanted(ticket) }, reported: { [self] in post($0, of: ticket) })
        queue.async { [self] in
            guard isWanted(ticket) else { return }
            do {
                finish(ticket, .answer(try work.answer(in: context)))
            } catch is CancellationError {
                // Whoever cancelled it does not wait.
            } catch {
                finish(ticket, .failure(String(describing: error)))
            }
        }
    }

    func cancel(_ slot: WorkSlot) {
        state.withLock { $0.running[slot] = nil }
    }

    func cancelAll() {
        state.withLock { $0.running = [:] }
    }

    /// What came since the last time, in order.
    func takeMessages() -> [Message] {
        state.withLock { state in
            defer { state.messages = [] }
            return state.messages
        }
    }

    /// How long each piece of work has been going.
    var durations: [WorkTicket: Duration] {
        let now = ContinuousClock.Instant.now
        return state.withLock { state in
            Dictionary(uniqueKeysWithValues: state.running.values.map { ($0.ticket, now - $0.began) })
        }
    }

    private func isWanted(_ ticket: WorkTicket) -> Bool {
        state.withLock { $0.running[ticket.slot]?.ticket == ticket }
    }

    private func finish(_ ticket: WorkTicket, _ outcome: WorkOutcome) {
        let isWanted = state.withLock { state in
            guard state.running[ticket.slot]?.ticket == ticket else { return false }
            state.running[ticket.slot] = nil
            state.messages.append(.answered(ticket, outcome))
            return true
        }
        if isWanted { waker.wake() }
    }

    private func post(_ progress: WorkProgress, of ticket: WorkTicket) {
        state.withLock { state in
            guard state.running[ticket.slot]?.ticket == ticket else { return }
            // Only the latest is of interest.
            state.messages.removeAll { if case .progress(ticket, _) = $0 { true } else { false } }
            state.messages.append(.progress(ticket, progress))
        }
    }
}
