import CommunicationMap
import Dispatch

extension MapPerformer {
    /// As many threads as the machine likes.
    static let threads = MapPerformer { count, body in
        DispatchQueue.concurrentPerform(iterations: count, execute: body)
    }
}
