import CampaignDomain

/// Which records share an external id, an email or a phone, whenever they were registered: all that identity can link.
///
/// Depends on the files and on `policies.identity`, not on the as-of instant. Few records share anything, so an audience as of
/// another instant goes through these groups instead of through all records.
struct IdentityLinks: Sendable {
    /// Rows of one external id, ascending; at least two.
    private(set) var externalIDs: RowGroups
    /// Rows of one valid email, ascending; at least two. In order of the bytes of the address.
    private(set) var emails: RowGroups
    private(set) var phones: RowGroups

    /// O(records × external ids), and a hash for each.
    init(customers: CustomerColumns, contacts: ContactDirectory) {
        externalIDs = RowGroups(IdentityLinks.sharedExternalIDs(customers))
        emails = RowGroups(IdentityLinks.shared(.email, contacts, rows: customers.count))
        phones = RowGroups(IdentityLinks.shared(.phone, contacts, rows: customers.count))
    }

    /// Nothing shared, to be filled by ``visitColumns(_:)``.
    init() {
        externalIDs = RowGroups([])
        emails = RowGroups([])
        phones = RowGroups([])
    }

    /// Shows every column to a visitor.
    mutating func visitColumns<Visitor: ColumnVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try externalIDs.visitColumns("links.externalIDs", &visitor)
        try emails.visitColumns("links.emails", &visitor)
        try phones.visitColumns("links.phones", &visitor)
    }

    /// Whether the columns fit together, as far as can be told without reading them all.
    var isSound: Bool { externalIDs.isSound && emails.isSound && phones.isSound }

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
        return rowsOfShared.values.sorted { $0[0] < $1[0] }
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
