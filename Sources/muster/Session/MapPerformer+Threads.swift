import CommunicationMap
import Foundation

extension MapPerformer {
    /// As many threads as the machine has cores.
    static let threads = MapPerformer { count, body in
        DispatchQueue.concurrentPerform(iterations: count, execute: body)
    }
}
