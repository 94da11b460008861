import AudienceEngine
import Dispatch

extension Workforce {
    /// The calling thread and one more for every further core.
    static let ofAllCores = Workforce { count, body in
        DispatchQueue.concurrentPerform(iterations: count, execute: body)
    }
}
