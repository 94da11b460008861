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
    public init(audience: Audience, parallel: Parallel = .serial) {
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
        rows = StopList.rows(stopped: owners, flagged: flagged, audience, parallel)
    }

    /// The flagged, whoever has a stopped address, and everybody who is one person with them.
    private static func rows(
        stopped: [Address: Int], flagged: RowSet, _ audience: Audience, _ parallel: Parallel
    ) -> RowSet {
        guard !flagged.isEmpty else { return flagged }
        let books = AddressKind.allCases.compactMap {
            kind -> (kind: AddressKind, codes: Column<Int32>, stopped: RowSet)? in
            var codes = RowSet(capacity: audience.contacts.count(kind))
            for address in stopped.keys where address.kind == kind { codes.insert(Int(address.code)) }
            return codes.isEmpty ? nil : (kind, audience.contacts.codes(kind), codes)
        }
        // Few addresses are stopped, so an address is asked for its syntax only when its number is one of those.
        let rows = parallel.filter(audience.visible) { part in
            part.filter { row in
                books.contains { book in
                    book.codes[row] >= 0 && book.stopped.contains(Int(book.codes[row]))
                        && audience.contacts.isWellFormed(book.kind, row: row)
                }
            }
        }
        return audience.persons.withLinked(rows.union(flagged))
    }

    /// Of a row's own addresses those that are stopped, and for each a record of a flagged person that has it.
    public func stoppedAddresses(of row: Int, in audience: Audience) -> [(kind: AddressKind, code: Int32, owner: Int)] {
        AddressKind.allCases.filter { audience.contacts.isWellFormed($0, row: row) }.compactMap { kind in
            let code = audience.contacts.code(kind, row: row)
            return ownerOfAddress[Address(kind: kind, code: code)].map { (kind, code, $0) }
        }
    }
}
