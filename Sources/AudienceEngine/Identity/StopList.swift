import CampaignDomain

/// Who must not be written to: flagged records with their persons, and whoever has one of a flagged person's valid
/// addresses. Junk is valid by its syntax, so it counts: better silent than sorry.
public struct StopList: Sendable {
    private struct Address: Hashable {
        let kind: AddressKind
        let code: Int32
    }

    /// For each stopped address a flagged person's record that has it.
    private let ownerOfAddress: [Address: Int]
    /// The records of the persons on the list.
    public let rows: RowSet
    public var isEmpty: Bool { rows.isEmpty }

    /// O(records).
    public init(audience: Audience) {
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
        rows = StopList.rows(stopped: owners, flagged: flagged, in: audience)
    }

    /// The flagged, whoever has a stopped address, and everybody who is one person with them.
    private static func rows(stopped: [Address: Int], flagged: RowSet, in audience: Audience) -> RowSet {
        var codes = AddressKind.allCases.map { RowSet(capacity: audience.contacts.count($0)) }
        for address in stopped.keys { codes[address.kind.rawValue].insert(Int(address.code)) }
        let kinds = AddressKind.allCases.filter { !codes[$0.rawValue].isEmpty }
        let (contacts, persons) = (audience.contacts, audience.persons)
        let stopped = audience.visible.filter { row in
            flagged.contains(row)
                || kinds.contains { kind in
                    contacts.isWellFormed(kind, row: row)
                        && codes[kind.rawValue].contains(Int(contacts.code(kind, row: row)))
                }
        }
        guard !stopped.isEmpty else { return stopped }
        return audience.visible.filter { row in persons.contains(ofPersonAt: row) { stopped.contains($0) } }
    }

    /// Of a row's own addresses those that are stopped, and for each a record of a flagged person that has it.
    public func stoppedAddresses(of row: Int, in audience: Audience) -> [(kind: AddressKind, code: Int32, owner: Int)] {
        AddressKind.allCases.filter { audience.contacts.isWellFormed($0, row: row) }.compactMap { kind in
            let code = audience.contacts.code(kind, row: row)
            return ownerOfAddress[Address(kind: kind, code: code)].map { (kind, code, $0) }
        }
    }
}
