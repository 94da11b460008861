import AudienceEngine
import Dispatch

extension Parallel {
    /// On as many threads as there are cores.
    static let threads = Parallel { count, body in
        DispatchQueue.concurrentPerform(iterations: count, execute: body)
    }
}
