import AudienceEngine
import CampaignDomain

/// Who must not be written to: flagged records with their persons, and whoever has one of a flagged person's valid
/// addresses. Junk is valid by its syntax, so it counts: better silent than sorry.
struct StopList: Sendable {
    private struct Address: Hashable {
        let kind: AddressKind
        let code: Int32
    }

    /// For each stopped address a flagged person's record that has it.
    private let ownerOfAddress: [Address: Int]
    let isEmpty: Bool

    /// O(records).
    init(audience: Audience) {
        var owners: [Address: Int] = [:]
        let flags = audience.snapshot.customers.flags
        let flagged = audience.visible.filter { flags[$0].contains(.stopList) }
        flagged.forEach { row in
            for linked in audience.linkedRecords(of: row) {
                for kind in AddressKind.allCases where audience.contacts.isWellFormed(kind, row: Int(linked)) {
                    owners[Address(kind: kind, code: audience.contacts.code(kind, row: Int(linked)))] = Int(linked)
                }
            }
        }
        ownerOfAddress = owners
        isEmpty = flagged.isEmpty
    }

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
            for kind in AddressKind.allCases where audience.contacts.isWellFormed(kind, row: linked) {
                let code = audience.contacts.code(kind, row: linked)
                guard let owner = ownerOfAddress[Address(kind: kind, code: code)] else { continue }
                found.append(
                    .stopListedAddress(
                        audience.contacts.text(kind, code: code), record: customers.customerID(owner)))
            }
        }
        return found
    }

    func holds(_ row: Int, in audience: Audience) -> Bool {
        guard !isEmpty else { return false }
        let flags = audience.snapshot.customers.flags
        return audience.linkedRecords(of: row).contains { linked in
            flags[Int(linked)].contains(.stopList)
                || AddressKind.allCases.contains { kind in
                    audience.contacts.isWellFormed(kind, row: Int(linked))
                        && ownerOfAddress[Address(kind: kind, code: audience.contacts.code(kind, row: Int(linked)))]
                            != nil
                }
        }
    }
}
