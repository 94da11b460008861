import CampaignDomain

/// Reads the events of persons as of an instant, for passes over many rows.
///
/// A rule that asks a million persons for a few kinds of events spends its time on those who have none, and on counting
/// references to columns. This holds each column that such a pass needs once, and one word a record says which kinds it has,
/// so a person without the kinds costs a few nanoseconds whatever their history. A class, for a copy would count references to
/// all of them.
public final class PersonEvents: Sendable {
    @usableFromInline let persons: PersonIndex
    @usableFromInline let starts: Column<UInt32>
    @usableFromInline let at: Column<Int64>
    @usableFromInline let knownFrom: Column<Int64>
    @usableFromInline let place: Column<Int32>
    @usableFromInline let kind: WordColumn<EventKind>
    @usableFromInline let kindsOfRecord: Column<EventKinds>
    @usableFromInline let asOf: Int64

    init(events: EventColumns, persons: PersonIndex, asOf: Instant) {
        self.persons = persons
        starts = events.starts
        at = events.at
        knownFrom = events.knownFrom
        place = events.place
        kind = events.kind
        kindsOfRecord = events.kindsOfCustomer
        self.asOf = asOf.seconds
    }

    /// Whether `holds` is true for a visible event of the kinds of any record of the person that `row` belongs to. Each
    /// record's events are asked newest first, up to the first that holds.
    ///
    /// - Parameter since: events not later than this are not asked, in seconds since the epoch.
    @inlinable
    public func contains(
        ofPersonAt row: Int, _ kinds: EventKinds, after since: Int64 = .min, where holds: (Int) -> Bool
    ) -> Bool {
        for place in persons.places(ofPersonAt: row)
        where contains(ofRecord: persons.row(at: place), kinds, after: since, where: holds) {
            return true
        }
        return false
    }

    /// The same of one record.
    @inlinable
    public func contains(
        ofRecord record: Int, _ kinds: EventKinds, after since: Int64 = .min, where holds: (Int) -> Bool
    ) -> Bool {
        guard !kindsOfRecord[record].isDisjoint(with: kinds) else { return false }
        let first = Int(starts[record])
        var event = Int(starts[record + 1])
        while event > first {
            event -= 1
            guard at[event] > since else { return false }
            if kinds.contains(EventKinds(kind[event])), isVisible(event), holds(event) { return true }
        }
        return false
    }

    /// Calls `body` with every record of the person that `row` belongs to, until it says that it is done.
    @inlinable
    public func forEachRecord(ofPersonAt row: Int, _ body: (Int) -> Bool) {
        for place in persons.places(ofPersonAt: row) where body(persons.row(at: place)) { return }
    }

    /// Calls `body` with every visible event of the kinds of the person that `row` belongs to, each record's newest first.
    @inlinable
    public func forEach(
        ofPersonAt row: Int, _ kinds: EventKinds, after since: Int64 = .min, _ body: (Int) -> Void
    ) {
        _ = contains(ofPersonAt: row, kinds, after: since) { event in
            body(event)
            return false
        }
    }

    /// Calls `body` with every visible event of the kinds of one record, the newest first.
    @inlinable
    public func forEach(ofRecord record: Int, _ kinds: EventKinds, after since: Int64 = .min, _ body: (Int) -> Void) {
        _ = contains(ofRecord: record, kinds, after: since) { event in
            body(event)
            return false
        }
    }

    /// Calls `body` with those visible events of one kind of consecutive records for which `holds` is true, and with their
    /// records. Events are read as one run; whose one is, is looked for only when it is wanted.
    @inlinable
    public func forEach(
        ofRecords records: Range<Int>, _ wanted: EventKind, where holds: (Int) -> Bool,
        _ body: (_ event: Int, _ record: Int) -> Void
    ) {
        var record = records.lowerBound
        for event in Int(starts[records.lowerBound])..<Int(starts[records.upperBound])
        where kind[event] == wanted && holds(event) && isVisible(event) {
            while Int(starts[record + 1]) <= event { record += 1 }
            body(event, record)
        }
    }

    /// Whether a record has an event of the kinds, whenever.
    @inlinable
    public func has(_ kinds: EventKinds, _ record: Int) -> Bool {
        !kindsOfRecord[record].isDisjoint(with: kinds)
    }

    /// All events of a record, in order of time, also those that are not visible.
    @inlinable
    public func range(ofRecord record: Int) -> Range<Int> {
        Int(starts[record])..<Int(starts[record + 1])
    }

    /// How many visible events a record has. O(events of the record) where any profile was identified later, else O(those later than as-of).
    func visibleCount(ofRecord record: Int) -> Int {
        var range = range(ofRecord: record)
        guard knownFrom.isEmpty else { return range.count(where: isVisible) }
        while let last = range.last, at[last] > asOf { range.removeLast() }
        return range.count
    }

    /// Where an event stands in its file, among those of the same second.
    @inlinable
    public func order(_ event: Int) -> Int32 { place[event] }

    /// Whether one event comes before another: by time, then by the file.
    @inlinable
    public func precedes(_ left: Int, _ right: Int) -> Bool {
        at[left] != at[right] ? at[left] < at[right] : place[left] < place[right]
    }

    /// From when an event is known to be its record's, in seconds since the epoch: from its own time, or from the later one at
    /// which an anonymous profile was found to be the record's.
    @inlinable
    public func knownFrom(_ event: Int) -> Int64 {
        knownFrom.isEmpty ? at[event] : max(at[event], knownFrom[event])
    }

    /// Whether an event has happened, and is known to be its record's.
    @inlinable
    public func isVisible(_ event: Int) -> Bool {
        at[event] <= asOf && (knownFrom.isEmpty || knownFrom[event] <= asOf)
    }
}
