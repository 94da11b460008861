import CampaignDomain
import Synchronization

/// Zones that were looked up in the system, which takes some milliseconds each, shared by the threads that read customers.
final class SystemZones: Sendable {
    private let known = Mutex<[String: ZoneRules?]>([:])

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
