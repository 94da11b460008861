import CampaignDomain
import Synchronization

/// Which records share an external id, an email or a phone, whenever they were registered: all that identity can link.
///
/// Depends on the files and on `policies.identity`, not on the as-of instant. Few records share anything, so an audience as of
/// another instant goes through these groups instead of through all records.
struct IdentityLinks: Sendable {
    /// Rows of one external id, ascending; at least two.
    let externalIDs: [[Int32]]
    /// Rows of one valid email, ascending; at least two. In order of the bytes of the address.
    let emails: [[Int32]]
    let phones: [[Int32]]

    /// O(records × external ids), and a hash for each.
    init(customers: CustomerColumns, contacts: ContactDirectory) {
        externalIDs = IdentityLinks.sharedExternalIDs(customers)
        emails = IdentityLinks.shared(.email, contacts, rows: customers.count)
        phones = IdentityLinks.shared(.phone, contacts, rows: customers.count)
    }

    private struct ExternalID: Hashable {
        let system: Int32
        let text: Int32
    }

    private static func sharedExternalIDs(_ customers: CustomerColumns) -> [[Int32]] {
        var firstRow: [ExternalID: Int32] = [:]
        var rowsOfShared: [ExternalID: [Int32]] = [:]
        var texts = TextInterner()
        for row in 0..<customers.count {
            for entry in customers.externalIDs.entries(row) {
                let text = customers.externalIDs.withText(entry) { String(decoding: $0, as: UTF8.self) }.trimmed
                guard !text.isEmpty else { continue }
                let id = ExternalID(system: customers.externalIDs.keyCode(entry), text: texts.code(of: text))
                guard let first = firstRow[id] else {
                    firstRow[id] = Int32(row)
                    continue
                }
                rowsOfShared[id, default: [first]].append(Int32(row))
            }
        }
        return Array(rowsOfShared.values)
    }

    private static func shared(_ kind: AddressKind, _ contacts: ContactDirectory, rows: Int) -> [[Int32]] {
        var rowsOfCode: [Int32: [Int32]] = [:]
        var firstRow = [Int32](repeating: -1, count: contacts.count(kind))
        for row in 0..<rows where contacts.validity(kind, row: row) == .valid {
            let code = contacts.code(kind, row: row)
            if firstRow[Int(code)] < 0 {
                firstRow[Int(code)] = Int32(row)
            } else {
                rowsOfCode[code, default: [firstRow[Int(code)]]].append(Int32(row))
            }
        }
        return contacts.codesInOrder(kind, of: Array(rowsOfCode.keys)).map { rowsOfCode[$0] ?? [] }
    }
}

/// The links of a snapshot, found when they are first needed: an audience whose identity is known from an index needs none. Shared by
/// audiences as of other instants, on any thread.
final class LinksOnDemand: Sendable {
    private let found = Mutex<IdentityLinks?>(nil)

    /// The links, which `find` finds the first time.
    func links(_ find: () -> IdentityLinks) -> IdentityLinks {
        found.withLock { found in
            if let found { return found }
            let links = find()
            found = links
            return links
        }
    }
}
