/// The offsets of one time zone over time, as a table: which offset from UTC is in force from which instant on.
///
/// The table is a value made at the edge from the system's zone data; the engine needs no calendar library and an offset
/// costs one binary search over a few dozen transitions.
public struct ZoneRules: Hashable, Sendable {
    public let identifier: String
    /// Ascending; `offsets[i + 1]` is in force from `transitions[i]` on.
    public let transitions: [Int64]
    /// Seconds east of UTC; one more than there are transitions.
    public let offsets: [Int32]

    /// A zone whose offset changes at each transition. Traps unless there is exactly one more offset than transitions.
    public init(identifier: String, transitions: [Int64], offsets: [Int32]) {
        precondition(offsets.count == transitions.count + 1, "a zone has one more offset than transitions")
        self.identifier = identifier
        self.transitions = transitions
        self.offsets = offsets
    }

    public static let utc = ZoneRules(identifier: "UTC", transitions: [], offsets: [0])

    /// Seconds east of UTC at `instant`. O(log transitions).
    public func offset(at instant: Instant) -> Int {
        var low = 0
        var high = transitions.count
        while low < high {
            let middle = (low + high) / 2
            if transitions[middle] <= instant.seconds { low = middle + 1 } else { high = middle }
        }
        return Int(offsets[low])
    }

    public func date(at instant: Instant) -> CalendarDate {
        wallClock(at: instant).date
    }

    /// The local date and the second of the local day, 0 to 86 399.
    public func wallClock(at instant: Instant) -> (date: CalendarDate, secondOfDay: Int) {
        let local = instant.seconds + Int64(offset(at: instant))
        let days = local.quotientRoundedDown(by: 86_400)
        return (CalendarDate(daysSinceEpoch: Int32(truncatingIfNeeded: days)), Int(local - days * 86_400))
    }

    /// The instant at which clocks in this zone show the given time. A time shown twice is the earlier one; a time that is
    /// skipped is read with the offset before the skip.
    public func instant(date: CalendarDate, secondOfDay: Int) -> Instant {
        let local = Int64(date.daysSinceEpoch) * 86_400 + Int64(secondOfDay)
        let before = Int64(offset(at: Instant(seconds: local - 86_400)))
        let after = Int64(offset(at: Instant(seconds: local + 86_400)))
        let early = Instant(seconds: local - before)
        if before == after || Int64(offset(at: early)) == before { return early }
        let late = Instant(seconds: local - after)
        return Int64(offset(at: late)) == after ? late : early
    }

    /// ISO 8601 with this zone's offset.
    public func iso8601(_ instant: Instant) -> String {
        instant.iso8601(offset: offset(at: instant))
    }
}
