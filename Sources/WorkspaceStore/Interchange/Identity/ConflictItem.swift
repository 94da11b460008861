import AudienceEngine
import CXXHash
import CampaignDomain

/// Two records that share an address and might be one person: a human decides. Side by side in a screen or a listing.
public struct ConflictItem: Hashable, Sendable {
    /// One of the two records, with what tells people apart.
    public struct Record: Hashable, Sendable {
        public let id: String
        public let name: String
        public let birthDate: CalendarDate?
        public let email: String?
        public let phone: String?
        public let city: String?
        public let source: String?
    }

    /// Stable: made of the two ids.
    public let id: String
    public let first: Record
    public let second: Record
    /// What they share.
    public let shared: AddressKind
    /// All records of both persons, in order: they are one person when the two are.
    public let members: [String]

    init(_ conflict: IdentityConflict, of audience: Audience) {
        let customers = audience.snapshot.customers
        let rows = [conflict.first, conflict.second].flatMap { audience.linkedRecords(of: $0) }
        members = Set(rows).sorted().map { customers.customerID(Int($0)).rawValue }
        first = Record(conflict.first, in: customers)
        second = Record(conflict.second, in: customers)
        shared = conflict.shared
        id = ConflictItem.id(of: first.id, second.id)
    }

    /// Eight digits of a hash of both ids.
    static func id(of first: String, _ second: String) -> String {
        let both = Array((first + "\u{0}" + second).utf8)
        let hash = both.withUnsafeBytes { muster_xxh3($0.baseAddress, $0.count) }
        return "x-" + hash.hexadecimal.suffix(8)
    }
}

extension ConflictItem.Record {
    fileprivate init(_ row: Int, in customers: CustomerColumns) {
        id = customers.customerID(row).rawValue
        name = [customers.givenName[row], customers.familyName[row]].compactMap { $0 }.joined(separator: " ")
        birthDate = customers.birthDate(row)
        email = customers.email[row]
        phone = customers.phone[row]
        city = customers.city[row]
        source = customers.source[row]
    }
}
