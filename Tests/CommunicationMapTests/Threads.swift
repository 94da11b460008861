import AudienceEngine
import Dispatch

extension Parallel {
    /// As many threads as the machine likes.
    static let threads = Parallel { count, body in
        DispatchQueue.concurrentPerform(iterations: count, execute: body)
    }
}
