import CampaignDomain
import Foundation
import Synchronization

/// Zones that were looked up in the system, which takes some milliseconds each, shared by the threads that read customers.
final class SystemZones: Sendable {
    private let known = Mutex<[String: ZoneRules?]>([:])

    /// Looks up names that will be asked for, on all cores.
    func prepare(_ identifiers: [String]) {
        DispatchQueue.concurrentPerform(iterations: identifiers.count) { index in
            let found = ZoneRules(system: identifiers[index])
            known.withLock { $0[identifiers[index]] = .some(found) }
        }
    }

    /// Nil when the system does not know the name.
    func rules(of identifier: String) -> ZoneRules? {
        known.withLock { known in
            if let found = known[identifier] { return found }
            let found = ZoneRules(system: identifier)
            known[identifier] = .some(found)
            return found
        }
    }
}
