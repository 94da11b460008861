import CampaignDomain

/// Customers as of an instant: who is visible, which records are one person, and what each may be sent.
///
/// Everything here is computed once when the audience is made and is immutable afterwards, so it can be shared by threads.
/// What is later than ``asOf`` does not exist.
public final class Audience: Sendable {
    public let snapshot: AudienceSnapshot
    public let definitions: Definitions
    public let asOf: Instant
    public let contacts: ContactDirectory
    /// What identity can link, for other instants over the same snapshot and policies.
    private let links: LinksOnDemand
    /// The records registered by ``asOf``; a record without a registration is always there.
    public let visible: RowSet
    public let persons: PersonIndex
    /// Links that were refused and wait for a human.
    public let conflicts: [IdentityConflict]
    /// The events of persons, for passes over many rows.
    public let personEvents: PersonEvents
    /// The orders of persons, for passes over many rows.
    public let personOrders: PersonOrders
    /// The consents of records, for passes over many rows.
    public let consents: ConsentReader
    /// The zones that records can have, the workspace's own the last, see ``zonePlace(of:)``.
    public let zones: [ZoneRules]
    /// For each zone name that records have its place among ``zones``; −1 when nobody knows the name.
    private let placeOfZone: [Int32]
    private let zoneCodes: Column<Int32>

    /// O(records) and, for addresses that many persons share, their number; O(1) when the snapshot brings an identity that holds.
    public convenience init(snapshot: AudienceSnapshot, definitions: Definitions, asOf: Instant) {
        let known = snapshot.identity?.contacts(for: definitions)
        self.init(
            snapshot: snapshot, definitions: definitions, asOf: asOf,
            contacts: known ?? ContactDirectory(snapshot: snapshot, definitions: definitions), links: LinksOnDemand())
    }

    /// The same records and definitions as of another instant. What does not depend on the instant is shared. O(records).
    public convenience init(_ other: Audience, asOf: Instant) {
        self.init(
            snapshot: other.snapshot, definitions: other.definitions, asOf: asOf, contacts: other.contacts,
            links: other.links)
    }

    private init(
        snapshot: AudienceSnapshot, definitions: Definitions, asOf: Instant, contacts: ContactDirectory,
        links: LinksOnDemand
    ) {
        let customers = snapshot.customers
        if let known = snapshot.identity, known.holds(for: definitions, asOf: asOf) {
            (visible, persons, conflicts) = (known.visible, known.persons, known.conflicts)
        } else {
            let visible = RowSet(capacity: customers.count) { customers.registeredAt[$0] <= asOf.seconds }
            let links = links.links { IdentityLinks(customers: customers, contacts: contacts) }
            var resolver = IdentityResolver(customers: customers, links: links, visible: visible)
            persons = PersonIndex(leaders: resolver.resolve())
            conflicts = resolver.conflicts
            self.visible = visible
        }
        personEvents = PersonEvents(events: snapshot.events, persons: persons, asOf: asOf)
        personOrders = PersonOrders(orders: snapshot.orders, persons: persons, asOf: asOf)
        consents = ConsentReader(snapshot: snapshot, events: personEvents, asOf: asOf)
        var zones: [ZoneRules] = []
        placeOfZone = customers.zone.table { name in
            guard let zone = snapshot.zones[name] else { return -1 }
            zones.append(zone)
            return Int32(zones.count - 1)
        }
        zoneCodes = customers.zone.codes
        self.zones = zones + [definitions.settings.zone]
        self.snapshot = snapshot
        self.definitions = definitions
        self.asOf = asOf
        self.contacts = contacts
        self.links = links
    }

    /// The same people beside other segments, schemes, lists or campaigns of the same settings and policies: what was found
    /// of the people is shared. O(1).
    public init(_ other: Audience, definitions: Definitions) {
        snapshot = other.snapshot
        asOf = other.asOf
        contacts = other.contacts
        links = other.links
        visible = other.visible
        persons = other.persons
        conflicts = other.conflicts
        personEvents = other.personEvents
        personOrders = other.personOrders
        consents = other.consents
        zones = other.zones
        placeOfZone = other.placeOfZone
        zoneCodes = other.zoneCodes
        self.definitions = definitions
    }

    /// How many rows there are, visible or not.
    public var count: Int { snapshot.customers.count }

    /// The records of the person that a visible row belongs to, ascending.
    public func linkedRecords(of row: Int) -> Slice<Column<Int32>> {
        persons.records(of: persons.person(of: row))
    }

    /// The row whose value of some field counts for `row`: itself when its value is known, else the one of its person with
    /// the latest known value, by `updatedAt`, else `registeredAt`; at the same time the smaller id.
    @inlinable
    public func valueRow(for row: Int, where isKnown: (Int) -> Bool) -> Int? {
        if isKnown(row) { return row }
        return persons.hasSeveral(ofPersonAt: row) ? latestRow(for: row, where: isKnown) : nil
    }

    @usableFromInline
    func latestRow(for row: Int, where isKnown: (Int) -> Bool) -> Int? {
        var best: (row: Int, changedAt: Int64)?
        for place in persons.places(ofPersonAt: row) {
            let candidate = persons.row(at: place)
            guard isKnown(candidate) else { continue }
            let changedAt = lastChange(of: candidate)
            if best.map({ changedAt > $0.changedAt }) ?? true { best = (candidate, changedAt) }
        }
        return best?.row
    }

    /// When a record was last known to be true: `updatedAt`, else `registeredAt`, in seconds since the epoch.
    func lastChange(of row: Int) -> Int64 {
        let updatedAt = snapshot.customers.updatedAt[row]
        return updatedAt != CustomerColumns.noTime ? updatedAt : snapshot.customers.registeredAt[row]
    }

    /// The time zone in which the calendar of a record counts: its person's, else the workspace's. A zone name that nobody
    /// knows counts as missing.
    public func zone(of row: Int) -> ZoneRules {
        zones[zonePlace(of: row)]
    }

    /// Where the zone of a record stands among ``zones``: what depends on a record only by its zone is found once a zone.
    public func zonePlace(of row: Int) -> Int {
        let place = placeOfOwnZone(row)
        if place >= 0 { return Int(place) }
        let known = persons.hasSeveral(ofPersonAt: row) ? latestRow(for: row) { placeOfOwnZone($0) >= 0 } : nil
        return known.map { Int(placeOfOwnZone($0)) } ?? zones.count - 1
    }

    private func placeOfOwnZone(_ row: Int) -> Int32 {
        let code = zoneCodes.isEmpty ? CodedColumn.missing : zoneCodes[row]
        return code < 0 ? -1 : placeOfZone[Int(code)]
    }

    /// The visible members of a list; nil when there is no such list.
    public func members(of list: ListID) -> RowSet? {
        guard let list = definitions.list(list) else { return nil }
        var search = CustomerSearch(snapshot.customers)
        var rows = RowSet(capacity: count)
        for member in list.members {
            if let row = search.row(of: member) { rows.insert(row) }
        }
        return rows.intersection(visible)
    }

    /// The orders of a record that have happened by ``asOf``, in order of time, whatever their status.
    public func orders(of row: Int) -> Range<Int> {
        let range = snapshot.orders.ofCustomer(row)
        return range.lowerBound..<snapshot.orders.at.firstIndex(after: asOf, in: range)
    }

    /// The events of a record up to ``asOf``, in order of time. Of them, ask ``isVisible(event:)``: one may have been stitched
    /// to the record later.
    public func events(of row: Int) -> Range<Int> {
        let range = snapshot.events.ofCustomer(row)
        return range.lowerBound..<snapshot.events.at.firstIndex(after: asOf, in: range)
    }

    public func isVisible(event: Int) -> Bool {
        snapshot.events.isVisible(event, asOf: asOf)
    }

    /// The last completed order of a record. O(1) unless the last ones were returned.
    public func lastCompletedOrder(of row: Int) -> Int? {
        orders(of: row).last { snapshot.orders.status[$0] == .completed }
    }

    /// The last event of a record.
    public func lastEvent(of row: Int) -> Int? {
        events(of: row).last { isVisible(event: $0) }
    }

    /// Calls `body` with every visible event of every record of the person that `row` belongs to.
    @inline(__always)
    public func forEachEvent(ofPersonAt row: Int, _ body: (Int) -> Void) {
        for record in linkedRecords(of: row) {
            for event in events(of: Int(record)) where isVisible(event: event) { body(event) }
        }
    }
}

extension Column<Int64> {
    /// In a range that is in order of time, the first place later than `instant`. Tried from the end, where as-of usually is,
    /// then by halves.
    fileprivate func firstIndex(after instant: Instant, in range: Range<Int>) -> Int {
        if range.isEmpty || self[range.upperBound - 1] <= instant.seconds { return range.upperBound }
        var low = range.lowerBound
        var high = range.upperBound
        while low < high {
            let middle = (low + high) / 2
            if self[middle] <= instant.seconds { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
