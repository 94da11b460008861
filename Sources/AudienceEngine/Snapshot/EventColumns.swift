import CampaignDomain

/// Events as columns, grouped by customer row, in order of time within a customer and of the file within an instant.
///
/// Events of an anonymous profile stand with the customer to whom the first `identified` event gave them.
public struct EventColumns: Sendable {
    /// One more than there are customers: the events of row r are `starts[r]..<starts[r + 1]`.
    public internal(set) var starts: Column<UInt32> = [0]
    public internal(set) var at = Column<Int64>()
    /// The event's place in the file: what decides between events of one instant, also of different records.
    var place = Column<Int32>()
    /// From when on the event is this customer's: its own time, or the time of the stitch when that is later. Empty when no
    /// event was stitched.
    var knownFrom = Column<Int64>()
    public internal(set) var kind = WordColumn<EventKind>()
    /// For each customer row the kinds of all its events, also those later than any as-of.
    var kindsOfCustomer = Column<EventKinds>()
    /// ``noChannel`` when none.
    public internal(set) var channel = Column<UInt8>()
    public internal(set) var campaign = CodedColumn()
    public internal(set) var chain = CodedColumn()
    public internal(set) var step = CodedColumn()
    public internal(set) var message = CodedColumn()
    /// Absent means the record's own address.
    public internal(set) var address = CodedColumn()
    public internal(set) var bounce = Column<UInt8>()
    public internal(set) var sku = CodedColumn()
    public internal(set) var query = CodedColumn()
    public internal(set) var value = CodedColumn()
    public internal(set) var ticket = CodedColumn()
    /// The anonymous profiles.
    var profiles = ProfileColumns()

    public static let noChannel: UInt8 = .max

    public init() {}

    /// How many events belong to somebody. The columns are longer: at their end, in the order of the file, stand the events
    /// of profiles that nobody has been identified with.
    public var count: Int { Int(starts[starts.count - 1]) }

    /// Events of profiles that nobody has been identified with.
    public var anonymousCount: Int { at.count - count }

    /// All events of a customer record, also those later than any as-of.
    public func ofCustomer(_ row: Int) -> Range<Int> {
        Int(starts[row])..<Int(starts[row + 1])
    }

    public func channel(_ event: Int) -> Channel? {
        channel[event] == EventColumns.noChannel ? nil : Channel.allCases[Int(channel[event])]
    }

    /// Whether the event has happened, and is known to be this customer's, as of the instant.
    public func isVisible(_ event: Int, asOf: Instant) -> Bool {
        at[event] <= asOf.seconds && (knownFrom.isEmpty || knownFrom[event] <= asOf.seconds)
    }

    /// Whether one event comes before another: by time, then by the file.
    public func precedes(_ left: Int, _ right: Int) -> Bool {
        at[left] != at[right] ? at[left] < at[right] : place[left] < place[right]
    }

    /// A bounce without a kind is soft.
    public func isHardBounce(_ event: Int) -> Bool {
        kind[event] == .bounced && !bounce.isEmpty && bounce[event] == 0
    }

    /// The customer row of an event. O(log customers).
    public func customer(of event: Int) -> Int {
        starts.rowOwning(event)
    }
}
