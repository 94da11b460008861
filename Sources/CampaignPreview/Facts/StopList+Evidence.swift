import AudienceEngine
import CampaignDomain

extension StopList {
    /// Why the person of a row is on the stop list; empty when it is not.
    func evidence(for row: Int, in audience: Audience) -> [Evidence] {
        guard !isEmpty else { return [] }
        let customers = audience.snapshot.customers
        var found: [Evidence] = []
        for linked in audience.linkedRecords(of: row) {
            let linked = Int(linked)
            if customers.flags[linked].contains(.stopList) {
                found.append(.flag("stopList", record: customers.customerID(linked)))
            }
            for (kind, code, owner) in stoppedAddresses(of: linked, in: audience) {
                found.append(
                    .stopListedAddress(
                        audience.contacts.text(kind, code: code), record: customers.customerID(owner)))
            }
        }
        return found
    }
}
