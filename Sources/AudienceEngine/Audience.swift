import CampaignDomain

/// Customers as of an instant: who is visible, which records are one person, and what each may be sent.
///
/// Everything here is computed once when the audience is made and is immutable afterwards, so it can be shared by threads.
/// What is later than ``asOf`` does not exist.
public final class Audience: Sendable {
    public let snapshot: AudienceSnapshot
    public let definitions: Definitions
    public let asOf: Instant
    /// The records registered by ``asOf``; a record without a registration is always there.
    public let visible: RowSet
    public let persons: PersonIndex

    /// O(records + events) for identity and consent.
    public init(snapshot: AudienceSnapshot, definitions: Definitions, asOf: Instant) {
        self.snapshot = snapshot
        self.definitions = definitions
        self.asOf = asOf
        let customers = snapshot.customers
        visible = RowSet(capacity: customers.count) { customers.registeredAt[$0] <= asOf.seconds }
        var leaders = [Int32](repeating: -1, count: customers.count)
        visible.forEach { leaders[$0] = Int32($0) }
        persons = PersonIndex(leaders: leaders)
    }

    public var count: Int { snapshot.customers.count }

    /// The time zone of a record: its person's known zone, else the workspace's. An unknown zone name counts as missing.
    public func zone(of row: Int) -> ZoneRules {
        definitions.settings.zone
    }

    /// Where a person's consent stands as of the audience's instant.
    ///
    /// - Parameter channel: nil for consent that is not by channel, such as data processing.
    public func consent(of person: Int, purpose: ConsentPurpose, channel: Channel?) -> ConsentState {
        .none
    }

    /// The visible members of a list; nil when there is no such list.
    public func members(of list: ListID) -> RowSet? {
        guard let list = definitions.list(list) else { return nil }
        let rows = list.members.lazy.compactMap { self.snapshot.customers.row(of: $0) }
        return RowSet(capacity: count, rows: rows).intersection(visible)
    }

    /// The orders of a record that have happened by ``asOf``, in order of time, whatever their status.
    public func orders(of row: Int) -> Range<Int> {
        let range = snapshot.orders.ofCustomer(row)
        var end = range.upperBound
        while end > range.lowerBound, snapshot.orders.at[end - 1] > asOf.seconds { end -= 1 }
        return range.lowerBound..<end
    }

    /// The events of a record up to ``asOf``, in order of time. Of them, ask ``isVisible(event:)``: one may have been stitched
    /// to the record later.
    public func events(of row: Int) -> Range<Int> {
        let range = snapshot.events.ofCustomer(row)
        var end = range.upperBound
        while end > range.lowerBound, snapshot.events.at[end - 1] > asOf.seconds { end -= 1 }
        return range.lowerBound..<end
    }

    public func isVisible(event: Int) -> Bool {
        snapshot.events.isVisible(event, asOf: asOf)
    }
}
