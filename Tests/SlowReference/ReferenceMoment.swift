import Foundation

/// One person at the as-of instant: its records, orders and events.
struct ReferencePerson {
    /// Sorted; the first is the person's key.
    let members: [CustomerRow]
    /// Completed orders, oldest first.
    let orders: [OrderRow]
    /// Stitched ones included, in order.
    let events: [EventRow]

    var key: String { members[0].id }
}

/// A workspace as of an instant: what is later does not exist.
final class ReferenceMoment {
    let workspace: ReferenceWorkspace
    let asOf: Int
    let contacts: ReferenceContacts
    /// Existing records in the order of their ids.
    let records: [CustomerRow]
    /// Existing events with the record each belongs to, if any.
    let events: [(owner: String?, event: EventRow)]
    let identity: ReferenceIdentity
    let persons: [ReferencePerson]
    private let personPlace: [String: Int]
    private let eventsByRecord: [String: [EventRow]]
    private let ordersByRecord: [String: [OrderRow]]

    // What was worked out before; each entry is a plain function of the moment.
    var bouncedAddresses: Set<ReferenceAddress>?
    var stoppedAddresses: Set<ReferenceAddress>?
    var segmentMembers: [String: Set<String>] = [:]
    var schemeParts: [String: [String: String]] = [:]
    var openDefinitions: [String] = []
    var rfmScores: [String: ReferenceRFM]?
    var previews: [String: ReferenceWaterfall] = [:]
    /// What is due within 60 days, by the person's key.
    var dueStandings: [String: [ReferenceStanding]]?
    var matchingRecords: [String: Set<String>] = [:]
    var usedFields: [String: Set<String>] = [:]

    init(_ workspace: ReferenceWorkspace, asOf: Int) {
        self.workspace = workspace
        self.asOf = asOf
        contacts = ReferenceContacts(
            providerAliases: workspace.policies.providerAliases, country: workspace.country,
            junk: workspace.policies.junkContacts)
        records = workspace.customers.values.filter { ($0.registeredAt ?? Int.min) <= asOf }
            .sorted { ReferenceText.ascending($0.id, $1.id) }
        let existing = Set(records.map(\.id))
        events = Self.stitched(
            workspace.events.filter { $0.at <= asOf }, known: Set(workspace.customers.keys), visible: existing)
        let owned = Dictionary(grouping: events.filter { $0.owner != nil }, by: { $0.owner ?? "" })
            .mapValues { $0.map(\.event) }
        let completed = workspace.orders.filter { $0.at <= asOf && $0.status == "completed" }
        let ordered = Dictionary(grouping: completed, by: \.customer)
        identity = ReferenceIdentity(records, contacts)
        let byID = Dictionary(uniqueKeysWithValues: records.map { ($0.id, $0) })
        persons = identity.persons.map { members in
            ReferencePerson(
                members: members.compactMap { byID[$0] },
                orders: members.flatMap { ordered[$0] ?? [] }.sorted { $0.at < $1.at },
                events: members.flatMap { owned[$0] ?? [] }.sorted(by: EventRow.inOrder))
        }
        personPlace = Dictionary(
            uniqueKeysWithValues: persons.enumerated().flatMap { place, person in
                person.members.map { ($0.id, place) }
            })
        eventsByRecord = owned
        ordersByRecord = ordered
    }

    /// The first `identified` of an anonymous id gives its customer all its events, earlier and later, also when that
    /// customer's record is not registered yet.
    /// An event that names a customer itself belongs to that one, or to nobody when there is no such record.
    private static func stitched(
        _ events: [EventRow], known: Set<String>, visible existing: Set<String>
    ) -> [(owner: String?, event: EventRow)] {
        var customerOfAnonymous: [String: String] = [:]
        for event in events where event.kind == "identified" {
            guard let anonymous = event.anonymousId, let customer = event.customer, known.contains(customer),
                customerOfAnonymous[anonymous] == nil
            else { continue }
            customerOfAnonymous[anonymous] = customer
        }
        return events.map { event in
            let owner = event.customer ?? event.anonymousId.flatMap { customerOfAnonymous[$0] }
            return (owner.flatMap { existing.contains($0) ? $0 : nil }, event)
        }
    }

    func person(of record: String) -> ReferencePerson? { personPlace[record].map { persons[$0] } }

    func exists(_ record: String) -> Bool { personPlace[record] != nil }

    /// The record's own events, stitched ones included.
    func events(of record: String) -> [EventRow] { eventsByRecord[record] ?? [] }

    /// The record's own completed orders.
    func orders(of record: String) -> [OrderRow] { ordersByRecord[record] ?? [] }

    /// A field is the record's own value, else the one its person's linked records knew last.
    func value<Value>(_ record: CustomerRow, _ field: (CustomerRow) -> Value?) -> Value? {
        source(record, field).flatMap(field)
    }

    /// The record a field's value is taken from. Of records known equally late the smallest id is taken.
    func source<Value>(_ record: CustomerRow, _ field: (CustomerRow) -> Value?) -> CustomerRow? {
        if field(record) != nil { return record }
        var latest: CustomerRow?
        for other in person(of: record.id)?.members ?? [] where field(other) != nil {
            if let known = latest, (known.knownAt ?? Int.min) >= (other.knownAt ?? Int.min) { continue }
            latest = other
        }
        return latest
    }

    /// The recipient's time zone, else the workspace's. An unknown one counts as missing.
    func zone(_ record: CustomerRow) -> TimeZone {
        value(record) { ReferenceTime.zone($0.texts["timezone"]) } ?? workspace.timezone
    }
}
